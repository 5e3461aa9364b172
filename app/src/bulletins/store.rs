//! Bulletins in the database. Of the versions that were published, rows are only added.

use super::model::{Content, State};
use crate::{
    kernel::id::{BulletinId, StaffId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never listed at once.
const MOST: i64 = 500;

/// A bulletin as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: BulletinId,
    /// How often it was changed.
    pub version: i64,
    /// Code of a [`State`].
    pub state: String,
    /// The words of its address.
    pub slug: Option<String>,
    /// The draft as JSON.
    pub draft: String,
    /// Ids of those who wrote in the draft, joined.
    pub writers: String,
    /// What the reviewer wants changed.
    pub remark: String,
    /// The number of the latest version.
    pub published: i64,
    /// The latest version as JSON.
    pub public: Option<String>,
    /// When it became public first.
    pub published_at: Option<Timestamp>,
    /// When everybody read something new last.
    pub renewed_at: Option<Timestamp>,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
    /// Why.
    pub reason: String,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

impl Row {
    /// Where the work on it stands.
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Draft)
    }

    /// What is worked on.
    pub fn draft(&self) -> Result<Content, serde_json::Error> {
        serde_json::from_str(&self.draft)
    }

    /// What everybody reads.
    pub fn public(&self) -> Result<Option<Content>, serde_json::Error> {
        self.public.as_deref().map(serde_json::from_str).transpose()
    }

    /// Did this person write in the draft?
    pub fn is_by(&self, person: StaffId) -> bool {
        self.writers.split(' ').any(|id| id == person.to_string())
    }

    /// The same, with this person among those who wrote.
    #[must_use]
    pub fn by(self, person: StaffId) -> Self {
        if self.is_by(person) {
            return self;
        }
        let writers = format!("{} {person}", self.writers);
        Self { writers: writers.trim().to_owned(), ..self }
    }
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, version, state, slug, draft, writers, remark, published, public, published_at, renewed_at, withdrawn_at, \
         reason, changed_at"
    };
}

const ALL: &str = concat!("SELECT ", columns!(), " FROM bulletin ORDER BY changed_at DESC, id DESC LIMIT $1");

/// All of them, the latest changed first.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).bind(MOST).fetch_all(c).await)
}

const IN_REVIEW: &str =
    concat!("SELECT ", columns!(), " FROM bulletin WHERE state = 'review' ORDER BY changed_at DESC, id DESC LIMIT $1");

/// Those that wait for review, the latest changed first.
pub async fn in_review(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(IN_REVIEW).bind(MOST).fetch_all(c).await)
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM bulletin WHERE id = $1");

/// One of them.
pub async fn one(db: &Db, id: BulletinId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, id: BulletinId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const PUBLIC: &str =
    concat!("SELECT ", columns!(), " FROM bulletin WHERE published > 0 ORDER BY renewed_at DESC, id DESC LIMIT $1");

/// Those that are or were public, the newest first.
pub async fn public(db: &Db, limit: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(PUBLIC).bind(limit).fetch_all(c).await)
}

const BY_SLUG: &str = concat!("SELECT ", columns!(), " FROM bulletin WHERE slug = $1 AND published > 0");

/// That of an address.
pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BY_SLUG).bind(slug).fetch_optional(c).await)
}

const TAKEN: &str = "SELECT slug FROM bulletin WHERE slug = $1 OR slug LIKE $2";

/// The addresses that are this word, alone or with a number. A word of an address means nothing to LIKE.
pub async fn taken(tx: &mut Tx, word: &str) -> Result<Vec<String>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(TAKEN).bind(word).bind(format!("{word}-%")).fetch_all(c).await)
}

const OPEN: &str = "
    INSERT INTO bulletin (id, version, state, draft, writers, remark, published, reason, changed_at)
    VALUES ($1, 1, 'draft', $2, $3, '', 0, '', $4)";

/// A new one.
pub async fn open(tx: &mut Tx, id: BulletinId, draft: &str, writer: StaffId, at: Timestamp) -> Result<(), sqlx::Error> {
    let writer = writer.to_string();
    on!(tx, |c| sqlx::query(OPEN).bind(id).bind(draft).bind(&writer).bind(at).execute(c).await.map(|_| ()))
}

const SAVE: &str = "
    UPDATE bulletin SET state = $3, slug = $4, draft = $5, writers = $6, remark = $7, published = $8, public = $9,
        published_at = $10, renewed_at = $11, withdrawn_at = $12, reason = $13, changed_at = $14, version = version + 1
    WHERE id = $1 AND version = $2";

/// Saves one unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.state)
        .bind(&row.slug)
        .bind(&row.draft)
        .bind(&row.writers)
        .bind(&row.remark)
        .bind(row.published)
        .bind(&row.public)
        .bind(row.published_at)
        .bind(row.renewed_at)
        .bind(row.withdrawn_at)
        .bind(&row.reason)
        .bind(row.changed_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const DROP: &str = "DELETE FROM bulletin WHERE id = $1 AND version = $2 AND published = 0";

/// Throws a draft away that nobody outside has read; tells whether it did.
pub async fn drop(tx: &mut Tx, id: BulletinId, version: i64) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP).bind(id).bind(version).execute(c).await.map(|done| done.rows_affected() > 0))
}

const ADD_VERSION: &str = "
    INSERT INTO bulletin_version (bulletin, number, at, content) VALUES ($1, $2, $3, $4)
    ON CONFLICT (bulletin, number) DO NOTHING";

/// Keeps a version that is published. Of two who publish at once, the slower is told when the bulletin is saved.
pub async fn add_version(
    tx: &mut Tx,
    id: BulletinId,
    number: i64,
    at: Timestamp,
    content: &str,
) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD_VERSION).bind(id).bind(number).bind(at).bind(content).execute(c).await.map(|_| ()))
}

const VERSIONS: &str =
    "SELECT number, at, content FROM bulletin_version WHERE bulletin = $1 ORDER BY number DESC LIMIT 100";

/// Every version of one, the newest first.
pub async fn versions(db: &Db, id: BulletinId) -> Result<Vec<(i64, Timestamp, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(VERSIONS).bind(id).fetch_all(c).await)
}
