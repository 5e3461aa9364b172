//! Configuration, read once: `lykta.toml`, what `lykta municipality add` wrote, and `LYKTA_*` from the environment.
//!
//! Complete or fatal, naming the key: [`Config::load`] reads, [`Config::check`] refuses what cannot be served.

mod check;
mod database_address;
mod environment;
pub mod municipalities;
#[cfg(test)]
mod tests;

pub use check::{Finding, findings};
pub use database_address::DatabaseAddress;
pub use environment::VARIABLES;

use serde::Deserialize;
use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

/// What the process is started with.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where it listens, behind the proxy.
    #[serde(default = "default_listen")]
    pub listen: SocketAddr,
    /// The folder for databases, photos, keys and (in demo) mails.
    #[serde(default = "default_data")]
    pub data: PathBuf,
    /// Addresses of the proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` count.
    #[serde(default)]
    pub trusted_proxies: Vec<IpAddr>,
    /// The file with the keys; made by `lykta demo` and `lykta municipality add` when it is not there.
    #[serde(default)]
    pub key_file: Option<PathBuf>,
    /// Where mail goes.
    #[serde(default)]
    pub mail: Mail,
    /// What is logged, and how.
    #[serde(default)]
    pub log: Log,
    /// The municipalities by their short names: those of this file and those that `lykta municipality add` wrote.
    #[serde(default)]
    pub municipality: BTreeMap<String, MunicipalityConfig>,
    /// `LYKTA_DATABASE`: the database of the only municipality, kept out of files because it may hold a password.
    #[serde(skip)]
    pub only_database: Option<DatabaseAddress>,
}

/// What is logged, and how.
#[derive(Clone, Debug, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// `error`, `warn`, `info` (the default), `debug` or `trace`.
    #[serde(default)]
    pub level: String,
    /// `text` (the default) or `json`.
    #[serde(default)]
    pub format: String,
}

/// One municipality of the process.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MunicipalityConfig {
    /// The host names it answers to, with port where it is not the usual one.
    pub hosts: Vec<String>,
    /// Its address for links in mails, as `https://trygg.example.org`.
    pub address: String,
    /// `sqlite:data/…/lykta.sqlite` or `postgres://…`. Left out: SQLite in the data folder.
    #[serde(default)]
    pub database: Option<DatabaseAddress>,
    /// Set by `lykta demo` only: the fictional municipality with known passwords.
    #[serde(default)]
    pub demo: bool,
}

/// Where mail goes.
#[derive(Clone, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// `smtp://host:587` (STARTTLS), `smtps://host:465`, or `file` for files in `data/mail`.
    #[serde(default)]
    pub transport: String,
    /// User name for the mail server.
    #[serde(default)]
    pub user: String,
    /// Password for the mail server; better given as `LYKTA_MAIL_PASSWORD`.
    #[serde(default)]
    pub password: String,
    /// The sender of mails, as `Lykta <no-reply@example.org>`.
    #[serde(default)]
    pub from: String,
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail").field("transport", &self.transport).field("password", &"•••").finish_non_exhaustive()
    }
}

/// Why there is no configuration to start with.
#[derive(Debug, thiserror::Error)]
pub enum ConfigProblem {
    /// The file is there but cannot be read.
    #[error("{path}: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system or the parser says; names the key.
        reason: String,
    },
    /// A value of the environment does not fit.
    #[error("{0}: the value does not fit")]
    Environment(String),
    /// A municipality stands in two files, or the environment speaks of one where there are several.
    #[error("{0}")]
    Ambiguous(String),
    /// Values are missing or wrong: all of them at once.
    #[error("{}", lines(.0))]
    Incomplete(Vec<Finding>),
}

fn lines(findings: &[Finding]) -> String {
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

fn default_listen() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 3000))
}

fn default_data() -> PathBuf {
    PathBuf::from("data")
}

