//! Representatives: rows whose person is sealed.

use crate::{
    kernel::id::{RepId, WatchId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        keys::Sealed,
    },
};

/// A representative as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: RepId,
    /// The area.
    pub watch: WatchId,
    /// Huvudkontaktombud?
    pub main: bool,
    /// Name and how to reach the person, sealed at [`sealed_at`].
    pub person: Sealed,
    /// Since when.
    pub since: Timestamp,
}

/// Where the person of a representative is sealed.
pub fn sealed_at(id: RepId) -> String {
    format!("watch_rep|person|{id}")
}

const OF: &str = "SELECT id, watch, main, person, since FROM watch_rep WHERE watch = $1 ORDER BY main DESC, since, id";

/// Those of an area, the main ones first.
pub async fn of(db: &Db, watch: WatchId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(watch).fetch_all(c).await)
}

const COUNTS: &str = "SELECT watch, COUNT(*) FROM watch_rep GROUP BY watch";

/// How many each area has.
pub async fn counts(db: &Db) -> Result<Vec<(WatchId, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(COUNTS).fetch_all(c).await)
}

const HOLD: &str = "UPDATE watch SET version = version WHERE id = $1";
const COUNT: &str = "SELECT COUNT(*) FROM watch_rep WHERE watch = $1";

/// How many an area has; it is held until the end of the transaction, so that nobody else adds one meanwhile.
pub async fn count_held(tx: &mut Tx, watch: WatchId) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query(HOLD).bind(watch).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query_scalar(COUNT).bind(watch).fetch_one(c).await)
}

const PUT: &str = "INSERT INTO watch_rep (id, watch, main, person, since) VALUES ($1, $2, $3, $4, $5)";

/// Adds one.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(row.watch)
        .bind(row.main)
        .bind(&row.person)
        .bind(row.since)
        .execute(c)
        .await
        .map(|_| ()))
}

const ERASE: &str = "DELETE FROM watch_rep WHERE id = $1 AND watch = $2";

/// Erases one; tells whether there was one.
pub async fn erase(tx: &mut Tx, watch: WatchId, id: RepId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(ERASE).bind(id).bind(watch).execute(c).await.map(|done| done.rows_affected() > 0))
}

const ERASE_ALL: &str = "DELETE FROM watch_rep WHERE watch = $1";

/// Erases all of an area.
pub async fn erase_all(tx: &mut Tx, watch: WatchId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ERASE_ALL).bind(watch).execute(c).await.map(|_| ()))
}
