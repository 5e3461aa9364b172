//! Configuration, read once: `lykta.toml` and `LYKTA_*` from the environment. Complete or fatal, naming the key.

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
    /// The municipalities by their short names. `lykta municipality add` appends here.
    #[serde(default)]
    pub municipality: BTreeMap<String, MunicipalityConfig>,
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

/// A database address: it may hold a password, so it does not print.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct DatabaseAddress(String);

impl DatabaseAddress {
    /// The address, for opening the database.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for DatabaseAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.starts_with("postgres") {
            "postgres://•••"
        } else {
            "sqlite:•••"
        })
    }
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
        f.debug_struct("Mail")
            .field("transport", &self.transport)
            .field("password", &"•••")
            .finish_non_exhaustive()
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
    /// Something that must be there is not.
    #[error("missing: {0}")]
    Missing(String),
}

fn default_listen() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 3000))
}

fn default_data() -> PathBuf {
    PathBuf::from("data")
}

impl Config {
    /// Reads the file (none is as good as an empty one) and what the environment adds or replaces.
    ///
    /// # Errors
    /// [`ConfigProblem`] names the file and key, or the variable.
    pub fn load(file: &Path, environment: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigProblem> {
        let unreadable = |reason: String| ConfigProblem::Unreadable {
            path: file.display().to_string(),
            reason,
        };
        let text = match std::fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(unreadable(error.to_string())),
        };
        let mut config: Self = toml::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
        config.overlay(&environment)?;
        Ok(config)
    }

    /// The variables of the environment, as [`Config::load`] wants them.
    pub fn environment(name: &str) -> Option<String> {
        #[expect(
            clippy::disallowed_methods,
            reason = "the one place that reads the environment"
        )]
        std::env::var(name).ok().filter(|value| !value.is_empty())
    }

    fn overlay(&mut self, environment: &impl Fn(&str) -> Option<String>) -> Result<(), ConfigProblem> {
        fn wrong(name: &str) -> ConfigProblem {
            ConfigProblem::Environment(name.to_owned())
        }
        if let Some(listen) = environment("LYKTA_LISTEN") {
            self.listen = listen.parse().map_err(|_| wrong("LYKTA_LISTEN"))?;
        }
        if let Some(data) = environment("LYKTA_DATA") {
            self.data = data.into();
        }
        if let Some(key_file) = environment("LYKTA_KEY_FILE") {
            self.key_file = Some(key_file.into());
        }
        if let Some(proxies) = environment("LYKTA_TRUSTED_PROXIES") {
            let parsed: Result<_, _> = proxies.split(',').map(|proxy| proxy.trim().parse()).collect();
            self.trusted_proxies = parsed.map_err(|_| wrong("LYKTA_TRUSTED_PROXIES"))?;
        }
        for (name, field) in [
            ("LYKTA_MAIL_TRANSPORT", &mut self.mail.transport),
            ("LYKTA_MAIL_USER", &mut self.mail.user),
            ("LYKTA_MAIL_PASSWORD", &mut self.mail.password),
            ("LYKTA_MAIL_FROM", &mut self.mail.from),
        ] {
            if let Some(value) = environment(name) {
                *field = value;
            }
        }
        Ok(())
    }

    /// Where the keys are.
    pub fn key_path(&self) -> PathBuf {
        self.key_file
            .clone()
            .unwrap_or_else(|| self.data.join("lykta.key"))
    }

    /// The folder of one municipality.
    pub fn folder(&self, slug: &str) -> PathBuf {
        self.data.join(slug)
    }

    /// The database address of one municipality.
    pub fn database(&self, slug: &str) -> DatabaseAddress {
        let given = self
            .municipality
            .get(slug)
            .and_then(|municipality| municipality.database.clone());
        given.unwrap_or_else(|| {
            DatabaseAddress(format!(
                "sqlite:{}",
                self.folder(slug).join("lykta.sqlite").display()
            ))
        })
    }
}

impl From<String> for DatabaseAddress {
    fn from(address: String) -> Self {
        Self(address)
    }
}
