//! The template's versions: a change is a new row.

use crate::{
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

const LATEST: &str = "SELECT number, content FROM picture_template ORDER BY number DESC LIMIT 1";

/// The latest template and its number.
pub async fn latest(db: &Db) -> Result<Option<(i64, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(LATEST).fetch_optional(c).await)
}

const ADD: &str = "
    INSERT INTO picture_template (number, content, at)
    VALUES ($1, $2, $3)
    ON CONFLICT (number) DO NOTHING";

/// Adds a version; tells whether its number was free.
pub async fn add(tx: &mut Tx, number: i64, content: &str, at: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(number)
        .bind(content)
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}
