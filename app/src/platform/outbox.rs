//! Mails and jobs, written in the transaction of what they tell about and carried out by the worker.
//!
//! At least once: whoever carries one out must bear repetition. What is sealed is erased when it is done, and of what was
//! given up two weeks later.

mod old;

pub use old::{erase_dead, is_too_old, keep, purge};

use super::{
    clock::Timestamp,
    db::{Db, Tx},
    keys::Sealed,
    letter::KIND,
};
use crate::{kernel::id::OutboxId, on};
use chrono::TimeDelta;

/// Something to do after the commit.
#[derive(Clone, Debug)]
pub struct Errand {
    /// Its id; the receipt of a mail (Message-ID) is made from it.
    pub id: OutboxId,
    /// What to do, as `mail` or `report.photo`: the worker looks up who can.
    pub kind: &'static str,
    /// What nobody may read on the way: a letter with its recipient, an address. Sealed at `outbox|sealed|<id>`.
    pub sealed: Option<Sealed>,
    /// What it needs to know, as JSON. No personal data.
    pub payload: String,
    /// The same key is never put in twice.
    pub dedupe_key: String,
    /// Not before this moment.
    pub run_at: Timestamp,
}

/// An errand the worker holds for a while.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Claimed {
    /// Its id.
    pub id: OutboxId,
    /// What to do.
    pub kind: String,
    /// What nobody may read on the way.
    pub sealed: Option<Sealed>,
    /// JSON.
    pub payload: String,
    /// How often it was tried before.
    pub attempts: i64,
}

/// The queues are worked off apart, so that a slow mail server holds up nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    /// Mails.
    Letters,
    /// Everything else.
    Work,
}

/// After this many attempts an errand is dead and shown to the administrator.
pub const MAX_ATTEMPTS: i64 = 12;
/// Letters wait out a mail server's long weekend: so many attempts take three days.
pub const MAX_LETTER_ATTEMPTS: i64 = 1_000;

/// Where the sealed part of an errand is sealed.
pub fn sealed_at(id: OutboxId) -> String {
    format!("outbox|sealed|{id}")
}

const PUT: &str = "
    INSERT INTO outbox (id, kind, sealed, payload, dedupe_key, state, attempts, run_at, locked_until, last_error, created_at)
    VALUES ($1, $2, $3, $4, $5, 'waiting', 0, $6, $6, '', $7)
    ON CONFLICT (dedupe_key) DO NOTHING";

/// Puts an errand into the outbox; a second one with the same key is quietly left out.
///
/// # Errors
/// When the database does not answer.
pub async fn put(tx: &mut Tx, now: Timestamp, errand: &Errand) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(errand.id)
        .bind(errand.kind)
        .bind(errand.sealed.as_ref())
        .bind(&errand.payload)
        .bind(&errand.dedupe_key)
        .bind(errand.run_at)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))
}

/// The claim of the next errand, with what the engine needs so that two who come at once get two.
macro_rules! claim {
    ($lock:literal) => {
        concat!(
            "UPDATE outbox
            SET locked_until = $2, attempts = attempts + 1
            WHERE id = (
                SELECT id FROM outbox
                WHERE state = 'waiting' AND run_at <= $1 AND locked_until <= $1 AND (kind = 'mail') = $3
                ORDER BY run_at, id
                LIMIT 1 ",
            $lock,
            ") AND state = 'waiting' AND locked_until <= $1
            RETURNING id, kind, sealed, payload, attempts"
        )
    };
}

/// On SQLite one writes at a time.
const CLAIM_SQLITE: &str = claim!("");
/// Without it the second would wait for the first and then go away with nothing.
const CLAIM_POSTGRES: &str = claim!("FOR UPDATE SKIP LOCKED");

/// Takes the next errand of a queue that is due and holds it for `hold`; nobody else gets it meanwhile.
///
/// # Errors
/// When the database does not answer.
pub async fn claim(db: &Db, queue: Queue, now: Timestamp, hold: TimeDelta) -> Result<Option<Claimed>, sqlx::Error> {
    let mut tx = db.begin().await?;
    let claimed = claim_in(&mut tx, queue, now, hold).await?;
    tx.commit().await?;
    Ok(claimed)
}

/// The same inside a transaction: what becomes of one letter and the claim of the next are one write to the disk.
///
/// # Errors
/// When the database does not answer.
pub async fn claim_in(
    tx: &mut Tx,
    queue: Queue,
    now: Timestamp,
    hold: TimeDelta,
) -> Result<Option<Claimed>, sqlx::Error> {
    let claim = if tx.is_sqlite() { CLAIM_SQLITE } else { CLAIM_POSTGRES };
    on!(tx, |c| sqlx::query_as(claim).bind(now).bind(now + hold).bind(queue == Queue::Letters).fetch_optional(c).await)
}

const DUE: &str = "
    SELECT id FROM outbox
    WHERE state = 'waiting' AND run_at <= $1 AND locked_until <= $1 AND (kind = 'mail') = $2
    LIMIT 1";

/// Is anything of a queue due? A read, so that an idle worker never takes the write lock.
///
/// # Errors
/// When the database does not answer.
pub async fn is_due(db: &Db, queue: Queue, now: Timestamp) -> Result<bool, sqlx::Error> {
    let letters = queue == Queue::Letters;
    let due: Option<OutboxId> = on!(db, |c| sqlx::query_scalar(DUE).bind(now).bind(letters).fetch_optional(c).await)?;
    Ok(due.is_some())
}

const DONE: &str =
    "UPDATE outbox SET state = 'sent', done_at = $2, sealed = NULL, payload = '', last_error = '' WHERE id = $1";

/// Marks an errand as carried out and erases what it carried.
///
/// # Errors
/// When the database does not answer; then it will be carried out again.
pub async fn done(tx: &mut Tx, id: OutboxId, now: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DONE).bind(id).bind(now).execute(c).await.map(|_| ()))
}

