//! Pledges in the database: where each came from, its draft, its publications.

pub(super) mod draft;
pub(super) mod feedback;
pub(super) mod publication;

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

/// An adopted point that became a draft, or that a draft goes on with.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Origin {
    /// The pledge.
    pub pledge: PledgeId,
    /// Its how-manieth point, from 1.
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

impl Origin {
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

/// The newest point of each pledge that came from one, the latest made first.
pub async fn newest(db: &Db) -> Result<Vec<Origin>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(NEWEST).bind(MOST).fetch_all(c).await)
}

const OF: &str = concat!("SELECT ", columns!(), " FROM pledge_version WHERE pledge = $1 ORDER BY number DESC");

/// The points of a pledge, the newest first.
pub async fn of(db: &Db, id: PledgeId) -> Result<Vec<Origin>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(id).fetch_all(c).await)
}

const NEWEST_OF: &str =
    concat!("SELECT ", columns!(), " FROM pledge_version WHERE pledge = $1 ORDER BY number DESC LIMIT 1");

/// The newest point of a pledge, inside a transaction.
pub async fn newest_in(tx: &mut Tx, id: PledgeId) -> Result<Option<Origin>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(NEWEST_OF).bind(id).fetch_optional(c).await)
}

const OF_ROUND: &str = concat!("SELECT ", columns!(), " FROM pledge_version WHERE round = $1 ORDER BY point");

/// What came from a round.
pub async fn of_round(db: &Db, round: &str) -> Result<Vec<Origin>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_ROUND).bind(round).fetch_all(c).await)
}

const LAST: &str = "SELECT COALESCE(MAX(number), 0) FROM pledge_version WHERE pledge = $1";

/// The number of the newest point; 0 when there is none.
pub async fn last_number(tx: &mut Tx, id: PledgeId) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(LAST).bind(id).fetch_one(c).await)
}

const PUT: &str = concat!(
    "INSERT INTO pledge_version (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (point) DO NOTHING"
);

/// Puts a point in, unless it became a draft already; tells whether it did.
pub async fn put(tx: &mut Tx, row: &Origin) -> Result<bool, sqlx::Error> {
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
