//! The points of a direction decision.

use crate::{
    kernel::id::{PointId, RoundId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// A point. What the body decided about it is asked of the council.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Point {
    /// Its id.
    pub id: PointId,
    /// The round it belongs to.
    pub round: RoundId,
    /// What shall be done, or aimed at.
    pub text: String,
    /// Code of who does it.
    pub who: String,
    /// Who that is, if somebody else.
    pub other: String,
    /// Codes of areas, joined.
    pub areas: String,
    /// What would show that it goes well; may be empty.
    pub indicator: String,
    /// When it was laid before the body; none while it can be changed.
    pub laid_at: Option<Timestamp>,
    /// How often it was changed, from 1.
    pub version: i64,
}

const OF: &str = "
    SELECT id, round, text, who, other, areas, indicator, laid_at, version
    FROM priority_point
    WHERE round = $1
    ORDER BY id";

/// The points of a round, in the order they were written.
pub async fn of(db: &Db, round: RoundId) -> Result<Vec<Point>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(round).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn of_in(tx: &mut Tx, round: RoundId) -> Result<Vec<Point>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(OF).bind(round).fetch_all(c).await)
}

const INSERT: &str = "
    INSERT INTO priority_point (id, round, text, who, other, areas, indicator, laid_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const UPDATE: &str = "
    UPDATE priority_point
    SET text = $3, who = $4, other = $5, areas = $6, indicator = $7, laid_at = $8, version = version + 1
    WHERE id = $1 AND round = $2 AND version = $9";

/// Puts a new point in.
pub async fn insert(tx: &mut Tx, point: &Point) -> Result<(), sqlx::Error> {
    write(tx, INSERT, point).await.map(|_| ())
}

/// Saves a changed point unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, point: &Point) -> Result<bool, sqlx::Error> {
    write(tx, UPDATE, point).await.map(|rows| rows > 0)
}

async fn write(tx: &mut Tx, sql: &'static str, point: &Point) -> Result<u64, sqlx::Error> {
    on!(tx, |c| sqlx::query(sql)
        .bind(point.id)
        .bind(point.round)
        .bind(&point.text)
        .bind(&point.who)
        .bind(&point.other)
        .bind(&point.areas)
        .bind(&point.indicator)
        .bind(point.laid_at)
        .bind(point.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))
}

const DROP: &str = "DELETE FROM priority_point WHERE id = $1 AND version = $2 AND laid_at IS NULL";

/// Strikes a point that nobody laid before the body; tells whether it did.
pub async fn drop_point(tx: &mut Tx, id: PointId, version: i64) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP).bind(id).bind(version).execute(c).await.map(|done| done.rows_affected() > 0))
}
