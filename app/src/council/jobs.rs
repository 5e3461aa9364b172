//! What the worker does for this slice.

use super::service::reminders;
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    platform::clock::local,
};
use chrono::Timelike;

/// Letters are written from this hour on, by the clock on the wall.
const MORNING: u32 = 7;

/// Chores of every minute: reminders of agreements that end soon.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    if local(scope.now()).hour() < MORNING {
        return Ok(());
    }
    reminders::remind(scope).await
}
