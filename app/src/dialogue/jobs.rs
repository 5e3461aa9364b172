//! What the worker does for dialogues, round after round.

use super::service::purge;
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
};

/// Chores of every minute: old answers go.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    purge::purge(scope).await
}
