//! What other slices use: laying something on the agenda, asking what came of it, and what waits on the start page.

use super::{agenda, agreements, decisions, meetings, note, runs, sees, subject};
use crate::{
    accounts::{
        policy::{Capability, ReadCouncil, ReadDecisions, RunCouncil, SignedIn, System},
        scope::Scope,
    },
    council::{
        model::{Circle, MeetingState, NewItem, Outcome, paragraph},
        store::{
            self,
            bodies::{claim, is_open},
            items::{self, Row},
        },
    },
    fault::Fault,
    kernel::{
        days::Days,
        id::{BodyCode, CouncilItemId},
        pii,
        words::bounded,
    },
    platform::db::Tx,
};
use chrono::NaiveDate;

/// Lays something before a body, in the caller's transaction. It waits there until the coordinator takes it up on a meeting.
/// The same thing of the same kind waits once: laid again before it is decided, nothing happens.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such body or it meets no more, [`Fault::BadRequest`] when the title is too long or
/// holds what looks like personal data: the caller's form says so first.
pub async fn put_on_agenda<C: Capability>(tx: &mut Tx, scope: &Scope<C>, new: NewItem) -> Result<CouncilItemId, Fault> {
    let title = bounded(&new.title, 1, super::decide::LONGEST_TITLE).map_err(|_| Fault::BadRequest)?;
    if !pii::find(&title).is_empty() || new.subject.is_empty() || new.subject_id.is_empty() {
        return Err(Fault::BadRequest);
    }
    if !(claim(tx, &new.body).await? && is_open(tx, &new.body).await?) {
        return Err(Fault::NotFound);
    }
    let row = Row {
        subject: new.subject.to_owned(),
        subject_id: new.subject_id,
        ..agenda::fresh(scope, &new.body, new.kind, title)
    };
    if items::add(tx, &row, &agenda::search_of(&row)).await? {
        note(scope, tx, "council.item_added", subject::ITEM, row.id, row.kind.clone()).await?;
        return Ok(row.id);
    }
    items::open_twin(tx, &row).await?.ok_or(Fault::Conflict)
}

/// What came of a thing that was laid before a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The item.
    pub item: CouncilItemId,
    /// The body.
    pub body: BodyCode,
    /// What came of it, once its minutes are justerade; none while it waits.
    pub outcome: Option<Outcome>,
    /// The decision in words; empty while it waits.
    pub decision: String,
    /// `§ 4/2026`.
    pub paragraph: String,
    /// The day it was decided.
    pub day: Option<NaiveDate>,
}

/// The latest item about a thing and what came of it. Until the minutes are justerade it waits. None when it was never laid
/// before a body, or before one whose decisions this person may not read.
///
/// # Errors
/// When the database does not answer.
pub async fn decision_on<C: Capability>(
    scope: &Scope<C>,
    subject: &str,
    subject_id: &str,
) -> Result<Option<Decided>, Fault> {
    let Some(row) = store::decisions::on(scope.db(), subject, subject_id).await? else { return Ok(None) };
    let body = store::bodies::one(scope.db(), &row.body).await?;
    if !body.is_some_and(|body| sees(scope, body.circle())) {
        return Ok(None);
    }
    Ok(Some(decided(row)))
}

/// The bare outcome of the latest item about a thing, for the worker that carries it to who asked. Never the words of the
/// decision: those are read by people, through [`decision_on`].
///
/// # Errors
/// When the database does not answer.
pub async fn outcome_of(scope: &Scope<System>, subject: &str, subject_id: &str) -> Result<Option<Decided>, Fault> {
    let found = store::decisions::on(scope.db(), subject, subject_id).await?;
    Ok(found.map(|row| Decided { decision: String::new(), ..decided(row) }))
}

fn decided(row: store::decisions::Latest) -> Decided {
    let adjusted = row.adjusted_on.is_some();
    let outcome = row.outcome.as_deref().filter(|_| adjusted).and_then(|code| Outcome::parse(code).ok());
    let numbers = row.year.zip(row.paragraph).filter(|_| adjusted);
    Decided {
        item: row.id,
        body: row.body,
        outcome,
        decision: if adjusted { row.decision } else { String::new() },
        paragraph: numbers.map(|(year, number)| paragraph(year, number)).unwrap_or_default(),
        day: row.decided_on.as_deref().filter(|_| adjusted).map(store::day),
    }
}

/// The last day on which a body meets within some days; none when it does not, or the meetings were cancelled. That it meets
/// on a day tells nothing of the meeting, so no circle is asked for.
///
/// # Errors
/// When the database does not answer.
pub async fn meets_within<C: Capability>(
    scope: &Scope<C>,
    body: &str,
    days: &Days,
) -> Result<Option<NaiveDate>, Fault> {
    let (first, last) = (days.first.to_string(), days.last.to_string());
    let rows = store::meetings::between(scope.db(), &first, &last, body).await?;
    let held = rows.iter().rev().find(|row| row.state() != MeetingState::Cancelled);
    Ok(held.map(store::meetings::Row::day))
}

/// What the start page of the office shows of this slice.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    /// The next meetings this person may know of, each with how much stands on its agenda.
    pub meetings: Vec<(meetings::Meeting, i64)>,
    /// Items that wait for a meeting; only for those who prepare them.
    pub items: usize,
    /// Decisions that should have been followed up.
    pub follow_ups: usize,
    /// Agreements that end soon, have ended, or should be followed up.
    pub agreements: usize,
}

/// How many meetings the start page shows.
const MEETINGS: usize = 2;

/// What waits; none when the person does not enter this room.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(scope: &Scope<SignedIn>) -> Result<Option<Waiting>, Fault> {
    let Ok(read) = scope.narrow::<ReadCouncil>() else { return Ok(None) };
    let mut waiting = Waiting::default();
    for meeting in meetings::to_come(&read, "", MEETINGS).await? {
        let many = store::items::many_of_meeting(scope.db(), meeting.row.id).await?;
        waiting.meetings.push((meeting, many));
    }
    if runs(&read) && sees(&read, Circle::Council) {
        let (run, decisions) = (scope.narrow::<RunCouncil>()?, scope.narrow::<ReadDecisions>()?);
        waiting.items = agenda::all_waiting(&run).await?.len();
        waiting.follow_ups = decisions::owed(&run).await?.len();
        waiting.agreements = agreements::pressing(&decisions).await?;
    }
    Ok(Some(waiting))
}
