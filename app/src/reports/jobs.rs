//! What the worker does for reports, round after round.

use super::{
    mail,
    service::{index, photo_job, purge},
};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    jobs::JobProblem,
    kernel::id::PhotoId,
};

pub use mail::is_wanted;

/// Carries out an errand of reports: those whose kind begins with `report.`.
///
/// # Errors
/// [`JobProblem`]; its text holds no personal data.
pub async fn carry_out(scope: &Scope<System>, kind: &str, payload: &str) -> Result<(), JobProblem> {
    match kind {
        photo_job::RENDER => photo_job::render(scope, payload).await,
        photo_job::ERASE => photo_job::erase(scope, payload).await,
        unknown => Err(JobProblem::unknown(unknown)),
    }
}

/// What nobody should wait a minute for: new words become searchable.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_up(scope: &Scope<System>) -> Result<(), Fault> {
    index::index_pending(scope).await.map(drop)
}

/// Chores of every minute: old things go.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    purge::purge(scope).await.map(drop)
}

/// The photos that reports have, which the sweep of the shared files must leave.
///
/// # Errors
/// When the database does not answer.
pub async fn kept_photos(scope: &Scope<System>) -> Result<Vec<PhotoId>, Fault> {
    purge::kept_photos(scope).await
}
