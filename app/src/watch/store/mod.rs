//! Neighbourhood watch in the database.

pub(super) mod door;
pub(super) mod interest;
pub(super) mod rep;
pub(super) mod round;

use super::model::{Facts, State};
use crate::{
    kernel::{id::WatchId, words::search_key},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never listed at once.
const MOST: i64 = 2_000;

/// An area as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: WatchId,
    /// How often it was changed.
    pub version: i64,
    /// Code of a [`State`].
    pub state: String,
    /// The facts as JSON.
    pub facts: String,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

const ALL: &str = "SELECT id, version, state, facts, changed_at FROM watch ORDER BY changed_at DESC, id DESC LIMIT $1";

/// All of them.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).bind(MOST).fetch_all(c).await)
}

const ONE: &str = "SELECT id, version, state, facts, changed_at FROM watch WHERE id = $1";

/// One of them.
pub async fn one(db: &Db, id: WatchId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, id: WatchId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const ON_STREET: &str = "
    SELECT COUNT(*) FROM watch w
    JOIN watch_street s ON s.watch = w.id
    WHERE s.search_key = $1 AND w.state = 'active' AND w.households >= $2";

/// Is there an active area with so many households on a street?
pub async fn is_on_street(db: &Db, street: &str, households: u32) -> Result<bool, sqlx::Error> {
    let key = search_key(street);
    let many: i64 =
        on!(db, |c| sqlx::query_scalar(ON_STREET).bind(&key).bind(i64::from(households)).fetch_one(c).await)?;
    Ok(many > 0)
}

const OPEN: &str =
    "INSERT INTO watch (id, version, state, facts, households, changed_at) VALUES ($1, 1, $2, $3, $4, $5)";

/// A new one.
pub async fn open(tx: &mut Tx, id: WatchId, state: State, facts: &Facts, at: Timestamp) -> Result<(), sqlx::Error> {
    let (json, households) = parts(facts)?;
    on!(tx, |c| sqlx::query(OPEN)
        .bind(id)
        .bind(state.code())
        .bind(&json)
        .bind(households)
        .bind(at)
        .execute(c)
        .await
        .map(|_| ()))?;
    streets(tx, id, facts).await
}

const SAVE: &str = "
    UPDATE watch SET state = $3, facts = $4, households = $5, changed_at = $6, version = version + 1
    WHERE id = $1 AND version = $2";

/// Saves one unless somebody else was faster; tells whether it did.
pub async fn save(
    tx: &mut Tx,
    (id, version): (WatchId, i64),
    state: State,
    facts: &Facts,
    at: Timestamp,
) -> Result<bool, sqlx::Error> {
    let (json, households) = parts(facts)?;
    let saved = on!(tx, |c| sqlx::query(SAVE)
        .bind(id)
        .bind(version)
        .bind(state.code())
        .bind(&json)
        .bind(households)
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))?;
    if saved {
        streets(tx, id, facts).await?;
    }
    Ok(saved)
}

/// The facts as JSON, and how many households there are.
fn parts(facts: &Facts) -> Result<(String, i64), sqlx::Error> {
    let json = serde_json::to_string(facts).map_err(|error| sqlx::Error::Encode(Box::new(error)))?;
    Ok((json, i64::from(facts.households.unwrap_or(0))))
}

const CLEAR: &str = "DELETE FROM watch_street WHERE watch = $1";
const STREET: &str = "INSERT INTO watch_street (watch, search_key) VALUES ($1, $2) ON CONFLICT DO NOTHING";

async fn streets(tx: &mut Tx, id: WatchId, facts: &Facts) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(CLEAR).bind(id).execute(c).await.map(|_| ()))?;
    // People also ask by what the area is called.
    for name in facts.streets.iter().chain([&facts.name]) {
        let key = search_key(name);
        on!(tx, |c| sqlx::query(STREET).bind(id).bind(&key).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}
