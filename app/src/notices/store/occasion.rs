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
}

impl Row {
    /// What happened; none for what only a newer program knows.
    pub fn happened(self) -> Option<Happened> {
        let (topic, kind) = (Topic::parse(&self.topic).ok()?, Kind::parse(&self.kind).ok()?);
        let Self { once, subject, title, path, .. } = self;
        let what = Occasion { once, topic, kind, subject, areas: areas(&self.areas), title, path };
        Some(Happened { id: self.id, at: self.at, what })
    }
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, once, topic, kind, subject, areas, title, path, at, reached, done_at"
    };
}

const ADD: &str = concat!(
    "INSERT INTO notice_occasion (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL) ON CONFLICT (once) DO NOTHING"
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
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM notice_occasion WHERE id = $1");

/// One of them.
pub async fn by_id(db: &Db, id: NoticeOccasionId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)
}

const BETWEEN: &str =
    concat!("SELECT ", columns!(), " FROM notice_occasion WHERE at >= $1 AND at < $2 ORDER BY at, id LIMIT $3");

/// What happened from a moment to another, the later one left out.
pub async fn between(db: &Db, from: Timestamp, until: Timestamp) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BETWEEN).bind(from).bind(until).bind(MOST).fetch_all(c).await)
}

const REACH: &str = "UPDATE notice_occasion SET reached = $3 WHERE id = $1 AND reached = $2 AND done_at IS NULL";

/// Goes on behind a batch, unless somebody else did; tells whether it did.
pub async fn reach(
    tx: &mut Tx,
    id: NoticeOccasionId,
    from: SubscriptionId,
    to: SubscriptionId,
) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REACH).bind(id).bind(from).bind(to).execute(c).await.map(|done| done.rows_affected() > 0))
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
