//! Reported crimes by month. The youngest import of a cell is the one that counts.

use crate::{
    kernel::id::{ActorCode, ImportId},
    on,
    platform::db::{Db, Tx},
};

/// How many of a kind were reported in a month and an area.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// `2026-03`.
    pub month: String,
    /// The kind, in the words of the police.
    pub crime: String,
    /// Code of the area; empty for the whole municipality.
    pub area: String,
    /// How many.
    pub number: i64,
}

const PUT: &str = "
    INSERT INTO crime_count (import, actor, month, crime, area, number) VALUES ($1, $2, $3, $4, $5, $6)";

/// Stores a figure of an import.
pub async fn put(tx: &mut Tx, import: ImportId, actor: &ActorCode, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(import)
        .bind(actor)
        .bind(&row.month)
        .bind(&row.crime)
        .bind(&row.area)
        .bind(row.number)
        .execute(c)
        .await
        .map(|_| ()))
}

const BETWEEN: &str = "
    SELECT c.month, c.crime, c.area, c.number
    FROM crime_count c
    WHERE c.month >= $1 AND c.month <= $2 AND NOT EXISTS (
        SELECT 1 FROM crime_count y
        WHERE y.actor = c.actor AND y.month = c.month AND y.crime = c.crime AND y.area = c.area AND y.import > c.import)
    ORDER BY c.month, c.crime, c.area
    LIMIT 20000";

/// What was reported from one month to another, both included.
pub async fn between(db: &Db, from: &str, to: &str) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BETWEEN).bind(from).bind(to).fetch_all(c).await)
}

const NEWEST: &str = "SELECT MAX(month) FROM crime_count WHERE month <= $1";

/// The newest month there are figures of, no later than one.
pub async fn newest(db: &Db, until: &str) -> Result<Option<String>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(NEWEST).bind(until).fetch_one(c).await)
}

const FORGET: &str = "DELETE FROM crime_count WHERE import = $1";

/// Removes the figures of an import; those it covered count again.
pub async fn forget_import(tx: &mut Tx, import: ImportId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(FORGET).bind(import).execute(c).await.map(|_| ()))
}
