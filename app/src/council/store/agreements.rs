//! Agreements and the days on which they are followed up.

use crate::{
    council::model::{AgreementKind, AgreementState, Standing, standing},
    kernel::id::{AgreementFollowUpId, AgreementId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};
use chrono::NaiveDate;

/// An agreement as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: AgreementId,
    /// Code of an [`AgreementKind`].
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// Who agrees, one organisation a line.
    pub parties: String,
    /// Roles that signed, one a line.
    pub signed_by: String,
    /// When it was signed.
    pub signed_on: Option<String>,
    /// Its first day.
    pub first: Option<String>,
    /// Its last day.
    pub last: Option<String>,
    /// Diarienummer or another reference to the file.
    pub registration: String,
    /// So many days before its end people want to know.
    pub remind_days: i64,
    /// The last day that was reminded of; empty before that.
    pub reminded_for: String,
    /// Code of an [`AgreementState`].
    pub state: String,
    /// The earlier one it continues.
    pub renews: Option<AgreementId>,
    /// When it was changed.
    pub changed_at: Timestamp,
    /// For forms that change it.
    pub version: i64,
}

impl Row {
    /// What kind it is.
    pub fn kind(&self) -> AgreementKind {
        AgreementKind::parse(&self.kind).unwrap_or(AgreementKind::Contract)
    }

    /// Where it stands.
    pub fn state(&self) -> AgreementState {
        AgreementState::parse(&self.state).unwrap_or(AgreementState::Draft)
    }

    /// Its last day.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.last.as_deref().map(super::day)
    }

    /// How it stands on a day, once signed.
    pub fn standing(&self, today: NaiveDate) -> Standing {
        standing(self.first.as_deref().map(super::day), self.last_day(), self.remind_days, today)
    }
}

const ALL: &str = "
    SELECT id, kind, title, parties, signed_by, signed_on, first, last, registration, remind_days, reminded_for, state, renews, changed_at, version
    FROM agreement
    ORDER BY CASE state WHEN 'signed' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, last IS NULL, last, id
    LIMIT 500";

/// Every agreement: those that hold, drafts, then those that ended.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).fetch_all(c).await)
}

const ONE: &str = "
    SELECT id, kind, title, parties, signed_by, signed_on, first, last, registration, remind_days, reminded_for, state, renews, changed_at, version
    FROM agreement
    WHERE id = $1";

/// One agreement.
pub async fn one(db: &Db, id: AgreementId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const RENEWED_BY: &str = "
    SELECT id FROM agreement
    WHERE renews = $1 AND NOT (state = 'ended' AND signed_on IS NULL)
    ORDER BY id
    LIMIT 1";

/// The one that continues it, if it was begun; a draft that was given up continues nothing.
pub async fn renewed_by(db: &Db, id: AgreementId) -> Result<Option<AgreementId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(RENEWED_BY).bind(id).fetch_optional(c).await)
}

const ADD: &str = "
    INSERT INTO agreement (id, kind, title, parties, signed_by, signed_on, first, last, registration, remind_days,
        reminded_for, state, renews, changed_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', $11, $12, $13, 1)";

/// Adds an agreement.
pub async fn add(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(row.id)
        .bind(&row.kind)
        .bind(&row.title)
        .bind(&row.parties)
        .bind(&row.signed_by)
        .bind(row.signed_on.as_ref())
        .bind(row.first.as_ref())
        .bind(row.last.as_ref())
        .bind(&row.registration)
        .bind(row.remind_days)
        .bind(&row.state)
        .bind(row.renews)
        .bind(row.changed_at)
        .execute(c)
        .await
        .map(|_| ()))
}

const CHANGE: &str = "
    UPDATE agreement
    SET kind = $3, title = $4, parties = $5, signed_by = $6, signed_on = $7, first = $8, last = $9, registration = $10,
        remind_days = $11, state = $12, changed_at = $13, version = version + 1
    WHERE id = $1 AND version = $2";

