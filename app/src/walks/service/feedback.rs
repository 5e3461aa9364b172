//! Letters by themselves: measures that moved on are told together, at most once a week, and half a year after the walk
//! everybody hears what came of it.

use super::purge::WITH_LETTERS;
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    forms::Refused,
    platform::clock::{local, local_date},
    walks::{
        mail::{self, News},
        store::{self, Row, action},
    },
};
use chrono::{Months, TimeDelta, Timelike};

/// Nobody is written to before this hour.
const MORNING: u32 = 7;
/// Changes are gathered so long.
const GATHERED: TimeDelta = TimeDelta::days(7);
/// Nobody hears of half a year when more than this has passed: a walk of long ago that was published late.
const TOO_LATE: TimeDelta = TimeDelta::days(270);

/// One round.
///
/// # Errors
/// When the database does not answer.
pub async fn tell(scope: &Scope<System>) -> Result<(), Fault> {
    if local(scope.now()).hour() < MORNING {
        return Ok(());
    }
    // Before that day nobody is left to write to.
    let today = local_date(scope.now());
    let from = today.checked_sub_months(Months::new(WITH_LETTERS)).unwrap_or(today);
    for row in store::published(scope.db(), from).await? {
        if half_year_is_over(scope, &row) {
            send(scope, &row, News::HalfYear).await?;
        } else if has_moved_on(scope, &row).await? {
            send(scope, &row, News::Status).await?;
        }
    }
    Ok(())
}

fn half_year_is_over(scope: &Scope<System>, row: &Row) -> bool {
    let today = local_date(scope.now());
    let due = row.day().and_then(|day| day.checked_add_months(Months::new(6)));
    row.half_year_at.is_none() && due.is_some_and(|due| due <= today && today - due < TOO_LATE)
}

async fn has_moved_on(scope: &Scope<System>, row: &Row) -> Result<bool, Fault> {
    let Some(told) = row.told_at else { return Ok(false) };
    if told + GATHERED > scope.now() {
        return Ok(false);
    }
    Ok(action::of_walk(scope.db(), row.id).await?.iter().any(|one| one.status_at > told))
}

/// Whoever changed the walk at the same moment comes first; the next round tries again.
async fn send(scope: &Scope<System>, row: &Row, news: News) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    let mut row = match super::hold(&mut tx, row.id, row.version).await {
        Ok(row) => row,
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(_) => return Ok(()),
    };
    row.told_at = Some(scope.now());
    if news == News::HalfYear {
        row.half_year_at = Some(scope.now());
    }
    let once = format!("{}:{}", row.id, row.version);
    let changed = row.changed_at;
    let saved = store::save(&mut tx, &Row { changed_at: changed, ..row.clone() }).await?;
    if saved {
        mail::tell_all(scope, &mut tx, &row, news, &once).await?;
        tx.commit().await?;
    }
    Ok(())
}
