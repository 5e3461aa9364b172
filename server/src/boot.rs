//! From configuration to municipalities that answer: keys, folders, databases, the lock against a second process.

mod keyfile;
mod problem;

pub use keyfile::{ensure_key_file, keys};
pub use problem::BootProblem;

use crate::{
    config::{Config, MunicipalityConfig},
    worker::Pulse,
};
use app::{
    accounts::{policy::System, scope::Scope, service as accounts},
    platform::{
        chance::Chance,
        clock::Clock,
        db::Db,
        files::Files,
        keys::Keys,
        municipality::{Municipality, Parts},
    },
};
use std::{
    collections::HashMap,
    fs::{self, DirBuilder, File},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Only the account of the service looks into the folder of a municipality.
const PRIVATE_FOLDER: u32 = 0o700;

/// Every municipality of the process, by host name.
#[derive(Default)]
pub struct Sites {
    by_host: HashMap<String, Arc<Municipality>>,
    all: Vec<Arc<Municipality>>,
    pulse: Arc<Pulse>,
    _locks: Vec<File>,
}

/// Where time and chance come from.
#[derive(Clone, Default)]
pub struct Sources {
    /// Time.
    pub clock: Clock,
    /// Chance.
    pub chance: Chance,
}

impl Sites {
    /// Opens every configured municipality, migrates its database and takes its lock. Known passwords are refused
    /// outside the demonstration.
    ///
    /// # Errors
    /// The first [`BootProblem`].
    pub async fn open(config: &Config, sources: &Sources) -> Result<Self, BootProblem> {
        if config.municipality.is_empty() {
            return Err(BootProblem::Empty);
        }
        config.check()?;
        let mut sites = Self::default();
        for (slug, settings) in &config.municipality {
            sites._locks.extend(lock(config, slug)?);
            migrate(config, slug).await?;
            let municipality = municipality(config, slug, sources).await?;
            let system = Scope::<System>::system(Arc::clone(&municipality));
            let known = accounts::has_demo(&system).await.map_err(|fault| database_problem(slug, &fault))?;
            if known && !settings.demo {
                return Err(BootProblem::DemoAccounts(slug.clone()));
            }
            sites.add(&hosts(config, settings), municipality);
        }
        Ok(sites)
    }

    /// One municipality for all its host names, without configuration: for tests.
    pub fn of(hosts: &[String], municipality: Arc<Municipality>) -> Self {
        let mut sites = Self::default();
        sites.add(hosts, municipality);
        sites
    }

    /// Adds a municipality under its host names.
    pub fn add(&mut self, hosts: &[String], municipality: Arc<Municipality>) {
        for host in hosts {
            self.by_host.insert(host.to_lowercase(), Arc::clone(&municipality));
        }
        self.all.push(municipality);
    }

    /// The municipality of a host name.
    pub fn of_host(&self, host: &str) -> Option<&Arc<Municipality>> {
        self.by_host.get(host).or_else(|| self.by_host.get(&host.to_lowercase()))
    }

    /// All of them.
    pub fn all(&self) -> &[Arc<Municipality>] {
        &self.all
    }

    /// The worker's sign of life.
    pub fn pulse(&self) -> &Arc<Pulse> {
        &self.pulse
    }

    /// Closes every database after what is under way. SQLite writes its log back into the database file.
    pub async fn close(&self) {
        for municipality in &self.all {
            municipality.close().await;
        }
    }
}

/// Opens one configured municipality beside a server that may be running: neither lock nor migration.
///
/// # Errors
/// When there is none, it does not answer, or its database is older than this program.
pub async fn municipality(config: &Config, slug: &str, sources: &Sources) -> Result<Arc<Municipality>, BootProblem> {
    let settings = config.municipality.get(slug).ok_or_else(|| BootProblem::Unknown(slug.into()))?;
    let keys = keys(config)?;
    let db = open(config, slug, &keys).await?;
    if db.migrations_behind().await.map_err(|error| database_problem(slug, &error))? > 0 {
        return Err(BootProblem::Behind(slug.into()));
    }
    let parts = Parts {
        slug: slug.to_owned(),
        address: address(config, settings),
        demo: settings.demo,
        db,
        keys,
        files: Files::new(config.folder(slug).join("files")),
        clock: sources.clock.clone(),
        chance: sources.chance.clone(),
        typesetter: crate::typeset::typesetter(),
    };
    Municipality::open(parts).await.map_err(|error| BootProblem::Profile { slug: slug.to_owned(), error })
}

/// Opens and migrates the database of one municipality.
///
/// # Errors
/// When there is no key file, it does not answer or a migration fails.
pub async fn migrate(config: &Config, slug: &str) -> Result<Db, BootProblem> {
    let db = open(config, slug, &keys(config)?).await?;
    db.migrate().await.map_err(|error| database_problem(slug, &error))?;
    Ok(db)
}

async fn open(config: &Config, slug: &str, keys: &Keys) -> Result<Db, BootProblem> {
    make_folder(&config.folder(slug))?;
    Db::open(config.database(slug).reveal(), keys).await.map_err(|error| database_problem(slug, &error))
}

/// Makes a private folder, unless it is there.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(folder: &Path) -> Result<(), BootProblem> {
    let made = DirBuilder::new().recursive(true).mode(PRIVATE_FOLDER).create(folder);
    made.map_err(|error| BootProblem::folder(folder, error))
}

/// Takes the lock of an SQLite database for as long as the file lives: a second process refuses to start. PostgreSQL
/// needs none: there, several processes are the point.
///
/// # Errors
/// When another process holds it, or it cannot be written.
pub fn lock(config: &Config, slug: &str) -> Result<Option<File>, BootProblem> {
    let address = config.database(slug);
    let Some(path) = address.reveal().strip_prefix("sqlite:") else {
        return Ok(None);
    };
    make_folder(&config.folder(slug))?;
    let path = PathBuf::from(format!("{path}.lock"));
    let problem = |error| BootProblem::folder(&path, error);
    let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(problem)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Err(BootProblem::InUse(slug.to_owned())),
        Err(fs::TryLockError::Error(error)) => Err(problem(error)),
    }
}

/// The demonstration follows the port it is started on, so that its address always works.
fn hosts(config: &Config, settings: &MunicipalityConfig) -> Vec<String> {
    let mut hosts = settings.hosts.clone();
    if settings.demo {
        let port = config.listen.port();
        hosts.extend(["127.0.0.1", "localhost", "[::1]"].map(|host| format!("{host}:{port}")));
    }
    hosts
}

fn address(config: &Config, settings: &MunicipalityConfig) -> String {
    if settings.demo && settings.address.starts_with("http://127.0.0.1") {
        format!("http://127.0.0.1:{}", config.listen.port())
    } else {
        settings.address.trim_end_matches('/').to_owned()
    }
}

fn database_problem(slug: &str, error: &dyn std::fmt::Display) -> BootProblem {
    BootProblem::Database { slug: slug.to_owned(), error: error.to_string() }
}