/// Changes an agreement unless somebody else did meanwhile.
pub async fn change(tx: &mut Tx, row: &Row, version: i64) -> Result<bool, sqlx::Error> {
    let changed = on!(tx, |c| sqlx::query(CHANGE)
        .bind(row.id)
        .bind(version)
        .bind(&row.kind)
        .bind(&row.title)
        .bind(&row.parties)
        .bind(&row.signed_by)
        .bind(row.signed_on.as_ref())
        .bind(row.first.as_ref())
        .bind(row.last.as_ref())
        .bind(&row.registration)
        .bind(row.remind_days)
        .bind(&row.state)
        .bind(row.changed_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

const TO_REMIND: &str = "
    SELECT id, kind, title, parties, signed_by, signed_on, first, last, registration, remind_days, reminded_for, state, renews, changed_at, version
    FROM agreement
    WHERE state = 'signed' AND last IS NOT NULL AND last >= $1 AND reminded_for <> last
        AND NOT EXISTS (SELECT 1 FROM agreement n
            WHERE n.renews = agreement.id AND NOT (n.state = 'ended' AND n.signed_on IS NULL))
    ORDER BY last, id
    LIMIT 200";

/// Signed agreements that have not ended, were not reminded of and are continued by none.
pub async fn to_remind(db: &Db, today: &str) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(TO_REMIND).bind(today).fetch_all(c).await)
}

const REMINDED: &str = "
    UPDATE agreement SET reminded_for = last
    WHERE id = $1 AND version = $2 AND state = 'signed' AND last IS NOT NULL AND reminded_for <> last";

/// Notes that it was reminded of; false when another worker did, or it was changed meanwhile.
pub async fn reminded(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    let noted = on!(tx, |c| sqlx::query(REMINDED)
        .bind(row.id)
        .bind(row.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(noted == 1)
}

/// A day on which an agreement is followed up.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FollowUp {
    /// Its id.
    pub id: AgreementFollowUpId,
    /// The agreement.
    pub agreement: AgreementId,
    /// When it is due.
    pub day: String,
    /// When it was done.
    pub done_on: Option<String>,
    /// What came of it.
    pub note: String,
}

const FOLLOW_UPS: &str = "
    SELECT id, agreement, day, done_on, note
    FROM agreement_follow_up
    WHERE agreement = $1
    ORDER BY day, id
    LIMIT 200";

/// The days of an agreement.
pub async fn follow_ups(db: &Db, agreement: AgreementId) -> Result<Vec<FollowUp>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(FOLLOW_UPS).bind(agreement).fetch_all(c).await)
}

const OWED: &str = "
    SELECT f.id, f.agreement, f.day, f.done_on, f.note
    FROM agreement_follow_up f
    JOIN agreement a ON a.id = f.agreement AND a.state = 'signed'
    WHERE f.done_on IS NULL AND f.day <= $1
    ORDER BY f.day, f.id
    LIMIT 100";

/// Follow-ups that are due and not done.
pub async fn owed(db: &Db, by: &str) -> Result<Vec<FollowUp>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OWED).bind(by).fetch_all(c).await)
}

const ADD_FOLLOW_UP: &str = "
    INSERT INTO agreement_follow_up (id, agreement, day, done_on, note) VALUES ($1, $2, $3, NULL, '')";

/// Adds a day.
pub async fn add_follow_up(tx: &mut Tx, row: &FollowUp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD_FOLLOW_UP).bind(row.id).bind(row.agreement).bind(&row.day).execute(c).await.map(|_| ()))
}

const DO_FOLLOW_UP: &str = "
    UPDATE agreement_follow_up SET done_on = $3, note = $4 WHERE id = $1 AND agreement = $2 AND done_on IS NULL";

/// Notes what came of it, once.
pub async fn do_follow_up(
    tx: &mut Tx,
    agreement: AgreementId,
    id: AgreementFollowUpId,
    day: &str,
    note: &str,
) -> Result<bool, sqlx::Error> {
    let noted = on!(tx, |c| sqlx::query(DO_FOLLOW_UP)
        .bind(id)
        .bind(agreement)
        .bind(day)
        .bind(note)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(noted == 1)
}
