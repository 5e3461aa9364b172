//! Contributions in the database.

pub(super) mod crimes;
pub(super) mod events;
pub(super) mod imports;
pub(super) mod people;
pub(super) mod series;

use super::model::State;
use crate::{
    kernel::id::ActorCode,
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// A contribution as the table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Key of the period.
    pub period: String,
    /// Whose.
    pub actor: ActorCode,
    /// Code of a [`State`].
    pub state: String,
    /// The picture in words.
    pub words: String,
    /// Was it given for an actor who rang in?
    pub rang_in: bool,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// Grows with every change.
    pub version: i64,
}

impl Row {
    /// Where it stands.
    pub fn state(&self) -> State {
        match State::parse(&self.state) {
            // Made just now, by whoever holds it.
            _ if self.version == 0 => State::Missing,
            Ok(state) => state,
            // What a newer program wrote is nobody else's yet.
            Err(_) => State::Draft,
        }
    }

    /// What it is once it is saved.
    pub fn becomes(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Draft)
    }
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "period, actor, state, words, rang_in, sent_at, changed_at, version"
    };
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM contribution WHERE period = $1 AND actor = $2");
const OF_PERIOD: &str = concat!("SELECT ", columns!(), " FROM contribution WHERE period = $1 ORDER BY actor");

/// The contribution of an actor.
pub async fn one(db: &Db, period: &str, actor: &ActorCode) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(period).bind(actor).fetch_optional(c).await)
}

/// All contributions to a period.
pub async fn of_period(db: &Db, period: &str) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_PERIOD).bind(period).fetch_all(c).await)
}

/// How a contribution stands, without what it says.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Stands {
    /// Key of the period.
    pub period: String,
    /// Code of a [`State`].
    pub state: String,
    /// Was it given for an actor who rang in?
    pub rang_in: bool,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
}

impl Stands {
    /// Where it stands; what a newer program wrote is nobody else's.
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Draft)
    }
}

macro_rules! of_actor {
    ($only:literal) => {
        concat!(
            "SELECT period, state, rang_in, sent_at FROM contribution WHERE actor = $1 AND period <> $2",
            $only,
            " ORDER BY period DESC LIMIT 1000"
        )
    };
}

const OF_ACTOR: &str = of_actor!("");
const GIVEN_BY: &str = of_actor!(" AND state IN ('sent', 'nothing')");

/// How the contributions of an actor to all other periods than one stand; with `given`, only what the group was given.
pub async fn of_actor(db: &Db, actor: &ActorCode, but: &str, given: bool) -> Result<Vec<Stands>, sqlx::Error> {
    let sql = if given { GIVEN_BY } else { OF_ACTOR };
    on!(db, |c| sqlx::query_as(sql).bind(actor).bind(but).fetch_all(c).await)
}

const BEGIN: &str = "
    INSERT INTO contribution (period, actor, state, words, rang_in, sent_at, changed_at, version)
    VALUES ($1, $2, 'draft', '', $3, NULL, $4, 0)
    ON CONFLICT (period, actor) DO NOTHING";
const HOLD: &str =
    concat!("UPDATE contribution SET version = version WHERE period = $1 AND actor = $2 RETURNING ", columns!());

/// The contribution of an actor, held until the transaction ends and made if it is not there: whoever sends it and whoever
/// adds to it meanwhile come one after the other. One of version 0 was made just now; it is saved, or the transaction dropped.
pub async fn hold(tx: &mut Tx, period: &str, actor: &ActorCode, now: Timestamp) -> Result<Row, sqlx::Error> {
    on!(tx, |c| sqlx::query(BEGIN).bind(period).bind(actor).bind(false).bind(now).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query_as(HOLD).bind(period).bind(actor).fetch_one(c).await)
}

const SAVE: &str = "
    UPDATE contribution
    SET state = $3, words = $4, rang_in = $5, sent_at = $6, changed_at = $7, version = version + 1
    WHERE period = $1 AND actor = $2 AND version = $8";

/// Saves a contribution that is held.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(&row.period)
        .bind(&row.actor)
        .bind(&row.state)
        .bind(&row.words)
        .bind(row.rang_in)
        .bind(row.sent_at)
        .bind(row.changed_at)
        .bind(row.version)
        .execute(c)
        .await
        .map(|_| ()))
}

const REMOVE: &str = "DELETE FROM contribution WHERE period = $1 AND actor = $2 AND version = $3";

/// Takes away a contribution that is held and empty.
pub async fn remove(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(REMOVE).bind(&row.period).bind(&row.actor).bind(row.version).execute(c).await.map(|_| ()))
}

const DROP_IF_NEW: &str = "DELETE FROM contribution WHERE period = $1 AND actor = $2 AND version = 0";

/// Drops a contribution that was made only to be held.
pub async fn drop_if_new(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP_IF_NEW).bind(&row.period).bind(&row.actor).execute(c).await.map(|_| ()))
}
