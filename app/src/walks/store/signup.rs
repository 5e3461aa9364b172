//! Who wants to come. Names and addresses are sealed, each to its row.

use crate::{
    kernel::{
        id::{SignupId, WalkId},
        lang::Lang,
    },
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        keys::Sealed,
    },
};
use std::collections::HashMap;

/// Somebody who signed up.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id; the form made it, so that sending it twice signs up once.
    pub id: SignupId,
    /// The walk.
    pub walk: WalkId,
    /// The place in the queue.
    pub place: i64,
    /// `going`, `waiting` or `left`.
    pub state: String,
    /// The language of the letters.
    pub lang: String,
    /// A first name, sealed.
    pub name: Option<Sealed>,
    /// An address, sealed.
    pub email: Option<Sealed>,
    /// When its owner confirmed the address.
    pub confirmed_at: Option<Timestamp>,
    /// When.
    pub at: Timestamp,
}

impl Row {
    /// The language of the letters.
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::Sv)
    }
}

/// Where a name or an address is sealed.
pub fn sealed_at(column: &str, id: SignupId) -> String {
    format!("walk_signup|{column}|{id}")
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, walk, place, state, lang, name, email, confirmed_at, at"
    };
}

const PUT: &str = concat!(
    "INSERT INTO walk_signup (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING"
);

/// Signs somebody up; tells whether it is new.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(row.walk)
        .bind(row.place)
        .bind(&row.state)
        .bind(&row.lang)
        .bind(row.name.as_ref())
        .bind(row.email.as_ref())
        .bind(row.confirmed_at)
        .bind(row.at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM walk_signup WHERE id = $1");

/// One of them.
pub async fn one(db: &Db, id: SignupId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, id: SignupId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// So many are read at once.
const PAGE: usize = 500;

// A place in the queue is given once, so it tells where the next page begins.
const OF_WALK: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM walk_signup WHERE walk = $1 AND state <> 'left' AND place > $2 ORDER BY place LIMIT 500"
);

/// Everybody of a walk who has not left it, in the order they came: all of them, page by page.
pub async fn of_walk_in(tx: &mut Tx, walk: WalkId) -> Result<Vec<Row>, sqlx::Error> {
    let mut all: Vec<Row> = Vec::new();
    loop {
        let after = all.last().map_or(-1, |row| row.place);
        let page: Vec<Row> = on!(tx, |c| sqlx::query_as(OF_WALK).bind(walk).bind(after).fetch_all(c).await)?;
        let is_last = page.len() < PAGE;
        all.extend(page);
        if is_last {
            return Ok(all);
        }
    }
}

const BEFORE: &str = "SELECT COUNT(*) FROM walk_signup WHERE walk = $1 AND state = 'waiting' AND place < $2";

/// How many wait before a place in the queue.
pub async fn before(db: &Db, walk: WalkId, place: i64) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(BEFORE).bind(walk).bind(place).fetch_one(c).await)
}

const COUNTS: &str = "
    SELECT COUNT(CASE WHEN state = 'going' THEN 1 END), COUNT(CASE WHEN state = 'waiting' THEN 1 END)
    FROM walk_signup WHERE walk = $1";

/// How many go, and how many wait.
pub async fn counts(db: &Db, walk: WalkId) -> Result<(i64, i64), sqlx::Error> {
    on!(db, |c| sqlx::query_as(COUNTS).bind(walk).fetch_one(c).await)
}

/// The same inside a transaction.
pub async fn counts_in(tx: &mut Tx, walk: WalkId) -> Result<(i64, i64), sqlx::Error> {
    on!(tx, |c| sqlx::query_as(COUNTS).bind(walk).fetch_one(c).await)
}

const ALL_COUNTS: &str = "
    SELECT walk, COUNT(CASE WHEN state = 'going' THEN 1 END), COUNT(CASE WHEN state = 'waiting' THEN 1 END)
    FROM walk_signup GROUP BY walk";

