//! Bodies and their calendars.

use crate::{
    council::model::Circle,
    kernel::id::BodyCode,
    on,
    platform::db::{Db, Tx},
};
use uuid::Uuid;

/// A body as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its code.
    pub code: BodyCode,
    /// Code of a [`Circle`].
    pub circle: String,
    /// Its name; empty for the two that the settings name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Meetings a year, for bodies that were added.
    pub per_year: Option<i64>,
    /// 1 is Monday.
    pub weekday: i64,
    /// `09:00`.
    pub starts: String,
    /// How long a meeting is.
    pub minutes: i64,
    /// Where it usually meets.
    pub place: String,
    /// Other municipalities that share it, one a line.
    pub shared_with: String,
    /// Where reports to it are sent.
    pub report_address: String,
    /// What the address of its calendar is made from; none when there is none.
    pub feed: Option<Uuid>,
    /// It meets no more.
    pub closed: bool,
    /// For forms that change it.
    pub version: i64,
}

impl Row {
    /// Who may read what it does.
    pub fn circle(&self) -> Circle {
        Circle::parse(&self.circle).unwrap_or(Circle::Council)
    }
}

const ALL: &str = "
    SELECT code, circle, name, purpose, per_year, weekday, starts, minutes, place, shared_with, report_address, feed, closed, version
    FROM council_body
    ORDER BY code
    LIMIT 200";

/// Every body.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).fetch_all(c).await)
}

const ONE: &str = "
    SELECT code, circle, name, purpose, per_year, weekday, starts, minutes, place, shared_with, report_address, feed, closed, version
    FROM council_body
    WHERE code = $1";

/// One body.
pub async fn one(db: &Db, code: &BodyCode) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(code).fetch_optional(c).await)
}

const OPEN: &str = "SELECT 1 FROM council_body WHERE code = $1 AND NOT closed";

/// Is there such a body, and does it still meet?
pub async fn is_open(tx: &mut Tx, code: &BodyCode) -> Result<bool, sqlx::Error> {
    let there: Option<i32> = on!(tx, |c| sqlx::query_scalar(OPEN).bind(code).fetch_optional(c).await)?;
    Ok(there.is_some())
}

const BY_FEED: &str = "SELECT code FROM council_body WHERE feed_print = $1";

/// The body whose calendar has this fingerprint.
pub async fn by_feed(db: &Db, print: &[u8]) -> Result<Option<BodyCode>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(BY_FEED).bind(print).fetch_optional(c).await)
}

const ADD: &str = "
    INSERT INTO council_body (code, circle, name, purpose, per_year, weekday, starts, minutes, place, shared_with,
        report_address, feed, feed_print, closed, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL, NULL, FALSE, 1)";

/// Adds a body.
pub async fn add(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(&row.code)
        .bind(&row.circle)
        .bind(&row.name)
        .bind(&row.purpose)
        .bind(row.per_year)
        .bind(row.weekday)
        .bind(&row.starts)
        .bind(row.minutes)
        .bind(&row.place)
        .bind(&row.shared_with)
        .bind(&row.report_address)
        .execute(c)
        .await
        .map(|_| ()))
}

const CHANGE: &str = "
    UPDATE council_body
    SET circle = $3, name = $4, purpose = $5, per_year = $6, weekday = $7, starts = $8, minutes = $9, place = $10,
        shared_with = $11, report_address = $12, closed = $13, version = version + 1
    WHERE code = $1 AND version = $2";

/// Changes a body unless somebody else did meanwhile.
pub async fn change(tx: &mut Tx, row: &Row, version: i64) -> Result<bool, sqlx::Error> {
    let changed = on!(tx, |c| sqlx::query(CHANGE)
        .bind(&row.code)
        .bind(version)
        .bind(&row.circle)
        .bind(&row.name)
        .bind(&row.purpose)
        .bind(row.per_year)
        .bind(row.weekday)
        .bind(&row.starts)
        .bind(row.minutes)
        .bind(&row.place)
        .bind(&row.shared_with)
        .bind(&row.report_address)
        .bind(row.closed)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

const CLAIM: &str = "UPDATE council_body SET version = version WHERE code = $1";

/// Holds a body until the transaction ends, so that two who plan or number at once do it one after the other. A body that
/// meets no more is held too: the minutes of its last meeting are still to be written. False when there is none.
pub async fn claim(tx: &mut Tx, code: &BodyCode) -> Result<bool, sqlx::Error> {
    let held = on!(tx, |c| sqlx::query(CLAIM).bind(code).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(held == 1)
}

const SET_FEED: &str = "
    UPDATE council_body SET feed = $3, feed_print = $4, version = version + 1 WHERE code = $1 AND version = $2";

/// Gives its calendar another address, or none.
pub async fn set_feed(
    tx: &mut Tx,
    code: &BodyCode,
    version: i64,
    feed: Option<Uuid>,
    print: Option<Vec<u8>>,
) -> Result<bool, sqlx::Error> {
    let changed = on!(tx, |c| sqlx::query(SET_FEED)
        .bind(code)
        .bind(version)
        .bind(feed)
        .bind(print)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}
