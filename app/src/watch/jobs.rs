//! What the worker does for neighbourhood watch.

use super::service::{door, interest, letters, remind, round};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    jobs::JobProblem,
    platform::outbox::Claimed,
};

pub use letters::is_wanted;

/// Carries out an errand of neighbourhood watch: those whose kind begins with `watch.`.
///
/// # Errors
/// [`JobProblem`]; its text holds no personal data.
pub async fn carry_out(scope: &Scope<System>, errand: &Claimed) -> Result<(), JobProblem> {
    match errand.kind.as_str() {
        door::KIND => door::send(scope, errand).await,
        unknown => Err(JobProblem::unknown(unknown)),
    }
}

/// Chores of every minute: addresses become known, old things go, and reminders leave on the first days of the month.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    door::make_known(scope).await?;
    door::purge(scope).await?;
    interest::purge(scope).await?;
    round::purge(scope).await?;
    remind::remind(scope).await
}
