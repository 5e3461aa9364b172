//! The key file: read at start, made once.

use super::BootProblem;
use crate::config::Config;
use app::platform::{chance::Chance, keys::Keys};
use std::{
    fs::{self, File},
    io,
};

/// The keys of the installation.
///
/// # Errors
/// When the file is not there or not a key file.
pub fn keys(config: &Config) -> Result<Keys, BootProblem> {
    let path = config.key_path();
    let text = fs::read_to_string(&path).map_err(|error| BootProblem::folder(&path, error))?;
    Ok(Keys::parse(&text)?)
}

/// Makes a key file that only its owner may read, unless there is one.
///
/// # Errors
/// When it cannot be written.
pub fn ensure_key_file(config: &Config, chance: &Chance) -> Result<(), BootProblem> {
    let path = config.key_path();
    let problem = |error| BootProblem::folder(&path, error);
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
