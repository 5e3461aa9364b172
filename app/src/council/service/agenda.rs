//! The agenda: what waits is taken up, ordered, postponed. Every act holds the meeting first.

use super::{
    bodies,
    meetings::{self, Meeting},
    note, runs, subject,
};
use crate::{
    accounts::{
        policy::{Capability, RunCouncil},
        scope::Scope,
    },
    council::{
        model::ItemKind,
        store::{items, meetings as rows},
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{BodyCode, CouncilItemId, CouncilMeetingId},
        lang::Lang,
        words::search_key,
    },
    platform::db::Tx,
    t,
};

pub use crate::council::store::items::Row;

/// What the search of decisions finds an item by.
pub(super) fn search_of(row: &Row) -> String {
    search_key(&format!("{} {} {}", row.title, row.decision, row.follow_who))
}

/// The agenda of a meeting. Until the minutes are justerade, only those who write them see decisions.
///
/// # Errors
/// When the database does not answer.
pub async fn of<C: Capability>(scope: &Scope<C>, meeting: &Meeting) -> Result<Vec<Row>, Fault> {
    let mut rows = items::of_meeting(scope.db(), meeting.row.id).await?;
    if !meeting.row.is_adjusted() && !runs(scope) {
        rows.iter_mut().for_each(hide);
    }
    Ok(rows)
}

/// Takes out what is not justerat yet.
fn hide(row: &mut Row) {
    row.outcome = None;
    row.decision.clear();
    row.note.clear();
    row.follow_who.clear();
    (row.year, row.paragraph, row.decided_on, row.follow_by) = (None, None, None, None);
}

/// What waits for a meeting of a body.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(scope: &Scope<RunCouncil>, body: &BodyCode) -> Result<Vec<Row>, Fault> {
    Ok(items::waiting(scope.db(), body.as_str()).await?)
}

/// What waits for a meeting of any body.
///
/// # Errors
/// When the database does not answer.
pub async fn all_waiting(scope: &Scope<RunCouncil>) -> Result<Vec<Row>, Fault> {
    Ok(items::waiting(scope.db(), "").await?)
}

/// What a form says of an own item.
#[derive(Clone, Debug)]
pub struct OwnItem {
    /// What stands on the agenda.
    pub title: String,
    /// What the body should know beforehand.
    pub note: String,
}

/// An item as it first stands.
pub(super) fn fresh<C: Capability>(scope: &Scope<C>, body: &BodyCode, kind: ItemKind, title: String) -> Row {
    Row {
        id: scope.new_id(),
        body: body.clone(),
        meeting: None,
        kind: kind.code().to_owned(),
        subject: String::new(),
        subject_id: String::new(),
        title,
        note: String::new(),
        position: 0,
        corrects: None,
        outcome: None,
        decision: String::new(),
        year: None,
        paragraph: None,
        decided_on: None,
        follow_who: String::new(),
        follow_by: None,
        put_at: scope.now(),
        version: 1,
    }
}

/// Puts an own item on a meeting.
///
/// # Errors
/// [`Fault::Conflict`] when the minutes are justerade.
pub async fn add_own(scope: &Scope<RunCouncil>, id: CouncilMeetingId, own: OwnItem) -> Result<(), Refused> {
    let meeting = meetings::one(scope, id).await?;
    let mut tx = scope.db().begin().await?;
    hold(&mut tx, &meeting).await?;
    let position = last_position(&mut tx, id).await? + 1;
    let body = meeting.body.code.clone();
    let row = Row { meeting: Some(id), position, note: own.note, ..fresh(scope, &body, ItemKind::Own, own.title) };
    items::add(&mut tx, &row, &search_of(&row)).await?;
    note(scope, &mut tx, "council.item_added", subject::ITEM, row.id, row.kind.clone()).await?;
    note(scope, &mut tx, "council.agenda_changed", subject::MEETING, id, "added").await?;
    tx.commit().await?;
    Ok(())
}

