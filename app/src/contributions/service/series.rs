//! Which figures the municipality asks of whom.

use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    contributions::{
        model::{NewSeries, Series, series_of},
        store::series,
    },
    fault::Fault,
    forms::Refused,
    kernel::pii,
    observations,
    platform::audit,
    t,
};

/// The most series: what is asked of people between two meetings must stay short.
const MOST: usize = 100;

/// All series.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<ManageSettings>) -> Result<Vec<Series>, Fault> {
    Ok(series_of(&scope.profile(), series::stored(scope.db()).await?))
}

/// Changes a series, or adds one when the code is empty.
///
/// # Errors
/// [`Refused`]; [`Fault::Conflict`] when somebody else was faster.
pub async fn save(scope: &Scope<ManageSettings>, code: &str, version: i64, new: NewSeries) -> Result<(), Refused> {
    for (field, text) in [("name", &new.name), ("unit", &new.unit)] {
        if !pii::find(text).is_empty() {
            return Err(Refused::at(field, t!(scope.lang(), "contributions-personal")));
        }
    }
    let all = all(scope).await?;
    let before = all.iter().find(|one| one.code == code);
    let (code, version) = match before {
        Some(one) if one.version != version => return Err(Fault::Conflict.into()),
        Some(one) => (one.code.clone(), one.version),
        None if !code.is_empty() => return Err(Fault::NotFound.into()),
        None if all.len() >= MOST => return Err(Refused::at("name", t!(scope.lang(), "contributions-series-many"))),
        None => (format!("egen-{}", scope.municipality().chance().opaque_id().simple()), 0),
    };
    let NewSeries { name, unit, actor, is_on } = new;
    // Figures stand under the actor that told them: another actor begins a series of its own.
    let actor = before.map_or(actor, |one| one.actor.clone());
    let series = Series { code, name, unit, actor, is_on, version };
    let mut tx = scope.db().begin().await?;
    if !series::save(&mut tx, &series).await? {
        return Err(Fault::Conflict.into());
    }
    let entry = scope.entry("series.saved", "series", &series.code, if is_on { "on" } else { "off" });
    audit::append(&mut tx, scope.now(), &entry).await?;
    observations::tell_all(&mut tx, "series.saved", scope.now()).await?;
    tx.commit().await?;
    Ok(())
}
