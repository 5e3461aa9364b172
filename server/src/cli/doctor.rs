//! `lykta doctor`: prints what was found, and fails if anything is wrong.

use super::CliProblem;
use crate::{boot::Sources, config::Config, doctor};

/// One line per finding.
pub async fn run(config: &Config) -> Result<(), CliProblem> {
    let findings = doctor::examine(config, &Sources::default()).await;
    for finding in &findings {
        println!("{finding}");
    }
    match findings.iter().filter(|finding| !finding.good).count() {
        0 => Ok(()),
        wrong => Err(CliProblem::Said(format!("{wrong} att åtgärda"))),
    }
}
