//! What residents said of pledges.

use crate::{
    kernel::id::{FeedbackId, PledgeId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never listed at once.
const MOST: i64 = 200;

/// A piece of feedback as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: FeedbackId,
    /// The pledge.
    pub pledge: PledgeId,
    /// The version that was read.
    pub number: i64,
    /// Code of the language it was written in.
    pub lang: String,
    /// Code of a `Matters`, or nothing.
    pub matters: String,
    /// Code of a `Noticed`, or nothing.
    pub noticed: String,
    /// As it was sent.
    pub words: String,
    /// Code of a `FeedbackState`.
    pub state: String,
    /// As everybody reads it.
    pub approved: String,
    /// What the office answers.
    pub answer: String,
    /// Code of a `HiddenReason`.
    pub reason: String,
    /// The version of the pledge that rests on it.
    pub carried: Option<i64>,
    /// It is part of the lägesbild.
    pub observed: bool,
    /// How often it was changed.
    pub version: i64,
    /// When it came.
    pub sent_at: Timestamp,
    /// When it was read.
    pub reviewed_at: Option<Timestamp>,
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, pledge, number, lang, matters, noticed, words, state, approved, answer, reason, carried, observed, version, \
         sent_at, reviewed_at"
    };
}

const ADD: &str = concat!(
    "INSERT INTO pledge_feedback (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
);

/// Keeps one.
pub async fn add(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(row.id)
        .bind(row.pledge)
        .bind(row.number)
        .bind(&row.lang)
        .bind(&row.matters)
        .bind(&row.noticed)
        .bind(&row.words)
        .bind(&row.state)
        .bind(&row.approved)
        .bind(&row.answer)
        .bind(&row.reason)
        .bind(row.carried)
        .bind(row.observed)
        .bind(row.version)
        .bind(row.sent_at)
        .bind(row.reviewed_at)
        .execute(c)
        .await
        .map(|_| ()))
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM pledge_feedback WHERE id = $1 AND pledge = $2");

/// One of a pledge, inside a transaction.
pub async fn one_in(tx: &mut Tx, id: FeedbackId, pledge: PledgeId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).bind(pledge).fetch_optional(c).await)
}

const SAVE: &str = "
    UPDATE pledge_feedback
    SET state = $3, approved = $4, answer = $5, reason = $6, carried = $7, observed = $8, reviewed_at = $9,
        version = version + 1
    WHERE id = $1 AND version = $2";

/// Saves what the office made of one, unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.state)
        .bind(&row.approved)
        .bind(&row.answer)
        .bind(&row.reason)
        .bind(row.carried)
        .bind(row.observed)
        .bind(row.reviewed_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const WITH_WORDS: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM pledge_feedback WHERE pledge = $1 AND state <> 'counted'
    ORDER BY CASE WHEN state = 'new' THEN 0 ELSE 1 END, id DESC LIMIT $2"
);

/// Those of a pledge that have words: unread ones, then the others, each the newest first.
pub async fn with_words(db: &Db, pledge: PledgeId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(WITH_WORDS).bind(pledge).bind(MOST).fetch_all(c).await)
}

const PUBLISHED: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM pledge_feedback WHERE pledge = $1 AND state = 'published' ORDER BY reviewed_at DESC, id DESC LIMIT $2"
);

/// Those of a pledge that everybody reads, the latest first.
pub async fn published(db: &Db, pledge: PledgeId, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(PUBLISHED).bind(pledge).bind(most).fetch_all(c).await)
}

const PUBLISHED_SINCE: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM pledge_feedback WHERE state = 'published' AND reviewed_at >= $1 ORDER BY reviewed_at DESC, id DESC LIMIT $2"
);

/// What everybody reads of all pledges and was approved since a moment, the latest first.
pub async fn published_since(db: &Db, since: Timestamp) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(PUBLISHED_SINCE).bind(since).bind(MOST).fetch_all(c).await)
}

const MANY: &str = "SELECT COUNT(*) FROM pledge_feedback WHERE pledge = $1 AND sent_at < $2";

/// How many a pledge had at a moment.
pub async fn many(db: &Db, pledge: PledgeId, at: Timestamp) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(MANY).bind(pledge).bind(at).fetch_one(c).await)
}

const MATTERS: &str = "
    SELECT matters, COUNT(*)
    FROM (SELECT matters FROM pledge_feedback WHERE pledge = $1 ORDER BY id LIMIT $2) earliest
    GROUP BY matters";

const NOTICED: &str = "
    SELECT noticed, COUNT(*)
    FROM (SELECT noticed FROM pledge_feedback WHERE pledge = $1 ORDER BY id LIMIT $2) earliest
    GROUP BY noticed";

/// The answers to both questions among the first so many.
pub async fn counts(
    db: &Db,
    pledge: PledgeId,
    first: i64,
) -> Result<(Vec<(String, i64)>, Vec<(String, i64)>), sqlx::Error> {
    let matters = on!(db, |c| sqlx::query_as(MATTERS).bind(pledge).bind(first).fetch_all(c).await)?;
    let noticed = on!(db, |c| sqlx::query_as(NOTICED).bind(pledge).bind(first).fetch_all(c).await)?;
    Ok((matters, noticed))
}

const UNREAD: &str = "
    SELECT pledge, COUNT(*), MIN(sent_at)
    FROM pledge_feedback
    WHERE state = 'new'
    GROUP BY pledge
    ORDER BY MIN(sent_at), pledge
    LIMIT $1";

/// The pledges with words nobody has read: how many, and since when the oldest waits.
pub async fn unread(db: &Db) -> Result<Vec<(PledgeId, i64, Timestamp)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(UNREAD).bind(MOST).fetch_all(c).await)
}

const OLD: &str = "SELECT id FROM pledge_feedback WHERE words <> '' AND sent_at < $1 ORDER BY id LIMIT $2";

/// Those whose own words were sent before a moment.
pub async fn old(db: &Db, before: Timestamp, most: i64) -> Result<Vec<FeedbackId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OLD).bind(before).bind(most).fetch_all(c).await)
}

const ERASE: &str = "
    UPDATE pledge_feedback
    SET words = '', state = CASE WHEN state = 'new' THEN 'counted' ELSE state END, version = version + 1
    WHERE id = $1";

/// Erases the own words of one: answers and what was approved stay.
pub async fn erase(tx: &mut Tx, id: FeedbackId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ERASE).bind(id).execute(c).await.map(|_| ()))
}

const PUT_BACK: &str = "
    UPDATE pledge_feedback SET carried = NULL, version = version + 1
    WHERE pledge = $1 AND carried > $2";

/// Whatever was carried into a draft behind a version is not any more: the draft is thrown away.
pub async fn put_back(tx: &mut Tx, pledge: PledgeId, published: i64) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT_BACK).bind(pledge).bind(published).execute(c).await.map(|_| ()))
}
