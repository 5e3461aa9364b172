//! What the worker does for victim support.

use super::service::{purge, remind};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
};

/// Chores of every minute: what has come to its end goes, and colleagues are reminded of who waits.
///
/// # Errors
/// When the database does not answer; the reminder has had its turn also when something could not be purged.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    let purged = purge::purge(scope).await;
    let reminded = remind::remind(scope).await;
    purged.and(reminded)
}
