//! Makes new words searchable, a few reports at a time, so that nobody waits for the write lock.

use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    reports::store::search_words,
};
use tokio::time::{Instant, sleep};

/// Reports per transaction.
const BATCH: i64 = 10;
/// Transactions per round: what is left waits for the next one.
const MOST_BATCHES: usize = 200;
/// After each transaction the write lock is left to others for so many times as long as it was held.
const GIVE_WAY: u32 = 3;

/// Indexes what waits and answers how many reports it was.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn index_pending(scope: &Scope<System>) -> Result<usize, Fault> {
    let mut done = 0;
    for _ in 0..MOST_BATCHES {
        let pending = search_words::pending(scope.db(), BATCH).await?;
        if pending.is_empty() {
            break;
        }
        done += pending.len();
        let began = Instant::now();
        let mut tx = scope.db().begin().await?;
        for report in &pending {
            search_words::index(&mut tx, report).await?;
        }
        tx.commit().await?;
        sleep(began.elapsed() * GIVE_WAY).await;
    }
    Ok(done)
}
