//! What was said last: the office's answers, and residents' words on whether it helped.

use crate::{
    accounts::scope::Reach,
    kernel::id::{AreaCode, ReportId},
    on,
    platform::{clock::Timestamp, db::Db},
    reports::store::report::bounds,
};

/// A line about a report: which, when, and a code that says what.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Said {
    /// Which.
    pub id: ReportId,
    /// When.
    pub at: Timestamp,
    /// What the resident pressed.
    pub choice: String,
    /// Where.
    pub area: Option<AreaCode>,
    /// A status, or a verdict.
    pub code: String,
    /// Who answered.
    pub who: Option<String>,
}

const ANSWERS: &str = "
    SELECT r.id, e.at, r.choice, r.area, e.status AS code, s.name AS who
    FROM report_event e
    JOIN report r ON r.id = e.report
    LEFT JOIN staff s ON s.id = e.by_staff
    WHERE e.kind = 'status' AND e.by_staff IS NOT NULL AND e.status IS NOT NULL AND e.words <> ''
        AND ($1 OR r.unit IS NULL OR r.unit = $2)
    ORDER BY e.at DESC, e.id DESC
    LIMIT $3";

/// The newest answers within reach.
///
/// # Errors
/// When the database does not answer.
pub async fn answers(db: &Db, reach: &Reach, limit: i64) -> Result<Vec<Said>, sqlx::Error> {
    let Some((all, unit)) = bounds(reach) else { return Ok(Vec::new()) };
    on!(db, |c| sqlx::query_as(ANSWERS).bind(all).bind(unit).bind(limit).fetch_all(c).await)
}

const VERDICTS: &str = "
    SELECT r.id, e.at, r.choice, r.area, e.reason AS code, NULL AS who
    FROM report_event e
    JOIN report r ON r.id = e.report
    WHERE e.kind = 'verdict' AND e.at >= $3 AND ($1 OR r.unit IS NULL OR r.unit = $2)
    ORDER BY e.at DESC, e.id DESC
    LIMIT $4";

/// The newest verdicts within reach since a moment.
///
/// # Errors
/// When the database does not answer.
pub async fn verdicts(db: &Db, reach: &Reach, since: Timestamp, limit: i64) -> Result<Vec<Said>, sqlx::Error> {
    let Some((all, unit)) = bounds(reach) else { return Ok(Vec::new()) };
    on!(db, |c| sqlx::query_as(VERDICTS).bind(all).bind(unit).bind(since).bind(limit).fetch_all(c).await)
}

const HELPED: &str = "
    SELECT COUNT(DISTINCT CASE WHEN r.helped = 'yes' THEN r.id END), COUNT(DISTINCT CASE WHEN r.helped = 'no' THEN r.id END)
    FROM report_event e
    JOIN report r ON r.id = e.report
    WHERE e.kind = 'verdict' AND e.at >= $3 AND ($1 OR r.unit IS NULL OR r.unit = $2)";

/// How many of those who judged since a moment say yes, and how many no: each report once, as its sender sees it now.
///
/// # Errors
/// When the database does not answer.
pub async fn helped(db: &Db, reach: &Reach, since: Timestamp) -> Result<(i64, i64), sqlx::Error> {
    let Some((all, unit)) = bounds(reach) else { return Ok((0, 0)) };
    on!(db, |c| sqlx::query_as(HELPED).bind(all).bind(unit).bind(since).fetch_one(c).await)
}
