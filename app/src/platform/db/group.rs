//! Group commit: small writes that come at the same moment share one transaction.
//!
//! A disk can be forced far fewer times a second than reports can be made ready, and SQLite lets one writer in at a
//! time. Whoever waits for the writer is therefore taken along by the one whose turn it is.

use super::{Tx, begin_immediate};
use crate::platform::keys::LogKey;
use sqlx::SqlitePool;
use std::pin::Pin;
use tokio::sync::{mpsc, oneshot};

/// Not more writes than this share a transaction: the first must not wait long for the last.
const MOST: usize = 64;
/// Not more writes than this wait; the next is told to come back later.
const WAITING: usize = 1_024;

/// A small write with everything it needs: ids, sealed texts and hashes are made before it waits.
pub trait Write: Send + Sync + 'static {
    /// What it tells when it has happened.
    type Done: Send;
    /// Why it has not.
    type Error: From<sqlx::Error> + Send;

    /// Writes. Runs again in a transaction of its own when one it was taken along by could not be kept.
    ///
    /// # Errors
    /// Its own; then nothing of it has happened.
    fn write(&self, tx: &mut Tx) -> impl Future<Output = Result<Self::Done, Self::Error>> + Send;
}

/// The queue in front of the one writer.
#[derive(Clone)]
pub struct Group(mpsc::Sender<Box<dyn Waiting>>);

impl Group {
    /// Begins to serve; ends when nobody holds the queue any more.
    pub(super) fn new(pool: SqlitePool, log: LogKey) -> Self {
        let (queue, waiting) = mpsc::channel(WAITING);
        tokio::spawn(serve(Writer { pool, log }, waiting));
        Self(queue)
    }

    /// Waits in line and answers when the write is durable.
    pub(super) async fn join<W: Write>(&self, work: W) -> Result<W::Done, W::Error> {
        let (reply, answer) = oneshot::channel();
        let seat = Box::new(Seat { work, outcome: None, reply });
        self.0.try_send(seat).map_err(|_| sqlx::Error::PoolTimedOut)?;
        answer.await.unwrap_or_else(|_| Err(sqlx::Error::WorkerCrashed.into()))
    }
}

/// One who waits, whatever its kind of write.
trait Waiting: Send {
    /// Runs the write; `false` when the transaction must not be kept.
    fn write<'a>(&'a mut self, tx: &'a mut Tx) -> Pin<Box<dyn Future<Output = bool> + Send + 'a>>;

    /// Tells the outcome; `kept` says why the transaction could not be, if so.
    fn answer(self: Box<Self>, kept: Result<(), sqlx::Error>);
}

struct Seat<W: Write> {
    work: W,
    outcome: Option<Result<W::Done, W::Error>>,
    reply: oneshot::Sender<Result<W::Done, W::Error>>,
}

impl<W: Write> Waiting for Seat<W> {
    fn write<'a>(&'a mut self, tx: &'a mut Tx) -> Pin<Box<dyn Future<Output = bool> + Send + 'a>> {
        Box::pin(async move { self.outcome.insert(self.work.write(tx).await).is_ok() })
    }

    fn answer(self: Box<Self>, kept: Result<(), sqlx::Error>) {
        let told = match (self.outcome, kept) {
            (Some(outcome), Ok(())) | (Some(outcome @ Err(_)), Err(_)) => outcome,
            (_, Err(error)) => Err(error.into()),
            (None, Ok(())) => Err(sqlx::Error::WorkerCrashed.into()),
        };
        // Nobody there any more: the browser was closed meanwhile. What was written stays written.
        let _ = self.reply.send(told);
    }
}

/// The one writer.
#[derive(Clone)]
struct Writer {
    pool: SqlitePool,
    log: LogKey,
}

impl Writer {
    async fn begin(&self) -> Result<Tx, sqlx::Error> {
        begin_immediate(&self.pool).await.map(|begun| Tx::sqlite(begun, &self.log))
    }
}

async fn serve(writer: Writer, mut waiting: mpsc::Receiver<Box<dyn Waiting>>) {
    while let Some(first) = waiting.recv().await {
        let begun = writer.begin().await;
        let mut group = vec![first];
        while group.len() < MOST
            && let Ok(next) = waiting.try_recv()
        {
            group.push(next);
        }
        // In a task of its own: a write that panics takes its group along, not those who come after.
        if tokio::spawn(carry_out(writer.clone(), begun, group)).await.is_err() {
            tracing::error!("a write panicked");
        }
    }
}

/// All of a group in one transaction or, if that cannot be kept, each in its own: nobody fails for another's sake.
async fn carry_out(writer: Writer, begun: Result<Tx, sqlx::Error>, mut group: Vec<Box<dyn Waiting>>) {
    let tx = match begun {
        Ok(tx) => tx,
        Err(error) => return refuse(group, error),
    };
    if together(tx, &mut group).await {
        group.into_iter().for_each(|waiting| waiting.answer(Ok(())));
        return;
    }
    for waiting in group {
        alone(&writer, waiting).await;
    }
}

async fn together(mut tx: Tx, group: &mut [Box<dyn Waiting>]) -> bool {
    for waiting in group {
        if !waiting.write(&mut tx).await {
            return false;
        }
    }
    tx.commit().await.is_ok()
}

async fn alone(writer: &Writer, mut waiting: Box<dyn Waiting>) {
    let kept = match writer.begin().await {
        Ok(mut tx) => match waiting.write(&mut tx).await {
            true => tx.commit().await,
            // Its own error is told.
            false => Ok(()),
        },
        Err(error) => Err(error),
    };
    waiting.answer(kept);
}

/// The writer cannot be had. The first is told why, the others to come back later.
fn refuse(group: Vec<Box<dyn Waiting>>, error: sqlx::Error) {
    let reasons = std::iter::once(error).chain(std::iter::repeat_with(|| sqlx::Error::PoolTimedOut));
    group.into_iter().zip(reasons).for_each(|(waiting, error)| waiting.answer(Err(error)));
}

#[cfg(test)]
mod tests;
