//! What the office makes of what residents say: shown as approved words, answered, hidden with a reason, carried into the
//! next version of the pledge, taken into the lägesbild.

use super::{hold, without_persons};
use crate::{
    accounts::{
        policy::{FeedSituation, PublishPledges, SignedIn},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::id::{FeedbackId, PledgeId},
    observations::{self, NewObservation, Observed, Source},
    platform::{audit, clock::Timestamp, db::Tx},
    pledges::{
        model::{Content, FeedbackState, HeardLine, HiddenReason, MOST_HEARD},
        store::{
            draft,
            feedback::{self, Row},
        },
    },
    t,
};

pub use crate::pledges::store::feedback::Row as Feedback;

/// A piece of feedback as the person saw it.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// The pledge.
    pub pledge: PledgeId,
    /// Which one.
    pub id: FeedbackId,
    /// Its version.
    pub version: i64,
}

/// What was said of a pledge in words, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn of_pledge(scope: &Scope<PublishPledges>, pledge: PledgeId) -> Result<Vec<Feedback>, Fault> {
    Ok(feedback::with_words(scope.db(), pledge).await?)
}

/// A pledge with words nobody has read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The pledge.
    pub pledge: PledgeId,
    /// Its heading.
    pub title: String,
    /// How many.
    pub many: i64,
    /// Since when the oldest waits.
    pub since: Timestamp,
}

/// What waits to be read; none for those who do not read it.
///
/// # Errors
/// When the database does not answer.
pub async fn unread(scope: &Scope<SignedIn>) -> Result<Option<Vec<Unread>>, Fault> {
    let Ok(scope) = scope.narrow::<PublishPledges>() else { return Ok(None) };
    let waiting = feedback::unread(scope.db()).await?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let published = super::public::all(&scope).await?;
    let title = |pledge| published.iter().find(|one| one.pledge == pledge).map(|one| one.content.title.clone());
    let lines = waiting.into_iter().map(|(pledge, many, since)| Unread {
        pledge,
        title: title(pledge).unwrap_or_default(),
        many,
        since,
    });
    Ok(Some(lines.collect()))
}

async fn held(tx: &mut Tx, seen: Seen) -> Result<Row, Refused> {
    let row = feedback::one_in(tx, seen.id, seen.pledge).await?.ok_or(Fault::NotFound)?;
    if row.version != seen.version || row.state == FeedbackState::Counted.code() {
        return Err(Fault::Conflict.into());
    }
    Ok(row)
}

async fn save(scope: &Scope<PublishPledges>, tx: &mut Tx, row: &Row, action: &'static str) -> Result<(), Refused> {
    if !feedback::save(tx, row).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(tx, scope.now(), &scope.entry(action, "pledge", row.pledge, row.id.to_string())).await?;
    Ok(())
}

/// Shows it, in words somebody in the office stands behind, with or without an answer.
///
/// # Errors
/// [`Refused::Form`] when the words or the answer look like they point at a person, [`Fault::Conflict`] when somebody else
/// was faster.
pub async fn show(scope: &Scope<PublishPledges>, seen: Seen, approved: String, answer: String) -> Result<(), Refused> {
    without_persons(scope, [("approved", approved.as_str()), ("answer", answer.as_str())])?;
    let mut tx = scope.db().begin().await?;
    let row = held(&mut tx, seen).await?;
    let state = FeedbackState::Published.code().to_owned();
    let row = Row { state, approved, answer, reason: String::new(), reviewed_at: Some(scope.now()), ..row };
    save(scope, &mut tx, &row, "pledge.feedback_published").await?;
    tx.commit().await?;
    Ok(())
}

/// Hides it, with the reason.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was faster.
pub async fn hide(scope: &Scope<PublishPledges>, seen: Seen, reason: HiddenReason) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let row = held(&mut tx, seen).await?;
    let (state, reason) = (FeedbackState::Hidden.code().to_owned(), reason.code().to_owned());
    let nothing = String::new;
    let row = Row { state, reason, approved: nothing(), answer: nothing(), reviewed_at: Some(scope.now()), ..row };
    save(scope, &mut tx, &row, "pledge.feedback_hidden").await?;
    tx.commit().await?;
    Ok(())
}

