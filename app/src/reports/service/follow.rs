//! What the person who sent a report can do with it afterwards: read it, add, judge, open it again, withdraw it.

use super::{
    keys::{self, Key},
    merge,
    photo_job::{self, Job},
};
use crate::{
    accounts::{
        policy::Public,
        scope::{Reach, Scope},
    },
    fault::Fault,
    kernel::{id::EventId, pii_types::Pii},
    observations,
    platform::audit,
    reports::{
        model::{Event, EventKind, Report, Status, Verdict},
        store::{case, contact, erase, event, report},
    },
};

/// A report as its sender sees it.
#[derive(Debug)]
pub struct Case {
    /// The report.
    pub report: Report,
    /// Its public history, oldest first.
    pub events: Vec<Event>,
    /// The sender was told that it counts in the situation picture, and it was not taken out again since.
    pub in_situation: bool,
    /// An address was given and waits to be confirmed by the link in a letter.
    pub address_asked: bool,
}

/// The report a key opens.
///
/// # Errors
/// [`Fault::NotFound`] when it opens none.
pub async fn find(scope: &Scope<Public>, key: &Key) -> Result<Report, Fault> {
    let found = match key {
        Key::Code(code) => {
            let fingerprint = keys::code_fingerprint(scope.municipality().keys(), code);
            report::by_code(scope.db(), &fingerprint).await?
        }
        Key::Letter(token) => {
            let address = contact::of(scope.db(), token.report()).await?;
            match address.and_then(|address| address.confirmed_at) {
                Some(_) => report::by_id(scope.db(), token.report(), &Reach::Everything).await?,
                None => None,
            }
        }
    };
    found.ok_or(Fault::NotFound)
}

/// Opens a report with its history.
///
/// # Errors
/// [`Fault::NotFound`] when the key opens none.
pub async fn open(scope: &Scope<Public>, key: &Key) -> Result<Case, Fault> {
    let report = find(scope, key).await?;
    let mut events = event::events_of(scope.db(), report.id, false).await?;
    events.extend(merge::followed(scope.db(), &report, &events).await?);
    events.sort_by_key(|line| line.at);
    let address = contact::of(scope.db(), report.id).await?;
    let address_asked = address.is_some_and(|address| address.confirmed_at.is_none());
    let told = events.iter().any(|event| event.status == Some(Status::InSituation));
    let in_situation = told && still_counts(scope, &report).await?;
    Ok(Case { report, events, in_situation, address_asked })
}

/// Does it count in the picture, itself or through the one it was merged into?
async fn still_counts(scope: &Scope<Public>, report: &Report) -> Result<bool, Fault> {
    if let Some(main) = report.merged_into
        && case::is_taken_in(scope.db(), main).await?
    {
        return Ok(true);
    }
    Ok(case::is_taken_in(scope.db(), report.id).await?)
}

/// Can the sender still write to this report?
pub fn is_open_to_words(report: &Report) -> bool {
    !report.withdrawn && !matches!(report.status, Status::Removed | Status::Purged)
}

/// Adds words. A report that waited for them is looked at again.
///
/// # Errors
/// [`Fault::NotFound`] when the key opens nothing, or the report takes no more.
pub async fn add(scope: &Scope<Public>, key: &Key, words: Pii<String>) -> Result<(), Fault> {
    change(scope, key, "report.added", |report, mut line| {
        if !is_open_to_words(report) {
            return Err(Fault::NotFound);
        }
        report.indexed = false;
        if report.status == Status::NeedsMore {
            report.status = Status::InReview;
            line = line.status(Status::InReview);
        }
        line.kind = EventKind::Addition;
        Ok(line.words(words.clone()))
    })
    .await
}

/// Answers "did it help?".
///
/// # Errors
/// [`Fault::NotFound`] when the key opens nothing, or there is nothing to judge yet.
pub async fn judge(scope: &Scope<Public>, key: &Key, verdict: Verdict) -> Result<(), Fault> {
    change(scope, key, "report.judged", |report, mut line| {
        if report.withdrawn || !report.status.can_be_reopened() {
            return Err(Fault::NotFound);
        }
        report.helped = Some(verdict);
        line.kind = EventKind::Verdict;
        Ok(line.reason(verdict.code()))
    })
    .await
}

/// Opens a closed report again, with words why.
///
/// # Errors
/// [`Fault::NotFound`] when the key opens nothing, or the report cannot be opened again.
pub async fn reopen(scope: &Scope<Public>, key: &Key, words: Pii<String>) -> Result<(), Fault> {
    change(scope, key, "report.reopened", |report, mut line| {
        if report.withdrawn || !report.status.can_be_reopened() {
            return Err(Fault::NotFound);
        }
        report.status = Status::InReview;
        report.closed_at = None;
        report.indexed = false;
        line.kind = EventKind::Reopened;
        Ok(line.status(Status::InReview).words(words.clone()))
    })
    .await
}

/// Withdraws a report: erases what was written and photographed and the address; keeps what was counted.
///
/// # Errors
/// [`Fault::NotFound`] when the key opens nothing. Withdrawing twice is fine.
pub async fn withdraw(scope: &Scope<Public>, key: &Key) -> Result<(), Fault> {
    let found = find(scope, key).await?;
    if found.withdrawn {
        return Ok(());
    }
    let mut tx = scope.db().begin().await?;
    let report = report::by_id_in(&mut tx, found.id, &Reach::Everything).await?.ok_or(Fault::NotFound)?;
    if let Some(photo) = report.photo {
        let job = Job { report: report.id, photo };
        photo_job::later(scope, &mut tx, photo_job::ERASE, &job).await?;
    }
    let mut emptied = erase::emptied(report);
    emptied.withdrawn = true;
    if !emptied.status.is_closed() {
        emptied.status = Status::Removed;
        emptied.closed_at = Some(scope.now());
    }
    if !report::save(&mut tx, &emptied).await? {
        return Err(Fault::Conflict);
    }
    erase::words_of(&mut tx, emptied.id, false).await?;
    observations::withdraw_words(&mut tx, emptied.id).await?;
    let line = Event::new(scope.new_id::<EventId>(), emptied.id, scope.now(), EventKind::Withdrawn);
    event::append_event(&mut tx, &line).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("report.withdrawn", "report", emptied.id, "")).await?;
    Ok(tx.commit().await?)
}

/// How often a change is tried anew when staff saved in the same moment. The sender's words must not be lost to that.
const TRIES: usize = 3;

/// One change by the sender: the report, a line of its history, the log.
async fn change(
    scope: &Scope<Public>,
    key: &Key,
    action: &'static str,
    edit: impl Fn(&mut Report, Event) -> Result<Event, Fault>,
) -> Result<(), Fault> {
    let id = find(scope, key).await?.id;
    for _ in 0..TRIES {
        let mut tx = scope.db().begin().await?;
        let mut report = report::by_id_in(&mut tx, id, &Reach::Everything).await?.ok_or(Fault::NotFound)?;
        let before = report.status;
        let line = Event::new(scope.new_id::<EventId>(), id, scope.now(), EventKind::Status);
        let line = edit(&mut report, line)?;
        if report::save(&mut tx, &report).await? {
            event::append_event(&mut tx, &line).await?;
            let detail = format!("{before} -> {}", report.status);
            audit::append(&mut tx, scope.now(), &scope.entry(action, "report", id, detail)).await?;
            return Ok(tx.commit().await?);
        }
    }
    Err(Fault::Conflict)
}
