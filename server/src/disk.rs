//! How much room is left, and whether a folder can be written.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

/// Below this share of free room somebody should do something.
pub const LITTLE: f64 = 0.10;

/// The share of the file system that is free, 0 to 1.
///
/// # Errors
/// When the folder is not there.
pub fn free_share(folder: &Path) -> io::Result<f64> {
    let found = rustix::fs::statvfs(folder)?;
    if found.f_blocks == 0 {
        return Ok(1.0);
    }
    #[expect(clippy::cast_precision_loss, reason = "a share needs no exact count of blocks")]
    Ok(found.f_bavail as f64 / found.f_blocks as f64)
}

/// Writes, syncs and removes a small file.
///
/// # Errors
/// When that does not work.
pub fn try_writing(folder: &Path) -> io::Result<()> {
    let path = folder.join(".lykta-probe");
    let written = File::create(&path).and_then(|mut file| {
        file.write_all(b"Lykta can write here.\n")?;
        file.sync_all()
    });
    let removed = fs::remove_file(&path);
    written.and(removed)
}