impl Config {
    /// Reads the file (none is as good as an empty one), the municipalities that were added by command, and what the
    /// environment adds or replaces.
    ///
    /// # Errors
    /// [`ConfigProblem`] names the file and key, or the variable.
    pub fn load(file: &Path, environment: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigProblem> {
        let text = read(file)?;
        let mut config: Self = toml::from_str(&text).map_err(|error| unreadable(file, &text, &error))?;
        environment::overlay(&mut config, &environment)?;
        let added = municipalities::read(&config.municipalities_path())?;
        for (slug, municipality) in added {
            if config.municipality.insert(slug.clone(), municipality).is_some() {
                let (one, other) = (file.display(), config.municipalities_path());
                let text = format!("municipality.{slug} stands both in {one} and in {}", other.display());
                return Err(ConfigProblem::Ambiguous(text));
            }
        }
        if config.only_database.is_some() && config.municipality.len() > 1 {
            let text = "LYKTA_DATABASE: there are several municipalities; give each its `database` in the file instead";
            return Err(ConfigProblem::Ambiguous(text.into()));
        }
        Ok(config)
    }

    /// Refuses what cannot be served: everything that is missing or wrong, each with its key.
    ///
    /// # Errors
    /// [`ConfigProblem::Incomplete`].
    pub fn check(&self) -> Result<(), ConfigProblem> {
        let findings = findings(self);
        if findings.is_empty() { Ok(()) } else { Err(ConfigProblem::Incomplete(findings)) }
    }

    /// Refuses one municipality that could not be served: for `lykta municipality add`.
    ///
    /// # Errors
    /// [`ConfigProblem::Incomplete`].
    pub fn check_municipality(&self, slug: &str) -> Result<(), ConfigProblem> {
        let one = self.municipality.get(slug).map(|one| check::municipality(slug, one)).unwrap_or_default();
        let findings: Vec<Finding> = one.into_iter().chain(check::shared_hosts(&self.municipality)).collect();
        if findings.is_empty() { Ok(()) } else { Err(ConfigProblem::Incomplete(findings)) }
    }

    /// The variables of the environment, as [`Config::load`] wants them.
    pub fn environment(name: &str) -> Option<String> {
        #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
        std::env::var(name).ok().filter(|value| !value.is_empty())
    }

    /// Where the keys are.
    pub fn key_path(&self) -> PathBuf {
        self.key_file.clone().unwrap_or_else(|| self.data.join("lykta.key"))
    }

    /// The file that `lykta municipality add` writes.
    pub fn municipalities_path(&self) -> PathBuf {
        self.data.join("municipalities.toml")
    }

    /// The folder of one municipality.
    pub fn folder(&self, slug: &str) -> PathBuf {
        self.data.join(slug)
    }

    /// The database address of one municipality.
    pub fn database(&self, slug: &str) -> DatabaseAddress {
        let given = self.municipality.get(slug).and_then(|municipality| municipality.database.clone());
        given.or_else(|| self.only_database.clone()).unwrap_or_else(|| {
            DatabaseAddress::from(format!("sqlite:{}", self.folder(slug).join("lykta.sqlite").display()))
        })
    }

    /// Is nothing but the demonstration served?
    pub fn is_demo_only(&self) -> bool {
        self.municipality.values().all(|municipality| municipality.demo)
    }
}

/// A file that need not be there.
fn read(file: &Path) -> Result<String, ConfigProblem> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(ConfigProblem::Unreadable { path: file.display().to_string(), reason: error.to_string() }),
    }
}

/// What the parser says, with line and key but never with the line itself: it may hold a password.
fn unreadable(file: &Path, text: &str, error: &toml::de::Error) -> ConfigProblem {
    let start = error.span().map_or(0, |span| span.start);
    let before = text.get(..start).unwrap_or_default();
    let number = before.matches('\n').count() + 1;
    let line = text.lines().nth(number - 1).unwrap_or_default();
    let key = line.split('=').next().unwrap_or_default().trim();
    let message = if matches!(key, "password" | "database") { "the value does not fit" } else { error.message() };
    ConfigProblem::Unreadable { path: file.display().to_string(), reason: format!("line {number}, {key}: {message}") }
}
