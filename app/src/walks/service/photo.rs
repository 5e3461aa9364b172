//! Photos of notes: stripped before the answer as those of reports are, re-encoded by the worker, shown only after that, and
//! only in the office, until somebody has looked whether there is a person in them (see [`super::shown`]).

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
        photo::{self, PhotoState},
    },
    walks::store::finding,
};
use serde::{Deserialize, Serialize};

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
        return Ok(photo::remove(scope.municipality().files(), job.photo.0).await.map_err(Fault::from)?);
    };
    let turn = u8::try_from(row.orientation).unwrap_or(1);
    let state = photo::render_incoming(scope.municipality().files(), job.photo.0, turn).await?;
    settle(scope, &job, state).await
}

/// Notes the outcome first and removes the incoming file then, so that an interrupted run is repeated whole.
async fn settle(scope: &Scope<System>, job: &Job, state: PhotoState) -> Result<(), JobProblem> {
    let mut tx = scope.db().begin().await.map_err(Fault::from)?;
    let there = finding::settle(&mut tx, job.key, job.photo, state).await.map_err(Fault::from)?;
    tx.commit().await.map_err(Fault::from)?;
    Ok(photo::settled(scope.municipality().files(), job.photo.0, there).await.map_err(Fault::from)?)
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
