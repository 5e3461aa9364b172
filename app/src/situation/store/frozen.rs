//! Frozen pictures. There is an INSERT here and there are SELECTs, and nowhere anything else: a version is never changed.

use crate::{
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// A frozen version.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Key of the period.
    pub period: String,
    /// 1, 2, …
    pub number: i64,
    /// The version of the template.
    pub template: i64,
    /// When it was justerad.
    pub at: Timestamp,
    /// By which role.
    pub by_role: String,
    /// Why there is another version; empty for the first.
    pub reason: String,
    /// The whole picture as JSON.
    pub content: String,
    /// The fingerprint of all this.
    pub seal: Vec<u8>,
}

const ADD: &str = "
    INSERT INTO picture_frozen (period, number, template, at, by_role, reason, content, seal)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Keeps a version.
pub async fn add(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(&row.period)
        .bind(row.number)
        .bind(row.template)
        .bind(row.at)
        .bind(&row.by_role)
        .bind(&row.reason)
        .bind(&row.content)
        .bind(&row.seal)
        .execute(c)
        .await
        .map(|_| ()))
}

const ONE: &str = "
    SELECT period, number, template, at, by_role, reason, content, seal
    FROM picture_frozen
    WHERE period = $1 AND number = $2";

/// One version.
pub async fn one(db: &Db, period: &str, number: i64) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(period).bind(number).fetch_optional(c).await)
}

/// A version without its content.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    /// 1, 2, …
    pub number: i64,
    /// When it was justerad.
    pub at: Timestamp,
    /// By which role.
    pub by_role: String,
    /// Why there is another version.
    pub reason: String,
}

const OF: &str = "
    SELECT number, at, by_role, reason
    FROM picture_frozen
    WHERE period = $1
    ORDER BY number DESC
    LIMIT 100";

/// The versions of a period, the latest first.
pub async fn of(db: &Db, period: &str) -> Result<Vec<Listed>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(period).fetch_all(c).await)
}

const LATEST: &str = "SELECT COALESCE(MAX(number), 0) FROM picture_frozen WHERE period = $1";

/// The number of the latest version, 0 when there is none.
pub async fn latest_in(tx: &mut Tx, period: &str) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(LATEST).bind(period).fetch_one(c).await)
}

const PUBLISHED: &str = "
    SELECT f.period, f.number, f.template, f.at, f.by_role, f.reason, f.content, f.seal
    FROM picture_frozen f
    JOIN picture p ON p.period = f.period AND p.published = f.number
    JOIN period d ON d.key = f.period
    WHERE d.state IN ('published', 'archived')
    ORDER BY d.last DESC, d.key DESC
    LIMIT 1";

/// The latest version residents may read a part of.
pub async fn published(db: &Db) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(PUBLISHED).fetch_optional(c).await)
}

const AGREED: &str = "
    SELECT f.period, f.number, f.template, f.at, f.by_role, f.reason, f.content, f.seal
    FROM picture_frozen f
    JOIN period d ON d.key = f.period
    WHERE d.last >= $1 AND d.last <= $2 AND d.state IN ('adjusted', 'told', 'published', 'archived')
        AND f.number = (SELECT MAX(g.number) FROM picture_frozen g WHERE g.period = f.period)
    ORDER BY d.last, d.key
    LIMIT 400";

/// The version that holds of each justerad period that ended within some days, in order of time.
pub async fn agreed(db: &Db, first: &str, last: &str) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(AGREED).bind(first).bind(last).fetch_all(c).await)
}

const ANY: &str = "
    SELECT COUNT(*)
    FROM picture p
    JOIN period d ON d.key = p.period
    WHERE p.published IS NOT NULL AND d.state IN ('published', 'archived')";

/// Is any picture published?
pub async fn any_published(db: &Db) -> Result<bool, sqlx::Error> {
    let many: i64 = on!(db, |c| sqlx::query_scalar(ANY).fetch_one(c).await)?;
    Ok(many > 0)
}
