//! Sums of reports by area and category.

use crate::{
    kernel::id::{AreaCode, CategoryCode},
    on,
    platform::{clock::Timestamp, db::Db},
};

const SINCE: &str = "
    SELECT area, category, COUNT(*), COUNT(CASE WHEN status = 'done' THEN 1 END),
        COUNT(CASE WHEN status = 'no_action' THEN 1 END)
    FROM report
    WHERE received_at >= $1 AND status NOT IN ('received', 'removed', 'duplicate')
    GROUP BY area, category";

/// How many came in since a moment, were done, and were refused.
///
/// # Errors
/// When the database does not answer.
pub async fn since(
    db: &Db,
    moment: Timestamp,
) -> Result<Vec<(Option<AreaCode>, CategoryCode, i64, i64, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(SINCE).bind(moment).fetch_all(c).await)
}
