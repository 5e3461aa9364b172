//! `lykta support`: is everything gone that should be gone, and is what is left closed?

use super::{CliProblem, Which};
use crate::{
    boot::{self, Sources},
    config::Config,
    doctor::closed,
};
use app::{
    accounts::{policy::System, scope::Scope},
    support::service::verify::{self, Finding, Proof, What},
};
use clap::Subcommand;

/// What can be asked of victim support.
#[derive(Subcommand)]
pub enum Command {
    /// Look through everything victim support keeps; says in Swedish what should not be there, if anything.
    Verify(Which),
}

/// Answers for one municipality.
pub async fn run(config: &Config, command: Command) -> Result<(), CliProblem> {
    let Command::Verify(which) = command;
    let slug = which.one(config)?;
    let municipality = boot::municipality(config, &slug, &Sources::default()).await;
    let municipality = municipality.map_err(|problem| CliProblem::Said(closed::swedish(config, &slug, &problem)))?;
    let proof = verify::verify(&Scope::<System>::system(municipality)).await?;
    for finding in &proof.findings {
        println!("{}", told(finding));
    }
    match proof.findings.len() {
        0 => {
            println!("{}", whole(&slug, &proof));
            Ok(())
        }
        many => Err(CliProblem::Said(format!("Stödet i {slug}: {many} att åtgärda."))),
    }
}

fn whole(slug: &str, proof: &Proof) -> String {
    let Proof { contacts, purged, messages, .. } = proof;
    format!(
        "Stödet i {slug}: inget som ska vara borta finns kvar, och allt som finns är låst. Granskat: {contacts} kontakter, \
         {messages} meddelanden och {purged} gallrade kontakter."
    )
}

/// A finding in plain words, with some of the rows by id.
fn told(finding: &Finding) -> String {
    let what = match finding.what {
        What::Plain => "inte låst, eller låst till fler än en nyckel",
        What::Unlocked => "en privat nyckel är inte låst med lösenfras",
        What::Overdue => "avslutad kontakt vars gallringsdag har passerat (kör tjänsten?)",
        What::Lapsed => "öppen kontakt som ingen har rört på över ett år",
        What::Left => "något finns kvar av en kontakt som är gallrad eller återkallad",
        What::Stranger => "en nyckel öppnar en kontakt som den inte ska öppna",
        What::Minute => "en tidpunkt är sparad noggrannare än till timmen",
        What::Words => "något annat än en kod står där det ska stå koder",
        What::Letter => "ett brev i utkorgen bär mer än det ska",
        What::CommonLog => "den gemensamma loggen berättar om stödet",
    };
    let some: Vec<String> = finding.some.iter().map(ToString::to_string).collect();
    let rows = if some.is_empty() { String::new() } else { format!(" (bland annat {})", some.join(", ")) };
    format!("{} × {what}{rows}", finding.many)
}
