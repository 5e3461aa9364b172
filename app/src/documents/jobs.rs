//! What the worker does for documents: it purges what is due.

use super::service::retention;
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
};
use chrono::Timelike;

/// Purged once an hour, at this minute: a day more or less is no matter, and nobody should wait for it.
const MINUTE: u32 = 7;

/// Chores of every minute: content whose time is over goes.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    if scope.now().minute() == MINUTE { retention::purge(scope).await } else { Ok(()) }
}
