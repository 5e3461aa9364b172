//! What the worker does with photos: re-encode them in two sizes, and remove the files of those that were erased.

use crate::{
    accounts::{
        policy::{Capability, System},
        scope::{Reach, Scope},
    },
    fault::Fault,
    jobs::JobProblem,
    kernel::id::{OutboxId, PhotoId, ReportId},
    platform::{
        db::Tx,
        outbox::{self, Errand},
        photo::{self, PhotoState},
    },
    reports::store::{photo as rows, report},
};
use serde::{Deserialize, Serialize};

/// The errand that re-encodes a photo.
pub const RENDER: &str = "report.photo";
/// The errand that removes the files of a photo.
pub const ERASE: &str = "report.photo.erase";

/// What the re-encoding errand knows.
#[derive(Serialize, Deserialize)]
pub struct Job {
    /// Whose photo.
    pub report: ReportId,
    /// Which photo.
    pub photo: PhotoId,
}

impl Job {
    fn read(payload: &str) -> Result<Self, JobProblem> {
        serde_json::from_str(payload).map_err(|_| JobProblem::Hopeless("the payload is not that of a photo".into()))
    }
}

/// Re-encodes a photo in two sizes and removes the incoming file. Running twice does no harm.
///
/// # Errors
/// When trying later can help.
pub async fn render(scope: &Scope<System>, payload: &str) -> Result<(), JobProblem> {
    let job = Job::read(payload)?;
    let report = report::by_id(scope.db(), job.report, &Reach::Everything).await.map_err(Fault::from)?;
    let Some(report) = report.filter(|report| report.photo == Some(job.photo)) else {
        return remove_all(scope, job.photo).await;
    };
    let state = photo::render_incoming(scope.municipality().files(), job.photo.0, report.orientation).await?;
    settle(scope, &job, state).await
}

/// Notes the outcome first and removes the incoming file then, so that an interrupted run is repeated whole.
async fn settle(scope: &Scope<System>, job: &Job, state: PhotoState) -> Result<(), JobProblem> {
    let mut tx = scope.db().begin().await.map_err(Fault::from)?;
    let there = rows::settle(&mut tx, job.report, job.photo, state).await.map_err(Fault::from)?;
    tx.commit().await.map_err(Fault::from)?;
    Ok(photo::settled(scope.municipality().files(), job.photo.0, there).await.map_err(Fault::from)?)
}

/// Removes every file of a photo.
///
/// # Errors
/// When trying later can help.
pub async fn erase(scope: &Scope<System>, payload: &str) -> Result<(), JobProblem> {
    remove_all(scope, Job::read(payload)?.photo).await
}

async fn remove_all<C: Capability>(scope: &Scope<C>, photo: PhotoId) -> Result<(), JobProblem> {
    Ok(photo::remove(scope.municipality().files(), photo.0).await.map_err(Fault::from)?)
}

/// Puts an errand about a photo into the outbox: [`RENDER`] or [`ERASE`]. A second one of the same kind is left out.
///
/// # Errors
/// When the database does not answer.
pub async fn later<C: Capability>(scope: &Scope<C>, tx: &mut Tx, kind: &'static str, job: &Job) -> Result<(), Fault> {
    Ok(outbox::put(tx, scope.now(), &errand(scope, kind, job)).await?)
}

/// Such an errand, not put anywhere yet.
pub fn errand<C: Capability>(scope: &Scope<C>, kind: &'static str, job: &Job) -> Errand {
    Errand {
        id: scope.new_id::<OutboxId>(),
        kind,
        sealed: None,
        payload: serde_json::json!(job).to_string(),
        dedupe_key: format!("{kind}:{}", job.photo),
        run_at: scope.now(),
    }
}
