//! Publications. There is an INSERT here and there are SELECTs, and nowhere anything else: a version is never changed.

use crate::{
    kernel::id::PledgeId,
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never listed at once.
const MOST: i64 = 500;

/// A publication.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// The pledge.
    pub pledge: PledgeId,
    /// 1, 2, …
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// By which role.
    pub by_role: String,
    /// What is new in it.
    pub news: String,
    /// The pledge as JSON.
    pub content: String,
    /// The fingerprint of all this.
    pub seal: Vec<u8>,
}

/// A publication with the address of its pledge.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Addressed {
    /// The words of the address.
    pub slug: String,
    /// The publication.
    #[sqlx(flatten)]
    pub row: Row,
}

const ADD: &str = "
    INSERT INTO pledge_publication (pledge, number, at, by_role, news, content, seal)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Keeps a publication.
pub async fn add(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(row.pledge)
        .bind(row.number)
        .bind(row.at)
        .bind(&row.by_role)
        .bind(&row.news)
        .bind(&row.content)
        .bind(&row.seal)
        .execute(c)
        .await
        .map(|_| ()))
}

const OF: &str = "
    SELECT pledge, number, at, by_role, news, content, seal
    FROM pledge_publication
    WHERE pledge = $1
    ORDER BY number DESC
    LIMIT $2";

/// The publications of a pledge, the latest first.
pub async fn of(db: &Db, pledge: PledgeId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(pledge).bind(MOST).fetch_all(c).await)
}

const ONE: &str = "
    SELECT pledge, number, at, by_role, news, content, seal
    FROM pledge_publication
    WHERE pledge = $1 AND number = $2";

/// One publication.
pub async fn one(db: &Db, pledge: PledgeId, number: i64) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(pledge).bind(number).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, pledge: PledgeId, number: i64) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(pledge).bind(number).fetch_optional(c).await)
}

const CURRENT: &str = "
    SELECT p.slug, v.pledge, v.number, v.at, v.by_role, v.news, v.content, v.seal
    FROM pledge p
    JOIN pledge_publication v ON v.pledge = p.id AND v.number = p.published
    WHERE p.published > 0
    ORDER BY v.at DESC, v.pledge DESC
    LIMIT $1";

/// The latest publication of each pledge, those that were published last first.
pub async fn current(db: &Db) -> Result<Vec<Addressed>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(CURRENT).bind(MOST).fetch_all(c).await)
}

const LATEST: &str = "
    SELECT p.slug, v.pledge, v.number, v.at, v.by_role, v.news, v.content, v.seal
    FROM pledge_publication v
    JOIN pledge p ON p.id = v.pledge
    WHERE p.published >= v.number
    ORDER BY v.at DESC, v.pledge DESC, v.number DESC
    LIMIT $1";

/// The latest publications of all pledges.
pub async fn latest(db: &Db, most: i64) -> Result<Vec<Addressed>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(LATEST).bind(most).fetch_all(c).await)
}
