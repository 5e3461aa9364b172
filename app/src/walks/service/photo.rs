//! Photos of notes: stripped before the answer as those of reports are, re-encoded by the worker, shown only after that, and
//! only in the office: nobody has looked yet whether there is a person in them.

use crate::{
    accounts::{
        policy::{Capability, LeadWalks, System},
        scope::Scope,
    },
    fault::Fault,
    jobs::JobProblem,
    kernel::id::{FindingKey, OutboxId, PhotoId, WalkId},
    platform::{
        files::{FileKey, Variant},
        outbox::Errand,
        photo::{self, Orientation, PhotoProblem, Stripped},
    },
    walks::{model::PhotoState, store::finding},
};
use serde::{Deserialize, Serialize};
use tokio::task::spawn_blocking;

/// The errand that re-encodes a photo.
pub const RENDER: &str = "walk.photo";

/// What the errand knows.
#[derive(Serialize, Deserialize)]
struct Job {
    key: FindingKey,
    photo: PhotoId,
}

/// The errand for a photo that came in.
pub fn errand<C: Capability>(scope: &Scope<C>, key: FindingKey, photo: PhotoId) -> Errand {
    Errand {
        id: scope.new_id::<OutboxId>(),
        kind: RENDER,
        sealed: None,
        payload: serde_json::json!(Job { key, photo }).to_string(),
        dedupe_key: format!("{RENDER}:{photo}"),
        run_at: scope.now(),
    }
}

/// Re-encodes a photo in two sizes and removes the incoming file. Running twice does no harm.
///
/// # Errors
/// When trying later can help.
pub async fn render(scope: &Scope<System>, payload: &str) -> Result<(), JobProblem> {
    let hopeless = |_| JobProblem::Hopeless("the payload is not that of a photo".into());
    let job: Job = serde_json::from_str(payload).map_err(hopeless)?;
    let row = finding::one(scope.db(), job.key).await.map_err(Fault::from)?;
    let Some(row) = row.filter(|row| row.photo == Some(job.photo)) else {
        return remove(scope, job.photo, &Variant::ALL).await;
    };
    let files = scope.municipality().files();
    let key = |variant| FileKey::new(job.photo.0, variant);
    let Some(bytes) = files.get(&key(Variant::Incoming)).await.map_err(Fault::from)? else {
        let ready = files.exists(&key(Variant::Large)).await.map_err(Fault::from)?;
        return settle(scope, &job, if ready { PhotoState::Ready } else { PhotoState::Refused }).await;
    };
    let state = match encode(bytes, u8::try_from(row.orientation).unwrap_or(1)).await {
        Ok(photo) => {
            files.put(&key(Variant::Large), photo.large).await.map_err(Fault::from)?;
            files.put(&key(Variant::Small), photo.small).await.map_err(Fault::from)?;
            PhotoState::Ready
        }
        Err(PhotoProblem::Busy) => return Err(JobProblem::Later("too many photos at once".into())),
        Err(_) => PhotoState::Refused,
    };
    settle(scope, &job, state).await
}

async fn encode(bytes: Vec<u8>, turn: u8) -> Result<photo::Photo, PhotoProblem> {
    let orientation = Orientation::from_exif(turn).unwrap_or(Orientation::NoTransforms);
    let stripped = spawn_blocking(move || Stripped::restore(&bytes, orientation)).await;
    photo::process_stripped_limited(stripped.unwrap_or(Err(PhotoProblem::Broken))?).await
}

async fn settle(scope: &Scope<System>, job: &Job, state: PhotoState) -> Result<(), JobProblem> {
    let mut tx = scope.db().begin().await.map_err(Fault::from)?;
    let there = finding::settle(&mut tx, job.key, job.photo, state).await.map_err(Fault::from)?;
    tx.commit().await.map_err(Fault::from)?;
    let variants: &[Variant] = if there { &[Variant::Incoming] } else { &Variant::ALL };
    remove(scope, job.photo, variants).await
}

async fn remove(scope: &Scope<System>, photo: PhotoId, variants: &[Variant]) -> Result<(), JobProblem> {
    for variant in variants {
        scope.municipality().files().remove(&FileKey::new(photo.0, *variant)).await.map_err(Fault::from)?;
    }
    Ok(())
}

/// The photo of a note, for those who write the protocol: JPEG bytes.
///
/// # Errors
/// [`Fault::NotFound`] when there is none to show.
pub async fn show(scope: &Scope<LeadWalks>, walk: WalkId, key: FindingKey, variant: Variant) -> Result<Vec<u8>, Fault> {
    let row = finding::one(scope.db(), key).await?.filter(|row| row.walk == walk).ok_or(Fault::NotFound)?;
    let photo = row.shown_photo().ok_or(Fault::NotFound)?;
    scope.municipality().files().get(&FileKey::new(photo.0, variant)).await?.ok_or(Fault::NotFound)
}
