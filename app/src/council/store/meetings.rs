//! Meetings. Everything that changes one, or its agenda, holds its row first and stops at minutes that are justerade.

use crate::{
    council::model::MeetingState,
    kernel::id::{BodyCode, CouncilMeetingId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// A meeting as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: CouncilMeetingId,
    /// The body.
    pub body: BodyCode,
    /// `2026-03-12`.
    pub day: String,
    /// `09:00`, on the clock on the wall.
    pub starts: String,
    /// How long it is.
    pub minutes: i64,
    /// Where.
    pub place: String,
    /// Code of a [`MeetingState`].
    pub state: String,
    /// The holiday it would have been on.
    pub moved_from: Option<String>,
    /// Roles that were there, one a line.
    pub present: String,
    /// The day its minutes were justerade.
    pub adjusted_on: Option<String>,
    /// Roles that did it, one a line.
    pub adjusted_by: String,
    /// What the minutes were then, as a fingerprint.
    pub seal: Option<Vec<u8>>,
    /// What the body was called then; empty before that.
    pub body_name: String,
    /// Spelled out.
    pub body_long_name: String,
    /// How often a calendar has had to be told anew.
    pub sequence: i64,
    /// When.
    pub changed_at: Timestamp,
    /// For forms that change it.
    pub version: i64,
}

impl Row {
    /// Where it stands.
    pub fn state(&self) -> MeetingState {
        MeetingState::parse(&self.state).unwrap_or(MeetingState::Planned)
    }

    /// Its day.
    pub fn day(&self) -> chrono::NaiveDate {
        super::day(&self.day)
    }

    /// Are its minutes justerade?
    pub fn is_adjusted(&self) -> bool {
        self.adjusted_on.is_some()
    }
}

const ONE: &str = "
    SELECT id, body, day, starts, minutes, place, state, moved_from, present, adjusted_on, adjusted_by, seal,
        body_name, body_long_name, sequence, changed_at, version
    FROM council_meeting
    WHERE id = $1";

/// One meeting.
pub async fn one(db: &Db, id: CouncilMeetingId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// One meeting, inside the transaction that changes it.
pub async fn one_in(tx: &mut Tx, id: CouncilMeetingId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const BETWEEN: &str = "
    SELECT id, body, day, starts, minutes, place, state, moved_from, present, adjusted_on, adjusted_by, seal,
        body_name, body_long_name, sequence, changed_at, version
    FROM council_meeting
    WHERE day >= $1 AND day <= $2 AND ($3 = '' OR body = $3)
    ORDER BY day, starts, id
    LIMIT 1000";

/// Meetings between two days, both included, of one body or (empty) of all.
pub async fn between(db: &Db, from: &str, to: &str, body: &str) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BETWEEN).bind(from).bind(to).bind(body).fetch_all(c).await)
}

const TO_COME: &str = "
    SELECT id, body, day, starts, minutes, place, state, moved_from, present, adjusted_on, adjusted_by, seal,
        body_name, body_long_name, sequence, changed_at, version
    FROM council_meeting
    WHERE day >= $1 AND state = 'planned' AND ($2 = '' OR body = $2)
    ORDER BY day, starts, id
    LIMIT $3";

/// Planned meetings from a day on, the nearest first.
pub async fn to_come(db: &Db, from: &str, body: &str, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(TO_COME).bind(from).bind(body).bind(most).fetch_all(c).await)
}

const DAYS_TAKEN: &str = "
    SELECT day FROM council_meeting WHERE body = $1 AND day >= $2 AND day <= $3 AND state <> 'cancelled' ORDER BY day";

/// Days on which a body meets already.
pub async fn days_taken(tx: &mut Tx, body: &BodyCode, from: &str, to: &str) -> Result<Vec<String>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(DAYS_TAKEN).bind(body).bind(from).bind(to).fetch_all(c).await)
}

const ANY: &str = "SELECT 1 FROM council_meeting WHERE body = $1 LIMIT 1";

/// Has a body any meeting, past or planned?
pub async fn any(tx: &mut Tx, body: &BodyCode) -> Result<bool, sqlx::Error> {
    let there: Option<i32> = on!(tx, |c| sqlx::query_scalar(ANY).bind(body).fetch_optional(c).await)?;
    Ok(there.is_some())
}

const ADD: &str = "
    INSERT INTO council_meeting (id, body, day, starts, minutes, place, state, moved_from, present, adjusted_on, adjusted_by,
        seal, body_name, body_long_name, sequence, changed_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, 'planned', $7, '', NULL, '', NULL, '', '', 0, $8, 1)";

/// Adds a meeting.
pub async fn add(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(row.id)
        .bind(&row.body)
        .bind(&row.day)
        .bind(&row.starts)
        .bind(row.minutes)
        .bind(&row.place)
        .bind(row.moved_from.as_ref())
        .bind(row.changed_at)
        .execute(c)
        .await
        .map(|_| ()))
}

const CHANGE: &str = "
    UPDATE council_meeting
    SET day = $3, starts = $4, minutes = $5, place = $6, state = $7, moved_from = $8, present = $9,
        sequence = $10, changed_at = $11, version = version + 1
    WHERE id = $1 AND version = $2 AND adjusted_on IS NULL";

/// Changes a meeting unless somebody else did meanwhile, or its minutes are justerade.
pub async fn change(tx: &mut Tx, row: &Row, version: i64) -> Result<bool, sqlx::Error> {
    let changed = on!(tx, |c| sqlx::query(CHANGE)
        .bind(row.id)
        .bind(version)
        .bind(&row.day)
        .bind(&row.starts)
        .bind(row.minutes)
        .bind(&row.place)
        .bind(&row.state)
        .bind(row.moved_from.as_ref())
        .bind(&row.present)
        .bind(row.sequence)
        .bind(row.changed_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

const CLAIM: &str =
    "UPDATE council_meeting SET version = version + 1 WHERE id = $1 AND adjusted_on IS NULL AND state <> 'cancelled'";

/// Holds a meeting until the transaction ends, for what changes its agenda; whoever is about to adjust it is told that it
/// changed. False when its minutes are justerade, or it does not take place.
pub async fn claim(tx: &mut Tx, id: CouncilMeetingId) -> Result<bool, sqlx::Error> {
    let held = on!(tx, |c| sqlx::query(CLAIM).bind(id).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(held == 1)
}

const ADJUST: &str = "
    UPDATE council_meeting
    SET adjusted_on = $3, adjusted_by = $4, seal = $5, changed_at = $6, body_name = $7, body_long_name = $8,
        version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'held' AND adjusted_on IS NULL";

/// Marks the minutes as justerade, once.
pub async fn adjust(tx: &mut Tx, row: &Row, version: i64) -> Result<bool, sqlx::Error> {
    let changed = on!(tx, |c| sqlx::query(ADJUST)
        .bind(row.id)
        .bind(version)
        .bind(row.adjusted_on.as_ref())
        .bind(&row.adjusted_by)
        .bind(row.seal.as_ref())
        .bind(row.changed_at)
        .bind(&row.body_name)
        .bind(&row.body_long_name)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}
