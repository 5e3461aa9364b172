//! An incoming file becomes the two that are shown: what every slice with photos does the same way.

use super::{Orientation, Photo, PhotoProblem, Stripped, process_stripped_limited};
use crate::{
    kernel::codes::codes,
    platform::files::{FileKey, FileProblem, Files, Variant},
};
use tokio::task::spawn_blocking;
use uuid::Uuid;

codes! {
    /// How far a photo has come.
    pub enum PhotoState {
        /// There is none.
        None = "none",
        /// Hidden data are off, it waits to be re-encoded; shown to nobody.
        Incoming = "incoming",
        /// Re-encoded in two sizes.
        Ready = "ready",
        /// It could not be decoded after all.
        Refused = "refused",
    }
}

/// Why a photo must wait.
#[derive(Debug, thiserror::Error)]
pub enum NotNow {
    /// Others are before it.
    #[error("too many photos at once")]
    Busy,
    /// The disk does not do what it should.
    #[error(transparent)]
    Files(#[from] FileProblem),
}

/// Re-encodes an incoming file in two sizes; tells what became of it. The incoming file stays: it is removed when the outcome
/// is kept, so that an interrupted run is repeated whole. Running twice does no harm.
///
/// # Errors
/// When trying later can help.
pub async fn render_incoming(files: &Files, id: Uuid, turn: u8) -> Result<PhotoState, NotNow> {
    let Some(bytes) = files.get(&FileKey::new(id, Variant::Incoming)).await? else {
        // A run before this one got as far as removing it.
        let ready = files.exists(&FileKey::new(id, Variant::Large)).await?;
        return Ok(if ready { PhotoState::Ready } else { PhotoState::Refused });
    };
    match encode(bytes, turn).await {
        Ok(photo) => {
            keep(files, id, photo).await?;
            Ok(PhotoState::Ready)
        }
        Err(PhotoProblem::Busy) => Err(NotNow::Busy),
        Err(_) => Ok(PhotoState::Refused),
    }
}

async fn encode(bytes: Vec<u8>, turn: u8) -> Result<Photo, PhotoProblem> {
    let orientation = Orientation::from_exif(turn).unwrap_or(Orientation::NoTransforms);
    let stripped = spawn_blocking(move || Stripped::restore(&bytes, orientation)).await;
    process_stripped_limited(stripped.unwrap_or(Err(PhotoProblem::Broken))?).await
}

/// Puts both files of a photo on disk.
///
/// # Errors
/// When the disk does not take them.
pub async fn keep(files: &Files, id: Uuid, photo: Photo) -> Result<(), FileProblem> {
    files.put(&FileKey::new(id, Variant::Large), photo.large).await?;
    files.put(&FileKey::new(id, Variant::Small), photo.small).await
}

/// Removes what is not needed once an outcome is kept: the incoming file, or every file where nothing points at the photo
/// any more.
///
/// # Errors
/// When the disk does not answer.
pub async fn settled(files: &Files, id: Uuid, there: bool) -> Result<(), FileProblem> {
    if !there {
        return remove(files, id).await;
    }
    files.remove(&FileKey::new(id, Variant::Incoming)).await?;
    Ok(())
}

/// Removes every file of a photo.
///
/// # Errors
/// When the disk does not answer.
pub async fn remove(files: &Files, id: Uuid) -> Result<(), FileProblem> {
    for variant in Variant::ALL {
        files.remove(&FileKey::new(id, variant)).await?;
    }
    Ok(())
}
