//! Importing outlines of areas: kept, looked at, applied.

use super::change::{self, Open};
use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    fault::Fault,
    places,
    platform::{
        audit,
        municipality::Profile,
        preset::parts::{Area, AreaKind},
    },
    settings::{
        model::shapes::{self, Change, Preview, Wrong},
        store::pending::{self, Pending},
    },
};
use std::collections::HashMap;

/// Why a file was not kept.
pub enum Refused {
    /// What is wrong with it.
    File(Vec<(usize, Wrong)>),
    /// The database did not answer.
    Fault(Fault),
}

impl<E: Into<Fault>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Fault(error.into())
    }
}

/// Keeps a file that can be used until somebody has looked at it; tells its number.
///
/// # Errors
/// [`Refused`] tells every feature that cannot be used; then nothing is kept.
pub async fn keep(scope: &Scope<ManageSettings>, text: &str) -> Result<i64, Refused> {
    let stored = stored(scope).await?;
    shapes::preview(text, &scope.profile(), &stored).map_err(Refused::File)?;
    let mut tx = scope.db().begin().await?;
    let number = pending::put(&mut tx, Pending::Areas, text, scope.now()).await?;
    tx.commit().await?;
    Ok(number)
}

/// What a kept file would do; none when it was used or another one came since.
///
/// # Errors
/// When the database does not answer.
pub async fn kept(scope: &Scope<ManageSettings>, open: &Open, number: i64) -> Result<Option<Preview>, Fault> {
    let Some(text) = pending::read(scope.db(), Pending::Areas, number).await? else {
        return Ok(None);
    };
    let stored = stored(scope).await?;
    Ok(shapes::preview(&text, &open.profile, &stored).ok())
}

/// Applies a kept file: outlines are stored, new areas come onto the list. Areas that are not in it stay.
///
/// # Errors
/// [`Fault::Conflict`] when the file was used, another one came, or the settings were changed since.
pub async fn apply(scope: &Scope<ManageSettings>, open: &Open, version: i64, number: i64) -> Result<(), Fault> {
    let preview = kept(scope, open, number).await?.ok_or(Fault::Conflict)?;
    if version != open.version {
        return Err(Fault::Conflict);
    }
    let after = with_new(&open.profile, &preview);
    after.check().map_err(|_| Fault::BadRequest)?;
    let mut tx = scope.db().begin().await?;
    if !pending::take(&mut tx, Pending::Areas, number).await? {
        return Err(Fault::Conflict);
    }
    let changed = preview.features.iter().filter(|feature| feature.change != Change::Same);
    let mut count = 0;
    for feature in changed {
        places::put_outline(&mut tx, &feature.code, &feature.outline, scope.now()).await?;
        count += 1;
    }
    let entry = scope.entry("areas.imported", "settings", "areas", format!("outlines {count}"));
    audit::append(&mut tx, scope.now(), &entry).await?;
    change::write(scope, &mut tx, open, after).await?;
    tx.commit().await?;
    places::refresh_outlines(scope).await?;
    change::fresh(scope).await
}

fn with_new(profile: &Profile, preview: &Preview) -> Profile {
    let mut after = profile.clone();
    let new = preview.features.iter().filter(|feature| feature.change == Change::New);
    after.areas.extend(new.map(|feature| Area {
        code: feature.code.clone(),
        name: feature.name.clone(),
        kind: AreaKind::Locality,
        lat: Some(feature.point.0),
        lon: Some(feature.point.1),
    }));
    after
}

/// Throws a kept file away.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(scope: &Scope<ManageSettings>, number: i64) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    pending::take(&mut tx, Pending::Areas, number).await?;
    Ok(tx.commit().await?)
}

async fn stored(scope: &Scope<ManageSettings>) -> Result<HashMap<String, String>, sqlx::Error> {
    Ok(places::imported_outlines(scope.db()).await?.into_iter().collect())
}

/// Codes of the areas that have an imported outline.
///
/// # Errors
/// When the database does not answer.
pub async fn outlined(scope: &Scope<ManageSettings>) -> Result<Vec<String>, Fault> {
    Ok(stored(scope).await?.into_keys().collect())
}
