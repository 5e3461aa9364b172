//! The history of a report: lines are appended and, when words must go, emptied. Nothing else.

use super::row::unreadable;
use crate::{
    kernel::{
        id::{EventId, ReportId, StaffId},
        pii_types::{Pii, Purpose},
    },
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
    reports::model::{Event, EventKind, Status},
};

const APPEND: &str = "
    INSERT INTO report_event (id, report, at, kind, status, reason, words, by_staff, public)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Appends a line.
///
/// # Errors
/// When the database does not answer.
pub async fn append_event(tx: &mut Tx, event: &Event) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(APPEND)
        .bind(event.id)
        .bind(event.report)
        .bind(event.at)
        .bind(event.kind.code())
        .bind(event.status.map(Status::code))
        .bind(&event.reason)
        .bind(event.words.disclose(Purpose::Keep))
        .bind(event.by_staff)
        .bind(event.public)
        .execute(c)
        .await
        .map(|_| ()))
}

#[derive(sqlx::FromRow)]
struct Row {
    id: EventId,
    report: ReportId,
    at: Timestamp,
    kind: String,
    status: Option<String>,
    reason: String,
    words: String,
    by_staff: Option<StaffId>,
    public: bool,
}

impl TryFrom<Row> for Event {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        Ok(Self {
            id: row.id,
            report: row.report,
            at: row.at,
            kind: EventKind::parse(&row.kind).map_err(unreadable)?,
            status: row.status.map(|code| Status::parse(&code)).transpose().map_err(unreadable)?,
            reason: row.reason,
            words: Pii::new(row.words),
            by_staff: row.by_staff,
            public: row.public,
        })
    }
}

const OF: &str = "
    SELECT id, report, at, kind, status, reason, words, by_staff, public
    FROM report_event
    WHERE report = $1 AND (public OR $2)
    ORDER BY at, id";

/// The lines of a report, oldest first; with `hidden`, those among staff too.
///
/// # Errors
/// When the database does not answer.
pub async fn events_of(db: &Db, report: ReportId, hidden: bool) -> Result<Vec<Event>, sqlx::Error> {
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(OF).bind(report).bind(hidden).fetch_all(c).await)?;
    rows.into_iter().map(Event::try_from).collect()
}

/// All lines of a report inside a transaction, oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn events_in(tx: &mut Tx, report: ReportId) -> Result<Vec<Event>, sqlx::Error> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OF).bind(report).bind(true).fetch_all(c).await)?;
    rows.into_iter().map(Event::try_from).collect()
}

const SET_WORDS: &str = "UPDATE report_event SET words = $2 WHERE id = $1";

/// Changes the words of a line: masked, or shown again.
///
/// # Errors
/// When the database does not answer.
pub async fn set_words(tx: &mut Tx, line: EventId, words: &Pii<String>) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(SET_WORDS).bind(line).bind(words.disclose(Purpose::Keep)).execute(c).await.map(|_| ()))
}
