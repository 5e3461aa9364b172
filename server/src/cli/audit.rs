//! `lykta audit`: is the log whole, and what is its head?

use super::{CliProblem, Which};
use crate::{
    boot::{self, Sources},
    config::Config,
};
use app::{
    accounts::{policy::System, scope::Scope},
    platform::audit,
};
use clap::Subcommand;

/// What can be asked of the log.
#[derive(Subcommand)]
pub enum Command {
    /// Recompute the whole chain; says which row was changed, if any.
    Verify(Which),
    /// Print number and hash of the last row. Kept elsewhere, it reveals a cut-off end.
    Head(Which),
}

/// Answers for one municipality.
pub async fn run(config: &Config, command: Command) -> Result<(), CliProblem> {
    let (Command::Verify(which) | Command::Head(which)) = &command;
    let slug = which.one(config)?;
    let municipality = boot::municipality(config, &slug, &Sources::default()).await?;
    let scope = Scope::<System>::system(municipality);
    match command {
        Command::Verify(_) => match audit::verify(scope.db()).await {
            Ok(rows) => println!("{slug}: the log is whole, {rows} rows"),
            Err(broken) => return Err(CliProblem::Said(format!("{slug}: {broken}"))),
        },
        Command::Head(_) => match audit::head(scope.db()).await? {
            Some(head) => println!("{slug} {} {}", head.seq, hex(&head.hash)),
            None => println!("{slug} 0"),
        },
    }
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
