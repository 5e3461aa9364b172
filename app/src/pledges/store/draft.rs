//! The draft of a pledge: what is worked on until it is published.

use super::MOST;
use crate::{
    kernel::id::PledgeId,
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// A pledge as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: PledgeId,
    /// How often it was changed.
    pub version: i64,
    /// The words of its address, from the first publication on.
    pub slug: Option<String>,
    /// The draft as JSON; none while nobody has changed what its point says.
    pub draft: Option<String>,
    /// The number of the latest publication, 0 before the first.
    pub published: i64,
    /// When the draft was changed last.
    pub changed_at: Option<Timestamp>,
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, version, slug, draft, published, changed_at"
    };
}

const ALL: &str = concat!("SELECT ", columns!(), " FROM pledge ORDER BY id DESC LIMIT $1");

/// All of them, the newest first.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).bind(MOST).fetch_all(c).await)
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM pledge WHERE id = $1");

/// One of them.
pub async fn one(db: &Db, id: PledgeId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, id: PledgeId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const BY_SLUG: &str = concat!("SELECT ", columns!(), " FROM pledge WHERE slug = $1 AND published > 0");

/// The published pledge at an address.
pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BY_SLUG).bind(slug).fetch_optional(c).await)
}

const OPEN: &str = "INSERT INTO pledge (id, version, draft, published, changed_at) VALUES ($1, 1, $2, 0, $3)";

/// A new pledge with its first draft.
pub async fn open(tx: &mut Tx, id: PledgeId, draft: &str, at: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(OPEN).bind(id).bind(draft).bind(at).execute(c).await.map(|_| ()))
}

const SAVE: &str = "
    UPDATE pledge SET draft = $3, changed_at = $4, version = version + 1
    WHERE id = $1 AND version = $2";

/// Saves a draft unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, id: PledgeId, version: i64, draft: &str, at: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(id)
        .bind(version)
        .bind(draft)
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const PUBLISHED: &str = "
    UPDATE pledge SET draft = $3, changed_at = $4, published = $5, slug = $6, version = version + 1
    WHERE id = $1 AND version = $2";

/// Notes that a version was published, unless somebody else was faster; tells whether it did.
pub async fn published(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PUBLISHED)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.draft)
        .bind(row.changed_at)
        .bind(row.published)
        .bind(&row.slug)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const TAKEN: &str = "SELECT slug FROM pledge WHERE slug = $1 OR slug LIKE $2";

/// The addresses that are this word, alone or with a number. A word of an address means nothing to LIKE.
pub async fn taken(tx: &mut Tx, word: &str) -> Result<Vec<String>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(TAKEN).bind(word).bind(format!("{word}-%")).fetch_all(c).await)
}
