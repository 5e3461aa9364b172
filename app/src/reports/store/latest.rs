//! Counts of what came in lately.

use crate::{
    on,
    platform::{clock::Timestamp, db::Db},
};

const SINCE: &str = "
    SELECT COUNT(*), COUNT(answered_at), COUNT(CASE WHEN status = 'done' THEN 1 END)
    FROM report
    WHERE received_at >= $1 AND status NOT IN ('removed', 'duplicate')";

/// How many came in since a moment, and how many of them were answered and done.
///
/// # Errors
/// When the database does not answer.
pub async fn since(db: &Db, moment: Timestamp) -> Result<(i64, i64, i64), sqlx::Error> {
    on!(db, |c| sqlx::query_as(SINCE).bind(moment).fetch_one(c).await)
}
