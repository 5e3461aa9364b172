//! Decisions, and the minutes that hold them for good.

use super::{
    agenda::{change, fresh, hold, on_agenda, search_of},
    decisions::readable,
    meetings::{self, Meeting},
    minutes::seal_of,
    note, subject,
};
use crate::{
    accounts::{policy::RunCouncil, scope::Scope},
    council::{
        model::{ItemKind, MeetingState, Outcome, paragraph},
        store::{
            bodies,
            items::{self, Row},
            meetings as rows,
        },
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{BodyCode, CouncilItemId, CouncilMeetingId},
        lang::Lang,
        words::bounded,
        words::hex,
    },
    platform::{clock::local_date, db::Tx},
    t,
};
use chrono::{Datelike, NaiveDate};

/// What a form says was decided.
#[derive(Clone, Debug)]
pub struct Decide {
    /// What came of it.
    pub outcome: Outcome,
    /// The decision in words.
    pub decision: String,
    /// Its paragraph; the next one where left out.
    pub paragraph: Option<i64>,
    /// The role that follows it up.
    pub follow_who: String,
    /// By when.
    pub follow_by: Option<NaiveDate>,
}

/// Writes down what was decided about an item. Paragraphs are counted per body and year, none twice.
///
/// # Errors
/// [`Fault::Conflict`] when the minutes are justerade or somebody else changed the item, [`Refused::Form`] at `outcome`
/// where the body takes no such decision, at `paragraph` where another item has it.
pub async fn decide(
    scope: &Scope<RunCouncil>,
    id: CouncilMeetingId,
    item: CouncilItemId,
    version: i64,
    said: Decide,
) -> Result<(), Refused> {
    let meeting = meetings::one(scope, id).await?;
    if !meeting.body.outcomes().contains(&said.outcome) {
        return Err(Refused::at("outcome", t!(Lang::Sv, "council-outcome-not-here")));
    }
    let mut tx = scope.db().begin().await?;
    claim(&mut tx, &meeting.body.code).await?;
    hold(&mut tx, &meeting).await?;
    let row = on_agenda(&mut tx, &meeting, item, version).await?;
    // The day as it is now that nobody moves it.
    let day = rows::one_in(&mut tx, id).await?.ok_or(Fault::NotFound)?.day();
    if day > local_date(scope.now()) {
        return Err(Refused::at("outcome", t!(Lang::Sv, "council-not-yet")));
    }
    let year = i64::from(day.year());
    let number = number(&mut tx, &meeting, &row, year, said.paragraph).await?;
    let row = Row {
        outcome: Some(said.outcome.code().to_owned()),
        decision: said.decision,
        year: Some(year),
        paragraph: Some(number),
        decided_on: Some(day.to_string()),
        follow_who: said.follow_who,
        follow_by: said.follow_by.map(|day| day.to_string()),
        ..row
    };
    change(&mut tx, &row).await?;
    let detail = format!("{} {number}/{year}", said.outcome);
    note(scope, &mut tx, "council.item_decided", subject::ITEM, item, detail).await?;
    note(scope, &mut tx, "council.agenda_changed", subject::MEETING, id, "decided").await?;
    tx.commit().await?;
    Ok(())
}

/// Holds the body before any of its meetings, as everybody does who numbers decisions or lays something before it.
async fn claim(tx: &mut Tx, body: &BodyCode) -> Result<(), Refused> {
    if bodies::claim(tx, body).await? { Ok(()) } else { Err(Fault::NotFound.into()) }
}

/// The paragraph an item gets: the one asked for, the one it has, or the next.
async fn number(tx: &mut Tx, meeting: &Meeting, row: &Row, year: i64, asked: Option<i64>) -> Result<i64, Refused> {
    let body = &meeting.body.code;
    let kept = row.paragraph.filter(|_| row.year == Some(year));
    let number = match asked.or(kept) {
        Some(number) => number,
        None => items::last_paragraph(tx, body, year).await? + 1,
    };
    match items::paragraph_of(tx, body, year, number).await? {
        Some(other) if other != row.id => Err(Refused::at("paragraph", t!(Lang::Sv, "council-paragraph-taken"))),
        _ => Ok(number),
    }
}

