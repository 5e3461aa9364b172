//! One municipality: its database, keys, files and everything about it that is data.
//!
//! Inside a request there is only one. What differs between municipalities (names, bodies, cadence, actors, areas,
//! categories, texts) is one document in the table `setting`, laid down from a preset and changed on the settings pages.

use super::{
    chance::Chance,
    clock::{Clock, Timestamp},
    db::{Db, Tx},
    files::Files,
    keys::Keys,
    limits::Limits,
    preset::Preset,
    remembered::Remembered,
    typeset::Typesetter,
};
use crate::{fault::Fault, on};
use std::sync::{Arc, PoisonError, RwLock};

/// What differs between municipalities, as one request sees it.
pub type Profile = Preset;

/// Everything a municipality is made of. Shared by all requests; the database only through scopes.
pub struct Municipality {
    slug: String,
    address: String,
    demo: bool,
    db: Db,
    keys: Keys,
    files: Files,
    clock: Clock,
    chance: Chance,
    limits: Limits,
    remembered: Remembered,
    typesetter: Option<Typesetter>,
    profile: RwLock<Versioned>,
}

struct Versioned {
    version: i64,
    profile: Arc<Profile>,
}

/// What a municipality is opened with.
pub struct Parts {
    /// Its short name in configuration and folders.
    pub slug: String,
    /// Its address for links in mails, as `https://trygg.example.org`, without a slash at the end.
    pub address: String,
    /// Is it the fictional one?
    pub demo: bool,
    /// Its database, migrated.
    pub db: Db,
    /// The keys of the installation.
    pub keys: Keys,
    /// Its folder of files.
    pub files: Files,
    /// Where time comes from.
    pub clock: Clock,
    /// Where chance comes from.
    pub chance: Chance,
    /// Makes PDF files; none where the program was built without.
    pub typesetter: Option<Typesetter>,
}

/// The document cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ProfileProblem {
    /// No preset was laid down yet.
    #[error("the municipality has no settings yet: add it with a preset")]
    Missing,
    /// The stored document does not fit this version of the program.
    #[error("the stored settings do not fit: {0}")]
    Unreadable(String),
    /// The database did not answer.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

const NAME: &str = "municipality";
const READ: &str = "SELECT value, version FROM setting WHERE name = $1";
const VERSION: &str = "SELECT version FROM setting WHERE name = $1";
const LAY_DOWN: &str = "INSERT INTO setting (name, value, version, changed_at) VALUES ($1, $2, 1, $3)";
const CHANGE: &str = "
    UPDATE setting SET value = $2, version = version + 1, changed_at = $3
    WHERE name = $1 AND version = $4";

impl Municipality {
    /// Opens a municipality whose preset is laid down.
    ///
    /// # Errors
    /// When it has no settings or they cannot be read.
    pub async fn open(parts: Parts) -> Result<Arc<Self>, ProfileProblem> {
        let profile = RwLock::new(read(&parts.db).await?);
        let Parts { slug, address, demo, db, keys, files, clock, chance, typesetter } = parts;
        let (limits, remembered) = (Limits::default(), Remembered::default());
        Ok(Arc::new(Self {
            slug,
            address,
            demo,
            db,
            keys,
            files,
            clock,
            chance,
            limits,
            remembered,
            typesetter,
            profile,
        }))
    }

    /// Its short name.
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// A full address for links in mails.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Do people reach it by TLS? Then its cookies are `Secure`.
    pub fn is_tls(&self) -> bool {
        self.address.starts_with("https://")
    }

    /// Is it the fictional municipality, with its known passwords?
    pub fn is_demo(&self) -> bool {
        self.demo
    }

    /// The database. Only scopes ask for it (a test reads the source to see that).
    pub(crate) fn database_behind_scopes(&self) -> &Db {
        &self.db
    }

    /// The keys of the installation.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Its files.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// Its clock.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Its source of chance.
    pub fn chance(&self) -> &Chance {
        &self.chance
    }

    /// Its rate limits, kept in memory only.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Public figures it remembers for a short while.
    pub fn remembered(&self) -> &Remembered {
        &self.remembered
    }

    /// What makes PDF files, if there is one.
    pub fn typesetter(&self) -> Option<Typesetter> {
        self.typesetter.clone()
    }

    /// What differs between municipalities, now.
    pub fn profile(&self) -> Arc<Profile> {
        Arc::clone(&self.profile.read().unwrap_or_else(PoisonError::into_inner).profile)
    }

    /// The version of the profile, for forms that change it.
    pub fn profile_version(&self) -> i64 {
        self.profile.read().unwrap_or_else(PoisonError::into_inner).version
    }

    /// The profile and its version, taken together: what a form that changes it starts from.
    pub fn snapshot(&self) -> (Arc<Profile>, i64) {
        let held = self.profile.read().unwrap_or_else(PoisonError::into_inner);
        (Arc::clone(&held.profile), held.version)
    }

    /// Reads the profile again when another process, or this one, has changed it.
    ///
    /// # Errors
    /// When it cannot be read; the old one stays.
    pub async fn refresh(&self) -> Result<(), ProfileProblem> {
        let version: Option<i64> = on!(&self.db, |c| sqlx::query_scalar(VERSION).bind(NAME).fetch_optional(c).await)?;
        if version != Some(self.profile_version()) {
            let fresh = read(&self.db).await?;
            *self.profile.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        }
        Ok(())
    }

    /// Closes the database.
    pub async fn close(&self) {
        self.db.close().await;
    }
}

async fn read(db: &Db) -> Result<Versioned, ProfileProblem> {
    let row: Option<(String, i64)> = on!(db, |c| sqlx::query_as(READ).bind(NAME).fetch_optional(c).await)?;
    let (text, version) = row.ok_or(ProfileProblem::Missing)?;
    let profile = Profile::from_stored(&text).map_err(|error| ProfileProblem::Unreadable(error.to_string()))?;
    Ok(Versioned { version, profile: Arc::new(profile) })
}

/// Does the database hold a municipality already?
///
/// # Errors
/// When it does not answer.
pub async fn is_laid_down(tx: &mut Tx) -> Result<bool, sqlx::Error> {
    let version: Option<i64> = on!(tx, |c| sqlx::query_scalar(VERSION).bind(NAME).fetch_optional(c).await)?;
    Ok(version.is_some())
}

/// Lays a preset down in an empty database.
///
/// # Errors
/// When there is one already, or the database does not answer.
pub async fn lay_down(tx: &mut Tx, preset: &Preset, now: Timestamp) -> Result<(), Fault> {
    let text = serde_json::to_string(preset).map_err(|error| Fault::broken("writing settings", &error))?;
    on!(tx, |c| sqlx::query(LAY_DOWN).bind(NAME).bind(&text).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Stores a changed profile if nobody else changed it meanwhile. The caller audits, commits and calls
/// [`Municipality::refresh`].
///
/// # Errors
/// [`Fault::Conflict`] when `version` is not the stored one.
pub async fn change(tx: &mut Tx, profile: &Profile, version: i64, now: Timestamp) -> Result<(), Fault> {
    let text = serde_json::to_string(profile).map_err(|error| Fault::broken("writing settings", &error))?;
    let changed = on!(tx, |c| sqlx::query(CHANGE)
        .bind(NAME)
        .bind(&text)
        .bind(now)
        .bind(version)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    if changed == 0 { Err(Fault::Conflict) } else { Ok(()) }
}