fn is_read(row: &Row) -> Result<(), Refused> {
    if row.state == FeedbackState::New.code() { Err(Fault::Conflict.into()) } else { Ok(()) }
}

/// Carries it into the draft of the next version, which names what residents said and what was changed.
///
/// # Errors
/// As [`show`]; [`Refused::Form`] also when the pledge names enough of it already.
pub async fn carry(scope: &Scope<PublishPledges>, seen: Seen, said: String, changed: String) -> Result<(), Refused> {
    without_persons(scope, [("said", said.as_str()), ("changed", changed.as_str())])?;
    let mut tx = scope.db().begin().await?;
    let row = held(&mut tx, seen).await?;
    is_read(&row)?;
    let (pledge, mut content) = draft_of(&mut tx, seen.pledge).await?;
    let number = pledge.published + 1;
    content.heard.retain(|one| one.feedback != row.id || one.version < number);
    if content.heard.len() >= MOST_HEARD {
        return Err(Refused::at("said", t!(scope.lang(), "hearing-enough", most = MOST_HEARD)));
    }
    content.heard.push(HeardLine { said, changed, version: number, feedback: row.id });
    write(scope, &mut tx, &pledge, &content).await?;
    save(scope, &mut tx, &Row { carried: Some(number), ..row }, "pledge.feedback_carried").await?;
    tx.commit().await?;
    Ok(())
}

/// Takes it out of the draft again; what a version says already stays.
///
/// # Errors
/// [`Fault::Conflict`] when it is no part of the draft, or somebody else was faster.
pub async fn put_back(scope: &Scope<PublishPledges>, seen: Seen) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let row = held(&mut tx, seen).await?;
    let (pledge, mut content) = draft_of(&mut tx, seen.pledge).await?;
    if row.carried != Some(pledge.published + 1) {
        return Err(Fault::Conflict.into());
    }
    content.heard.retain(|one| one.feedback != row.id || one.version <= pledge.published);
    let carried = content.heard.iter().rev().find(|one| one.feedback == row.id).map(|one| one.version);
    write(scope, &mut tx, &pledge, &content).await?;
    save(scope, &mut tx, &Row { carried, ..row }, "pledge.feedback_put_back").await?;
    tx.commit().await?;
    Ok(())
}

async fn draft_of(tx: &mut Tx, id: PledgeId) -> Result<(draft::Row, Content), Refused> {
    let version = draft::one_in(tx, id).await?.ok_or(Fault::NotFound)?.version;
    hold(tx, id, version).await
}

async fn write(
    scope: &Scope<PublishPledges>,
    tx: &mut Tx,
    pledge: &draft::Row,
    content: &Content,
) -> Result<(), Refused> {
    if !draft::save(tx, pledge.id, pledge.version, &content.json(), scope.now()).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(tx, scope.now(), &scope.entry("pledge.changed", "pledge", pledge.id, "heard")).await?;
    Ok(())
}

/// Takes it into the open period of the lägesbild, as something a resident told. Once.
///
/// # Errors
/// As [`show`]; [`Fault::Conflict`] when it is there already.
pub async fn observe(
    scope: &Scope<PublishPledges>,
    feeding: &Scope<FeedSituation>,
    seen: Seen,
    what: Observed,
) -> Result<(), Refused> {
    without_persons(scope, [("observation", what.words.as_str())])?;
    let mut tx = scope.db().begin().await?;
    let row = held(&mut tx, seen).await?;
    is_read(&row)?;
    if row.observed {
        return Err(Fault::Conflict.into());
    }
    let new = NewObservation { report: None, source: Source::Resident, actor: None, number: 1, what };
    observations::take_in(feeding, &mut tx, new).await?;
    save(scope, &mut tx, &Row { observed: true, ..row }, "pledge.feedback_observed").await?;
    tx.commit().await?;
    Ok(())
}
