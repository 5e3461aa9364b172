//! `lykta municipality`: a new municipality from a preset, and which there are.

use super::CliProblem;
use crate::{
    boot::{self, BootProblem, Sources},
    config::{Config, DatabaseAddress, MunicipalityConfig, municipalities},
};
use app::{
    kernel::id::PlaceId,
    places,
    platform::{
        audit::{self, Entry},
        db::Tx,
        municipality as settings,
        preset::Preset,
    },
};
use clap::Subcommand;
use std::{fs, path::Path};

/// What can be done with municipalities.
#[derive(Subcommand)]
pub enum Command {
    /// Add a municipality: database, settings from a preset, streets and areas if the preset has them.
    Add(Add),
    /// List the municipalities, and the presets there are.
    List,
}

/// What a municipality is added with.
#[derive(clap::Args)]
pub struct Add {
    /// Name of a preset, or a TOML file of one's own.
    #[arg(long)]
    pub preset: String,
    /// A host name it answers to, with port where it is not the usual one. May be repeated.
    #[arg(long = "host", required = true)]
    pub hosts: Vec<String>,
    /// Its address for links in mails, as https://trygg.example.org
    #[arg(long)]
    pub address: String,
    /// postgres://… or sqlite:path; left out: SQLite in the data folder. LYKTA_DATABASE keeps a password off the screen.
    #[arg(long)]
    pub database: Option<String>,
    /// Its short name in configuration and folders; left out: that of the preset.
    #[arg(long)]
    pub slug: Option<String>,
}

/// Carries out the command.
pub async fn run(config: &Config, command: Command) -> Result<(), CliProblem> {
    match command {
        Command::Add(wanted) => {
            let preset = preset(&wanted.preset)?;
            let slug = wanted.slug.unwrap_or_else(|| preset.slug.clone());
            let one = MunicipalityConfig {
                hosts: wanted.hosts,
                address: wanted.address,
                database: wanted.database.map(DatabaseAddress::from),
                demo: false,
            };
            let config = prepare(config, &slug, &one)?;
            lay_down(&config, &slug, &preset, &Sources::default()).await?;
            municipalities::add(&config, &slug, &one)?;
            println!("{} is added as {slug}. Next: lykta staff add, then lykta doctor.", preset.name);
        }
        Command::List => list(config),
    }
    Ok(())
}

fn list(config: &Config) {
    for (slug, one) in &config.municipality {
        let demo = if one.demo { " (demonstration)" } else { "" };
        println!("{slug}: {} · {}{demo}", one.address, one.hosts.join(" "));
    }
    println!("Presets: {}", Preset::names().join(" "));
}

fn preset(name: &str) -> Result<Preset, CliProblem> {
    let read = if Path::new(name).extension().is_some_and(|ending| ending == "toml") {
        Preset::from_toml(name, &fs::read_to_string(name)?)
    } else {
        Preset::load(name)
    };
    read.map_err(|problem| CliProblem::Said(problem.to_string()))
}

/// The configuration as it will be with the new municipality, its key file made, everything about it checked.
pub fn prepare(config: &Config, slug: &str, one: &MunicipalityConfig) -> Result<Config, CliProblem> {
    let mut with = config.clone();
    if with.municipality.insert(slug.to_owned(), one.clone()).is_some() {
        return Err(CliProblem::Said(format!("there is a municipality {slug} already")));
    }
    boot::make_folder(&config.data)?;
    boot::ensure_key_file(config, &Sources::default().chance)?;
    with.check_municipality(slug)?;
    Ok(with)
}

/// Makes the database, and lays settings, streets and the first row of the log down in one transaction.
pub async fn lay_down(config: &Config, slug: &str, preset: &Preset, sources: &Sources) -> Result<(), CliProblem> {
    let _lock = boot::lock(config, slug)?;
    let db = boot::migrate(config, slug).await?;
    let now = sources.clock.now();
    let mut tx = db.begin().await?;
    if settings::is_laid_down(&mut tx).await? {
        return Err(BootProblem::Occupied(slug.to_owned()).into());
    }
    settings::lay_down(&mut tx, preset, now).await?;
    streets(&mut tx, preset, sources).await?;
    let entry = Entry {
        who: None,
        role: "system",
        action: "municipality.added",
        subject: "municipality",
        id: slug.to_owned(),
        detail: preset.slug.clone(),
    };
    audit::append(&mut tx, now, &entry).await?;
    tx.commit().await?;
    db.close().await;
    Ok(())
}

/// Streets and named places, for presets that bring theirs.
async fn streets(tx: &mut Tx, preset: &Preset, sources: &Sources) -> Result<(), CliProblem> {
    let rows = preset
        .gazetteer()
        .map_err(|wrong| CliProblem::Said(format!("the streets of the preset: {} rows are wrong", wrong.len())))?;
    let id = || PlaceId::from(sources.chance.id(sources.clock.now()));
    Ok(places::import(tx, rows, id).await?)
}
