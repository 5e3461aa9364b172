//! How many live in the municipality, by age and area: what shows who has not been heard.

use super::{from_json, json};
use crate::{
    accounts::{
        policy::{Capability, ManageSettings},
        scope::Scope,
    },
    dialogue::{model::Population, store::setting},
    fault::Fault,
    forms::Refused,
    platform::audit,
};

/// The figures and their version; ages to ask with, and no figures, until the municipality has given them.
///
/// # Errors
/// When the database does not answer.
pub async fn read<C: Capability>(scope: &Scope<C>) -> Result<(Population, i64), Fault> {
    match setting::read(scope.db()).await? {
        Some((value, version)) => Ok((from_json(&value)?, version)),
        None => Ok((Population::default(), 0)),
    }
}

/// Saves them.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was faster.
pub async fn save(scope: &Scope<ManageSettings>, version: i64, said: &Population) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    if !setting::save(&mut tx, &json(said), version).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(&mut tx, scope.now(), &scope.entry("settings.changed", "settings", "population", "")).await?;
    tx.commit().await?;
    Ok(())
}
