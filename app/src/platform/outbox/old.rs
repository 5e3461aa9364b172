//! What the outbox need not keep: the contents of errands that were given up long ago, and the rows of those whose key cannot
//! come again.

use crate::{
    kernel::id::OutboxId,
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};
use chrono::TimeDelta;

/// A dead errand can be tried again for so long. Then what it carried, an address and a link, is erased.
pub const REVIVABLE: TimeDelta = TimeDelta::days(14);
/// Rows are kept so long after they were carried out, because the same key is never carried out twice. Most keys come
/// within minutes of each other or are made of chance; occasions are told of for 90 days; the longest is that of a meeting
/// after a walk, which may be told of until its day. Reminders note beside the outbox that they were sent.
pub const KEPT: TimeDelta = TimeDelta::days(400);
/// Rows in one transaction: others write meanwhile.
const BATCH: i64 = 500;
/// Transactions in one round; what is left waits for the next one.
const ROUNDS: usize = 20;

const TOO_OLD: &str = "
    SELECT id FROM outbox
    WHERE state = 'dead' AND sealed IS NOT NULL AND run_at < $1
    ORDER BY id
    LIMIT $2";
const ERASE: &str = "
    UPDATE outbox SET sealed = NULL, payload = '', erased_at = $2
    WHERE id = $1 AND state = 'dead' AND sealed IS NOT NULL AND run_at < $3";

/// Erases what dead errands carry that are too old to try again. A dead errand has `run_at` within minutes of its death.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn erase_dead(db: &Db, now: Timestamp) -> Result<(), sqlx::Error> {
    let before = now - REVIVABLE;
    for _ in 0..ROUNDS {
        let old = ids(db, TOO_OLD, before).await?;
        if old.is_empty() {
            break;
        }
        let mut tx = db.begin().await?;
        for id in old {
            erase(&mut tx, id, now, before).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

async fn erase(tx: &mut Tx, id: OutboxId, now: Timestamp, before: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ERASE).bind(id).bind(now).bind(before).execute(c).await.map(|_| ()))
}

const KEEP: &str = "UPDATE outbox SET kept = $2 WHERE id = $1";

/// The row of an errand stays for good: a register of what was sent looks up there whether it has left.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(tx: &mut Tx, id: OutboxId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(KEEP).bind(id).bind(true).execute(c).await.map(|_| ()))
}

const OVER: &str = "
    SELECT id FROM outbox
    WHERE done_at < $1 AND NOT kept
    ORDER BY done_at
    LIMIT $2";
const GIVEN_UP: &str = "
    SELECT id FROM outbox
    WHERE state = 'dead' AND erased_at < $1 AND NOT kept
    ORDER BY id
    LIMIT $2";
const DELETE: &str = "DELETE FROM outbox WHERE id = $1";

/// Removes what was carried out, or given up and erased, so long ago that its key cannot come again.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn purge(db: &Db, now: Timestamp) -> Result<(), sqlx::Error> {
    for _ in 0..ROUNDS {
        let mut old = ids(db, OVER, now - KEPT).await?;
        if old.is_empty() {
            old = ids(db, GIVEN_UP, now - KEPT).await?;
        }
        if old.is_empty() {
            break;
        }
        let mut tx = db.begin().await?;
        for id in old {
            on!(&mut tx, |c| sqlx::query(DELETE).bind(id).execute(c).await.map(|_| ()))?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// A read, so that nothing to do takes no write lock.
async fn ids(db: &Db, sql: &'static str, before: Timestamp) -> Result<Vec<OutboxId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(sql).bind(before).bind(BATCH).fetch_all(c).await)
}

const IS_OLD: &str = "SELECT COUNT(*) FROM outbox WHERE id = $1 AND state = 'dead' AND erased_at IS NOT NULL";

/// Is it dead, and too old to try again?
///
/// # Errors
/// When the database does not answer.
pub async fn is_too_old(db: &Db, id: OutboxId) -> Result<bool, sqlx::Error> {
    let many: i64 = on!(db, |c| sqlx::query_scalar(IS_OLD).bind(id).fetch_one(c).await)?;
    Ok(many > 0)
}
