//! Why the process cannot start.

use crate::{config::ConfigProblem, mail::MailProblem};
use app::platform::{keys::KeyProblem, municipality::ProfileProblem};
use std::{io, net::SocketAddr, path::Path};

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
    #[error("{0} is served by another lykta process already: stop that one first")]
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
    /// The database was made by an older program.
    #[error("the database of {0} is older than this program: stop the server and run `lykta migrate`")]
    Behind(String),
    /// The database holds a municipality.
    #[error("the database of {0} holds a municipality already; to serve it, name it in lykta.toml")]
    Occupied(String),
    /// Nobody by that short name.
    #[error("there is no municipality {0}: `lykta municipality list` shows them")]
    Unknown(String),
    /// Mail cannot be sent like this.
    #[error(transparent)]
    Mail(#[from] MailProblem),
    /// The address is taken, or not this machine's.
    #[error("listen: {address}: {error}")]
    Listen {
        /// Where it should have listened.
        address: SocketAddr,
        /// What the system says.
        error: io::Error,
    },
    /// Nothing to serve.
    #[error("no municipality is configured: `lykta municipality add --preset …` or `lykta demo`")]
    Empty,
}

impl BootProblem {
    /// A folder or file that cannot be used.
    pub fn folder(path: &Path, error: io::Error) -> Self {
        Self::Folder { path: path.display().to_string(), error }
    }
}
