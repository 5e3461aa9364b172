//! The photo of a report, as its row knows it.

use crate::{
    kernel::id::{PhotoId, ReportId},
    on,
    platform::db::{Db, Tx},
    reports::model::PhotoState,
};

const SETTLE: &str = "UPDATE report SET photo_state = $3 WHERE id = $1 AND photo = $2";

/// Notes what became of a photo; `false` when the report has it no more. Nobody's editing is disturbed by it.
///
/// # Errors
/// When the database does not answer.
pub async fn settle(tx: &mut Tx, id: ReportId, photo: PhotoId, state: PhotoState) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SETTLE)
        .bind(id)
        .bind(photo)
        .bind(state.code())
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const ALL: &str = "SELECT photo FROM report WHERE photo IS NOT NULL";

/// Every photo a report has: what a sweep of the files must keep.
///
/// # Errors
/// When the database does not answer.
pub async fn all(db: &Db) -> Result<Vec<PhotoId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(ALL).fetch_all(c).await)
}
