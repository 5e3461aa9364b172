//! What is too old goes: addresses first, then photos, then words. The counts stay.

use super::photo_job::{self, Job};
use crate::{
    accounts::{
        policy::System,
        scope::{Reach, Scope},
    },
    fault::Fault,
    kernel::id::{EventId, PhotoId, ReportId},
    platform::{audit, clock::Timestamp, db::Tx},
    reports::{
        model::{Event, EventKind, PhotoState, Report, Status},
        store::{contact, erase, event, photo as photos, report},
    },
};
use chrono::{Months, TimeDelta};

/// Reports per round; what is left waits for the next one.
const MOST: i64 = 50;
/// An address that nobody confirmed is forgotten after so many days.
const UNCONFIRMED_DAYS: i64 = 14;

/// One round of purging; answers how many reports lost something.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn purge(scope: &Scope<System>) -> Result<usize, Fault> {
    let keep = scope.profile().retention.clone();
    let contacts = addresses(scope, months_ago(scope, keep.contact_months_after_answer)).await?;
    let photos = old_photos(scope, months_ago(scope, keep.photo_months)).await?;
    let reports = old_reports(scope, months_ago(scope, keep.report_years.saturating_mul(12))).await?;
    Ok(contacts + photos + reports)
}

fn months_ago(scope: &Scope<System>, months: u16) -> Timestamp {
    scope.now().checked_sub_months(Months::new(u32::from(months))).unwrap_or(Timestamp::UNIX_EPOCH)
}

async fn addresses(scope: &Scope<System>, closed: Timestamp) -> Result<usize, Fault> {
    let asked = scope.now() - TimeDelta::days(UNCONFIRMED_DAYS);
    let old = erase::old_contacts(scope.db(), closed, asked, MOST).await?;
    for id in &old {
        let mut tx = scope.db().begin().await?;
        contact::erase(&mut tx, *id).await?;
        log(scope, &mut tx, "report.address_purged", *id).await?;
        tx.commit().await?;
    }
    Ok(old.len())
}

async fn old_photos(scope: &Scope<System>, before: Timestamp) -> Result<usize, Fault> {
    let old = erase::old_photos(scope.db(), before, MOST).await?;
    for id in &old {
        let mut tx = scope.db().begin().await?;
        let Some(mut old) = report::by_id_in(&mut tx, *id, &Reach::Everything).await? else {
            continue;
        };
        erase_photo_later(scope, &mut tx, &old).await?;
        old.photo = None;
        old.photo_state = PhotoState::None;
        if !report::save(&mut tx, &old).await? {
            continue;
        }
        log(scope, &mut tx, "report.photo_purged", *id).await?;
        tx.commit().await?;
    }
    Ok(old.len())
}

async fn old_reports(scope: &Scope<System>, before: Timestamp) -> Result<usize, Fault> {
    let old = erase::old_reports(scope.db(), before, MOST).await?;
    for id in &old {
        let mut tx = scope.db().begin().await?;
        let Some(found) = report::by_id_in(&mut tx, *id, &Reach::Everything).await? else {
            continue;
        };
        erase_photo_later(scope, &mut tx, &found).await?;
        let mut empty = erase::emptied(found);
        empty.status = Status::Purged;
        empty.closed_at = empty.closed_at.or(Some(scope.now()));
        if !report::save(&mut tx, &empty).await? {
            continue;
        }
        erase::words_of(&mut tx, *id, true).await?;
        let line = Event::new(scope.new_id::<EventId>(), *id, scope.now(), EventKind::Status).status(Status::Purged);
        event::append_event(&mut tx, &line).await?;
        log(scope, &mut tx, "report.purged", *id).await?;
        tx.commit().await?;
    }
    Ok(old.len())
}

async fn log(scope: &Scope<System>, tx: &mut Tx, action: &'static str, id: ReportId) -> Result<(), Fault> {
    Ok(audit::append(tx, scope.now(), &scope.entry(action, "report", id, "")).await?)
}

async fn erase_photo_later(scope: &Scope<System>, tx: &mut Tx, report: &Report) -> Result<(), Fault> {
    let Some(photo) = report.photo else { return Ok(()) };
    let job = Job { report: report.id, photo };
    photo_job::later(scope, tx, photo_job::ERASE, &job).await
}

/// Every photo a report has: what a sweep of the shared files must leave.
///
/// # Errors
/// When the database does not answer.
pub async fn kept_photos(scope: &Scope<System>) -> Result<Vec<PhotoId>, Fault> {
    Ok(photos::all(scope.db()).await?)
}
