//! What the worker does for reports, round after round.

use super::service::{index, purge};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
};
use chrono::Timelike;

/// The minute of the hour at which unused files are swept: it walks the whole folder.
const SWEEP_MINUTE: u32 = 17;

/// Chores of every minute: new words become searchable, old things go.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    index::index_pending(scope).await?;
    purge::purge(scope).await?;
    if scope.now().minute() == SWEEP_MINUTE {
        purge::sweep(scope).await?;
    }
    Ok(())
}
