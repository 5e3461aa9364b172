//! Monthly rounds: codes in columns, places and own words sealed to the row.

use crate::{
    kernel::id::{RepId, WatchId, WatchRoundId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        keys::Sealed,
    },
};

/// More are never listed at once.
const MOST: i64 = 200;

/// A round as its table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: WatchRoundId,
    /// The area.
    pub watch: WatchId,
    /// Who told it; none once the person is erased.
    pub rep: Option<RepId>,
    /// The month: `2026-03`.
    pub month: String,
    /// How often it was changed.
    pub version: i64,
    /// Code of a [`RoundState`](crate::watch::model::round::RoundState).
    pub state: String,
    /// Something for the lägesbild?
    pub content: bool,
    /// Codes of what was seen, with spaces between.
    pub seen: String,
    /// Code of how the signs are.
    pub signs: Option<String>,
    /// A meeting is wished for.
    pub meeting: bool,
    /// Places and own words, sealed at [`sealed_at`].
    pub told: Option<Sealed>,
    /// The language it was written in.
    pub lang: String,
    /// Why nothing was taken in.
    pub why: Option<String>,
    /// The answer of the office.
    pub answer: String,
    /// When it was told.
    pub told_at: Timestamp,
    /// When it was sorted.
    pub sorted_at: Option<Timestamp>,
}

/// Where places and own words are sealed.
pub fn sealed_at(id: WatchRoundId) -> String {
    format!("watch_round|told|{id}")
}

const PUT: &str = "
    INSERT INTO watch_round (id, watch, rep, month, version, state, content, seen, signs, meeting, told, lang, why, answer,
        told_at, sorted_at)
    VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, NULL, '', $12, NULL)
    ON CONFLICT (rep, month) DO NOTHING";

/// Adds one; tells whether it did: there is one a month and representative.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(row.watch)
        .bind(row.rep)
        .bind(&row.month)
        .bind(&row.state)
        .bind(row.content)
        .bind(&row.seen)
        .bind(&row.signs)
        .bind(row.meeting)
        .bind(&row.told)
        .bind(&row.lang)
        .bind(row.told_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const SAVE: &str = "
    UPDATE watch_round
    SET state = $3, content = $4, seen = $5, signs = $6, meeting = $7, told = $8, lang = $9, why = $10, answer = $11,
        told_at = $12, sorted_at = $13, version = version + 1
    WHERE id = $1 AND version = $2";

/// Saves one unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.state)
        .bind(row.content)
        .bind(&row.seen)
        .bind(&row.signs)
        .bind(row.meeting)
        .bind(&row.told)
        .bind(&row.lang)
        .bind(&row.why)
        .bind(&row.answer)
        .bind(row.told_at)
        .bind(row.sorted_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

/// Every column, with what follows them.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, watch, rep, month, version, state, content, seen, signs, meeting, told, lang, why, answer, told_at, ",
            "sorted_at FROM watch_round ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE id = $1");

/// One of them.
pub async fn one(db: &Db, id: WatchRoundId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, id: WatchRoundId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const OF_MONTH: &str = select!("WHERE rep = $1 AND month = $2");

/// The one of a representative in a month.
pub async fn of_month(tx: &mut Tx, rep: RepId, month: &str) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(OF_MONTH).bind(rep).bind(month).fetch_optional(c).await)
}

const OF_REP: &str = select!("WHERE rep = $1 ORDER BY month DESC LIMIT $2");

/// Those of a representative, the latest first.
pub async fn of_rep(db: &Db, rep: RepId, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_REP).bind(rep).bind(most).fetch_all(c).await)
}

const OF_WATCH: &str = select!("WHERE watch = $1 ORDER BY month DESC, told_at DESC LIMIT $2");

/// Those of an area, the latest first.
pub async fn of_watch(db: &Db, watch: WatchId, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_WATCH).bind(watch).bind(most).fetch_all(c).await)
}

const WAITING: &str = select!("WHERE state = 'new' OR (state = 'read' AND content) ORDER BY told_at, id LIMIT $1");

/// Those that wait, the oldest first: nobody has read it, or somebody has who may not take it in.
pub async fn waiting(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(WAITING).bind(MOST).fetch_all(c).await)
}

const DONE: &str = select!(
    "WHERE state IN ('taken_in', 'nothing') OR (state = 'read' AND NOT content) ORDER BY told_at DESC, id LIMIT $1"
);

/// Those that were sorted, the latest first.
pub async fn done(db: &Db, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(DONE).bind(most).fetch_all(c).await)
}

const COUNT_NEW: &str = "SELECT COUNT(*) FROM watch_round WHERE state = 'new'";
const COUNT_WAITING: &str = "SELECT COUNT(*) FROM watch_round WHERE state = 'new' OR (state = 'read' AND content)";

/// How many wait: to be read, or `to_take_in` too.
pub async fn count(db: &Db, to_take_in: bool) -> Result<i64, sqlx::Error> {
    let sql = if to_take_in { COUNT_WAITING } else { COUNT_NEW };
    on!(db, |c| sqlx::query_scalar(sql).fetch_one(c).await)
}

const OLD: &str = "
    SELECT id FROM watch_round
    WHERE (told IS NOT NULL OR answer <> '') AND told_at < $1 ORDER BY told_at LIMIT $2";
const FORGET: &str = "UPDATE watch_round SET told = NULL, answer = '', version = version + 1 WHERE id = $1";

/// Those told before a moment that still hold words.
pub async fn old(db: &Db, before: Timestamp) -> Result<Vec<WatchRoundId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OLD).bind(before).bind(MOST).fetch_all(c).await)
}

/// Takes the words out of one; what is left are codes.
pub async fn forget(tx: &mut Tx, id: WatchRoundId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(FORGET).bind(id).execute(c).await.map(|_| ()))
}