/// Takes back what was written, before the minutes are justerade.
///
/// # Errors
/// [`Fault::Conflict`] as [`decide`]; [`Refused::Form`] at `undo` when the same thing was laid before the body anew meanwhile.
pub async fn undo(
    scope: &Scope<RunCouncil>,
    id: CouncilMeetingId,
    item: CouncilItemId,
    version: i64,
) -> Result<(), Refused> {
    let meeting = meetings::one(scope, id).await?;
    let mut tx = scope.db().begin().await?;
    claim(&mut tx, &meeting.body.code).await?;
    hold(&mut tx, &meeting).await?;
    let row = on_agenda(&mut tx, &meeting, item, version).await?;
    if items::open_twin(&mut tx, &row).await?.is_some_and(|twin| twin != item) {
        return Err(Refused::at("undo", t!(Lang::Sv, "council-laid-anew")));
    }
    let row = Row {
        outcome: None,
        decision: String::new(),
        year: None,
        paragraph: None,
        decided_on: None,
        follow_who: String::new(),
        follow_by: None,
        ..row
    };
    change(&mut tx, &row).await?;
    note(scope, &mut tx, "council.item_undecided", subject::ITEM, item, id.to_string()).await?;
    note(scope, &mut tx, "council.agenda_changed", subject::MEETING, id, "undecided").await?;
    tx.commit().await?;
    Ok(())
}

/// The minutes are justerade: from now on nothing of the meeting changes, and its fingerprint stands in the log.
///
/// # Errors
/// [`Fault::Conflict`] when anything changed since the form was opened, [`Refused::Form`] at `adjusted_by` while the meeting
/// was not held or an item is undecided.
pub async fn adjust(
    scope: &Scope<RunCouncil>,
    id: CouncilMeetingId,
    version: i64,
    adjusted_by: String,
) -> Result<(), Refused> {
    let meeting = meetings::one(scope, id).await?;
    if meeting.row.is_adjusted() {
        return Err(Fault::Conflict.into());
    }
    if meeting.row.state() != MeetingState::Held {
        return Err(Refused::at("adjusted_by", t!(Lang::Sv, "council-adjust-not-held")));
    }
    let mut tx = scope.db().begin().await?;
    // Held before the agenda is read, so that what is sealed is what was there.
    if !rows::claim(&mut tx, id).await? {
        return Err(Fault::Conflict.into());
    }
    let row = rows::one_in(&mut tx, id).await?.ok_or(Fault::NotFound)?;
    if row.version != version + 1 {
        return Err(Fault::Conflict.into());
    }
    let agenda = items::of_meeting_in(&mut tx, id).await?;
    if agenda.iter().any(|item| item.outcome.is_none()) {
        return Err(Refused::at("adjusted_by", t!(Lang::Sv, "council-adjust-undecided")));
    }
    let today = local_date(scope.now()).to_string();
    let (body_name, body_long_name) = (meeting.body.name, meeting.body.long_name);
    let adjusted_on = Some(today);
    let row = rows::Row { adjusted_on, adjusted_by, body_name, body_long_name, changed_at: scope.now(), ..row };
    let seal = seal_of(scope.municipality().keys(), &row, &agenda);
    let detail = hex(&seal);
    let row = rows::Row { seal: Some(seal), ..row };
    if !rows::adjust(&mut tx, &row, row.version).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, "council.minutes_adjusted", subject::MEETING, id, detail).await?;
    tx.commit().await?;
    Ok(())
}

/// The longest title of an item.
pub const LONGEST_TITLE: usize = 200;

/// Lays a correction of a decision before its body: a new item, because what is justerat stays. While it is undecided, another
/// is not laid beside it.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such decision.
pub async fn correct(scope: &Scope<RunCouncil>, item: CouncilItemId) -> Result<(), Refused> {
    let old = readable(scope, item).await?;
    let (Some(year), Some(number)) = (old.year, old.paragraph) else { return Err(Fault::NotFound.into()) };
    let title = t!(Lang::Sv, "council-correction-of", paragraph = paragraph(year, number), title = old.title.as_str());
    let title: String = title.chars().take(LONGEST_TITLE).collect();
    let title = bounded(&title, 1, LONGEST_TITLE).map_err(|_| Fault::BadRequest)?;
    let row = Row { corrects: Some(item), ..fresh(scope, &old.body, ItemKind::Correction, title) };
    let mut tx = scope.db().begin().await?;
    claim(&mut tx, &old.body).await?;
    if items::add(&mut tx, &row, &search_of(&row)).await? {
        note(scope, &mut tx, "council.item_added", subject::ITEM, row.id, row.kind.clone()).await?;
    }
    tx.commit().await?;
    Ok(())
}
