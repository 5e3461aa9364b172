//! Copies of photos for the public protocol.

use crate::{
    kernel::id::{ActionId, FindingKey, PhotoId, WalkId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        photo::Part,
    },
};

/// A copy.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// The note whose photo it is.
    pub finding: FindingKey,
    /// The walk.
    pub walk: WalkId,
    /// Its own name.
    pub photo: PhotoId,
    /// What is covered, as JSON.
    pub parts: String,
    /// What is on it.
    pub words: String,
    /// When it was approved.
    pub shown_at: Option<Timestamp>,
}

impl Row {
    /// What is covered.
    pub fn parts(&self) -> Vec<Part> {
        serde_json::from_str(&self.parts).unwrap_or_default()
    }
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "finding, walk, photo, parts, words, shown_at"
    };
}

const PUT: &str = concat!("INSERT INTO walk_photo (", columns!(), ") VALUES ($1, $2, $3, $4, $5, $6)");

/// Keeps a copy.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.finding)
        .bind(row.walk)
        .bind(row.photo)
        .bind(&row.parts)
        .bind(&row.words)
        .bind(row.shown_at)
        .execute(c)
        .await
        .map(|_| ()))
}

const OF_NOTE: &str = concat!("SELECT ", columns!(), " FROM walk_photo WHERE finding = $1");

/// The copy of a note's photo.
pub async fn of_note(db: &Db, note: FindingKey) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_NOTE).bind(note).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn of_note_in(tx: &mut Tx, note: FindingKey) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(OF_NOTE).bind(note).fetch_optional(c).await)
}

const OF_WALK: &str = concat!("SELECT ", columns!(), " FROM walk_photo WHERE walk = $1 ORDER BY finding LIMIT 1000");

/// Every copy of a walk.
pub async fn of_walk(db: &Db, walk: WalkId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_WALK).bind(walk).fetch_all(c).await)
}

const NAMED: &str = concat!("SELECT ", columns!(), " FROM walk_photo WHERE photo = $1 AND shown_at IS NOT NULL");

/// The approved copy with a name.
pub async fn approved(db: &Db, photo: PhotoId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(NAMED).bind(photo).fetch_optional(c).await)
}

const SHOWN: &str = "
    SELECT f.action, p.photo, p.words
    FROM walk_photo p JOIN walk_finding f ON f.key = p.finding
    WHERE p.walk = $1 AND p.shown_at IS NOT NULL AND f.action IS NOT NULL
    ORDER BY f.stop, f.item, f.at, f.key
    LIMIT 200";

/// What everybody sees of a walk: the line it belongs to, the name, the words.
pub async fn shown(db: &Db, walk: WalkId) -> Result<Vec<(ActionId, PhotoId, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(SHOWN).bind(walk).fetch_all(c).await)
}

const APPROVE: &str = "UPDATE walk_photo SET words = $3, shown_at = $4 WHERE finding = $1 AND photo = $2";

/// Approves the copy that somebody looked at; tells whether it is still that one.
pub async fn approve(
    tx: &mut Tx,
    note: FindingKey,
    photo: PhotoId,
    words: &str,
    at: Timestamp,
) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(APPROVE)
        .bind(note)
        .bind(photo)
        .bind(words)
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const REMOVE: &str = "DELETE FROM walk_photo WHERE finding = $1";

/// Removes the copy of a note's photo.
pub async fn remove(tx: &mut Tx, note: FindingKey) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(REMOVE).bind(note).execute(c).await.map(|_| ()))
}

const REMOVE_OLD: &str = "DELETE FROM walk_photo WHERE finding IN (SELECT key FROM walk_finding WHERE at < $1)";

/// Removes those of notes from before a moment; the sweep takes their files.
pub async fn remove_old(tx: &mut Tx, before: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(REMOVE_OLD).bind(before).execute(c).await.map(|_| ()))
}

const PHOTOS: &str = "SELECT photo FROM walk_photo";

/// Every copy, for the sweep of the shared files.
pub async fn photos(db: &Db) -> Result<Vec<PhotoId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(PHOTOS).fetch_all(c).await)
}
