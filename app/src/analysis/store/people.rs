//! Who is told that an analysis is soon due.

use crate::{
    accounts::policy::{Capability, CommissionAnalyses, Need, WorkOnAnalyses},
    kernel::{
        id::{ActorCode, AnalysisId, StaffId},
        pii_types::Pii,
    },
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx, composed},
    },
};
use chrono::NaiveDate;

const NEAR: &str = "
    SELECT id, actor
    FROM analysis
    WHERE state = 'running' AND reminded_at IS NULL AND due <= $1
    ORDER BY due, id
    LIMIT 100";

/// Analyses that are due by a day, and of which nobody was reminded.
pub async fn near(db: &Db, by: NaiveDate) -> Result<Vec<(AnalysisId, Option<ActorCode>)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(NEAR).bind(by.to_string()).fetch_all(c).await)
}

const REMINDED: &str = "UPDATE analysis SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL";

/// Notes that its people were reminded; tells whether nobody else did so meanwhile. Nobody's form is made stale by it.
pub async fn reminded(tx: &mut Tx, id: AnalysisId, at: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REMINDED).bind(id).bind(at).execute(c).await.map(|done| done.rows_affected() > 0))
}

/// Which roles may do something stands in one table only; its codes are words of ours and may stand in SQL.
fn people_sql(need: Need, narrowed: &str) -> String {
    let Need::Can(_, roles) = need else { return String::new() };
    let roles = roles.iter().map(|role| format!("'{}'", role.code())).collect::<Vec<_>>().join(", ");
    format!(
        "SELECT s.id, s.email
         FROM staff s
         WHERE s.state = 'active' {narrowed} AND s.id IN (SELECT r.staff FROM staff_role r WHERE r.role IN ({roles}))
         ORDER BY s.id
         LIMIT 100"
    )
}

/// Who works on the analyses of an actor: those bound to it, or the coordinators where nobody is.
pub async fn workers(db: &Db, actor: Option<&ActorCode>) -> Result<Vec<(StaffId, Pii<String>)>, sqlx::Error> {
    let bound = people_sql(WorkOnAnalyses::NEED, "AND s.actor = $1");
    let code = actor.map(ActorCode::as_str).unwrap_or_default();
    let mut found: Vec<(StaffId, String)> =
        on!(db, |c| sqlx::query_as(composed(bound.clone())).bind(code).fetch_all(c).await)?;
    if found.is_empty() {
        let anybody = people_sql(CommissionAnalyses::NEED, "");
        found = on!(db, |c| sqlx::query_as(composed(anybody.clone())).fetch_all(c).await)?;
    }
    Ok(found.into_iter().map(|(id, email)| (id, Pii::new(email))).collect())
}
