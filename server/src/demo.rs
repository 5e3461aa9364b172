//! The fictional municipality Lyktköping: accounts with known passwords, and a story to look at.

pub mod people;

use crate::{
    boot::{self, BootProblem, Sources},
    config::Config,
};
use app::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    platform::municipality::Municipality,
};
use std::sync::Arc;

/// Fills the demonstration.
///
/// # Errors
/// When its database does not answer.
pub async fn seed(config: &Config, slug: &str) -> Result<(), BootProblem> {
    let municipality = boot::municipality(config, slug, &Sources::default()).await?;
    let filled = fill(&municipality).await;
    municipality.close().await;
    filled.map_err(|fault| BootProblem::Database {
        slug: slug.to_owned(),
        error: fault.to_string(),
    })
}

async fn fill(municipality: &Arc<Municipality>) -> Result<(), Fault> {
    people::add(&Scope::<System>::system(Arc::clone(municipality))).await?;
    Ok(())
}

/// Tells the one who started the process where to look and how to sign in.
pub fn announce(municipality: &Municipality) {
    println!(
        "\n{} (demonstration): {}",
        municipality.profile().name,
        municipality.link("/")
    );
    println!("{}", people::sign_ins(municipality));
}
