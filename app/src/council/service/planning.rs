//! The plan of a year: proposed from the rhythm, adopted by people, day by day.

use super::{
    bodies::{self, Body},
    note, subject,
};
use crate::{
    accounts::{policy::RunCouncil, scope::Scope},
    council::{
        model::{Rhythm, plan},
        store::{
            self,
            bodies::{claim, is_open},
            meetings::{self, Row},
        },
    },
    fault::Fault,
    forms::Refused,
    kernel::id::BodyCode,
    platform::{clock::local_date, db::Tx},
};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// How many years ahead a plan is made.
const AHEAD: i32 = 3;

/// A proposed meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The day.
    pub day: NaiveDate,
    /// The holiday it would have been on.
    pub moved_from: Option<NaiveDate>,
    /// Is there a meeting in the same stretch of the year already?
    pub taken: bool,
}

/// A proposed year.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Whose.
    pub body: Body,
    /// The year.
    pub year: i32,
    /// Years one may plan.
    pub years: Vec<i32>,
    /// The days.
    pub lines: Vec<Line>,
}

/// Proposes the meetings of a year. Days that have passed are not proposed.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such body, or the year is not one to plan.
pub async fn propose(scope: &Scope<RunCouncil>, code: &BodyCode, year: Option<i32>) -> Result<Plan, Fault> {
    let body = bodies::one(scope, code).await?;
    let today = local_date(scope.now());
    let years: Vec<i32> = (today.year()..today.year() + AHEAD).collect();
    let year = year.unwrap_or(today.year());
    if !years.contains(&year) || body.row.closed {
        return Err(Fault::NotFound);
    }
    let (from, to) = span(year);
    let there = meetings::between(scope.db(), &from, &to, code.as_str()).await?;
    let there: BTreeSet<NaiveDate> =
        there.iter().filter(|row| row.state().code() != "cancelled").map(Row::day).collect();
    let proposed = plan::year(body.rhythm, body.row.weekday, year);
    let near = nearness(body.rhythm);
    let lines = proposed.into_iter().filter(|one| one.day >= today).map(|one| Line {
        day: one.day,
        moved_from: one.moved_from,
        taken: there.iter().any(|day| (*day - one.day).num_days().abs() <= near),
    });
    Ok(Plan { lines: lines.collect(), body, year, years })
}

/// A meeting so many days away is the same one, moved by people.
fn nearness(rhythm: Rhythm) -> i64 {
    match rhythm {
        Rhythm::PerYear(1..=12) => 14,
        Rhythm::EveryPeriod(crate::kernel::period::Cadence::Month) => 14,
        Rhythm::EveryPeriod(crate::kernel::period::Cadence::TwoWeeks) => 6,
        _ => 2,
    }
}

fn span(year: i32) -> (String, String) {
    (format!("{year:04}-01-01"), format!("{year:04}-12-31"))
}

/// Makes meetings of the chosen days; a day the body meets on already is left as it is. Tells how many were made.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such body.
pub async fn adopt(
    scope: &Scope<RunCouncil>,
    code: &BodyCode,
    year: i32,
    days: &[NaiveDate],
) -> Result<usize, Refused> {
    let plan = propose(scope, code, Some(year)).await?;
    let chosen: Vec<&Line> = plan.lines.iter().filter(|line| days.contains(&line.day)).collect();
    let mut tx = scope.db().begin().await?;
    if !(claim(&mut tx, code).await? && is_open(&mut tx, code).await?) {
        return Err(Fault::NotFound.into());
    }
    let (from, to) = span(year);
    let taken: BTreeSet<NaiveDate> =
        meetings::days_taken(&mut tx, code, &from, &to).await?.iter().map(|day| store::day(day)).collect();
    let mut made = 0;
    for line in chosen.into_iter().filter(|line| !taken.contains(&line.day)) {
        add(scope, &mut tx, &plan.body, line).await?;
        made += 1;
    }
    if made > 0 {
        note(scope, &mut tx, "council.year_planned", subject::BODY, code, format!("{year} {made}")).await?;
    }
    tx.commit().await?;
    Ok(made)
}

async fn add(scope: &Scope<RunCouncil>, tx: &mut Tx, body: &Body, line: &Line) -> Result<(), Fault> {
    let row = Row {
        day: line.day.to_string(),
        moved_from: line.moved_from.map(|day| day.to_string()),
        ..super::meetings::usual(scope, body, line.day)
    };
    Ok(meetings::add(tx, &row).await?)
}
