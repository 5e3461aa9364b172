//! The audit log as the data protection officer reads it, and who changed the settings last.

use crate::{
    on,
    platform::{clock::Timestamp, db::Db},
};

/// A row of the log with the name of the member of staff.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Place in the chain.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// The name of the member of staff who did it.
    pub name: Option<String>,
    /// In what role.
    pub role: String,
    /// What.
    pub action: String,
    /// To what kind of thing.
    pub subject: String,
    /// Which one.
    pub id: String,
    /// Codes that explain it.
    pub detail: String,
}

/// What to show of the log; empty texts mean everything.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Rows before this number.
    pub before: i64,
    /// Only this action.
    pub action: String,
    /// Only this kind of thing.
    pub subject: String,
    /// Only this thing.
    pub id: String,
    /// From this moment.
    pub from: Timestamp,
    /// To before this moment.
    pub to: Timestamp,
}

const NEWEST: &str = "
    SELECT a.seq, a.at, s.name, a.role, a.action, a.subject, a.id, a.detail
    FROM audit a
    LEFT JOIN staff s ON s.id = a.who
    WHERE a.seq < $1 AND ($2 = '' OR a.action = $2) AND ($3 = '' OR a.subject = $3) AND ($4 = '' OR a.id = $4)
        AND a.at >= $5 AND a.at < $6
    ORDER BY a.seq DESC
    LIMIT $7";

/// The newest rows.
pub async fn newest(db: &Db, ask: &Ask, limit: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(NEWEST)
        .bind(ask.before)
        .bind(&ask.action)
        .bind(&ask.subject)
        .bind(&ask.id)
        .bind(ask.from)
        .bind(ask.to)
        .bind(limit)
        .fetch_all(c)
        .await)
}

/// What stands in the log from a moment on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Sum {
    /// Rows.
    pub rows: i64,
    /// Of these, openings of a masked original.
    pub originals: i64,
    /// Of these, wrong passwords.
    pub refused: i64,
}

const SUM: &str = "
    SELECT COUNT(*) AS rows,
        COUNT(CASE WHEN action = 'report.original_opened' THEN 1 END) AS originals,
        COUNT(CASE WHEN action = 'signin.failed' THEN 1 END) AS refused
    FROM audit
    WHERE at >= $1";

/// Counts the rows from a moment on.
pub async fn sum(db: &Db, from: Timestamp) -> Result<Sum, sqlx::Error> {
    on!(db, |c| sqlx::query_as(SUM).bind(from).fetch_one(c).await)
}

const LATEST_PROOF: &str = "
    SELECT at, detail
    FROM audit
    WHERE subject = 'log' AND id = 'audit' AND action = 'log.verified'
    ORDER BY seq DESC
    LIMIT 1";

/// When the chain was recomputed last, and what came of it.
pub async fn latest_proof(db: &Db) -> Result<Option<(Timestamp, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(LATEST_PROOF).fetch_optional(c).await)
}

const LATEST_CHANGE: &str = "
    SELECT a.seq, a.at, s.name, a.role, a.action, a.subject, a.id, a.detail
    FROM audit a
    LEFT JOIN staff s ON s.id = a.who
    WHERE a.subject = 'settings' AND a.id = 'municipality'
    ORDER BY a.seq DESC
    LIMIT 1";

/// The latest change of the settings.
pub async fn latest_change(db: &Db) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(LATEST_CHANGE).fetch_optional(c).await)
}
