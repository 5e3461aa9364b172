//! What phones noted.

use crate::{
    kernel::id::{ActionId, FindingKey, PhotoId, WalkId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
    walks::model::{Item, PhotoState, Verdict},
};
use uuid::Uuid;

/// A note.
#[derive(Clone, sqlx::FromRow)]
pub struct Row {
    /// Made by the phone.
    pub key: FindingKey,
    /// The walk.
    pub walk: WalkId,
    /// The line of the protocol that answers it.
    pub action: Option<ActionId>,
    /// Which phone, for this walk only.
    pub phone: Uuid,
    /// The stop.
    pub stop: i64,
    /// Code of an [`Item`].
    pub item: String,
    /// Code of a [`Verdict`].
    pub verdict: String,
    /// How bad.
    pub severity: Option<i64>,
    /// In words; only the office reads them.
    pub words: String,
    /// A photo.
    pub photo: Option<PhotoId>,
    /// Code of a [`PhotoState`].
    pub photo_state: String,
    /// How the photo must be turned, as EXIF counts.
    pub orientation: i64,
    /// When.
    pub at: Timestamp,
}

impl Row {
    /// The line of the checklist; none for one of a newer program.
    pub fn item(&self) -> Option<Item> {
        Item::parse(&self.item)
    }

    /// What was thought of it.
    pub fn verdict(&self) -> Verdict {
        Verdict::parse(&self.verdict).unwrap_or(Verdict::Unknown)
    }

    /// The photo, once it may be shown.
    pub fn shown_photo(&self) -> Option<PhotoId> {
        self.photo.filter(|_| self.photo_state == PhotoState::Ready.code())
    }
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "key, walk, action, phone, stop, item, verdict, severity, words, photo, photo_state, orientation, at"
    };
}

const PUT: &str = concat!(
    "INSERT INTO walk_finding (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (key) DO NOTHING"
);

/// Keeps a note; tells whether it is new.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.key)
        .bind(row.walk)
        .bind(row.action)
        .bind(row.phone)
        .bind(row.stop)
        .bind(&row.item)
        .bind(&row.verdict)
        .bind(row.severity)
        .bind(&row.words)
        .bind(row.photo)
        .bind(&row.photo_state)
        .bind(row.orientation)
        .bind(row.at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM walk_finding WHERE key = $1");

/// One of them.
pub async fn one(db: &Db, key: FindingKey) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(key).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, key: FindingKey) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(key).fetch_optional(c).await)
}

const OF_WALK: &str =
    concat!("SELECT ", columns!(), " FROM walk_finding WHERE walk = $1 ORDER BY stop, item, at, key LIMIT 5000");

/// Everything of a walk, stop by stop.
pub async fn of_walk(db: &Db, walk: WalkId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_WALK).bind(walk).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn of_walk_in(tx: &mut Tx, walk: WalkId) -> Result<Vec<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(OF_WALK).bind(walk).fetch_all(c).await)
}

const COUNT: &str = "SELECT COUNT(*) FROM walk_finding WHERE walk = $1";

/// How many a walk has.
pub async fn count(db: &Db, walk: WalkId) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(COUNT).bind(walk).fetch_one(c).await)
}

const LATE: &str = "
    SELECT f.walk, COUNT(*) FROM walk_finding f JOIN walk w ON w.id = f.walk
    WHERE w.state = 'published' AND f.action IS NULL AND f.verdict IN ('fault', 'keep')
    GROUP BY f.walk ORDER BY f.walk";

/// Of walks whose protocol is public: how many notes came after it and wait for the office.
pub async fn late(db: &Db) -> Result<Vec<(WalkId, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(LATE).fetch_all(c).await)
}

const ATTACH: &str = "UPDATE walk_finding SET action = $2 WHERE key = $1";

/// Gives a note to the line of the protocol that answers it.
pub async fn attach(tx: &mut Tx, key: FindingKey, action: ActionId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ATTACH).bind(key).bind(action).execute(c).await.map(|_| ()))
}

const MOVE: &str = "UPDATE walk_finding SET action = $2 WHERE action = $1";

/// Gives every note of one line to another.
pub async fn move_all(tx: &mut Tx, from: ActionId, to: ActionId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(MOVE).bind(from).bind(to).execute(c).await.map(|_| ()))
}

const REMOVE: &str = "DELETE FROM walk_finding WHERE key = $1 AND phone = $2 AND walk = $3 AND action IS NULL";

/// Takes a phone's own note back while no protocol answers it; tells whether there was one.
pub async fn remove(tx: &mut Tx, key: FindingKey, phone: Uuid, walk: WalkId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REMOVE)
        .bind(key)
        .bind(phone)
        .bind(walk)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const REMOVE_ALL: &str = "DELETE FROM walk_finding WHERE walk = $1";

/// Removes everything of a walk that nobody sent in.
pub async fn remove_all(tx: &mut Tx, walk: WalkId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(REMOVE_ALL).bind(walk).execute(c).await.map(|_| ()))
}

const SETTLE: &str = "UPDATE walk_finding SET photo_state = $3 WHERE key = $1 AND photo = $2";

/// Notes what became of a photo; tells whether the note still has it.
pub async fn settle(tx: &mut Tx, key: FindingKey, photo: PhotoId, state: PhotoState) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SETTLE)
        .bind(key)
        .bind(photo)
        .bind(state.code())
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const PHOTOS: &str = "SELECT photo FROM walk_finding WHERE photo IS NOT NULL";

/// Every photo, for the sweep of the shared files.
pub async fn photos(db: &Db) -> Result<Vec<PhotoId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(PHOTOS).fetch_all(c).await)
}

const OLD_PHOTOS: &str =
    "UPDATE walk_finding SET photo = NULL, photo_state = 'none' WHERE photo IS NOT NULL AND at < $1";

/// Lets go of photos from before a moment; the sweep takes their files. Answers how many.
pub async fn drop_photos(tx: &mut Tx, before: Timestamp) -> Result<u64, sqlx::Error> {
    on!(tx, |c| sqlx::query(OLD_PHOTOS).bind(before).execute(c).await.map(|done| done.rows_affected()))
}

const OLD_WORDS: &str = "UPDATE walk_finding SET words = '' WHERE words <> '' AND at < $1";

/// Erases words from before a moment; the counts stay. Answers how many.
pub async fn drop_words(tx: &mut Tx, before: Timestamp) -> Result<u64, sqlx::Error> {
    on!(tx, |c| sqlx::query(OLD_WORDS).bind(before).execute(c).await.map(|done| done.rows_affected()))
}

const HAS_OLD: &str = "
    SELECT COUNT(*) FROM walk_finding
    WHERE (photo IS NOT NULL AND at < $1) OR (words <> '' AND at < $2)";

/// How many still hold a photo from before the first moment, or words from before the second.
pub async fn old(db: &Db, photos: Timestamp, words: Timestamp) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(HAS_OLD).bind(photos).bind(words).fetch_one(c).await)
}
