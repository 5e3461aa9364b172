//! The disk itself: write beside, sync, rename, sync the folder.

use std::{
    collections::BTreeSet,
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, ErrorKind, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::SystemTime,
};

use super::FileKey;

/// Ends the name of a file that is still being written.
const UNFINISHED: &str = ".unfinished";
/// Photos are personal data: only the account of the service may look.
const PRIVATE_FILE: u32 = 0o600;
const PRIVATE_FOLDER: u32 = 0o700;

/// Writes `root/folder/name` so that it is whole, and stays whole, once this returns.
pub(super) fn write(root: &Path, folder: &str, name: &str, bytes: &[u8]) -> io::Result<()> {
    let folder = ready_folder(root, folder)?;
    let (unfinished, file) = create_unfinished(&folder, name)?;
    let written = fill(file, bytes).and_then(|()| fs::rename(&unfinished, folder.join(name)));
    if written.is_err() {
        // A full disk is not made fuller. If this fails too, `sweep` does it later.
        _ = fs::remove_file(&unfinished);
    }
    written.and_then(|()| sync_folder(&folder))
}

/// Makes a file look as if it had been written then.
pub(super) fn touch(path: &Path, at: SystemTime) -> io::Result<()> {
    File::open(path)?.set_modified(at)
}

/// Removes a file for good.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path)?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Writes, syncs and removes a file in the root.
pub(super) fn probe(root: &Path) -> io::Result<()> {
    make_folder(root)?;
    let (unfinished, file) = create_unfinished(root, "probe")?;
    let written = fill(file, b"Lykta can write here.\n");
    fs::remove_file(&unfinished).and(written)
}

/// Removes old files that `keep` does not want, and old unfinished ones. Names we did not make are left alone.
pub(super) fn sweep(root: &Path, older_than: SystemTime, keep: &dyn Fn(&FileKey) -> bool) -> io::Result<usize> {
    let mut removed = 0;
    for path in entries(root)? {
        if path.is_dir() {
            for file in entries(&path)? {
                removed += usize::from(is_orphan(&file, keep) && remove_if_old(&file, older_than)?);
            }
        } else if is_unfinished(&path) {
            removed += usize::from(remove_if_old(&path, older_than)?);
        }
    }
    Ok(removed)
}

/// The folder below `root`, made and known to its parent on disk: otherwise a power cut takes its files along.
///
/// Once per folder and run, also if it exists: an earlier run may have stopped between making and syncing. The lock
/// is held meanwhile, so that nobody relies on a folder that somebody else has not yet synced.
fn ready_folder(root: &Path, folder: &str) -> io::Result<PathBuf> {
    static READY: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    let path = root.join(folder);
    let mut ready = READY.lock().unwrap_or_else(PoisonError::into_inner);
    if !ready.contains(&path) || !path.is_dir() {
        make_folder(&path)?;
        sync_folder(root)?;
        ready.insert(path.clone());
    }
    Ok(path)
}

fn make_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(PRIVATE_FOLDER).create(path)
}

/// A new file beside the one to be written. Two writers of one key, or the rest of a crash, never share one.
fn create_unfinished(folder: &Path, name: &str) -> io::Result<(PathBuf, File)> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!("{name}.{number}{UNFINISHED}"));
        match OpenOptions::new().write(true).create_new(true).mode(PRIVATE_FILE).open(&path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            answer => return answer.map(|file| (path, file)),
        }
    }
}

fn fill(mut file: File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// What is in a folder; nothing if there is no such folder yet.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| entry.map(|entry| entry.path())).collect(),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn is_orphan(path: &Path, keep: &dyn Fn(&FileKey) -> bool) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    is_unfinished(path) || name.and_then(FileKey::from_name).is_some_and(|key| !keep(&key))
}

fn is_unfinished(path: &Path) -> bool {
    path.to_str().is_some_and(|path| path.ends_with(UNFINISHED))
}

/// A file that disappears meanwhile was finished, or removed by somebody else.
fn remove_if_old(path: &Path, older_than: SystemTime) -> io::Result<bool> {
    let removed = fs::symlink_metadata(path).and_then(|about| about.modified()).and_then(|written| {
        let is_old = written < older_than;
        if is_old { remove(path).map(|()| true) } else { Ok(false) }
    });
    match removed {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        answer => answer,
    }
}
