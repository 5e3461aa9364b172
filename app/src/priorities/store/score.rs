//! How areas are weighed: what people changed while a round is a draft, and everything once it is decided.

use crate::{
    kernel::id::{AreaCode, RoundId},
    on,
    platform::db::{Db, Tx},
};

/// Where people put an area on the axis of need; a component beside the ten of the model.
pub const PLACED_NEED: &str = "placed_need";
/// Where they put it on the axis of possibility.
pub const PLACED_POSSIBILITY: &str = "placed_possibility";

/// A component of an area in a round.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Score {
    /// The area.
    pub area: AreaCode,
    /// Code of the component.
    pub component: String,
    /// What was proposed, once the round is decided.
    pub proposed: Option<i64>,
    /// The figures it came from.
    pub now_n: i64,
    /// As [`Basis::before`](crate::priorities::model::Basis).
    pub before_n: i64,
    /// As [`Basis::year`](crate::priorities::model::Basis).
    pub year_n: i64,
    /// What people set.
    pub value: Option<i64>,
    /// Why.
    pub reason: String,
}

impl Score {
    /// What people set of a component.
    pub fn set(area: &AreaCode, component: &str, value: i64, reason: &str) -> Self {
        Self {
            area: area.clone(),
            component: component.to_owned(),
            proposed: None,
            now_n: 0,
            before_n: 0,
            year_n: 0,
            value: Some(value),
            reason: reason.to_owned(),
        }
    }
}

const OF: &str = "
    SELECT area, component, proposed, now_n, before_n, year_n, value, reason
    FROM priority_score
    WHERE round = $1
    ORDER BY area, component";

/// Everything that is kept of a round.
pub async fn of(db: &Db, round: RoundId) -> Result<Vec<Score>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(round).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn of_in(tx: &mut Tx, round: RoundId) -> Result<Vec<Score>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(OF).bind(round).fetch_all(c).await)
}

const PUT: &str = "
    INSERT INTO priority_score (round, area, component, proposed, now_n, before_n, year_n, value, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (round, area, component) DO UPDATE SET
        proposed = excluded.proposed, now_n = excluded.now_n, before_n = excluded.before_n, year_n = excluded.year_n,
        value = excluded.value, reason = excluded.reason";

/// Keeps a component.
pub async fn put(tx: &mut Tx, round: RoundId, score: &Score) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(round)
        .bind(&score.area)
        .bind(&score.component)
        .bind(score.proposed)
        .bind(score.now_n)
        .bind(score.before_n)
        .bind(score.year_n)
        .bind(score.value)
        .bind(&score.reason)
        .execute(c)
        .await
        .map(|_| ()))
}

const FORGET: &str = "DELETE FROM priority_score WHERE round = $1 AND area = $2 AND component = $3";

/// Takes back what people set: the proposal counts again.
pub async fn forget(tx: &mut Tx, round: RoundId, area: &AreaCode, component: &str) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(FORGET).bind(round).bind(area).bind(component).execute(c).await.map(|_| ()))
}
