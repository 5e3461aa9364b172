//! Lines of the yearly calendar. Days are kept as text: they belong to no time zone.

use crate::{
    kernel::id::{AreaCode, YearEventId},
    on,
    platform::db::{Db, Tx},
};
use chrono::NaiveDate;

/// A line of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: YearEventId,
    /// Code of what kind it is.
    pub kind: String,
    /// What happens.
    pub title: String,
    /// Where; none means everywhere.
    pub area: Option<AreaCode>,
    /// The first day.
    pub first: String,
    /// The last day.
    pub last: String,
    /// The same days every year?
    pub every_year: bool,
    /// What to think of.
    pub note: String,
    /// Grows with every change.
    pub version: i64,
}

impl Row {
    /// First and last day.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        let read = |text: &str| text.parse().unwrap_or_default();
        (read(&self.first), read(&self.last))
    }
}

const ALL: &str = "
    SELECT id, kind, title, area, first, last, every_year, note, version
    FROM year_event
    ORDER BY first, id
    LIMIT 2000";

/// Every line.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).fetch_all(c).await)
}

const ADD: &str = "
    INSERT INTO year_event (id, kind, title, area, first, last, every_year, note, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Adds a line.
pub async fn add(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(row.id)
        .bind(&row.kind)
        .bind(&row.title)
        .bind(&row.area)
        .bind(&row.first)
        .bind(&row.last)
        .bind(row.every_year)
        .bind(&row.note)
        .bind(row.version)
        .execute(c)
        .await
        .map(|_| ()))
}

const CHANGE: &str = "
    UPDATE year_event
    SET kind = $3, title = $4, area = $5, first = $6, last = $7, every_year = $8, note = $9, version = version + 1
    WHERE id = $1 AND version = $2";

/// Changes a line that is still the version it was read as; tells whether it was.
pub async fn change(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(CHANGE)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.kind)
        .bind(&row.title)
        .bind(&row.area)
        .bind(&row.first)
        .bind(&row.last)
        .bind(row.every_year)
        .bind(&row.note)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const REMOVE: &str = "DELETE FROM year_event WHERE id = $1 AND version = $2";

/// Removes a line that is still the version it was read as; tells whether it was.
pub async fn remove(tx: &mut Tx, id: YearEventId, version: i64) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REMOVE).bind(id).bind(version).execute(c).await.map(|done| done.rows_affected() > 0))
}
