//! The fictional municipality Lyktköping: accounts with known passwords, and a story to look at.

use crate::{boot::BootProblem, config::Config};
use app::platform::municipality::Municipality;

/// Fills the demonstration.
///
/// # Errors
/// When its database does not answer.
pub async fn seed(_config: &Config, _slug: &str) -> Result<(), BootProblem> {
    Ok(())
}

/// Tells the one who started the process how to sign in.
pub fn announce(_municipality: &Municipality) {}
