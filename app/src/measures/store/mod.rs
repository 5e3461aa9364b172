//! Measures in the database: what they say, when they are looked at, who is told.

pub(super) mod follow_up;
pub(super) mod lists;
pub(super) mod people;
mod row;

use super::model::{Amount, Facts, State};
use crate::{
    kernel::id::{ActorCode, MeasureId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};
use row::{Row, columns, day};

/// A measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its id.
    pub id: MeasureId,
    /// Where it stands.
    pub state: State,
    /// What it says.
    pub facts: Facts,
    /// The value of the indicator at its end.
    pub after: Option<Amount>,
    /// The measure it took the place of.
    pub replaces: Option<MeasureId>,
    /// When it was first written down.
    pub drafted_at: Timestamp,
    /// When it was started.
    pub started_at: Option<Timestamp>,
    /// When its last verdict was given, or it was struck out.
    pub ended_at: Option<Timestamp>,
    /// How often it was changed, from 1.
    pub version: i64,
}

impl Measure {
    /// Does an actor answer for it?
    pub fn is_of(&self, actor: Option<&ActorCode>) -> bool {
        actor.is_some() && self.facts.actor.as_ref() == actor
    }
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM measure WHERE id = $1");

/// A measure.
pub async fn by_id(db: &Db, id: MeasureId) -> Result<Option<Measure>, sqlx::Error> {
    let row: Option<Row> = on!(db, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)?;
    Ok(row.map(Measure::from))
}

/// The same inside a transaction.
pub async fn by_id_in(tx: &mut Tx, id: MeasureId) -> Result<Option<Measure>, sqlx::Error> {
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)?;
    Ok(row.map(Measure::from))
}

const INSERT: &str = concat!(
    "INSERT INTO measure (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, \
     $24, $25, $26, $27, $28)"
);
const UPDATE: &str = "
    UPDATE measure SET
        state = $2, title = $3, problem = $4, cause = $5, category = $6, area = $7, place = $8, kind = $9, level = $10,
        evidence = $11, actor = $12, role_title = $13, starts = $14, ends = $15, indicator = $16, unit = $17, how = $18,
        before_value = $19, after_value = $20, period = $21, may_be_public = $22, public_text = $23, replaces = $24,
        drafted_at = $25, started_at = $26, ended_at = $27, version = version + 1
    WHERE id = $1 AND version = $28";

/// Puts a new measure in.
pub async fn insert(tx: &mut Tx, measure: &Measure) -> Result<(), sqlx::Error> {
    write(tx, INSERT, measure).await.map(|_| ())
}

/// Saves a changed measure unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, measure: &Measure) -> Result<bool, sqlx::Error> {
    write(tx, UPDATE, measure).await.map(|rows| rows > 0)
}

async fn write(tx: &mut Tx, sql: &'static str, measure: &Measure) -> Result<u64, sqlx::Error> {
    let facts = &measure.facts;
    on!(tx, |c| sqlx::query(sql)
        .bind(measure.id)
        .bind(measure.state.code())
        .bind(&facts.title)
        .bind(&facts.problem)
        .bind(&facts.cause)
        .bind(facts.category.as_ref())
        .bind(facts.area.as_ref())
        .bind(&facts.place)
        .bind(facts.kind.map(super::model::Kind::code))
        .bind(facts.level.map(super::model::Level::code))
        .bind(facts.evidence.map(super::model::Evidence::code))
        .bind(facts.actor.as_ref())
        .bind(&facts.role)
        .bind(facts.starts.map(day))
        .bind(facts.ends.map(day))
        .bind(&facts.indicator)
        .bind(&facts.unit)
        .bind(&facts.how)
        .bind(facts.before)
        .bind(measure.after)
        .bind(&facts.period)
        .bind(facts.may_be_public)
        .bind(&facts.public_text)
        .bind(measure.replaces)
        .bind(measure.drafted_at)
        .bind(measure.started_at)
        .bind(measure.ended_at)
        .bind(measure.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))
}

const SUCCESSOR: &str = "SELECT id, title, state FROM measure WHERE replaces = $1 ORDER BY id LIMIT 1";
const TITLE: &str = "SELECT id, title FROM measure WHERE id = $1";

/// The measure that took the place of this one, and where it stands.
pub async fn successor(db: &Db, id: MeasureId) -> Result<Option<(MeasureId, String, State)>, sqlx::Error> {
    let found: Option<(MeasureId, String, String)> =
        on!(db, |c| sqlx::query_as(SUCCESSOR).bind(id).fetch_optional(c).await)?;
    Ok(found.map(|(id, title, state)| (id, title, State::parse(&state).unwrap_or(State::Dropped))))
}

/// The title of a measure.
pub async fn title(db: &Db, id: MeasureId) -> Result<Option<(MeasureId, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(TITLE).bind(id).fetch_optional(c).await)
}
