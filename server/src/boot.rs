//! From configuration to municipalities that answer: keys, folders, databases, the lock against a second process.

use crate::config::{Config, ConfigProblem};
use app::platform::{
    chance::Chance,
    clock::Clock,
    db::Db,
    files::Files,
    keys::{KeyProblem, Keys},
    municipality::{Municipality, Parts, ProfileProblem},
};
use std::{
    collections::HashMap,
    fs::{self, File},
    io,
    path::Path,
    sync::Arc,
};

/// Every municipality of the process, by host name.
pub struct Sites {
    by_host: HashMap<String, Arc<Municipality>>,
    all: Vec<Arc<Municipality>>,
    _locks: Vec<File>,
}

/// Why the process cannot start. Each says in plain words what to do.
#[derive(Debug, thiserror::Error)]
pub enum BootProblem {
    /// The configuration is incomplete.
    #[error(transparent)]
    Config(#[from] ConfigProblem),
    /// A folder or file cannot be used.
    #[error("{path}: {error}")]
    Folder {
        /// Which one.
        path: String,
        /// What the system says.
        error: io::Error,
    },
    /// The keys cannot be read.
    #[error("the key file: {0}")]
    Keys(#[from] KeyProblem),
    /// Another process serves this data.
    #[error("{0} is in use by another lykta process: stop that one first")]
    InUse(String),
    /// The database cannot be opened.
    #[error("the database of {slug}: {error}")]
    Database {
        /// Of which municipality.
        slug: String,
        /// What it says; holds no password.
        error: String,
    },
    /// The settings cannot be read.
    #[error("the settings of {slug}: {error}")]
    Profile {
        /// Of which municipality.
        slug: String,
        /// What is wrong.
        error: ProfileProblem,
    },
    /// Known passwords outside the demo.
    #[error(
        "{0} holds demo accounts with known passwords: a real start refuses them. Close them with `lykta staff close-demo`"
    )]
    DemoAccounts(String),
    /// Nothing to serve.
    #[error("no municipality is configured: `lykta municipality add --preset …` or `lykta demo`")]
    Empty,
}

impl Sites {
    /// Opens every configured municipality, migrates its database and takes its lock.
    ///
    /// # Errors
    /// The first [`BootProblem`].
    pub async fn open(config: &Config, clock: &Clock, chance: &Chance) -> Result<Self, BootProblem> {
        let keys = keys(config)?;
        let mut sites = Self {
            by_host: HashMap::new(),
            all: Vec::new(),
            _locks: Vec::new(),
        };
        for (slug, settings) in &config.municipality {
            let folder = config.folder(slug);
            fs::create_dir_all(&folder).map_err(|error| BootProblem::Folder {
                path: folder.display().to_string(),
                error,
            })?;
            sites._locks.push(lock(&folder)?);
            let db = database(config, slug).await?;
            let files = Files::new(folder.join("files"));
            let (address, demo) = (settings.address.trim_end_matches('/').to_owned(), settings.demo);
            let parts = Parts {
                slug: slug.clone(),
                address,
                demo,
                db,
                keys: keys.clone(),
                files,
                clock: clock.clone(),
                chance: chance.clone(),
            };
            let municipality = Municipality::open(parts)
                .await
                .map_err(|error| BootProblem::Profile {
                    slug: slug.clone(),
                    error,
                })?;
            sites.add(&settings.hosts, municipality);
        }
        Ok(sites)
    }

    /// One municipality for all its host names, without configuration: for tests.
    pub fn of(hosts: &[String], municipality: Arc<Municipality>) -> Self {
        let mut sites = Self {
            by_host: HashMap::new(),
            all: Vec::new(),
            _locks: Vec::new(),
        };
        sites.add(hosts, municipality);
        sites
    }

    /// Adds a municipality under its host names.
    pub fn add(&mut self, hosts: &[String], municipality: Arc<Municipality>) {
        for host in hosts {
            self.by_host
                .insert(host.to_lowercase(), Arc::clone(&municipality));
        }
        self.all.push(municipality);
    }

    /// The municipality of a host name.
    pub fn of_host(&self, host: &str) -> Option<&Arc<Municipality>> {
        self.by_host
            .get(host)
            .or_else(|| self.by_host.get(&host.to_lowercase()))
    }

    /// All of them.
    pub fn all(&self) -> &[Arc<Municipality>] {
        &self.all
    }
}

/// The keys of the installation.
///
/// # Errors
/// When the file is not there or not a key file.
pub fn keys(config: &Config) -> Result<Keys, BootProblem> {
    let path = config.key_path();
    let text = fs::read_to_string(&path).map_err(|error| BootProblem::Folder {
        path: path.display().to_string(),
        error,
    })?;
    Ok(Keys::parse(&text)?)
}

/// Makes a key file that only its owner may read, unless there is one.
///
/// # Errors
/// When it cannot be written.
pub fn ensure_key_file(config: &Config, chance: &Chance) -> Result<(), BootProblem> {
    let path = config.key_path();
    let problem = |error| BootProblem::Folder {
        path: path.display().to_string(),
        error,
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(problem)?;
    }
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(&path) {
        Ok(mut file) => {
            io::Write::write_all(&mut file, Keys::generate(chance).as_bytes()).map_err(problem)?;
            file.sync_all().map_err(problem)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(problem(error)),
    }
}

/// Opens and migrates the database of one municipality.
///
/// # Errors
/// When it does not answer or a migration fails.
pub async fn database(config: &Config, slug: &str) -> Result<Db, BootProblem> {
    let problem = |error: String| BootProblem::Database {
        slug: slug.to_owned(),
        error,
    };
    let db = Db::open(config.database(slug).reveal())
        .await
        .map_err(|error| problem(error.to_string()))?;
    db.migrate().await.map_err(|error| problem(error.to_string()))?;
    Ok(db)
}

/// Takes the lock of a folder for as long as the file lives: a second process refuses to start.
fn lock(folder: &Path) -> Result<File, BootProblem> {
    let path = folder.join("lock");
    let problem = |error| BootProblem::Folder {
        path: path.display().to_string(),
        error,
    };
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(problem)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(BootProblem::InUse(folder.display().to_string())),
        Err(fs::TryLockError::Error(error)) => Err(problem(error)),
    }
}
