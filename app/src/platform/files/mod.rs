//! Files on the local disk: photos, and nothing that people name themselves.
//!
//! A file is whole or not there. [`Files::put`] returns when file *and* folder are on disk, so that a database row
//! written afterwards never points at nothing, not even after a power cut.

mod disk;
mod key;

#[cfg(test)]
mod tests;

use super::clock::Timestamp;
use chrono::TimeDelta;
use std::{
    collections::HashSet,
    io::{self, ErrorKind},
    path::PathBuf,
    time::SystemTime,
};
use tokio::task::spawn_blocking;
use uuid::Uuid;

pub use key::{FileKey, Variant};

/// A file that nothing points at is removed so long after it was last asked for; until then its row may still come. It
/// is the time somebody has for one look at a form, not for all of them: each time it comes back, the time begins anew.
const WAITING: TimeDelta = TimeDelta::minutes(60);

/// A folder of files, one per municipality.
#[derive(Clone, Debug)]
pub struct Files {
    root: PathBuf,
}

/// Why a file could not be written, read or removed.
#[derive(Debug, thiserror::Error)]
pub enum FileProblem {
    /// The disk, or the share we may use, is full. Staff can help; reading goes on.
    #[error("the disk is full")]
    Full,
    /// The service may not write or read here.
    #[error("no permission for the folder of files")]
    Denied,
    /// Anything else.
    #[error("the folder of files does not answer: {0}")]
    Io(io::Error),
}

impl From<io::Error> for FileProblem {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::Denied,
            _ => Self::Io(error),
        }
    }
}

impl Files {
    /// Files below `root`; the folder is made when it is first needed.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Writes a file whole or not at all. A file with the same key is replaced, so a job may run twice.
    pub async fn put(&self, key: &FileKey, bytes: Vec<u8>) -> Result<(), FileProblem> {
        let (root, key) = (self.root.clone(), *key);
        blocking(move || disk::write(&root, &key.folder(), &key.name(), &bytes)).await
    }

    /// The content of a file, if there is one.
    pub async fn get(&self, key: &FileKey) -> Result<Option<Vec<u8>>, FileProblem> {
        found(tokio::fs::read(self.path(key)).await)
    }

    /// Whether there is such a file.
    pub async fn exists(&self, key: &FileKey) -> Result<bool, FileProblem> {
        Ok(tokio::fs::try_exists(self.path(key)).await?)
    }

    /// Begins a waiting file's time anew, as if it had been written at `now`; answers whether there is one.
    pub async fn touch(&self, key: &FileKey, now: Timestamp) -> Result<bool, FileProblem> {
        let path = self.path(key);
        blocking(move || found(disk::touch(&path, now.into())).map(|touched| touched.is_some())).await
    }

    /// Removes a file; answers whether there was one. Removing twice is fine.
    pub async fn remove(&self, key: &FileKey) -> Result<bool, FileProblem> {
        let path = self.path(key);
        // The folder is synced too: what a person asked us to erase must not come back with a power cut.
        blocking(move || found(disk::remove(&path)).map(|removed| removed.is_some())).await
    }

    /// Whether files can be written: writes, syncs and removes one.
    pub async fn writable(&self) -> Result<(), FileProblem> {
        let root = self.root.clone();
        blocking(move || disk::probe(&root)).await
    }

    /// Removes files that nothing points at, and what interrupted writes left; answers how many.
    ///
    /// Only files last written or touched before `older_than` are looked at. Choose it some time back: a file is written
    /// before the row that points at it.
    pub async fn sweep(
        &self,
        older_than: SystemTime,
        keep: impl Fn(&FileKey) -> bool + Send + 'static,
    ) -> Result<usize, FileProblem> {
        let root = self.root.clone();
        blocking(move || disk::sweep(&root, older_than, &keep)).await
    }

    /// Removes every old file whose photo is not among `kept`: photos that waited on a review page and were never sent.
    ///
    /// The store is shared by all slices, so `kept` must hold the photos of every one of them; [`crate::jobs`] gathers
    /// them. Answers how many files went.
    pub async fn sweep_all_but(&self, kept: HashSet<Uuid>, now: Timestamp) -> Result<usize, FileProblem> {
        let older = SystemTime::from(now - WAITING);
        self.sweep(older, move |key| kept.contains(&key.id)).await
    }

    fn path(&self, key: &FileKey) -> PathBuf {
        self.root.join(key.folder()).join(key.name())
    }
}

/// Missing is not an error.
fn found<T>(answer: io::Result<T>) -> Result<Option<T>, FileProblem> {
    match answer {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Syncing may take a disk's whole patience; it must not hold up other requests.
async fn blocking<T, E>(work: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, FileProblem>
where
    T: Send + 'static,
    E: Into<FileProblem> + Send + 'static,
{
    match spawn_blocking(work).await {
        Ok(answer) => answer.map_err(Into::into),
        Err(stopped) => Err(FileProblem::Io(io::Error::other(stopped))),
    }
}
