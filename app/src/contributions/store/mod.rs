//! Contributions in the database.

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

/// The contribution of an actor, inside the transaction that changes it.
pub async fn one_in(tx: &mut Tx, period: &str, actor: &ActorCode) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(period).bind(actor).fetch_optional(c).await)
}

/// All contributions to a period.
pub async fn of_period(db: &Db, period: &str) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_PERIOD).bind(period).fetch_all(c).await)
}

const INSERT: &str = "
    INSERT INTO contribution (period, actor, state, words, rang_in, sent_at, changed_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8 + 1)
    ON CONFLICT (period, actor) DO NOTHING";
const UPDATE: &str = "
    UPDATE contribution
    SET state = $3, words = $4, rang_in = $5, sent_at = $6, changed_at = $7, version = version + 1
    WHERE period = $1 AND actor = $2 AND version = $8";

/// Saves a contribution unless somebody else was faster; tells whether it did. Version 0 is one that was not there.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    let sql = if row.version == 0 { INSERT } else { UPDATE };
    on!(tx, |c| sqlx::query(sql)
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
        .map(|done| done.rows_affected() > 0))
}

const REMOVE: &str = "DELETE FROM contribution WHERE period = $1 AND actor = $2 AND state = 'draft' AND version = $3";

/// Throws a draft away; tells whether it was there, unchanged.
pub async fn remove_draft(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REMOVE)
        .bind(&row.period)
        .bind(&row.actor)
        .bind(row.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}
