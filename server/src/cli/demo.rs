//! `lykta demo`: the fictional municipality Lyktköping, ready to look at.

use super::{CliProblem, municipality};
use crate::{
    boot::{self, Sources},
    config::{Config, MunicipalityConfig, municipalities},
    demo,
};
use app::platform::{clock::Clock, preset::Preset};
use std::{fs, path::Path};

/// The short name of the demonstration.
const SLUG: &str = "lyktkoping";
/// Lies in the folder until everything is in place: an interrupted start begins anew.
const UNFINISHED: &str = "unfinished";

/// Makes the demonstration, once.
pub async fn run(config: &Config, if_empty: bool) -> Result<(), CliProblem> {
    if !config.municipality.is_empty() {
        if if_empty {
            return Ok(());
        }
        let text = "there is a municipality already: the demonstration is made only where there is none";
        return Err(CliProblem::Said(text.into()));
    }
    let port = config.listen.port();
    let one = MunicipalityConfig {
        hosts: vec![format!("127.0.0.1:{port}"), format!("localhost:{port}")],
        address: format!("http://127.0.0.1:{port}"),
        database: None,
        demo: true,
    };
    let with = municipality::prepare(config, SLUG, &one)?;
    let folder = config.folder(SLUG);
    clear_unfinished(&folder)?;
    boot::make_folder(&folder)?;
    fs::write(folder.join(UNFINISHED), "")?;
    let preset = Preset::load(SLUG).map_err(|problem| CliProblem::Said(problem.to_string()))?;
    let now = Clock::System.now();
    let sources = demo::sources(now);
    municipality::lay_down(&with, SLUG, &preset, &sources).await?;
    demo::seed(&with, SLUG, &sources, now).await?;
    fs::remove_file(folder.join(UNFINISHED))?;
    municipalities::add(config, SLUG, &one)?;
    println!("Lyktköping is ready: lykta serve");
    Ok(())
}

/// Shows how to sign in.
pub async fn sign_ins(config: &Config) -> Result<(), CliProblem> {
    let municipality = boot::municipality(config, SLUG, &Sources::default()).await?;
    demo::announce(&municipality);
    Ok(())
}

/// Removes what an interrupted start left; only ever a folder that holds the mark.
fn clear_unfinished(folder: &Path) -> Result<(), CliProblem> {
    if folder.join(UNFINISHED).exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}
