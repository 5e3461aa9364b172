//! How recipients are reached.

use crate::{
    on,
    platform::db::{Db, Tx},
};

/// A recipient as the table keeps it.
#[derive(Clone, Debug, Default, sqlx::FromRow)]
pub struct Row {
    /// Code of the recipient in the settings.
    pub code: String,
    /// The mail address of the organisation.
    pub address: String,
    /// Code of a way of sending.
    pub way: String,
    /// For the form that changes it; nought before the first time.
    pub version: i64,
}

const ALL: &str = "SELECT code, address, way, version FROM document_recipient ORDER BY code";

/// Every recipient that has an address.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).fetch_all(c).await)
}

const ADD: &str = "
    INSERT INTO document_recipient (code, address, way, version)
    VALUES ($1, $2, $3, 1)
    ON CONFLICT (code) DO NOTHING";
const CHANGE: &str = "
    UPDATE document_recipient SET address = $2, way = $3, version = version + 1
    WHERE code = $1 AND version = $4";

/// Saves a recipient unless somebody else did meanwhile.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    if row.version == 0 {
        return on!(tx, |c| sqlx::query(ADD)
            .bind(&row.code)
            .bind(&row.address)
            .bind(&row.way)
            .execute(c)
            .await
            .map(|done| done.rows_affected() > 0));
    }
    on!(tx, |c| sqlx::query(CHANGE)
        .bind(&row.code)
        .bind(&row.address)
        .bind(&row.way)
        .bind(row.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}
