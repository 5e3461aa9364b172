//! What the worker does for neighbourhood watch.

use super::service::interest;
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
};

/// Chores of every minute: old things go.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    interest::purge(scope).await
}
