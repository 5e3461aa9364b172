//! The days on which a measure is looked at, and what was said then.

use super::row::{code, day, read_day};
use crate::{
    kernel::id::{FollowUpId, MeasureId, StaffId},
    measures::model::{Amount, Occasion, Planned, Verdict},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};
use chrono::NaiveDate;

/// A follow-up, planned or done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Its id.
    pub id: FollowUpId,
    /// The day.
    pub due: NaiveDate,
    /// Why on that day.
    pub occasion: Occasion,
    /// The answer, once it is given.
    pub verdict: Option<Verdict>,
    /// Why.
    pub reason: String,
    /// The indicator that day, if it was measured.
    pub value: Option<Amount>,
    /// When the answer was given.
    pub done_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: FollowUpId,
    due: String,
    occasion: String,
    verdict: Option<String>,
    reason: String,
    value: Option<Amount>,
    done_at: Option<Timestamp>,
}

impl Row {
    fn read(self) -> Option<FollowUp> {
        Some(FollowUp {
            id: self.id,
            due: read_day(&self.due)?,
            occasion: Occasion::parse(&self.occasion).unwrap_or(Occasion::Chosen),
            verdict: code(self.verdict.as_deref()),
            reason: self.reason,
            value: self.value,
            done_at: self.done_at,
        })
    }
}

const OF: &str = "
    SELECT id, due, occasion, verdict, reason, value, done_at
    FROM measure_follow_up
    WHERE measure = $1
    ORDER BY due, id";

/// All of a measure, in the order of their days.
pub async fn of(db: &Db, measure: MeasureId) -> Result<Vec<FollowUp>, sqlx::Error> {
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(OF).bind(measure).fetch_all(c).await)?;
    Ok(rows.into_iter().filter_map(Row::read).collect())
}

/// The same inside a transaction.
pub async fn of_in(tx: &mut Tx, measure: MeasureId) -> Result<Vec<FollowUp>, sqlx::Error> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OF).bind(measure).fetch_all(c).await)?;
    Ok(rows.into_iter().filter_map(Row::read).collect())
}

const PLAN: &str = "
    INSERT INTO measure_follow_up (id, measure, due, occasion, reason)
    VALUES ($1, $2, $3, $4, '')";

/// Plans one.
pub async fn plan(tx: &mut Tx, id: FollowUpId, measure: MeasureId, planned: &Planned) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PLAN)
        .bind(id)
        .bind(measure)
        .bind(day(planned.day))
        .bind(planned.occasion.code())
        .execute(c)
        .await
        .map(|_| ()))
}

const FORGET: &str = "DELETE FROM measure_follow_up WHERE id = $1 AND done_at IS NULL";

/// Takes back one that was only planned.
pub async fn forget(tx: &mut Tx, id: FollowUpId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(FORGET).bind(id).execute(c).await.map(|_| ()))
}

const DONE: &str = "
    UPDATE measure_follow_up SET verdict = $2, reason = $3, value = $4, by_staff = $5, done_at = $6
    WHERE id = $1 AND done_at IS NULL";

/// Writes down the answer.
pub async fn done(tx: &mut Tx, one: &FollowUp, by: Option<StaffId>, at: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DONE)
        .bind(one.id)
        .bind(one.verdict.map(Verdict::code))
        .bind(&one.reason)
        .bind(one.value)
        .bind(by)
        .bind(at)
        .execute(c)
        .await
        .map(|_| ()))
}
