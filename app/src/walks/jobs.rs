//! What the worker does for walks: photos, letters when something moved on, and what is too old goes.

use super::{
    service::{feedback, letters, photo, purge},
    store::{copy, finding},
};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    jobs::JobProblem,
    kernel::id::PhotoId,
};

pub use letters::{is_wanted, refused};

/// Carries out an errand of walks: those whose kind begins with `walk.`.
///
/// # Errors
/// [`JobProblem`]; its text holds no personal data.
pub async fn carry_out(scope: &Scope<System>, kind: &str, payload: &str) -> Result<(), JobProblem> {
    match kind {
        photo::RENDER => photo::render(scope, payload).await,
        unknown => Err(JobProblem::unknown(unknown)),
    }
}

/// Chores of every minute.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    feedback::tell(scope).await?;
    purge::purge(scope).await
}

/// The photos of notes and their copies for the public protocol, which the sweep of the shared files must leave.
///
/// # Errors
/// When the database does not answer.
pub async fn kept_photos(scope: &Scope<System>) -> Result<Vec<PhotoId>, Fault> {
    let (mut all, copies) = (finding::photos(scope.db()).await?, copy::photos(scope.db()).await?);
    all.extend(copies);
    Ok(all)
}
