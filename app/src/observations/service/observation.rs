//! One observation: added by hand, corrected, taken out again. Only while its period is open.

use super::take_in;
use crate::{
    accounts::{
        policy::{Capability, FeedSituation},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::{
        id::{ObservationId, ReportId},
        period::Period,
        pii,
    },
    observations::{
        model::{NewObservation, Observed, Reason, Source, is_open, period_of, period_of_key},
        origin::Origin,
        store::{self, Row},
    },
    platform::{audit, clock::local_date, db::Tx},
    t,
};

/// An observation as its page shows it.
#[derive(Clone, Debug)]
pub struct Observation {
    /// What is kept of it.
    pub row: Row,
    /// Its period.
    pub period: Period,
    /// Can it still be changed?
    pub open: bool,
}

/// Loads an observation the person may change.
///
/// # Errors
/// [`Fault::NotFound`] when it is not there, not in that period, or comes from a report out of reach.
pub async fn observation<O: Origin>(
    scope: &Scope<FeedSituation>,
    key: &str,
    id: ObservationId,
) -> Result<Observation, Fault> {
    let today = local_date(scope.now());
    let period = period_of_key(key, today).ok_or(Fault::NotFound)?;
    let row = store::by_id(scope.db(), id, key).await?.ok_or(Fault::NotFound)?;
    if let Some(report) = row.report
        && !O::reaches(scope, report).await?
    {
        return Err(Fault::NotFound);
    }
    let state = store::state(scope.db(), key).await?;
    Ok(Observation { open: is_open(&period, state.as_deref(), today), row, period })
}

/// Who changed an observation last.
///
/// # Errors
/// When the database does not answer.
pub async fn changed_by(scope: &Scope<FeedSituation>, id: ObservationId) -> Result<Option<String>, Fault> {
    Ok(store::changed_by(scope.db(), id).await?)
}

/// The period that something can be added to, and whether this is it and it is open.
///
/// # Errors
/// [`Fault::NotFound`] when the key is no period that has begun.
pub async fn addable(scope: &Scope<FeedSituation>, key: &str) -> Result<(Period, bool), Fault> {
    let today = local_date(scope.now());
    let period = period_of_key(key, today).ok_or(Fault::NotFound)?;
    let state = store::state(scope.db(), key).await?;
    let own = period_of(&scope.profile(), today) == period;
    Ok((period, own && is_open(&period, state.as_deref(), today)))
}

/// Adds what the office heard some other way than by a report.
///
/// # Errors
/// [`Refused`]; a period that is not the open one is a [`Fault::Conflict`].
pub async fn add(
    scope: &Scope<FeedSituation>,
    key: &str,
    source: Source,
    what: Observed,
    approved: bool,
) -> Result<(), Refused> {
    let (_, open) = addable(scope, key).await?;
    if !open {
        return Err(Fault::Conflict.into());
    }
    check_words(scope, "", &what.words, approved)?;
    let mut tx = scope.db().begin().await?;
    take_in(scope, &mut tx, NewObservation { report: None, source, actor: None, number: 1, what }).await?;
    tx.commit().await?;
    Ok(())
}

/// Corrects an observation.
///
/// # Errors
/// [`Refused`]; a text that was not approved, or that points at a person, is a mistake at its field.
pub async fn correct<O: Origin>(
    scope: &Scope<FeedSituation>,
    seen: &Seen<'_>,
    what: Observed,
    approved: bool,
) -> Result<(), Refused> {
    observation::<O>(scope, seen.period, seen.id).await?;
    let mut tx = scope.db().begin().await?;
    let row = held(scope, &mut tx, seen).await?;
    check_words(scope, &row.words, &what.words, approved)?;
    let said = Row::saying(what);
    let changed = changed(&row, &said);
    if changed.is_empty() {
        return Ok(());
    }
    let approved_by = match said.words.as_str() {
        "" => None,
        words if words == row.words => row.approved_by,
        _ => scope.staff_id(),
    };
    let detail = format!("{} {}", row.period, changed.join(" "));
    let Row { id, period, source, actor, number, report, at, version, .. } = row;
    let row = Row { id, period, source, actor, number, report, at, version, approved_by, ..said };
    if !store::correct(&mut tx, &row).await? {
        return Err(Fault::Conflict.into());
    }
    store::tell(&mut tx, &row.period, "observation.corrected", scope.now()).await?;
    let entry = scope.entry("observation.corrected", "observation", row.id, detail);
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes an observation out of the picture; the report it came from, if any, is told and handed back.
///
/// # Errors
/// [`Refused`].
pub async fn take_out<O: Origin>(
    scope: &Scope<FeedSituation>,
    seen: &Seen<'_>,
    why: Reason,
) -> Result<Option<ReportId>, Refused> {
    observation::<O>(scope, seen.period, seen.id).await?;
    let mut tx = scope.db().begin().await?;
    let row = held(scope, &mut tx, seen).await?;
    if !store::take_out(&mut tx, &row).await? {
        return Err(Fault::Conflict.into());
    }
    let detail = format!("{} {} {} {why}", row.period, row.source, row.category);
    store::tell(&mut tx, &row.period, "observation.taken_out", scope.now()).await?;
    let entry = scope.entry("observation.taken_out", "observation", row.id, detail);
    audit::append(&mut tx, scope.now(), &entry).await?;
    if let Some(report) = row.report {
        O::taken_out(scope, &mut tx, report, why).await?;
    }
    tx.commit().await?;
    Ok(row.report)
}

/// An observation as the person saw it.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// Key of the period.
    pub period: &'a str,
    /// Which one.
    pub id: ObservationId,
    /// The version.
    pub version: i64,
}

/// Reads an observation inside a transaction, if it is still the one the person saw and may still be changed.
async fn held(scope: &Scope<FeedSituation>, tx: &mut Tx, seen: &Seen<'_>) -> Result<Row, Refused> {
    let row = store::by_id_in(tx, seen.id, seen.period).await?.ok_or(Fault::NotFound)?;
    if !is_open_in(scope, tx, &row).await? {
        return Err(Fault::Conflict.into());
    }
    if row.version == seen.version { Ok(row) } else { Err(Fault::Conflict.into()) }
}

/// Is the period of an observation open?
pub(super) async fn is_open_in<C: Capability>(scope: &Scope<C>, tx: &mut Tx, row: &Row) -> Result<bool, Fault> {
    let state = store::state_in(tx, &row.period).await?;
    let period = Period::parse_key(&row.period).ok();
    Ok(period.is_some_and(|period| is_open(&period, state.as_deref(), local_date(scope.now()))))
}

/// New words must have been read by somebody, and hold nothing that looks like personal data.
fn check_words(scope: &Scope<FeedSituation>, before: &str, words: &str, approved: bool) -> Result<(), FieldErrors> {
    let lang = scope.lang();
    if !pii::find(words).is_empty() {
        return Err(FieldErrors::one("words", Problem::Said(t!(lang, "situation-personal-data"))));
    }
    if !words.is_empty() && words != before && !approved {
        return Err(FieldErrors::one("approved", Problem::Said(t!(lang, "situation-not-approved"))));
    }
    Ok(())
}

/// The names of the fields that differ, as the log keeps them.
fn changed(before: &Row, after: &Row) -> Vec<&'static str> {
    let all = [
        ("category", before.category != after.category),
        ("area", before.area != after.area),
        ("place_type", before.place_type != after.place_type),
        ("time_band", before.time_band != after.time_band),
        ("day_type", before.day_type != after.day_type),
        ("words", before.words != after.words),
    ];
    all.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect()
}
