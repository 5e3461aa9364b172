//! What the worker does for pledges: own words of residents go when their time is over.

use super::service::feedback;
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
};
use chrono::Timelike;

/// Purged once an hour, at this minute.
const MINUTE: u32 = 13;

/// Chores of every minute.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    if scope.now().minute() == MINUTE { feedback::purge(scope).await } else { Ok(()) }
}