/// How many go, and how many wait, of every walk that anybody signed up for.
pub async fn all_counts(db: &Db) -> Result<HashMap<WalkId, (i64, i64)>, sqlx::Error> {
    let rows: Vec<(WalkId, i64, i64)> = on!(db, |c| sqlx::query_as(ALL_COUNTS).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(walk, going, waiting)| (walk, (going, waiting))).collect())
}

const MOVE: &str = "UPDATE walk_signup SET state = $2 WHERE id = $1 AND state <> $2";

/// Changes where somebody stands; tells whether that is new.
pub async fn stand(tx: &mut Tx, id: SignupId, state: &str) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(MOVE).bind(id).bind(state).execute(c).await.map(|done| done.rows_affected() > 0))
}

const FIRST: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM walk_signup WHERE walk = $1 AND state = 'waiting' ORDER BY place, id LIMIT 1"
);

/// The first who waits.
pub async fn first_waiting(tx: &mut Tx, walk: WalkId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(FIRST).bind(walk).fetch_optional(c).await)
}

const CONFIRM: &str =
    "UPDATE walk_signup SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL AND email IS NOT NULL";

/// Notes that the owner of an address confirmed it; tells whether that is new.
pub async fn confirm(tx: &mut Tx, id: SignupId, now: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(CONFIRM).bind(id).bind(now).execute(c).await.map(|done| done.rows_affected() > 0))
}

const FORGET: &str = "UPDATE walk_signup SET name = NULL, email = NULL, confirmed_at = NULL WHERE id = $1";

/// Erases name and address; the place stays.
pub async fn forget(tx: &mut Tx, id: SignupId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(FORGET).bind(id).execute(c).await.map(|_| ()))
}

const DROP_EMAIL: &str = "UPDATE walk_signup SET email = NULL, confirmed_at = NULL WHERE id = $1 AND email IS NOT NULL";

/// Erases an address; the name and the place stay. Tells whether there was one.
pub async fn drop_email(tx: &mut Tx, id: SignupId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP_EMAIL).bind(id).execute(c).await.map(|done| done.rows_affected() > 0))
}

const NAMED: &str = "
    SELECT COUNT(*) FROM walk_signup s JOIN walk w ON w.id = s.walk
    WHERE s.name IS NOT NULL AND w.day <> '' AND w.day < $1";

/// How many names there are of walks before a day.
pub async fn named(db: &Db, before: &str) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(NAMED).bind(before).fetch_one(c).await)
}

const DROP_NAMES: &str = "
    UPDATE walk_signup SET name = NULL
    WHERE name IS NOT NULL AND walk IN (SELECT id FROM walk WHERE day <> '' AND day < $1)";

/// Erases the names of walks before a day; addresses stay. Answers how many.
pub async fn drop_names(tx: &mut Tx, before: &str) -> Result<u64, sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP_NAMES).bind(before).execute(c).await.map(|done| done.rows_affected()))
}

const UNCONFIRMED: &str = "
    SELECT id FROM walk_signup
    WHERE email IS NOT NULL AND confirmed_at IS NULL AND at < $1
    ORDER BY id LIMIT 100";

/// Addresses that nobody confirmed since before a moment.
pub async fn unconfirmed(db: &Db, before: Timestamp) -> Result<Vec<SignupId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(UNCONFIRMED).bind(before).fetch_all(c).await)
}

const OLD: &str = "
    SELECT s.id FROM walk_signup s JOIN walk w ON w.id = s.walk
    WHERE w.day <> '' AND (w.day < $1 OR (w.day < $2 AND (s.confirmed_at IS NULL OR w.state = 'cancelled')))
    ORDER BY s.id LIMIT 100";

/// Those nobody needs any more: of walks before `day`, and before `bare` also those who get no letters.
pub async fn old(db: &Db, day: &str, bare: &str) -> Result<Vec<SignupId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OLD).bind(day).bind(bare).fetch_all(c).await)
}

const DELETE: &str = "DELETE FROM walk_signup WHERE id = $1";

/// Removes one.
pub async fn delete(tx: &mut Tx, id: SignupId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DELETE).bind(id).execute(c).await.map(|_| ()))
}
