//! `municipalities.toml` in the data folder: what `lykta municipality add` and `lykta demo` write, and start reads.
//!
//! Kept apart from `lykta.toml`, so that a program never rewrites the file an administrator edits.

use super::{Config, ConfigProblem, MunicipalityConfig, read as read_text, unreadable};
use serde::Deserialize;
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

/// Says where the file comes from to the one who opens it.
const HEAD: &str = "# Written by `lykta municipality add`. The same tables may stand in lykta.toml instead.\n\n";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Added {
    #[serde(default)]
    municipality: BTreeMap<String, MunicipalityConfig>,
}

/// The municipalities that were added by command; none when there is no file yet.
///
/// # Errors
/// When the file cannot be read; it names the key.
pub fn read(path: &Path) -> Result<BTreeMap<String, MunicipalityConfig>, ConfigProblem> {
    let text = read_text(path)?;
    let added: Added = toml::from_str(&text).map_err(|error| unreadable(path, &text, &error))?;
    Ok(added.municipality)
}

/// Adds one municipality to the file, whole or not at all: written beside, synced and renamed.
///
/// # Errors
/// When the file cannot be read or written.
pub fn add(config: &Config, slug: &str, municipality: &MunicipalityConfig) -> Result<(), ConfigProblem> {
    let path = config.municipalities_path();
    let mut all = read(&path)?;
    all.insert(slug.to_owned(), municipality.clone());
    write(&path, &text(&all))
        .map_err(|error| ConfigProblem::Unreadable { path: path.display().to_string(), reason: error.to_string() })
}

fn text(all: &BTreeMap<String, MunicipalityConfig>) -> String {
    let municipality: toml::Table =
        all.iter().map(|(slug, one)| (slug.clone(), toml::Value::Table(table(one)))).collect();
    let document: toml::Table = [("municipality".to_owned(), toml::Value::Table(municipality))].into_iter().collect();
    format!("{HEAD}{document}")
}

fn table(one: &MunicipalityConfig) -> toml::Table {
    let mut table = toml::Table::new();
    table.insert("hosts".into(), one.hosts.clone().into());
    table.insert("address".into(), one.address.clone().into());
    if let Some(database) = &one.database {
        table.insert("database".into(), database.reveal().into());
    }
    if one.demo {
        table.insert("demo".into(), true.into());
    }
    table
}

/// A database address may hold a password: only the owner reads the file.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("toml.new");
    let mut file = File::options().write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}
