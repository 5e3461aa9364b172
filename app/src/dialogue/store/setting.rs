//! How many live in the municipality, as the municipality gave it.

use crate::{
    on,
    platform::db::{Db, Tx},
};

const NAME: &str = "population";
const READ: &str = "SELECT value, version FROM dialogue_setting WHERE name = $1";

/// The document and its version; none before it was saved first.
pub async fn read(db: &Db) -> Result<Option<(String, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(READ).bind(NAME).fetch_optional(c).await)
}

const FIRST: &str = "
    INSERT INTO dialogue_setting (name, value, version)
    VALUES ($1, $2, 1)
    ON CONFLICT (name) DO NOTHING";
const SAVE: &str = "UPDATE dialogue_setting SET value = $2, version = version + 1 WHERE name = $1 AND version = $3";

/// Saves it unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, value: &str, version: i64) -> Result<bool, sqlx::Error> {
    let done = if version == 0 {
        on!(tx, |c| sqlx::query(FIRST).bind(NAME).bind(value).execute(c).await.map(|done| done.rows_affected()))?
    } else {
        on!(tx, |c| sqlx::query(SAVE)
            .bind(NAME)
            .bind(value)
            .bind(version)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?
    };
    Ok(done > 0)
}
