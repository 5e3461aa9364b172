//! `lykta staff`: the first account of a municipality, and the end of those whose passwords are known.

use super::{CliProblem, Which};
use crate::{
    boot::{self, Sources},
    config::Config,
};
use app::accounts::{demo, policy::System, scope::Scope};
use clap::Subcommand;

/// What can be done with accounts from the command line; the rest is done on the pages.
#[derive(Subcommand)]
pub enum Command {
    /// Close every account of the demonstration for good.
    CloseDemo(Which),
}

/// Carries out the command.
pub async fn run(config: &Config, command: Command) -> Result<(), CliProblem> {
    let Command::CloseDemo(which) = command;
    let slug = which.one(config)?;
    let municipality = boot::municipality(config, &slug, &Sources::default()).await?;
    let closed = demo::close_all(&Scope::<System>::system(municipality)).await?;
    println!("{slug}: {closed} accounts closed");
    Ok(())
}
