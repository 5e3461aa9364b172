//! What was published and is told of.

use super::{areas, joined};
use crate::{
    kernel::id::{NoticeOccasionId, SubscriptionId},
    notices::model::{Happened, Kind, Occasion, Topic},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};
use uuid::Uuid;

/// More than this happens in no week.
const MOST: i64 = 500;

/// An occasion as its table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: NoticeOccasionId,
    /// The word that is never told of twice.
    pub once: String,
    /// Code of a [`Topic`].
    pub topic: String,
    /// Code of a [`Kind`].
    pub kind: String,
    /// Which single thing.
    pub subject: String,
    /// Codes of areas, joined.
    pub areas: String,
    /// What it is called.
    pub title: String,
    /// Where it is read.
    pub path: String,
    /// When.
    pub at: Timestamp,
    /// The subscription that was looked at last.
    pub reached: SubscriptionId,
    /// When everybody was told.
    pub done_at: Option<Timestamp>,
    /// Words the letter carries.
    pub words: String,
}

impl Row {
    /// What happened; none for what only a newer program knows.
    pub fn happened(self) -> Option<Happened> {
        let (topic, kind) = (Topic::parse(&self.topic).ok()?, Kind::parse(&self.kind).ok()?);
        let Self { once, subject, title, path, words, .. } = self;
        let what = Occasion { once, topic, kind, subject, areas: areas(&self.areas), title, path, words };
        Some(Happened { id: self.id, at: self.at, what })
    }
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, once, topic, kind, subject, areas, title, path, at, reached, done_at, words"
    };
}

const ADD: &str = concat!(
    "INSERT INTO notice_occasion (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, $11) ON CONFLICT (once) DO NOTHING"
);

/// Keeps one; tells whether it was not there yet.
pub async fn add(tx: &mut Tx, one: &Happened) -> Result<bool, sqlx::Error> {
    let what = &one.what;
    on!(tx, |c| sqlx::query(ADD)
        .bind(one.id)
        .bind(&what.once)
        .bind(what.topic.code())
        .bind(what.kind.code())
        .bind(&what.subject)
        .bind(joined(&what.areas))
        .bind(&what.title)
        .bind(&what.path)
        .bind(one.at)
        .bind(SubscriptionId(Uuid::nil()))
        .bind(&what.words)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM notice_occasion WHERE id = $1");

/// One of them.
pub async fn by_id(db: &Db, id: NoticeOccasionId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)
}

const BETWEEN: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM notice_occasion WHERE at >= $1 AND at < $2 AND recalled_at IS NULL ORDER BY at, id LIMIT $3"
);

/// What happened from a moment to another, the later one left out, and what was recalled.
pub async fn between(db: &Db, from: Timestamp, until: Timestamp) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BETWEEN).bind(from).bind(until).bind(MOST).fetch_all(c).await)
}

const REACH: &str = "
    UPDATE notice_occasion SET reached = $3, laid = laid + $4 WHERE id = $1 AND reached = $2 AND done_at IS NULL";

/// Goes on behind a batch of so many letters, unless somebody else did; tells whether it did.
pub async fn reach(
    tx: &mut Tx,
    id: NoticeOccasionId,
    from: SubscriptionId,
    to: SubscriptionId,
    letters: i64,
) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REACH)
        .bind(id)
        .bind(from)
        .bind(to)
        .bind(letters)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const GONE: &str = "UPDATE notice_occasion SET gone = gone + 1 WHERE id = $1";

/// One of its letters has left.
pub async fn gone(tx: &mut Tx, id: NoticeOccasionId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(GONE).bind(id).execute(c).await.map(|_| ()))
}

const RECALL: &str = "
    UPDATE notice_occasion SET recalled_at = $3, done_at = COALESCE(done_at, $3)
    WHERE topic = $1 AND subject = $2 AND recalled_at IS NULL";

/// Recalls everything that was told of a thing so far.
pub async fn recall(tx: &mut Tx, topic: Topic, subject: &str, at: Timestamp) -> Result<(), sqlx::Error> {
    let topic = topic.code();
    on!(tx, |c| sqlx::query(RECALL).bind(topic).bind(subject).bind(at).execute(c).await.map(|_| ()))
}

const RECALLED: &str = "SELECT COUNT(*) FROM notice_occasion WHERE id = $1 AND recalled_at IS NOT NULL";

/// Was it recalled?
pub async fn is_recalled(db: &Db, id: NoticeOccasionId) -> Result<bool, sqlx::Error> {
    let many: i64 = on!(db, |c| sqlx::query_scalar(RECALLED).bind(id).fetch_one(c).await)?;
    Ok(many > 0)
}

const PROGRESS: &str = "SELECT laid, gone, done_at FROM notice_occasion WHERE once = $1";

/// Letters laid into the outbox, letters that left, and when everybody had been looked at.
pub async fn progress(db: &Db, once: &str) -> Result<Option<(i64, i64, Option<Timestamp>)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(PROGRESS).bind(once).fetch_optional(c).await)
}

const DONE: &str = "UPDATE notice_occasion SET done_at = $2 WHERE id = $1 AND done_at IS NULL";

/// Everybody was told.
pub async fn done(tx: &mut Tx, id: NoticeOccasionId, at: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DONE).bind(id).bind(at).execute(c).await.map(|_| ()))
}

const FORGET: &str = "DELETE FROM notice_occasion WHERE at < $1 AND done_at IS NOT NULL";

/// Forgets what everybody was told of long ago.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(FORGET).bind(before).execute(c).await.map(|_| ()))
}
