//! `lykta audit`: is the log whole, and what is its head?

use super::{CliProblem, Which};
use crate::{
    audit as proof,
    boot::{self, Sources},
    config::Config,
    doctor::closed,
};
use app::{
    accounts::{policy::System, scope::Scope},
    kernel::words::hex,
    platform::audit::{self, Head},
};
use clap::Subcommand;
use std::{fs, path::PathBuf};

/// What can be asked of the log.
#[derive(Subcommand)]
pub enum Command {
    /// Recompute the whole chain; says in Swedish which row was changed, if any.
    Verify(Verify),
    /// Print name, number and hash of the last row. Kept elsewhere, it reveals a cut-off end.
    Head(Which),
}

/// What the log is compared with.
#[derive(clap::Args)]
pub struct Verify {
    #[command(flatten)]
    which: Which,
    /// A head kept elsewhere, "<number> <hash>" as `lykta audit head` printed it: is it still part of the log?
    #[arg(long)]
    head: Option<String>,
    /// A file with such heads, one a line; those of other municipalities are left out.
    #[arg(long)]
    head_file: Option<PathBuf>,
}

/// Answers for one municipality.
pub async fn run(config: &Config, command: Command) -> Result<(), CliProblem> {
    let (Command::Verify(Verify { which, .. }) | Command::Head(which)) = &command;
    let slug = which.one(config)?;
    let municipality = boot::municipality(config, &slug, &Sources::default()).await;
    let municipality = municipality.map_err(|problem| CliProblem::Said(closed::swedish(config, &slug, &problem)))?;
    let scope = Scope::<System>::system(municipality);
    match command {
        Command::Verify(verify) => {
            let kept = verify.kept(&slug)?;
            println!("{}", proof::prove(&slug, scope.db(), &kept).await.map_err(CliProblem::Said)?);
        }
        Command::Head(_) => match audit::head(scope.db()).await? {
            Some(head) => println!("{slug} {} {}", head.seq, hex(&head.hash)),
            None => println!("{slug} 0"),
        },
    }
    Ok(())
}

impl Verify {
    /// The heads to look for. Whoever gives some must not be told that all is well when none of them was compared.
    fn kept(&self, slug: &str) -> Result<Vec<Head>, CliProblem> {
        let file = self.head_file.as_ref().map(|path| {
            fs::read_to_string(path)
                .map_err(|error| CliProblem::Said(format!("{} går inte att läsa: {error}", path.display())))
        });
        let mut all = Vec::new();
        for text in self.head.iter().cloned().map(Ok).chain(file) {
            let heads = proof::heads(slug, &text?).map_err(CliProblem::Said)?;
            if heads.is_empty() {
                return Err(CliProblem::Said(format!("Det finns inget sparat tal för {slug} att jämföra med.")));
            }
            all.extend(heads);
        }
        Ok(all)
    }
}
