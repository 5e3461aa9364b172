//! What the worker does for reports, round after round.

use super::service::{index, purge};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    kernel::id::PhotoId,
};

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
