//! Dialogues in the database: the documents, the counted answers, and how many live where.

pub(super) mod answer;
pub(super) mod setting;

use crate::{
    kernel::id::DialogueId,
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never listed at once.
const MOST: i64 = 1_000;

/// A dialogue as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: DialogueId,
    /// Code of its kind.
    pub kind: String,
    /// How often it was changed.
    pub version: i64,
    /// The words of its address.
    pub slug: Option<String>,
    /// What it says, as JSON.
    pub content: String,
    /// The first day of a published survey.
    pub opens: Option<String>,
    /// Its last day.
    pub closes: Option<String>,
    /// The day by which people hear what came of it.
    pub report_by: Option<String>,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// Has somebody answered?
    pub answered: bool,
    /// What the office writes of its results, as JSON.
    pub report: String,
    /// What everybody reads, as JSON.
    pub told: Option<String>,
    /// When that was published last.
    pub told_at: Option<Timestamp>,
    /// How often it was taken into the lägesbild.
    pub taken_in: i64,
    /// The day its answers were purged.
    pub purged_on: Option<String>,
}

macro_rules! columns {
    () => {
        "id, kind, version, slug, content, opens, closes, report_by, published_at, answered, report, told, told_at, taken_in, purged_on"
    };
}

const ALL: &str = concat!("SELECT ", columns!(), " FROM dialogue ORDER BY id DESC LIMIT $1");

/// All of them, the newest first.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).bind(MOST).fetch_all(c).await)
}

const PUBLIC: &str = concat!("SELECT ", columns!(), " FROM dialogue WHERE slug IS NOT NULL ORDER BY id DESC LIMIT $1");

/// Those that have an address, the newest first.
pub async fn public(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(PUBLIC).bind(MOST).fetch_all(c).await)
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM dialogue WHERE id = $1");

/// One of them.
pub async fn one(db: &Db, id: DialogueId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, id: DialogueId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const BY_SLUG: &str = concat!("SELECT ", columns!(), " FROM dialogue WHERE slug = $1");

/// The one at an address.
pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BY_SLUG).bind(slug).fetch_optional(c).await)
}

const ADD: &str = "
    INSERT INTO dialogue (id, kind, version, content, answered, report, taken_in, changed_at)
    VALUES ($1, $2, 1, $3, $4, $5, 0, $6)";

/// A new one.
pub async fn add(tx: &mut Tx, id: DialogueId, kind: &str, content: &str, at: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(id)
        .bind(kind)
        .bind(content)
        .bind(false)
        .bind("{}")
        .bind(at)
        .execute(c)
        .await
        .map(|_| ()))
}

const SAVE: &str = "
    UPDATE dialogue
    SET content = $4, slug = $5, opens = $6, closes = $7, report_by = $8, published_at = $9, report = $10, told = $11,
        told_at = $12, taken_in = $13, changed_at = $14, version = version + 1
    WHERE id = $1 AND version = $2 AND answered = $3";

/// Saves one as it was seen, unless somebody else was faster or somebody answered meanwhile; tells whether it did.
pub async fn save(tx: &mut Tx, row: &Row, at: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(row.id)
        .bind(row.version)
        .bind(row.answered)
        .bind(&row.content)
        .bind(&row.slug)
        .bind(&row.opens)
        .bind(&row.closes)
        .bind(&row.report_by)
        .bind(row.published_at)
        .bind(&row.report)
        .bind(&row.told)
        .bind(row.told_at)
        .bind(row.taken_in)
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const TAKEN: &str = "SELECT slug FROM dialogue WHERE slug = $1 OR slug LIKE $2";

/// The addresses that are this word, alone or with a number. A word of an address means nothing to LIKE.
pub async fn taken(tx: &mut Tx, word: &str) -> Result<Vec<String>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(TAKEN).bind(word).bind(format!("{word}-%")).fetch_all(c).await)
}

const OLD: &str = "
    SELECT id, told_at IS NOT NULL
    FROM dialogue
    WHERE kind = 'survey' AND purged_on IS NULL AND (told_at < $1 OR (told_at IS NULL AND closes < $2))
    ORDER BY id
    LIMIT 50";

/// Surveys whose report is so old that the answers go, and those that closed so long ago and were never reported; with
/// whether they were.
pub async fn old(db: &Db, before: Timestamp, day: &str) -> Result<Vec<(DialogueId, bool)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OLD).bind(before).bind(day).fetch_all(c).await)
}

const PURGED: &str = "UPDATE dialogue SET purged_on = $2, version = version + 1 WHERE id = $1 AND purged_on IS NULL";

/// Notes that the answers are gone.
pub async fn purged(tx: &mut Tx, id: DialogueId, day: &str) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PURGED).bind(id).bind(day).execute(c).await.map(|done| done.rows_affected() > 0))
}
