//! What is erased when a report is withdrawn or old: everything a person wrote. What was counted stays.

use super::{contact, original, search_words};
use crate::{
    kernel::{id::ReportId, pii_types::Pii},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
    reports::model::{PhotoState, Report},
};

const EVENT_WORDS: &str = "UPDATE report_event SET words = '' WHERE report = $1 AND by_staff IS NULL AND words <> ''";
const ALL_EVENT_WORDS: &str = "UPDATE report_event SET words = '' WHERE report = $1 AND words <> ''";

/// Erases the resident's words in the history, the sealed original, the search words and the address, and with
/// `answers` what staff wrote too. The caller saves the report after [`emptied`] and removes the photo's files.
///
/// # Errors
/// When the database does not answer.
pub async fn words_of(tx: &mut Tx, report: ReportId, answers: bool) -> Result<(), sqlx::Error> {
    let events = if answers { ALL_EVENT_WORDS } else { EVENT_WORDS };
    on!(tx, |c| sqlx::query(events).bind(report).execute(c).await.map(|_| ()))?;
    original::drop_all(tx, report).await?;
    search_words::replace(tx, report, &[]).await?;
    contact::erase(tx, report).await
}

/// The report without what a person wrote or photographed, and without the exact point; category, area and time stay.
#[must_use]
pub fn emptied(mut report: Report) -> Report {
    report.words = Pii::default();
    report.place_words = Pii::default();
    report.position = None;
    report.masked = false;
    report.photo = None;
    report.photo_state = PhotoState::None;
    report.indexed = true;
    report
}

const OLD_CONTACTS: &str = "
    SELECT k.report
    FROM report_contact k
    JOIN report r ON r.id = k.report
    WHERE r.closed_at < $1 OR (k.confirmed_at IS NULL AND k.created_at < $2)
    LIMIT $3";

/// Reports whose address is no longer needed: closed before `closed`, or never confirmed since before `asked`.
///
/// # Errors
/// When the database does not answer.
pub async fn old_contacts(
    db: &Db,
    closed: Timestamp,
    asked: Timestamp,
    most: i64,
) -> Result<Vec<ReportId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OLD_CONTACTS).bind(closed).bind(asked).bind(most).fetch_all(c).await)
}

const OLD_PHOTOS: &str =
    "SELECT id FROM report WHERE photo IS NOT NULL AND received_at < $1 ORDER BY received_at LIMIT $2";

/// Reports that came before a moment and still have a photo.
///
/// # Errors
/// When the database does not answer.
pub async fn old_photos(db: &Db, before: Timestamp, most: i64) -> Result<Vec<ReportId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OLD_PHOTOS).bind(before).bind(most).fetch_all(c).await)
}

const OLD_REPORTS: &str =
    "SELECT id FROM report WHERE status <> 'purged' AND received_at < $1 ORDER BY received_at LIMIT $2";

/// Reports that came before a moment and still hold words.
///
/// # Errors
/// When the database does not answer.
pub async fn old_reports(db: &Db, before: Timestamp, most: i64) -> Result<Vec<ReportId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OLD_REPORTS).bind(before).bind(most).fetch_all(c).await)
}
