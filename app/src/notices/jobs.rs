//! What the worker does for notices.

use super::service::{bounce, digest, fan_out, purge};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    jobs::JobProblem,
    platform::clock::local,
};
use chrono::Timelike;

pub use bounce::{is_wanted, left, refused};

/// Weekly letters are written from this hour on, by the clock on the wall.
const MORNING: u32 = 7;
/// Once an hour, at this minute.
const MINUTE: u32 = 11;

/// Carries out an errand of notices: those whose kind begins with `notice.`.
///
/// # Errors
/// [`JobProblem`]; its text holds no personal data.
pub async fn carry_out(scope: &Scope<System>, kind: &str, payload: &str) -> Result<(), JobProblem> {
    match kind {
        fan_out::KIND => fan_out::work(scope, payload).await,
        unknown => Err(JobProblem::unknown(unknown)),
    }
}

/// Chores of every minute: weekly letters on their morning, and what nobody confirmed goes.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    purge::purge(scope).await?;
    if scope.now().minute() == MINUTE {
        purge::forget(scope).await?;
    }
    if local(scope.now()).hour() < MORNING { Ok(()) } else { digest::send_due(scope).await }
}
