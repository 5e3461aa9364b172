//! One errand: taken, carried out within its time, and noted as done or failed.

use super::outage::Outage;
use crate::mail::{Post, Refusal};
use app::{
    accounts::{policy::System, scope::Scope},
    jobs::{self, JobProblem},
    platform::{
        letter::{self, Opened},
        municipality::Municipality,
        outbox::{self, Claimed, Queue},
        refusals,
    },
};
use chrono::TimeDelta;
use std::{sync::Arc, time::Duration};

/// How long an errand may take.
const LIMIT: Duration = Duration::from_secs(240);
/// How long it is held: longer than it may take, so that nobody else ever begins it meanwhile.
const HOLD: TimeDelta = TimeDelta::seconds(300);
/// A server that says "no" may have been set up wrongly: so often it is asked.
const NO_MEANS_NO: i64 = 3;
/// Noting that a letter has left must not fail for a moment's trouble: it would leave again.
const NOTE_TRIES: u32 = 5;

/// What is noted of an errand that panicked; the log has the rest.
const BROKE: &str = "it broke: see the log";

/// How an errand ended.
enum Outcome {
    Done,
    /// Nobody waits for it any more.
    Unwanted,
    Failed {
        why: String,
        hopeless: bool,
        refused: bool,
    },
}

/// Takes the next errand of a queue that is due, or the one that is `held` already, and carries it out; tells whether there
/// was one. While letters leave, the note of one takes hold of the next (unless `last`): thousands of them are forced to
/// the disk half as often.
pub async fn next(
    municipality: &Arc<Municipality>,
    queue: Queue,
    (post, outage): (&Arc<Post>, &Outage),
    held: &mut Option<Claimed>,
    last: bool,
) -> bool {
    let taken = match held.take() {
        Some(errand) => Ok(Some(errand)),
        None => take(municipality, queue, outage).await,
    };
    match taken {
        Ok(Some(errand)) => {
            let outcome = match queue {
                Queue::Letters => send(municipality, &errand, post, outage).await,
                Queue::Work => work(municipality, &errand).await,
            };
            let goes_on = !last && queue == Queue::Letters && !matches!(outcome, Outcome::Failed { .. });
            *held = note(municipality, &errand, outcome, goes_on).await;
            true
        }
        Ok(None) => false,
        Err(error) => {
            tracing::warn!(municipality = municipality.slug(), "the outbox does not answer: {error}");
            false
        }
    }
}

async fn take(municipality: &Arc<Municipality>, queue: Queue, outage: &Outage) -> Result<Option<Claimed>, sqlx::Error> {
    let scope = Scope::<System>::system(Arc::clone(municipality));
    if !outbox::is_due(scope.db(), queue, scope.now()).await? {
        return Ok(None);
    }
    if queue == Queue::Letters && !outage.may_try() {
        return Ok(None);
    }
    outbox::claim(scope.db(), queue, scope.now(), HOLD).await
}

/// In a task of its own, as [`work`].
async fn send(municipality: &Arc<Municipality>, errand: &Claimed, post: &Arc<Post>, outage: &Outage) -> Outcome {
    let (its, letter, way) = (Arc::clone(municipality), errand.clone(), Arc::clone(post));
    let task = tokio::spawn(async move {
        let opened = open(&its, &letter).await?;
        let sent = tokio::time::timeout(LIMIT, way.send(&its, letter.id, &opened)).await;
        Ok(sent.unwrap_or(Err(Refusal::Unreachable("no answer in time"))))
    });
    let sent = match task.await {
        Ok(Ok(sent)) => sent,
        Ok(Err(outcome)) => return outcome,
        Err(_) => return Outcome::Failed { why: BROKE.to_owned(), hopeless: false, refused: false },
    };
    match sent {
        Err(Refusal::Unreachable(why)) => outage.begins(why),
        Err(Refusal::Closed(_)) => outage.begins("it refuses every letter"),
        _ => outage.ends(),
    }
    match sent {
        Ok(()) => Outcome::Done,
        Err(refusal) => {
            let hopeless = match refusal {
                Refusal::Never(_) => true,
                Refusal::No(_) => errand.attempts >= NO_MEANS_NO,
                Refusal::Later(_) | Refusal::Unreachable(_) | Refusal::Closed(_) => false,
            };
            let refused = matches!(refusal, Refusal::Never(_) | Refusal::No(_));
            Outcome::Failed { why: refusal.to_string(), hopeless, refused }
        }
    }
}

