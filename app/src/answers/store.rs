//! Answers in the database.

use super::model::Draft;
use crate::{
    kernel::id::{AnswerId, AreaCode},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never listed at once.
const MOST: i64 = 500;

/// An answer as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: AnswerId,
    /// How often it was changed.
    pub version: i64,
    /// The draft as JSON.
    pub draft: String,
    /// What everybody reads, as JSON.
    pub public: Option<String>,
    /// When it became public first.
    pub published_at: Option<Timestamp>,
    /// When everybody read something new last.
    pub renewed_at: Option<Timestamp>,
    /// When the draft was changed last.
    pub changed_at: Timestamp,
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, version, draft, public, published_at, renewed_at, changed_at"
    };
}

const ALL: &str = concat!("SELECT ", columns!(), " FROM answer ORDER BY changed_at DESC, id DESC LIMIT $1");

/// All of them, the latest changed first.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).bind(MOST).fetch_all(c).await)
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM answer WHERE id = $1");

/// One of them.
pub async fn one(db: &Db, id: AnswerId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, id: AnswerId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const PUBLIC: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM answer WHERE public IS NOT NULL ORDER BY renewed_at DESC, id DESC LIMIT $1 OFFSET $2"
);

/// Those that are public, the newest first.
pub async fn public(db: &Db, limit: i64, offset: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(PUBLIC).bind(limit).bind(offset).fetch_all(c).await)
}

const ABOUT: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM answer
    WHERE public IS NOT NULL AND category = $1 AND (area = $2 OR area IS NULL)
    ORDER BY renewed_at DESC, id DESC
    LIMIT 1"
);

/// The newest public one about a head of the categories that holds for an area.
pub async fn about(db: &Db, head: &str, area: Option<&AreaCode>) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ABOUT).bind(head).bind(area).fetch_optional(c).await)
}

const OPEN: &str = "
    INSERT INTO answer (id, version, area, category, draft, changed_at) VALUES ($1, 1, $2, $3, $4, $5)";

/// A new one.
pub async fn open(tx: &mut Tx, id: AnswerId, draft: &Draft, json: &str, at: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(OPEN)
        .bind(id)
        .bind(&draft.area)
        .bind(&draft.category)
        .bind(json)
        .bind(at)
        .execute(c)
        .await
        .map(|_| ()))
}

const SAVE: &str = "
    UPDATE answer SET area = $3, category = $4, draft = $5, public = $6, published_at = $7, renewed_at = $8,
        changed_at = $9, version = version + 1
    WHERE id = $1 AND version = $2";

/// Saves one unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, row: &Row, draft: &Draft) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(row.id)
        .bind(row.version)
        .bind(&draft.area)
        .bind(&draft.category)
        .bind(&row.draft)
        .bind(&row.public)
        .bind(row.published_at)
        .bind(row.renewed_at)
        .bind(row.changed_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const DROP: &str = "DELETE FROM answer WHERE id = $1 AND version = $2 AND public IS NULL AND published_at IS NULL";

/// Throws a draft away that nobody outside has read; tells whether it did.
pub async fn drop(tx: &mut Tx, id: AnswerId, version: i64) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP).bind(id).bind(version).execute(c).await.map(|done| done.rows_affected() > 0))
}
