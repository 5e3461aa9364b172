//! The command line. Every command reads the same configuration; what it says goes to standard output.

mod audit;
mod demo;
mod doctor;
mod municipality;
mod staff;
mod support;

use crate::{
    boot::{self, BootProblem, Sources},
    config::{Config, ConfigProblem},
    log, serve,
};
use app::fault::Fault;
use clap::{Args, Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// Lykta, the municipal safety platform.
#[derive(Parser)]
#[command(name = "lykta", version, about, after_help = variables())]
struct Cli {
    /// The configuration file.
    #[arg(long, global = true, default_value = "lykta.toml")]
    config: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve every configured municipality until told to stop.
    Serve,
    /// Bring every database up to date.
    Migrate,
    /// Make the demonstration municipality Lyktköping, with accounts whose passwords are known.
    Demo {
        /// Do nothing when there is a municipality already.
        #[arg(long)]
        if_empty: bool,
        /// Only show how to sign in, with the code of this moment.
        #[arg(long)]
        sign_ins: bool,
    },
    /// Say in plain words what is wrong, in Swedish.
    Doctor,
    /// Add and list municipalities.
    #[command(subcommand)]
    Municipality(municipality::Command),
    /// Invite the first member of staff; close the accounts of the demonstration.
    #[command(subcommand)]
    Staff(staff::Command),
    /// Verify the log of a municipality, or print its head to keep elsewhere.
    #[command(subcommand)]
    Audit(audit::Command),
    /// Prove that victim support keeps nothing that should be gone.
    #[command(subcommand)]
    Support(support::Command),
    /// Keys.
    #[command(subcommand)]
    Keys(Keys),
}

#[derive(Subcommand)]
enum Keys {
    /// Make the key file, unless there is one.
    New,
}

/// Which municipality a command is about.
#[derive(Args)]
struct Which {
    /// Its short name; may be left out when there is only one.
    #[arg(long)]
    municipality: Option<String>,
}

/// Why a command could not be carried out, in words for the one who typed it.
#[derive(Debug, thiserror::Error)]
enum CliProblem {
    #[error(transparent)]
    Config(#[from] ConfigProblem),
    #[error(transparent)]
    Boot(#[from] BootProblem),
    #[error("{0}")]
    Said(String),
    #[error("{0}")]
    Fault(#[from] Fault),
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("{0}")]
    System(#[from] std::io::Error),
}

/// Runs what was typed.
pub fn run() -> ExitCode {
    // Nobody else on the machine reads what this process writes: database, photos, letters.
    rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
    let cli = Cli::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let done = runtime.map_err(CliProblem::from).and_then(|runtime| runtime.block_on(carry_out(cli)));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("lykta: {problem}");
            ExitCode::FAILURE
        }
    }
}

async fn carry_out(cli: Cli) -> Result<(), CliProblem> {
    let config = Config::load(&cli.config, Config::environment)?;
    log::start(&config.log);
    match cli.command {
        Command::Serve => Ok(serve::serve(&config, serve::asked_to_stop()?).await?),
        Command::Migrate => migrate(&config).await,
        Command::Demo { sign_ins: true, .. } => demo::sign_ins(&config).await,
        Command::Demo { if_empty, .. } => demo::run(&config, if_empty).await,
        Command::Doctor => doctor::run(&config).await,
        Command::Municipality(command) => municipality::run(&config, command).await,
        Command::Staff(command) => staff::run(&config, command).await,
        Command::Audit(command) => audit::run(&config, command).await,
        Command::Support(command) => support::run(&config, command).await,
        Command::Keys(Keys::New) => {
            boot::ensure_key_file(&config, &Sources::default().chance)?;
            println!("The keys are in {}. Keep a copy apart from the database.", config.key_path().display());
            Ok(())
        }
    }
}

/// Under the lock: a server of the old version must not run meanwhile.
async fn migrate(config: &Config) -> Result<(), CliProblem> {
    for slug in config.municipality.keys() {
        let _lock = boot::lock(config, slug)?;
        boot::migrate(config, slug).await?.close().await;
        println!("{slug}: up to date");
    }
    Ok(())
}

impl Which {
    /// The short name, given or the only one there is.
    fn one(&self, config: &Config) -> Result<String, CliProblem> {
        if let Some(slug) = &self.municipality {
            return Ok(slug.clone());
        }
        let mut all = config.municipality.keys();
        match (all.next(), all.next()) {
            (Some(only), None) => Ok(only.clone()),
            (None, _) => Err(BootProblem::Empty.into()),
            _ => Err(CliProblem::Said("there are several: name one with --municipality".into())),
        }
    }
}

fn variables() -> String {
    format!("Environment: {}", crate::config::VARIABLES.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