/// The letter, unless nobody wants it any more: its slice says so, or its reader said "never again".
async fn open(municipality: &Arc<Municipality>, errand: &Claimed) -> Result<Opened, Outcome> {
    let failed = |why: &str, hopeless| Outcome::Failed { why: why.to_owned(), hopeless, refused: false };
    let scope = Scope::<System>::system(Arc::clone(municipality));
    let unknown = || failed("nobody could say whether it is still wanted", false);
    if !jobs::letter_is_wanted(&scope, errand).await.map_err(|_| unknown())? {
        return Err(Outcome::Unwanted);
    }
    let opened = letter::open_whole(municipality.keys(), errand);
    let opened = opened.map_err(|_| failed("the letter could not be unsealed: is this the right key file?", true))?;
    let refused = opened.asks
        && refusals::is_refused(scope.db(), municipality.keys(), &opened.to).await.map_err(|_| unknown())?;
    if refused { Err(Outcome::Unwanted) } else { Ok(opened) }
}

/// In a task of its own: a panic ends the errand, not the lane.
async fn work(municipality: &Arc<Municipality>, errand: &Claimed) -> Outcome {
    let scope = Scope::<System>::system(Arc::clone(municipality));
    let job = errand.clone();
    let failed = |why: String, hopeless| Outcome::Failed { why, hopeless, refused: false };
    let task = tokio::spawn(async move { tokio::time::timeout(LIMIT, jobs::carry_out(&scope, &job)).await });
    match task.await {
        Ok(Ok(Ok(()))) => Outcome::Done,
        Ok(Ok(Err(JobProblem::Later(why)))) => failed(why, false),
        Ok(Ok(Err(JobProblem::Hopeless(why)))) => failed(why, true),
        Ok(Err(_)) => failed("it took too long".into(), false),
        Err(_) => failed(BROKE.into(), false),
    }
}

/// Notes what became of an errand; where it `goes_on`, takes hold of the next letter.
async fn note(municipality: &Arc<Municipality>, errand: &Claimed, outcome: Outcome, goes_on: bool) -> Option<Claimed> {
    if let Outcome::Failed { why, hopeless, .. } = &outcome {
        let (id, kind, attempts) = (errand.id, errand.kind.as_str(), errand.attempts);
        tracing::warn!(
            outbox.id = %id, outbox.kind = kind, outbox.attempts = attempts, outbox.hopeless = hopeless,
            "errand {id} failed at attempt {attempts}: {why}"
        );
    }
    for attempt in 1..=NOTE_TRIES {
        match write_down(municipality, errand, &outcome, goes_on).await {
            Ok(next) => return next,
            Err(error) if attempt == NOTE_TRIES => {
                tracing::error!(outbox.id = %errand.id, "what became of errand {} is not noted: {error}", errand.id);
            }
            Err(_) => tokio::time::sleep(Duration::from_secs(1)).await,
        }
    }
    None
}

async fn write_down(
    municipality: &Arc<Municipality>,
    errand: &Claimed,
    outcome: &Outcome,
    goes_on: bool,
) -> Result<Option<Claimed>, sqlx::Error> {
    let scope = Scope::<System>::system(Arc::clone(municipality));
    let mut tx = scope.db().begin().await?;
    match outcome {
        Outcome::Done => {
            outbox::done(&mut tx, errand.id, scope.now()).await?;
            if errand.kind == letter::KIND {
                jobs::letter_left(&mut tx, errand).await?;
            }
        }
        Outcome::Unwanted => outbox::done(&mut tx, errand.id, scope.now()).await?,
        Outcome::Failed { why, hopeless, refused } => {
            let settled = *refused && jobs::letter_refused(&scope, &mut tx, errand, *hopeless).await?;
            match settled {
                true => outbox::done(&mut tx, errand.id, scope.now()).await?,
                false => outbox::failed(&mut tx, errand, scope.now(), why, *hopeless).await?,
            }
        }
    }
    let next = match goes_on {
        true => outbox::claim_in(&mut tx, Queue::Letters, scope.now(), HOLD).await?,
        false => None,
    };
    tx.commit().await?;
    Ok(next)
}
