//! Use cases of the council slice: one function each, one transaction each.

pub mod agenda;
pub mod agreements;
pub mod bodies;
pub mod decide;
pub mod decisions;
pub mod face;
pub mod feed;
pub mod meetings;
pub mod members;
pub mod minutes;
pub mod moving;
pub mod planning;
pub mod reminders;

use super::model::Circle;
use crate::{
    accounts::{
        self,
        policy::{Capability, ReadDecisions, ReadGroup, Role, RunCouncil},
        scope::Scope,
    },
    fault::Fault,
    kernel::lang::Lang,
    platform::{audit, clock::spoken_moment, db::Tx},
    shell::role_name,
};

/// May this person read what bodies of a circle do?
pub(super) fn sees<C: Capability>(scope: &Scope<C>, circle: Circle) -> bool {
    match circle {
        Circle::Group => scope.narrow::<ReadGroup>().is_ok(),
        Circle::Council => scope.narrow::<ReadDecisions>().is_ok(),
    }
}

/// The circles this person may read, as the statements of the store want them: empty where there is none.
pub(super) fn circles<C: Capability>(scope: &Scope<C>) -> [&'static str; 2] {
    [Circle::Group, Circle::Council].map(|circle| if sees(scope, circle) { circle.code() } else { "" })
}

/// May this person prepare and write minutes? Others read a decision once it is justerat.
pub(super) fn runs<C: Capability>(scope: &Scope<C>) -> bool {
    scope.narrow::<RunCouncil>().is_ok()
}

/// What the log calls the things of this slice.
pub(super) mod subject {
    pub const BODY: &str = "council_body";
    pub const MEETING: &str = "council_meeting";
    pub const ITEM: &str = "council_item";
    pub const AGREEMENT: &str = "agreement";
}

/// Writes a line into the log: codes only.
async fn note<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    action: &'static str,
    subject: &'static str,
    id: impl ToString,
    detail: impl Into<String>,
) -> Result<(), Fault> {
    let entry = scope.entry(action, subject, id, detail);
    Ok(audit::append(tx, scope.now(), &entry).await?)
}

/// Who changed a thing last, for the person who was about to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastChange {
    /// Name and role, or the role alone.
    pub who: String,
    /// When, as people say it.
    pub at: String,
    /// Code of the act.
    pub action: String,
}

/// The latest change of a thing; none when nobody changed it.
///
/// # Errors
/// When the database does not answer.
pub async fn last_change(
    scope: &Scope<RunCouncil>,
    subject: &str,
    id: impl ToString,
) -> Result<Option<LastChange>, Fault> {
    let last = accounts::changes(scope, subject, id, 1).await?.into_iter().next();
    Ok(last.map(|row| {
        let role = Role::parse(&row.role).map_or_else(|_| row.role.clone(), role_name).to_lowercase();
        let who = row.name.map_or_else(|| role.clone(), |name| format!("{name} ({role})"));
        LastChange { who, at: spoken_moment(row.at, scope.now(), Lang::Sv), action: row.action }
    }))
}
