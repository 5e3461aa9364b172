//! What the worker does for this slice.

use super::service::reminders;
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
};

/// Chores of every minute: reminders of agreements that end soon.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    reminders::remind(scope).await
}
