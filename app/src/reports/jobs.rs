//! What the worker does for reports, round after round.

use super::service::{index, purge};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
};
use chrono::Timelike;

/// The minute of the hour at which unused files are swept: it walks the whole folder.
const SWEEP_MINUTE: u32 = 17;

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
    purge::purge(scope).await?;
    if scope.now().minute() == SWEEP_MINUTE {
        purge::sweep(scope).await?;
    }
    Ok(())
}
