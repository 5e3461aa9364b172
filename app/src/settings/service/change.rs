//! Changing the settings: one document, one version, one line in the log.

use crate::{
    accounts::{
        policy::{ManageSettings, Role},
        scope::Scope,
    },
    fault::Fault,
    kernel::lang::Lang,
    platform::{
        audit,
        clock::{Timestamp, spoken_time},
        db::Tx,
        municipality::{self, Profile},
    },
    settings::{
        model::{called::all_called, edit::settled},
        store,
    },
    shell::role_name,
};
use std::sync::Arc;

/// The settings as a form starts from them.
#[derive(Clone)]
pub struct Open {
    /// The document.
    pub profile: Arc<Profile>,
    /// Its version, which the form carries.
    pub version: i64,
}

/// The settings as they are now, also when another process changed them.
///
/// # Errors
/// When the database does not answer.
pub async fn open(scope: &Scope<ManageSettings>) -> Result<Open, Fault> {
    let municipality = scope.municipality();
    municipality.refresh().await.map_err(|error| Fault::broken("reading settings", &error))?;
    let (profile, version) = municipality.snapshot();
    Ok(Open { profile, version })
}

/// Stores changed settings.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed them since the form was opened; nothing is overwritten.
pub async fn save(scope: &Scope<ManageSettings>, open: &Open, version: i64, after: Profile) -> Result<(), Fault> {
    if version != open.version {
        return Err(Fault::Conflict);
    }
    let mut tx = scope.db().begin().await?;
    write(scope, &mut tx, open, after).await?;
    tx.commit().await?;
    fresh(scope).await
}

/// Writes changed settings and what changed, within a transaction; nothing when nothing differs.
///
/// # Errors
/// As [`save`].
pub(super) async fn write(
    scope: &Scope<ManageSettings>,
    tx: &mut Tx,
    open: &Open,
    after: Profile,
) -> Result<(), Fault> {
    let (after, changed) = settled(&open.profile, after);
    if changed.is_empty() {
        return Ok(());
    }
    municipality::change(tx, &after, open.version, scope.now()).await?;
    let entry = scope.entry("settings.changed", "settings", "municipality", detail(&changed));
    Ok(audit::append(tx, scope.now(), &entry).await?)
}

/// Reads the settings again after a commit, so that the next page shows them.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn fresh(scope: &Scope<ManageSettings>) -> Result<(), Fault> {
    open(scope).await.map(|_| ())
}

/// Keys, never values; an import may change many.
const MOST_KEYS: usize = 20;

fn detail(changed: &[String]) -> String {
    let more = changed.len().saturating_sub(MOST_KEYS);
    let keys = changed[..changed.len() - more].join(" ");
    if more == 0 { keys } else { format!("{keys} +{more}") }
}

/// Who changed the settings last, for the person who was about to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastChange {
    /// Name and role.
    pub who: String,
    /// At what time of day.
    pub at: String,
    /// What changed, by name.
    pub keys: String,
}

/// The latest change of the settings.
///
/// # Errors
/// When the database does not answer.
pub async fn last_change(scope: &Scope<ManageSettings>) -> Result<Option<LastChange>, Fault> {
    let row = store::log::latest_change(scope.db()).await?;
    Ok(row.map(|row| LastChange {
        who: person(row.name.as_deref(), &row.role),
        at: clock_time(row.at),
        keys: all_called(&scope.profile(), &row.detail),
    }))
}

/// A person of the log: name and role, or the role alone.
pub fn person(name: Option<&str>, role: &str) -> String {
    let role = Role::parse(role).map_or_else(|_| role.to_owned(), role_name);
    match name {
        Some(name) => format!("{name} ({})", role.to_lowercase()),
        None => role,
    }
}

/// Hours and minutes in Sweden.
pub fn clock_time(at: Timestamp) -> String {
    spoken_time(at, Lang::Sv)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_tells_keys_and_how_many_more() {
        let keys: Vec<String> = (0..25).map(|n| format!("areas.{n}")).collect();
        assert!(detail(&keys).ends_with("areas.19 +5"));
        assert_eq!(detail(&keys[..2]), "areas.0 areas.1");
    }
}
