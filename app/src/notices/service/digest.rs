//! The weekly letter: what happened since the last one, together, on the morning that was chosen. Nothing when nothing
//! happened.

use crate::{
    accounts::{
        policy::{Capability, System},
        scope::Scope,
    },
    fault::Fault,
    notices::{
        mail,
        model::{Following, Happened},
        store::{
            occasion,
            subscription::{self, Row},
            topic,
        },
    },
    platform::{
        clock::local_date,
        outbox::{self, Errand},
    },
};

/// Subscriptions in one transaction.
const BATCH: i64 = 100;

/// What waits to be told to one subscription, as a letter; none when nothing does.
pub(super) async fn letter<C: Capability>(
    scope: &Scope<C>,
    row: &Row,
    following: &Following,
) -> Result<Option<Errand>, Fault> {
    let happened = occasion::between(scope.db(), row.told_until, scope.now()).await?;
    let happened: Vec<_> = happened.into_iter().filter_map(occasion::Row::happened).collect();
    Ok(of(scope, row, following, &happened))
}

fn of<C: Capability>(scope: &Scope<C>, row: &Row, following: &Following, all: &[Happened]) -> Option<Errand> {
    let since = all.iter().filter(|one| one.at >= row.told_until && following.wants(&one.what));
    let since: Vec<_> = since.cloned().collect();
    if since.is_empty() { None } else { mail::weekly(scope, row, &since) }
}

/// Writes every weekly letter that is due this morning.
///
/// # Errors
/// When the database does not answer; what was written stays written, and nobody is written to twice.
pub async fn send_due(scope: &Scope<System>) -> Result<(), Fault> {
    while batch(scope).await? {}
    Ok(())
}

/// One batch, one transaction; tells whether there may be more.
async fn batch(scope: &Scope<System>) -> Result<bool, Fault> {
    let today = local_date(scope.now());
    let due = subscription::due(scope.db(), &today.to_string(), BATCH).await?;
    let Some(since) = due.iter().map(|row| row.told_until).min() else { return Ok(false) };
    let happened = occasion::between(scope.db(), since, scope.now()).await?;
    let happened: Vec<_> = happened.into_iter().filter_map(occasion::Row::happened).collect();
    let mut ready = Vec::new();
    for row in due {
        let following = row.following(&topic::of(scope.db(), row.id).await?);
        let letter = of(scope, &row, &following, &happened);
        let next_on = following.next_on(today).map(|day| day.to_string()).unwrap_or_default();
        ready.push((Row { told_until: scope.now(), next_on, ..row }, letter));
    }
    let mut tx = scope.db().begin().await?;
    for (row, letter) in &ready {
        // Who changed it this very moment is looked at again in the next round.
        let noted = subscription::save(&mut tx, row).await?;
        if let Some(letter) = letter.as_ref().filter(|_| noted) {
            outbox::put(&mut tx, scope.now(), letter).await?;
        }
    }
    tx.commit().await?;
    Ok(ready.len() == usize::try_from(BATCH).unwrap_or(usize::MAX))
}
