//! The meeting of a period: where it is, who is there, what was decided.

use crate::{
    kernel::id::MeasureId,
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// A meeting as the table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// How long it is meant to be, in minutes.
    pub minutes: i64,
    /// When it began.
    pub started: Timestamp,
    /// Code of the point it is at.
    pub point: String,
    /// Since when.
    pub since: Timestamp,
    /// When it ended.
    pub ended: Option<Timestamp>,
    /// The agenda it began with, as JSON; empty for meetings from before agendas could be changed.
    pub agenda: String,
    /// Grows with every move.
    pub version: i64,
}

const ONE: &str = "
    SELECT minutes, started, point, since, ended, agenda, version
    FROM picture_meeting
    WHERE period = $1";

/// The meeting of a period, if it began.
pub async fn one(db: &Db, period: &str) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(period).fetch_optional(c).await)
}

const START: &str = "
    INSERT INTO picture_meeting (period, minutes, started, point, since, ended, agenda, version)
    VALUES ($1, $2, $3, $4, $3, NULL, $5, 1)
    ON CONFLICT (period) DO NOTHING";

/// Begins a meeting; tells whether it had not begun before.
pub async fn start(tx: &mut Tx, period: &str, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(START)
        .bind(period)
        .bind(row.minutes)
        .bind(row.started)
        .bind(&row.point)
        .bind(&row.agenda)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const MOVE: &str = "
    UPDATE picture_meeting
    SET point = $3, since = $4, ended = $5, version = version + 1
    WHERE period = $1 AND version = $2";

/// Moves a meeting that is still at the version seen; tells whether it was.
pub async fn move_to(tx: &mut Tx, period: &str, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(MOVE)
        .bind(period)
        .bind(row.version)
        .bind(&row.point)
        .bind(row.since)
        .bind(row.ended)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const PRESENT: &str = "SELECT role FROM picture_present WHERE period = $1 ORDER BY role LIMIT 100";
const NOBODY: &str = "DELETE FROM picture_present WHERE period = $1";
const SOMEBODY: &str =
    "INSERT INTO picture_present (period, role) VALUES ($1, $2) ON CONFLICT (period, role) DO NOTHING";

/// Who is there, by role.
pub async fn present(db: &Db, period: &str) -> Result<Vec<String>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(PRESENT).bind(period).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn present_in(tx: &mut Tx, period: &str) -> Result<Vec<String>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(PRESENT).bind(period).fetch_all(c).await)
}

/// Says who is there.
pub async fn set_present(tx: &mut Tx, period: &str, roles: &[String]) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(NOBODY).bind(period).execute(c).await.map(|_| ()))?;
    for role in roles {
        on!(tx, |c| sqlx::query(SOMEBODY).bind(period).bind(role).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// A decision of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Decision {
    /// The draft it became.
    pub measure: MeasureId,
    /// What was decided.
    pub title: String,
    /// Code of the actor who does it.
    pub actor: String,
    /// The title of who answers for it.
    pub role: String,
    /// By when: a day.
    pub until: String,
    /// When it was written down.
    pub at: Timestamp,
}

const DECISIONS: &str = "
    SELECT measure, title, actor, role, until, at
    FROM picture_decision
    WHERE period = $1
    ORDER BY at, measure
    LIMIT 100";
const DECIDED: &str = "
    SELECT measure, title, actor, role, until, at
    FROM picture_decision
    WHERE period = $1 AND measure = $2";
const DECIDE: &str = "
    INSERT INTO picture_decision (period, measure, title, actor, role, until, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// What was decided, in order.
pub async fn decisions(db: &Db, period: &str) -> Result<Vec<Decision>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(DECISIONS).bind(period).fetch_all(c).await)
}

/// The decision with an id, if it was decided already.
pub async fn decided(tx: &mut Tx, period: &str, measure: MeasureId) -> Result<Option<Decision>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(DECIDED).bind(period).bind(measure).fetch_optional(c).await)
}

/// Writes a decision down.
pub async fn decide(tx: &mut Tx, period: &str, one: &Decision) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DECIDE)
        .bind(period)
        .bind(one.measure)
        .bind(&one.title)
        .bind(&one.actor)
        .bind(&one.role)
        .bind(&one.until)
        .bind(one.at)
        .execute(c)
        .await
        .map(|_| ()))
}
