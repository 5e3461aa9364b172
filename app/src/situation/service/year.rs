//! The yearly calendar.

use super::gather::known_days;
use crate::{
    accounts::{
        policy::{Capability, ReadObservations, RunSituation},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        days::Days,
        id::{AreaCode, YearEventId},
    },
    platform::{audit, clock::local_date},
    situation::{compose::Coming, store::year as rows, year::EventKind},
};
use chrono::{Datelike, NaiveDate};

pub use rows::Row;

/// The calendar as its page shows it.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// The lines people added.
    pub rows: Vec<Row>,
    /// The days the program knows, of a year from today.
    pub known: Vec<Coming>,
    /// Today.
    pub today: NaiveDate,
}

/// The calendar.
///
/// # Errors
/// When the database does not answer.
pub async fn calendar(scope: &Scope<ReadObservations>) -> Result<Calendar, Fault> {
    let today = local_date(scope.now());
    let year = Days { first: today, last: today.with_year(today.year() + 1).unwrap_or(today) };
    let mut known = known_days(&year);
    known.sort_by_key(|one| one.days);
    Ok(Calendar { rows: rows::all(scope.db()).await?, known, today })
}

/// What a form says of a line.
#[derive(Clone, Debug)]
pub struct EventFacts {
    /// What kind it is.
    pub kind: EventKind,
    /// What happens.
    pub title: String,
    /// Where; none means everywhere.
    pub area: Option<AreaCode>,
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// The same days every year?
    pub every_year: bool,
    /// What to think of.
    pub note: String,
}

impl EventFacts {
    fn row(self, id: YearEventId, version: i64) -> Row {
        let Self { kind, title, area, first, last, every_year, note } = self;
        let (first, last, kind) = (first.to_string(), last.to_string(), kind.code().to_owned());
        Row { id, kind, title, area, first, last, every_year, note, version }
    }
}

/// Adds a line.
///
/// # Errors
/// When the database does not answer.
pub async fn add(scope: &Scope<RunSituation>, facts: EventFacts) -> Result<(), Refused> {
    let row = facts.row(scope.new_id(), 1);
    let mut tx = scope.db().begin().await?;
    rows::add(&mut tx, &row).await?;
    note(scope, &mut tx, row.id, "added").await?;
    tx.commit().await?;
    Ok(())
}

/// Changes a line.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed or removed it.
pub async fn change(
    scope: &Scope<RunSituation>,
    id: YearEventId,
    version: i64,
    facts: EventFacts,
) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    if !rows::change(&mut tx, &facts.row(id, version)).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, id, "changed").await?;
    tx.commit().await?;
    Ok(())
}

/// Removes a line; what is frozen keeps it.
///
/// # Errors
/// As [`change`].
pub async fn remove(scope: &Scope<RunSituation>, id: YearEventId, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    if !rows::remove(&mut tx, id, version).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, id, "removed").await?;
    tx.commit().await?;
    Ok(())
}

async fn note<C: Capability>(
    scope: &Scope<C>,
    tx: &mut crate::platform::db::Tx,
    id: YearEventId,
    what: &'static str,
) -> Result<(), Fault> {
    let entry = scope.entry("picture.calendar", "picture", id, what);
    Ok(audit::append(tx, scope.now(), &entry).await?)
}