const FAILED: &str = "UPDATE outbox SET run_at = $2, locked_until = $2, last_error = $3, state = $4 WHERE id = $1";

/// Notes a failed attempt: tried again later, or dead after [`MAX_ATTEMPTS`] (letters: [`MAX_LETTER_ATTEMPTS`]).
/// `error` holds no personal data.
///
/// # Errors
/// When the database does not answer.
pub async fn failed(
    tx: &mut Tx,
    errand: &Claimed,
    now: Timestamp,
    error: &str,
    hopeless: bool,
) -> Result<(), sqlx::Error> {
    let most = if errand.kind == KIND { MAX_LETTER_ATTEMPTS } else { MAX_ATTEMPTS };
    let dead = hopeless || errand.attempts >= most;
    let again = now + back_off(errand.attempts);
    let state = if dead { "dead" } else { "waiting" };
    on!(tx, |c| sqlx::query(FAILED).bind(errand.id).bind(again).bind(error).bind(state).execute(c).await.map(|_| ()))
}

/// 10 s, 20 s, 40 s … at most four minutes: what waited for a server leaves within five minutes of its return.
pub fn back_off(attempts: i64) -> TimeDelta {
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or(0).min(9);
    TimeDelta::seconds((10_i64 << doublings).min(240))
}

/// A line of the administrator's page: no recipient, no content.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    /// Its id.
    pub id: OutboxId,
    /// What to do.
    pub kind: String,
    /// `waiting`, `sent` or `dead`.
    pub state: String,
    /// Attempts so far.
    pub attempts: i64,
    /// Next attempt.
    pub run_at: Timestamp,
    /// What went wrong last.
    pub last_error: String,
    /// When it was put in.
    pub created_at: Timestamp,
    /// When what it carried was erased, because it was given up long ago.
    pub erased_at: Option<Timestamp>,
}

const STUCK: &str = "
    SELECT id, kind, state, attempts, run_at, last_error, created_at, erased_at
    FROM outbox
    WHERE state = 'dead' OR (state = 'waiting' AND attempts > 0)
    ORDER BY created_at DESC, id DESC
    LIMIT $1";

/// Errands that are dead or have failed at least once.
///
/// # Errors
/// When the database does not answer.
pub async fn stuck(db: &Db, limit: i64) -> Result<Vec<Line>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(STUCK).bind(limit).fetch_all(c).await)
}

const DEAD: &str = "SELECT COUNT(*) FROM outbox WHERE state = 'dead' AND erased_at IS NULL";

/// How many errands are dead: nobody tries them again until somebody says so. Those that are too old are not counted:
/// nobody can do anything about them.
///
/// # Errors
/// When the database does not answer.
pub async fn dead(db: &Db) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(DEAD).fetch_one(c).await)
}

const FAILING: &str = "SELECT COUNT(*) FROM outbox WHERE state = 'waiting' AND attempts > 0";

/// How many errands have failed at least once and are tried again.
///
/// # Errors
/// When the database does not answer.
pub async fn failing(db: &Db) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(FAILING).fetch_one(c).await)
}

const REVIVE: &str = "
    UPDATE outbox SET state = 'waiting', attempts = 0, run_at = $2, locked_until = $2
    WHERE id = $1 AND state = 'dead' AND erased_at IS NULL";

/// Gives a dead errand a new life; tells whether there was one that is not too old.
///
/// # Errors
/// When the database does not answer.
pub async fn revive(tx: &mut Tx, id: OutboxId, now: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REVIVE).bind(id).bind(now).execute(c).await.map(|done| done.rows_affected() > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attempts_come_further_and_further_apart_but_at_least_every_four_minutes() {
        assert_eq!(back_off(1), TimeDelta::seconds(10));
        assert_eq!(back_off(2), TimeDelta::seconds(20));
        assert_eq!(back_off(50), TimeDelta::seconds(240));
    }
}
