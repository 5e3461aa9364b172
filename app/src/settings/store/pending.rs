//! A file that was uploaded and is looked at before it counts: one per kind, in the table of settings.

use crate::{
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// What waits to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pending {
    /// Outlines of areas.
    Areas,
    /// Streets and places.
    Places,
}

impl Pending {
    fn name(self) -> &'static str {
        match self {
            Self::Areas => "pending.areas",
            Self::Places => "pending.places",
        }
    }
}

const PUT: &str = "
    INSERT INTO setting (name, value, version, changed_at)
    VALUES ($1, $2, 1, $3)
    ON CONFLICT (name) DO UPDATE SET
        value = excluded.value, version = setting.version + 1, changed_at = excluded.changed_at
    RETURNING version";

/// Keeps a file until somebody has looked at it; tells its number.
pub async fn put(tx: &mut Tx, what: Pending, text: &str, now: Timestamp) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(PUT).bind(what.name()).bind(text).bind(now).fetch_one(c).await)
}

const READ: &str = "SELECT value FROM setting WHERE name = $1 AND version = $2 AND value <> ''";

/// The file with a number, unless another one came since or it was used.
pub async fn read(db: &Db, what: Pending, version: i64) -> Result<Option<String>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(READ).bind(what.name()).bind(version).fetch_optional(c).await)
}

const EMPTY: &str = "
    UPDATE setting SET value = '', version = version + 1
    WHERE name = $1 AND version = $2 AND value <> ''";

/// Uses up the file with a number; tells whether it was still there, so that it is used once.
pub async fn take(tx: &mut Tx, what: Pending, version: i64) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(EMPTY)
        .bind(what.name())
        .bind(version)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}
