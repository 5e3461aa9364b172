//! What remains for statistics: codes and a quarter. Nothing joins a row to the contact it came from.

use crate::{
    kernel::id::{SupportCountId, SupportOrganisationId},
    on,
    platform::db::{Db, Tx},
};

/// More are never read at once: several times what a municipality has in ten years.
const MOST: i64 = 50_000;

/// A contact that has ended, as a line of the statistics. Every text is a code, or empty where nothing was said.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// The quarter it ended in: `2026-k1`.
    pub quarter: String,
    /// The organisation that had it last.
    pub organisation: SupportOrganisationId,
    /// Who asked.
    pub source: String,
    /// Sex.
    pub sex: String,
    /// Age group.
    pub age: String,
    /// Kind of crime.
    pub crime: String,
    /// Was it reported to the police?
    pub reported: String,
    /// How it ended.
    pub outcome: String,
}

const PUT: &str = "
    INSERT INTO support_count (id, quarter, organisation, source, sex, age, crime, reported, outcome)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Adds a line, under an id of chance: one that tells when it was made would lead to the contact.
pub async fn put(tx: &mut Tx, id: SupportCountId, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(id)
        .bind(&row.quarter)
        .bind(row.organisation)
        .bind(&row.source)
        .bind(&row.sex)
        .bind(&row.age)
        .bind(&row.crime)
        .bind(&row.reported)
        .bind(&row.outcome)
        .execute(c)
        .await
        .map(|_| ()))
}

const SINCE: &str = "
    SELECT quarter, organisation, source, sex, age, crime, reported, outcome
    FROM support_count
    WHERE quarter >= $1
    ORDER BY quarter, id
    LIMIT $2";

/// Every line from a quarter on.
pub async fn since(db: &Db, quarter: &str) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(SINCE).bind(quarter).bind(MOST).fetch_all(c).await)
}
