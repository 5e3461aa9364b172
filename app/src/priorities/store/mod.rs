//! Rounds in the database: how areas are weighed, what is chosen, the points of the direction.

pub(super) mod point;
pub(super) mod score;

use super::model::RoundKey;
use crate::{
    kernel::id::{AreaCode, RoundId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};
use chrono::NaiveDate;

/// More rounds are never listed at once: fifty years.
const MOST: i64 = 200;

/// A round that somebody has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// Which quarter or tertial.
    pub key: RoundKey,
    /// The day on which the group chose; none while it is a draft.
    pub decided_on: Option<NaiveDate>,
    /// How often it was changed, from 1.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: RoundId,
    key: String,
    decided_on: Option<String>,
    version: i64,
}

impl Row {
    /// A key that is none was not written by this program.
    fn round(self) -> Option<Round> {
        let decided_on = self.decided_on.as_deref().and_then(|day| day.parse().ok());
        Some(Round { id: self.id, key: RoundKey::parse(&self.key).ok()?, decided_on, version: self.version })
    }
}

const ALL: &str = "
    SELECT id, key, decided_on, version
    FROM priority_round
    ORDER BY first DESC, key DESC
    LIMIT $1";

/// All rounds, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Round>, sqlx::Error> {
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(ALL).bind(MOST).fetch_all(c).await)?;
    Ok(rows.into_iter().filter_map(Row::round).collect())
}

const ONE: &str = "SELECT id, key, decided_on, version FROM priority_round WHERE key = $1";

/// A round, if somebody has begun it.
pub async fn one(db: &Db, key: &RoundKey) -> Result<Option<Round>, sqlx::Error> {
    let row: Option<Row> = on!(db, |c| sqlx::query_as(ONE).bind(key.to_string()).fetch_optional(c).await)?;
    Ok(row.and_then(Row::round))
}

const BEGIN: &str = "
    INSERT INTO priority_round (id, key, first, last, state, begun_at, version)
    VALUES ($1, $2, $3, $4, 'draft', $5, 1)
    ON CONFLICT (key) DO NOTHING";

/// Begins a round; tells whether nobody else had.
pub async fn begin(tx: &mut Tx, id: RoundId, key: &RoundKey, at: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(BEGIN)
        .bind(id)
        .bind(key.to_string())
        .bind(key.days.first.to_string())
        .bind(key.days.last.to_string())
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const CLAIM: &str = "
    UPDATE priority_round
    SET version = version + 1
    WHERE key = $1 AND version = $2
    RETURNING id, key, decided_on, version";

/// Holds a round as the person saw it; none when somebody changed it meanwhile.
pub async fn claim(tx: &mut Tx, key: &RoundKey, version: i64) -> Result<Option<Round>, sqlx::Error> {
    let row: Option<Row> =
        on!(tx, |c| sqlx::query_as(CLAIM).bind(key.to_string()).bind(version).fetch_optional(c).await)?;
    Ok(row.and_then(Row::round))
}

const DECIDE: &str = "UPDATE priority_round SET state = 'decided', decided_on = $2 WHERE id = $1 AND state = 'draft'";

/// The group has chosen.
pub async fn decide(tx: &mut Tx, id: RoundId, day: NaiveDate) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DECIDE).bind(id).bind(day.to_string()).execute(c).await.map(|_| ()))
}

/// An area that was chosen, and why.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Choice {
    /// The round.
    pub round: RoundId,
    /// The area.
    pub area: AreaCode,
    /// Why.
    pub motive: String,
}

const CHOICES: &str = "SELECT round, area, motive FROM priority_choice WHERE round = $1 ORDER BY place, area";
const EVERY_CHOICE: &str = "SELECT round, area, motive FROM priority_choice ORDER BY round, place, area";

/// What was chosen in a round, in the order people put it.
pub async fn choices(db: &Db, round: RoundId) -> Result<Vec<Choice>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(CHOICES).bind(round).fetch_all(c).await)
}

/// What was chosen in all rounds.
pub async fn every_choice(db: &Db) -> Result<Vec<Choice>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(EVERY_CHOICE).fetch_all(c).await)
}

const FORGET: &str = "DELETE FROM priority_choice WHERE round = $1";
const CHOOSE: &str = "INSERT INTO priority_choice (round, place, area, motive) VALUES ($1, $2, $3, $4)";

/// Puts these choices in the place of what was chosen before.
pub async fn choose(tx: &mut Tx, round: RoundId, chosen: &[(AreaCode, String)]) -> Result<(), sqlx::Error> {
    on!(&mut *tx, |c| sqlx::query(FORGET).bind(round).execute(c).await.map(|_| ()))?;
    for (place, (area, motive)) in (1_i64..).zip(chosen) {
        on!(&mut *tx, |c| sqlx::query(CHOOSE)
            .bind(round)
            .bind(place)
            .bind(area)
            .bind(motive)
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}
