//! Something is published: the seam for the slices that publish.

use super::fan_out;
use crate::{
    accounts::{policy::Capability, scope::Scope},
    fault::Fault,
    notices::{
        model::{Happened, Occasion, Progress, Topic},
        store::occasion,
    },
    platform::{
        db::Tx,
        outbox::{self, Errand},
    },
};

/// Tells everybody who follows it, in the caller's transaction: either both happen or neither. Nothing is written to
/// anybody here; the worker does that batch by batch. The same `once` is told of once.
///
/// # Errors
/// When the database does not answer.
pub async fn tell<C: Capability>(scope: &Scope<C>, tx: &mut Tx, what: Occasion) -> Result<(), sqlx::Error> {
    let dedupe_key = format!("notice-fan-out:{}", what.once);
    let one = Happened { id: scope.new_id(), at: scope.now(), what };
    if !occasion::add(tx, &one).await? {
        return Ok(());
    }
    let errand = Errand {
        id: scope.new_id(),
        kind: fan_out::KIND,
        sealed: None,
        payload: fan_out::payload(one.id),
        dedupe_key,
        run_at: scope.now(),
    };
    outbox::put(tx, scope.now(), &errand).await
}

/// What was told of a thing so far is not right any more, and is told no further: who has no letter yet gets none, and
/// letters that wait do not leave. What comes instead is told afterwards, in the same transaction.
///
/// # Errors
/// When the database does not answer.
pub async fn recall<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    topic: Topic,
    subject: &str,
) -> Result<(), sqlx::Error> {
    occasion::recall(tx, topic, subject, scope.now()).await
}

/// How far the letters of an occasion have come; none when it is unknown, or was forgotten.
///
/// # Errors
/// When the database does not answer.
pub async fn progress<C: Capability>(scope: &Scope<C>, once: &str) -> Result<Option<Progress>, Fault> {
    let found = occasion::progress(scope.db(), once).await?;
    Ok(found.map(|(laid, gone, done_at)| Progress { laid, gone, is_done: done_at.is_some() }))
}
