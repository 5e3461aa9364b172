//! Those who want to begin: rows whose whole content is sealed.

use crate::{
    kernel::id::{InterestId, WatchId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        keys::Sealed,
    },
};

/// More are never listed at once.
const MOST: i64 = 200;

/// An interest as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: InterestId,
    /// When it came.
    pub at: Timestamp,
    /// The language it was written in.
    pub lang: String,
    /// Who, where and why, sealed at [`sealed_at`].
    pub told: Sealed,
}

/// Where an interest is sealed.
pub fn sealed_at(id: InterestId) -> String {
    format!("watch_interest|told|{id}")
}

const PUT: &str = "INSERT INTO watch_interest (id, at, lang, told) VALUES ($1, $2, $3, $4)";

/// Keeps one.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT).bind(row.id).bind(row.at).bind(&row.lang).bind(&row.told).execute(c).await.map(|_| ()))
}

const OPEN: &str = "SELECT id, at, lang, told FROM watch_interest WHERE closed_at IS NULL ORDER BY at, id LIMIT $1";

/// Those nobody has answered, the oldest first.
pub async fn open(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OPEN).bind(MOST).fetch_all(c).await)
}

const COUNT: &str = "SELECT COUNT(*) FROM watch_interest WHERE closed_at IS NULL";

/// How many nobody has answered.
pub async fn count(db: &Db) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(COUNT).fetch_one(c).await)
}

const CLOSE: &str = "UPDATE watch_interest SET closed_at = $2, watch = $3 WHERE id = $1 AND closed_at IS NULL";

/// Notes that one is answered, and the area it led to; tells whether it was open.
pub async fn close(tx: &mut Tx, id: InterestId, at: Timestamp, watch: Option<WatchId>) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(CLOSE).bind(id).bind(at).bind(watch).execute(c).await.map(|done| done.rows_affected() > 0))
}

const OLD: &str = "
    SELECT id FROM watch_interest WHERE closed_at < $1 OR (closed_at IS NULL AND at < $2) ORDER BY at LIMIT $3";

/// Those closed before a moment, and those still open from before another.
pub async fn old(db: &Db, closed: Timestamp, came: Timestamp) -> Result<Vec<InterestId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OLD).bind(closed).bind(came).bind(MOST).fetch_all(c).await)
}

const ERASE: &str = "DELETE FROM watch_interest WHERE id = $1";

/// Erases one.
pub async fn erase(tx: &mut Tx, id: InterestId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ERASE).bind(id).execute(c).await.map(|_| ()))
}
