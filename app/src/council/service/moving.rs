//! Items change places: on the agenda, to another meeting, back among those that wait, away.

use super::{
    agenda::{change, hold, last_position, on_agenda},
    meetings::{self, Meeting},
    note, subject,
};
use crate::{
    accounts::{policy::RunCouncil, scope::Scope},
    council::store::items::{self, Row},
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{CouncilItemId, CouncilMeetingId},
        lang::Lang,
    },
    platform::db::Tx,
    t,
};

/// Where an item goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One place earlier on the agenda.
    Earlier,
    /// One place later.
    Later,
    /// To another meeting of the body.
    To(CouncilMeetingId),
    /// Back among those that wait.
    Wait,
    /// Away: only what is own and undecided.
    Away,
}

/// Moves an item of a meeting.
///
/// # Errors
/// [`Fault::Conflict`] when the minutes are justerade, somebody else changed the item, or it is decided and would leave.
pub async fn shift(
    scope: &Scope<RunCouncil>,
    id: CouncilMeetingId,
    item: CouncilItemId,
    version: i64,
    to: Move,
) -> Result<(), Refused> {
    let meeting = meetings::one(scope, id).await?;
    let there = elsewhere(scope, &meeting, to).await?;
    let mut tx = scope.db().begin().await?;
    // In the order of their ids, so that two who move items between the same two meetings do not wait for each other.
    let mut held: Vec<&Meeting> = std::iter::once(&meeting).chain(&there).collect();
    held.sort_by_key(|meeting| meeting.row.id);
    for meeting in held {
        hold(&mut tx, meeting).await?;
    }
    let row = on_agenda(&mut tx, &meeting, item, version).await?;
    if row.outcome.is_some() && !matches!(to, Move::Earlier | Move::Later) {
        return Err(Fault::Conflict.into());
    }
    let act = moved(&mut tx, id, row, to).await?;
    note(scope, &mut tx, act, subject::ITEM, item, id.to_string()).await?;
    note(scope, &mut tx, "council.agenda_changed", subject::MEETING, id, "moved").await?;
    tx.commit().await?;
    Ok(())
}

/// The other meeting an item goes to, if it goes to one.
async fn elsewhere(scope: &Scope<RunCouncil>, meeting: &Meeting, to: Move) -> Result<Option<Meeting>, Refused> {
    let Move::To(other) = to else { return Ok(None) };
    let there = meetings::one(scope, other).await?;
    if there.body.code != meeting.body.code || other == meeting.row.id {
        return Err(Refused::at("to", t!(Lang::Sv, "council-not-that-meeting")));
    }
    Ok(Some(there))
}

/// Moves an item, with every meeting it touches held; tells which act it was.
async fn moved(tx: &mut Tx, id: CouncilMeetingId, row: Row, to: Move) -> Result<&'static str, Refused> {
    let (item, version) = (row.id, row.version);
    match to {
        Move::Earlier => step(tx, id, item, true).await,
        Move::Later => step(tx, id, item, false).await,
        Move::To(other) => {
            let position = last_position(tx, other).await? + 1;
            change(tx, &Row { meeting: Some(other), position, ..row }).await?;
            Ok("council.item_postponed")
        }
        Move::Wait => {
            change(tx, &Row { meeting: None, position: 0, ..row }).await?;
            Ok("council.item_postponed")
        }
        Move::Away => {
            if !items::remove(tx, item, version).await? {
                return Err(Fault::Conflict.into());
            }
            Ok("council.item_removed")
        }
    }
}

/// Changes places with a neighbour; at the end nothing happens.
async fn step(tx: &mut Tx, id: CouncilMeetingId, item: CouncilItemId, earlier: bool) -> Result<&'static str, Refused> {
    let mut rows = items::of_meeting_in(tx, id).await?;
    let Some(at) = rows.iter().position(|row| row.id == item) else { return Err(Fault::NotFound.into()) };
    let other = if earlier { at.checked_sub(1) } else { Some(at + 1).filter(|next| *next < rows.len()) };
    if let Some(other) = other {
        rows.swap(at, other);
    }
    for (position, row) in (1..).zip(rows) {
        if row.position != position {
            change(tx, &Row { position, ..row }).await?;
        }
    }
    Ok("council.item_ordered")
}
