//! What only the office asks of a report: who is who, and what changed last.

use super::report::bounds;
use crate::{
    accounts::{
        policy::{Capability, Need, TriageReports},
        scope::Reach,
    },
    kernel::id::{ActorCode, ObservationId, ReportId, StaffId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, composed},
    },
};

/// Somebody who can be given a case.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Colleague {
    /// Who.
    pub id: StaffId,
    /// The name, shown in the office only.
    pub name: String,
    /// The unit.
    pub unit: Option<ActorCode>,
}

/// Who handles reports is decided in one table only; its codes are words of ours and may stand in SQL.
fn colleagues_sql() -> String {
    let Need::Can(_, roles) = TriageReports::NEED else { return String::new() };
    let roles: Vec<_> = roles.iter().map(|role| format!("'{}'", role.code())).collect();
    format!(
        "SELECT s.id, s.name, s.actor AS unit
         FROM staff s
         WHERE s.state = 'active' AND s.id IN (SELECT r.staff FROM staff_role r WHERE r.role IN ({}))
         ORDER BY s.name, s.id
         LIMIT 500",
        roles.join(", ")
    )
}

/// Everybody who may handle reports.
///
/// # Errors
/// When the database does not answer.
pub async fn colleagues(db: &Db) -> Result<Vec<Colleague>, sqlx::Error> {
    let sql = colleagues_sql();
    on!(db, |c| sqlx::query_as(composed(sql.clone())).fetch_all(c).await)
}

const AUTHORS: &str = "
    SELECT s.id, s.name
    FROM staff s
    WHERE s.id IN (SELECT e.by_staff FROM report_event e WHERE e.report = $1)";

/// The names behind the history of a report.
///
/// # Errors
/// When the database does not answer.
pub async fn authors(db: &Db, report: ReportId) -> Result<Vec<(StaffId, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(AUTHORS).bind(report).fetch_all(c).await)
}

const NAME: &str = "SELECT name FROM staff WHERE id = $1";

/// The name of a member of staff.
///
/// # Errors
/// When the database does not answer.
pub async fn name_of(db: &Db, staff: StaffId) -> Result<Option<String>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(NAME).bind(staff).fetch_optional(c).await)
}

const TAKEN_IN: &str = "SELECT id FROM observation WHERE report = $1";

/// Is the report part of the situation picture already?
///
/// # Errors
/// When the database does not answer.
pub async fn is_taken_in(db: &Db, report: ReportId) -> Result<bool, sqlx::Error> {
    let found: Option<ObservationId> = on!(db, |c| sqlx::query_scalar(TAKEN_IN).bind(report).fetch_optional(c).await)?;
    Ok(found.is_some())
}

const TAKEN_IN_WITHIN: &str = "
    SELECT r.id
    FROM report r
    JOIN observation o ON o.report = r.id
    WHERE o.at >= $1 AND o.at < $2 AND ($3 OR r.unit IS NULL OR r.unit = $4)";

/// The reports within reach that were taken into the situation picture between two moments.
///
/// # Errors
/// When the database does not answer.
pub async fn taken_in_within(
    db: &Db,
    reach: &Reach,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<ReportId>, sqlx::Error> {
    let Some((all, unit)) = bounds(reach) else {
        return Ok(Vec::new());
    };
    on!(db, |c| sqlx::query_scalar(TAKEN_IN_WITHIN).bind(from).bind(to).bind(all).bind(unit).fetch_all(c).await)
}

const OPENED: &str = "SELECT seq FROM audit WHERE subject = 'report' AND id = $1 AND action = 'report.opened' AND who = $2 AND at > $3 LIMIT 1";

/// Does the log tell that somebody opened a case after a moment?
///
/// # Errors
/// When the database does not answer.
pub async fn is_opened(db: &Db, report: ReportId, who: Option<StaffId>, after: Timestamp) -> Result<bool, sqlx::Error> {
    let row: Option<i64> =
        on!(db, |c| sqlx::query_scalar(OPENED).bind(report.to_string()).bind(who).bind(after).fetch_optional(c).await)?;
    Ok(row.is_some())
}
