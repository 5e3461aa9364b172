//! Use cases of observations: taken in, found again, counted.

pub mod actor;
pub mod observation;
pub mod read;
pub mod settled;

use super::{
    model::{LONGEST_WORDS, NewObservation, Observed, is_open, observation_path, period_of, period_path},
    store::{self, Row},
};
use crate::{
    accounts::{
        policy::{Capability, Contribute, FeedSituation},
        scope::Scope,
    },
    fault::Fault,
    kernel::{
        id::{ObservationId, ReportId},
        period::Period,
        pii,
        words::bounded,
    },
    platform::{audit, clock::local_date, db::Tx},
};

/// Who may put something into the picture: the office whatever it hears, an actor what it contributes.
pub trait Feeds: Capability {}
impl Feeds for FeedSituation {}
impl Feeds for Contribute {}

/// Takes something into the open period, within the caller's transaction; the period comes into being with it.
///
/// A report counts once: taken in again, its observation is changed and stays where it was.
///
/// # Errors
/// [`Fault::BadRequest`] when the words are too long or hold what looks like personal data, or when the report counts in
/// a closed period already: the caller's form says so in words first, this is the wall behind it.
pub async fn take_in<C: Feeds>(scope: &Scope<C>, tx: &mut Tx, new: NewObservation) -> Result<ObservationId, Fault> {
    let row = put(scope, tx, new).await?;
    store::tell(tx, &row.period, "observation.taken_in", scope.now()).await?;
    let detail = format!("{} {} {}", row.period, row.source, row.category);
    let entry = scope.entry("observation.taken_in", "observation", row.id, detail);
    audit::append(tx, scope.now(), &entry).await?;
    Ok(row.id)
}

/// As [`take_in`], for one of the many lines of a file. The caller's row in the log speaks for all of them, and so does its
/// word to those who have the picture open: a thousand of each would keep everybody else waiting.
///
/// # Errors
/// As [`take_in`].
pub async fn take_in_line<C: Feeds>(
    scope: &Scope<C>,
    tx: &mut Tx,
    new: NewObservation,
) -> Result<ObservationId, Fault> {
    Ok(put(scope, tx, new).await?.id)
}

async fn put<C: Feeds>(scope: &Scope<C>, tx: &mut Tx, new: NewObservation) -> Result<Row, Fault> {
    let what =
        Observed { words: bounded(&new.what.words, 0, LONGEST_WORDS).map_err(|_| Fault::BadRequest)?, ..new.what };
    if !pii::find(&what.words).is_empty() {
        return Err(Fault::BadRequest);
    }
    if let Some(report) = new.report
        && let Some(before) = store::of_report_in(tx, report).await?
        && !observation::is_open_in(scope, tx, &before).await?
    {
        return Err(Fault::BadRequest);
    }
    let period = period_of(&scope.profile(), local_date(scope.now()));
    store::open(tx, &period).await?;
    let row = Row {
        id: scope.new_id(),
        period: period.key(),
        source: new.source.code().to_owned(),
        actor: new.actor,
        number: new.number.max(1),
        report: new.report,
        approved_by: if what.words.is_empty() { None } else { scope.staff_id() },
        at: scope.now(),
        version: 1,
        ..Row::saying(what)
    };
    let id = store::put(tx, &row).await?;
    Ok(Row { id, ..row })
}

/// Where a report counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The period in words: `vecka 9–10 2026`.
    pub period: String,
    /// The address of the period's page.
    pub period_path: String,
    /// The address of the observation's page.
    pub path: String,
    /// Can it still be corrected and taken out?
    pub open: bool,
}

/// Where a report counts in the picture, if it was taken in.
///
/// # Errors
/// When the database does not answer.
pub async fn placed(scope: &Scope<FeedSituation>, report: ReportId) -> Result<Option<Placed>, Fault> {
    let Some(row) = store::of_report(scope.db(), report).await? else { return Ok(None) };
    let state = store::state(scope.db(), &row.period).await?;
    let period = Period::parse_key(&row.period).ok();
    Ok(Some(Placed {
        period: period.map_or_else(|| row.period.clone(), |period| period.label_sv()),
        period_path: period_path(&row.period),
        path: observation_path(&row.period, row.id),
        open: period.is_some_and(|period| is_open(&period, state.as_deref(), local_date(scope.now()))),
    }))
}

/// Erases the words of a report's observation, because the resident withdrew it or the office erased it; the count stays.
///
/// # Errors
/// When the database does not answer.
pub async fn withdraw_words(tx: &mut Tx, report: ReportId) -> Result<(), Fault> {
    Ok(store::erase_words(tx, report).await?)
}