/// Puts what waits on a meeting, in the order it came.
///
/// # Errors
/// [`Fault::Conflict`] when the minutes are justerade, or another meeting has one of them already.
pub async fn take_up(scope: &Scope<RunCouncil>, id: CouncilMeetingId, chosen: &[CouncilItemId]) -> Result<(), Refused> {
    let meeting = meetings::one(scope, id).await?;
    let mut tx = scope.db().begin().await?;
    hold(&mut tx, &meeting).await?;
    let mut position = last_position(&mut tx, id).await?;
    for item in chosen {
        let row = items::one_in(&mut tx, *item).await?.ok_or(Fault::NotFound)?;
        if row.body != meeting.body.code {
            return Err(Fault::NotFound.into());
        }
        if row.meeting.is_some() {
            return Err(Fault::Conflict.into());
        }
        position += 1;
        change(&mut tx, &Row { meeting: Some(id), position, ..row }).await?;
        note(scope, &mut tx, "council.item_taken_up", subject::ITEM, item, id.to_string()).await?;
    }
    note(scope, &mut tx, "council.agenda_changed", subject::MEETING, id, "taken up").await?;
    tx.commit().await?;
    Ok(())
}

/// Everything undecided of a meeting waits again. Decided items keep a cancelled meeting from being cancelled.
pub(super) async fn let_go(scope: &Scope<RunCouncil>, tx: &mut Tx, id: CouncilMeetingId) -> Result<(), Refused> {
    for row in items::of_meeting_in(tx, id).await? {
        if row.outcome.is_some() {
            return Err(Refused::at("cancel", t!(Lang::Sv, "council-cancel-decided")));
        }
        let item = row.id;
        change(tx, &Row { meeting: None, position: 0, ..row }).await?;
        note(scope, tx, "council.item_postponed", subject::ITEM, item, id.to_string()).await?;
    }
    Ok(())
}

/// Holds a meeting that takes place and is not justerat.
pub(super) async fn hold(tx: &mut Tx, meeting: &Meeting) -> Result<(), Refused> {
    if rows::claim(tx, meeting.row.id).await? { Ok(()) } else { Err(Fault::Conflict.into()) }
}

/// The item of a form, when it stands on this meeting and nobody else changed it, moved it or took it away meanwhile.
pub(super) async fn on_agenda(
    tx: &mut Tx,
    meeting: &Meeting,
    item: CouncilItemId,
    version: i64,
) -> Result<Row, Refused> {
    let row = items::one_in(tx, item).await?.ok_or(Fault::Conflict)?;
    if row.version != version && row.body == meeting.body.code {
        return Err(Fault::Conflict.into());
    }
    if row.meeting == Some(meeting.row.id) { Ok(row) } else { Err(Fault::NotFound.into()) }
}

pub(super) async fn change(tx: &mut Tx, row: &Row) -> Result<(), Refused> {
    if items::change(tx, row, &search_of(row)).await? { Ok(()) } else { Err(Fault::Conflict.into()) }
}

pub(super) async fn last_position(tx: &mut Tx, id: CouncilMeetingId) -> Result<i64, Fault> {
    Ok(items::of_meeting_in(tx, id).await?.last().map_or(0, |row| row.position))
}

/// Lays an own item before a body without a meeting yet.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such body.
pub async fn lay_before(scope: &Scope<RunCouncil>, body: &BodyCode, own: OwnItem) -> Result<(), Refused> {
    let body = bodies::one(scope, body).await?;
    let row = Row { note: own.note, ..fresh(scope, &body.code, ItemKind::Own, own.title) };
    let mut tx = scope.db().begin().await?;
    items::add(&mut tx, &row, &search_of(&row)).await?;
    note(scope, &mut tx, "council.item_added", subject::ITEM, row.id, row.kind.clone()).await?;
    tx.commit().await?;
    Ok(())
}
