//! Drafts of pledges in the database: a pledge is a row of versions.

use super::model::Who;
use crate::{
    kernel::id::{PledgeId, PointId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never listed at once.
const MOST: i64 = 1_000;

/// A version of a draft.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Version {
    /// The pledge.
    pub pledge: PledgeId,
    /// Its how-manieth version, from 1.
    pub number: i64,
    /// Key of the round it comes from.
    pub round: String,
    /// The point it comes from.
    pub point: PointId,
    /// What it is called.
    pub title: String,
    /// What is promised.
    pub sentence: String,
    /// First day.
    pub first: String,
    /// Last day.
    pub last: String,
    /// Code of a [`Who`].
    pub who: String,
    /// Who that is, if somebody else.
    pub other: String,
    /// Codes of areas, joined.
    pub areas: String,
    /// When it was made.
    pub made_at: Timestamp,
}

impl Version {
    /// Who promises.
    pub fn who(&self) -> Who {
        Who::parse(&self.who).unwrap_or(Who::Other)
    }
}

macro_rules! columns {
    () => {
        "pledge, number, round, point, title, sentence, first, last, who, other, areas, made_at"
    };
}

const NEWEST: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM pledge_version v
    WHERE number = (SELECT MAX(l.number) FROM pledge_version l WHERE l.pledge = v.pledge)
    ORDER BY made_at DESC, pledge DESC
    LIMIT $1"
);

/// The newest version of each pledge, the latest made first.
pub async fn newest(db: &Db) -> Result<Vec<Version>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(NEWEST).bind(MOST).fetch_all(c).await)
}

const OF: &str = concat!("SELECT ", columns!(), " FROM pledge_version WHERE pledge = $1 ORDER BY number DESC");

/// All versions of a pledge, the newest first.
pub async fn of(db: &Db, id: PledgeId) -> Result<Vec<Version>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(id).fetch_all(c).await)
}

const OF_ROUND: &str = concat!("SELECT ", columns!(), " FROM pledge_version WHERE round = $1 ORDER BY point");

/// The versions that came from a round.
pub async fn of_round(db: &Db, round: &str) -> Result<Vec<Version>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_ROUND).bind(round).fetch_all(c).await)
}

const VERSION: &str = "SELECT version FROM pledge WHERE id = $1";

/// How often a pledge was changed; none when there is no such pledge.
pub async fn version(db: &Db, id: PledgeId) -> Result<Option<i64>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(VERSION).bind(id).fetch_optional(c).await)
}

const OPEN: &str = "INSERT INTO pledge (id, version) VALUES ($1, 1)";

/// A new pledge, without any version yet.
pub async fn open(tx: &mut Tx, id: PledgeId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(OPEN).bind(id).execute(c).await.map(|_| ()))
}

const CLAIM: &str = "UPDATE pledge SET version = version + 1 WHERE id = $1 AND version = $2";
const GROW: &str = "UPDATE pledge SET version = version + 1 WHERE id = $1";

/// Holds a pledge as the person saw it; tells whether it still was.
pub async fn claim(tx: &mut Tx, id: PledgeId, version: i64) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(CLAIM).bind(id).bind(version).execute(c).await.map(|done| done.rows_affected() > 0))
}

/// Holds a pledge whatever its version; tells whether it is there.
pub async fn grow(tx: &mut Tx, id: PledgeId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(GROW).bind(id).execute(c).await.map(|done| done.rows_affected() > 0))
}

const LAST: &str = "SELECT COALESCE(MAX(number), 0) FROM pledge_version WHERE pledge = $1";

/// The number of the newest version; 0 when there is none.
pub async fn last_number(tx: &mut Tx, id: PledgeId) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(LAST).bind(id).fetch_one(c).await)
}

const PUT: &str = concat!(
    "INSERT INTO pledge_version (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (point) DO NOTHING"
);

/// Puts a version in, unless its point became one already; tells whether it did.
pub async fn put(tx: &mut Tx, row: &Version) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.pledge)
        .bind(row.number)
        .bind(&row.round)
        .bind(row.point)
        .bind(&row.title)
        .bind(&row.sentence)
        .bind(&row.first)
        .bind(&row.last)
        .bind(&row.who)
        .bind(&row.other)
        .bind(&row.areas)
        .bind(row.made_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const EDIT: &str = "UPDATE pledge_version SET title = $3, sentence = $4 WHERE pledge = $1 AND number = $2";

/// Changes the words of a version.
pub async fn edit(tx: &mut Tx, id: PledgeId, number: i64, title: &str, sentence: &str) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(EDIT).bind(id).bind(number).bind(title).bind(sentence).execute(c).await.map(|_| ()))
}
