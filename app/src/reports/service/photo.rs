//! The photo of a report: stripped and on disk before the report is kept, re-encoded afterwards, shown only then.

use super::keys::Key;
use crate::{
    accounts::{
        policy::{Capability, Public},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::PhotoId,
    platform::{
        files::{FileKey, FileProblem, Variant},
        photo::{self, PhotoProblem, Stripped},
    },
    reports::model::PhotoState,
};
use tokio::{sync::Semaphore, task::spawn_blocking};
use uuid::{Uuid, Version};

/// How many photos are stripped at the same time: each holds its bytes twice.
static ROOM: Semaphore = Semaphore::const_new(8);

/// A stripped photo on disk, not yet decoded. Never shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Its name, made of chance.
    pub id: PhotoId,
    /// How it must be turned, as EXIF counts.
    pub turn: u8,
    /// It waited while a person read the review page, so its name has been in a form.
    pub waited: bool,
}

/// Why a photo was not taken.
#[derive(Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The photo itself; the person can choose another.
    Problem(PhotoProblem),
    /// It waited too long between review and sending and was swept.
    Gone,
    /// An accident of ours.
    Fault(Fault),
}

impl From<FileProblem> for Fault {
    fn from(problem: FileProblem) -> Self {
        match problem {
            FileProblem::Full => Self::Full,
            other => Self::broken("keeping a file", &other),
        }
    }
}

/// Strips a photo and puts it on disk, durably.
///
/// # Errors
/// When it is not a photo we take, or the disk does not.
pub async fn receive(scope: &Scope<Public>, bytes: Vec<u8>) -> Result<Incoming, NotTaken> {
    let stripped = strip(bytes).await.map_err(NotTaken::Problem)?;
    let turn = stripped.orientation.to_exif();
    let id = put(scope, stripped.bytes).await.map_err(NotTaken::Fault)?;
    Ok(Incoming { id, turn, waited: false })
}

async fn strip(bytes: Vec<u8>) -> Result<Stripped, PhotoProblem> {
    let _seat = ROOM.acquire().await.map_err(|_| PhotoProblem::Busy)?;
    // A panic while reading a file is a file we cannot read.
    spawn_blocking(move || photo::strip(&bytes)).await.unwrap_or(Err(PhotoProblem::Broken))
}

async fn put(scope: &Scope<Public>, bytes: Vec<u8>) -> Result<PhotoId, Fault> {
    let id = PhotoId(scope.municipality().chance().opaque_id());
    scope.municipality().files().put(&FileKey::new(id.0, Variant::Incoming), bytes).await?;
    Ok(id)
}

/// The photo that waited while its sender read the review page; `id` and `turn` come from that page's hidden fields.
///
/// # Errors
/// When it is not there any more.
pub async fn waiting(scope: &Scope<Public>, id: &str, turn: &str) -> Result<Option<Incoming>, NotTaken> {
    let Some(id) = waiting_id(id)? else { return Ok(None) };
    let turn = turn.parse().ok().filter(|turn| (1..=8).contains(turn)).unwrap_or(1);
    // Whoever corrects a form slowly keeps the photo as long as the form comes back.
    let there = scope.municipality().files().touch(&key(id, Variant::Incoming), scope.now()).await;
    match there {
        Ok(true) => Ok(Some(Incoming { id, turn, waited: true })),
        Ok(false) => Err(NotTaken::Gone),
        Err(problem) => Err(NotTaken::Fault(problem.into())),
    }
}

/// Makes a photo the report's own. One that waited gets a new name: the old one has been in a form, and a form can be
/// sent twice.
///
/// # Errors
/// When the disk does not take it.
pub async fn adopt(scope: &Scope<Public>, photo: Option<Incoming>) -> Result<Option<Incoming>, Fault> {
    let Some(Incoming { id, turn, waited: true }) = photo else {
        return Ok(photo);
    };
    let bytes = scope.municipality().files().get(&FileKey::new(id.0, Variant::Incoming)).await?;
    let Some(bytes) = bytes else { return Ok(None) };
    Ok(Some(Incoming { id: put(scope, bytes).await?, turn, waited: false }))
}

/// Removes a photo that waited under this name: its sender took it out of the form, or chose another. A report's own
/// photo never had its name in a form.
pub async fn give_up(scope: &Scope<Public>, id: &str) {
    if let Ok(Some(id)) = waiting_id(id) {
        discard(scope, Some(Incoming { id, turn: 1, waited: true })).await;
    }
}

fn waiting_id(id: &str) -> Result<Option<PhotoId>, NotTaken> {
    if id.is_empty() {
        return Ok(None);
    }
    let id = Uuid::try_parse(id).ok().filter(|id| id.get_version() == Some(Version::Random));
    id.map(|id| Some(PhotoId(id))).ok_or(NotTaken::Gone)
}

fn key(photo: PhotoId, variant: Variant) -> FileKey {
    FileKey::new(photo.0, variant)
}

/// Removes a photo that no report wanted. What fails here is swept later.
pub async fn discard(scope: &Scope<Public>, photo: Option<Incoming>) {
    let Some(photo) = photo else { return };
    if let Err(problem) = scope.municipality().files().remove(&FileKey::new(photo.id.0, Variant::Incoming)).await {
        tracing::warn!("an unused photo could not be removed: {problem}");
    }
}

/// The photo of a report for the person who holds its key: JPEG bytes.
///
/// # Errors
/// [`Fault::NotFound`] when there is none to show.
pub async fn show(scope: &Scope<Public>, opened_by: &Key, variant: Variant) -> Result<Vec<u8>, Fault> {
    let case = super::follow::find(scope, opened_by).await?;
    bytes_of(scope, case.photo.filter(|_| case.photo_state == PhotoState::Ready), variant).await
}

/// The bytes of a photo that may be shown. The caller has checked that it may.
///
/// # Errors
/// [`Fault::NotFound`] when there is none, or only the incoming file.
pub async fn bytes_of<C: Capability>(
    scope: &Scope<C>,
    photo: Option<PhotoId>,
    variant: Variant,
) -> Result<Vec<u8>, Fault> {
    let photo = photo.filter(|_| variant != Variant::Incoming).ok_or(Fault::NotFound)?;
    scope.municipality().files().get(&key(photo, variant)).await?.ok_or(Fault::NotFound)
}
