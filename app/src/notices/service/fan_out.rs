//! From one publication to a letter for everybody who follows it, exactly once each: batch by batch, each batch one
//! transaction that also notes how far it has come. Whatever stops the worker in the middle, it goes on behind the last
//! batch; and the key of each letter, subscription and occasion, is never laid into the outbox twice.

use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    jobs::JobProblem,
    kernel::id::NoticeOccasionId,
    notices::{
        mail,
        model::Happened,
        store::{occasion, subscription, topic},
    },
    platform::outbox::{self, Errand},
};
use serde::{Deserialize, Serialize};

/// The kind of errand.
pub const KIND: &str = "notice.fan_out";
/// Subscriptions in one transaction.
const BATCH: i64 = 200;

#[derive(Serialize, Deserialize)]
struct Payload {
    occasion: NoticeOccasionId,
}

/// What the errand needs to know.
pub(super) fn payload(occasion: NoticeOccasionId) -> String {
    serde_json::json!(Payload { occasion }).to_string()
}

/// Writes to everybody who follows an occasion.
///
/// # Errors
/// [`JobProblem::Later`] when the database does not answer: the next try goes on where this one stopped.
pub async fn work(scope: &Scope<System>, payload: &str) -> Result<(), JobProblem> {
    let payload: Payload =
        serde_json::from_str(payload).map_err(|_| JobProblem::Hopeless("no occasion is named".to_owned()))?;
    while batch(scope, payload.occasion).await? {}
    Ok(())
}

/// One batch; tells whether there may be more.
async fn batch(scope: &Scope<System>, id: NoticeOccasionId) -> Result<bool, Fault> {
    let Some(row) = occasion::by_id(scope.db(), id).await?.filter(|row| row.done_at.is_none()) else {
        return Ok(false);
    };
    let reached = row.reached;
    let found = subscription::after(scope.db(), row.at, reached, BATCH).await?;
    let (first, last) = (found.first().map(|one| one.id), found.last().map(|one| one.id));
    let mut letters = Vec::new();
    if let (Some(happened), Some((first, last))) = (row.happened(), first.zip(last)) {
        letters = write(scope, &happened, &found, topic::within(scope.db(), first, last).await?);
    }
    let many = i64::try_from(letters.len()).unwrap_or(i64::MAX);
    let mut tx = scope.db().begin().await?;
    match last {
        // Somebody else is at it, or it was recalled.
        Some(last) if !occasion::reach(&mut tx, id, reached, last, many).await? => return Ok(false),
        Some(_) => {}
        None => occasion::done(&mut tx, id, scope.now()).await?,
    }
    for letter in &letters {
        outbox::put(&mut tx, scope.now(), letter).await?;
    }
    tx.commit().await?;
    Ok(last.is_some())
}

/// The letters of a batch, sealed before anything is locked.
fn write(
    scope: &Scope<System>,
    happened: &Happened,
    found: &[subscription::Row],
    mut topics: std::collections::HashMap<crate::kernel::id::SubscriptionId, Vec<(String, String)>>,
) -> Vec<Errand> {
    let wants = |row: &subscription::Row, topics: &[(String, String)]| row.following(topics).wants(&happened.what);
    let told = found.iter().filter(|row| topics.remove(&row.id).is_some_and(|topics| wants(row, &topics)));
    told.filter_map(|row| mail::at_once(scope, row, happened)).collect()
}
