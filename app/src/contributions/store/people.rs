//! Who is reminded, and of what somebody was reminded already.

use crate::{
    accounts::policy::{Capability, Contribute, Need},
    kernel::{
        id::{ActorCode, StaffId},
        pii_types::Pii,
    },
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx, composed},
    },
};

/// Which roles may do it stands in one table only; its codes are words of ours and may stand in SQL.
fn people_sql() -> String {
    let roles = match Contribute::NEED {
        Need::Can(_, roles) => roles.iter().map(|role| format!("'{}'", role.code())).collect::<Vec<_>>().join(", "),
        _ => String::new(),
    };
    format!(
        "SELECT s.id, s.email
         FROM staff s
         WHERE s.state = 'active' AND s.actor = $1 AND s.id IN (SELECT r.staff FROM staff_role r WHERE r.role IN ({roles}))
         ORDER BY s.id
         LIMIT 100"
    )
}

/// Those who give for an actor.
pub async fn of(db: &Db, actor: &ActorCode) -> Result<Vec<(StaffId, Pii<String>)>, sqlx::Error> {
    let sql = people_sql();
    let found: Vec<(StaffId, String)> =
        on!(db, |c| sqlx::query_as(composed(sql.clone())).bind(actor).fetch_all(c).await)?;
    Ok(found.into_iter().map(|(id, email)| (id, Pii::new(email))).collect())
}

const REMINDED: &str = "
    INSERT INTO contribution_reminder (period, actor, at) VALUES ($1, $2, $3) ON CONFLICT (period, actor) DO NOTHING";
const REMINDED_OF: &str = "SELECT actor FROM contribution_reminder WHERE period = $1 ORDER BY actor";

/// Notes that an actor was reminded of a period; tells whether nobody did so before.
pub async fn reminded(tx: &mut Tx, period: &str, actor: &ActorCode, at: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REMINDED)
        .bind(period)
        .bind(actor)
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

/// The actors that were reminded of a period.
pub async fn reminded_of(db: &Db, period: &str) -> Result<Vec<ActorCode>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(REMINDED_OF).bind(period).fetch_all(c).await)
}
