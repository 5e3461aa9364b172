//! The rows of months as they were when they were shared first. Rows are only added.

use crate::{
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

const BETWEEN: &str = "SELECT month, counts FROM settled_month WHERE month >= $1 AND month <= $2 ORDER BY month";

/// Keys and counts of the settled months from one to another.
pub async fn between(db: &Db, first: &str, last: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BETWEEN).bind(first).bind(last).fetch_all(c).await)
}

const LATEST: &str = "SELECT MAX(month) FROM settled_month WHERE month <= $1";

/// The key of the latest settled month up to one.
pub async fn latest(db: &Db, last: &str) -> Result<Option<String>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(LATEST).bind(last).fetch_one(c).await)
}

const ADD: &str = "
    INSERT INTO settled_month (month, counts, at)
    VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING";

/// Settles a month unless it is; tells whether it did.
pub async fn add(tx: &mut Tx, month: &str, counts: &str, now: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(month)
        .bind(counts)
        .bind(now)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}
