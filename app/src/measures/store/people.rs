//! Who is told that a measure must be looked at.

use super::row::day;
use crate::{
    accounts::policy::{Capability, DecideMeasures, FollowMeasures, Need},
    kernel::{
        id::{ActorCode, FollowUpId, MeasureId, StaffId},
        pii_types::Pii,
    },
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx, composed},
    },
};
use chrono::NaiveDate;

/// A follow-up that nobody was reminded of yet.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Near {
    /// The follow-up.
    pub id: FollowUpId,
    /// Its measure.
    pub measure: MeasureId,
    /// Who answers for it.
    pub actor: Option<ActorCode>,
}

const NEAR: &str = "
    SELECT f.id, f.measure, m.actor
    FROM measure_follow_up f
    JOIN measure m ON m.id = f.measure
    WHERE f.done_at IS NULL AND f.reminded_at IS NULL AND f.due <= $1 AND m.state = 'running'
    ORDER BY f.due, f.id
    LIMIT 100";

/// Follow-ups of running measures that are due by a day, and of which nobody was reminded.
pub async fn near(db: &Db, by: NaiveDate) -> Result<Vec<Near>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(NEAR).bind(day(by)).fetch_all(c).await)
}

const REMINDED: &str = "UPDATE measure_follow_up SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL";

/// Notes that its people were reminded; tells whether nobody else did so meanwhile.
pub async fn reminded(tx: &mut Tx, id: FollowUpId, at: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REMINDED).bind(id).bind(at).execute(c).await.map(|done| done.rows_affected() > 0))
}

/// Which roles may do something stands in one table only; its codes are words of ours and may stand in SQL.
fn roles_of(need: Need) -> String {
    let Need::Can(_, roles) = need else { return String::new() };
    roles.iter().map(|role| format!("'{}'", role.code())).collect::<Vec<_>>().join(", ")
}

fn people_sql(need: Need, narrowed: &str) -> String {
    format!(
        "SELECT s.id, s.email
         FROM staff s
         WHERE s.state = 'active' {narrowed} AND s.id IN (SELECT r.staff FROM staff_role r WHERE r.role IN ({}))
         ORDER BY s.id
         LIMIT 100",
        roles_of(need)
    )
}

/// Who follows up the measures of an actor: those bound to it, or the coordinators where nobody is.
pub async fn followers(db: &Db, actor: Option<&ActorCode>) -> Result<Vec<(StaffId, Pii<String>)>, sqlx::Error> {
    let bound = people_sql(FollowMeasures::NEED, "AND s.actor = $1");
    let code = actor.map(ActorCode::as_str).unwrap_or_default();
    let mut found: Vec<(StaffId, String)> =
        on!(db, |c| sqlx::query_as(composed(bound.clone())).bind(code).fetch_all(c).await)?;
    if found.is_empty() {
        let anybody = people_sql(DecideMeasures::NEED, "");
        found = on!(db, |c| sqlx::query_as(composed(anybody.clone())).fetch_all(c).await)?;
    }
    Ok(found.into_iter().map(|(id, email)| (id, Pii::new(email))).collect())
}
