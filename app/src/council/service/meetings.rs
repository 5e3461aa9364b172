//! Meetings: dates, places, and whether they took place.

use super::{
    bodies::{self, Body},
    note, subject,
};
use crate::{
    accounts::{
        policy::{Capability, ReadCouncil, RunCouncil},
        scope::Scope,
    },
    council::{
        model::MeetingState,
        store::{
            bodies as body_rows, items,
            meetings::{self, Row},
        },
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{BodyCode, CouncilMeetingId},
        lang::Lang,
    },
    platform::clock::local_date,
    t,
};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// A meeting with its body.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// The body.
    pub body: Body,
    /// The meeting.
    pub row: Row,
}

impl Meeting {
    /// Where its page is.
    pub fn address(&self) -> String {
        address(self.row.id)
    }

    /// What its minutes call the body, in daily use and spelled out: as it was called when they were justerade.
    pub fn names(&self) -> (&str, &str) {
        let (row, body) = (&self.row, &self.body);
        if row.is_adjusted() { (&row.body_name, &row.body_long_name) } else { (&body.name, &body.long_name) }
    }
}

/// Where the page of a meeting is.
pub fn address(id: CouncilMeetingId) -> String {
    format!("/personal/rad/moten/{id}")
}

/// One meeting.
///
/// # Errors
/// [`Fault::NotFound`] when there is none, or not for this person.
pub async fn one<C: Capability>(scope: &Scope<C>, id: CouncilMeetingId) -> Result<Meeting, Fault> {
    let row = meetings::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let body = bodies::one(scope, &row.body).await?;
    Ok(Meeting { body, row })
}

/// The meetings of a year, of one body or (empty) of all this person may know of.
///
/// # Errors
/// When the database does not answer.
pub async fn of_year(scope: &Scope<ReadCouncil>, year: i32, body: &str) -> Result<Vec<Meeting>, Fault> {
    let (from, to) = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
    let rows = meetings::between(scope.db(), &from, &to, body).await?;
    with_bodies(scope, rows).await
}

/// The next planned meetings, the nearest first.
///
/// # Errors
/// When the database does not answer.
pub async fn to_come<C: Capability>(scope: &Scope<C>, body: &str, most: usize) -> Result<Vec<Meeting>, Fault> {
    const LOOKED_AT: i64 = 200;
    let today = local_date(scope.now()).to_string();
    let rows = meetings::to_come(scope.db(), &today, body, LOOKED_AT).await?;
    let mut all = with_bodies(scope, rows).await?;
    all.truncate(most);
    Ok(all)
}

async fn with_bodies<C: Capability>(scope: &Scope<C>, rows: Vec<Row>) -> Result<Vec<Meeting>, Fault> {
    let bodies = bodies::list(scope).await?;
    let bodies: BTreeMap<BodyCode, Body> = bodies.into_iter().map(|body| (body.code.clone(), body)).collect();
    let known = |row: Row| Some(Meeting { body: bodies.get(&row.body)?.clone(), row });
    Ok(rows.into_iter().filter_map(known).collect())
}

/// What a form says of a meeting.
#[derive(Clone, Debug)]
pub struct MeetingFacts {
    /// The day.
    pub day: NaiveDate,
    /// `09:00`.
    pub starts: String,
    /// Minutes.
    pub minutes: i64,
    /// Where.
    pub place: String,
}

/// A meeting as the body usually has them.
pub(super) fn usual<C: Capability>(scope: &Scope<C>, body: &Body, day: NaiveDate) -> Row {
    Row {
        id: scope.new_id(),
        body: body.code.clone(),
        day: day.to_string(),
        starts: body.row.starts.clone(),
        minutes: body.row.minutes,
        place: body.row.place.clone(),
        state: MeetingState::Planned.code().to_owned(),
        moved_from: None,
        present: String::new(),
        adjusted_on: None,
        adjusted_by: String::new(),
        seal: None,
        body_name: String::new(),
        body_long_name: String::new(),
        sequence: 0,
        changed_at: scope.now(),
        version: 1,
    }
}

/// Adds a meeting beside the plan.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such body, or it meets no more.
pub async fn add(scope: &Scope<RunCouncil>, body: &BodyCode, facts: MeetingFacts) -> Result<CouncilMeetingId, Refused> {
    let body = bodies::one(scope, body).await?;
    let MeetingFacts { day, starts, minutes, place } = facts;
    let row = Row { starts, minutes, place, ..usual(scope, &body, day) };
    let mut tx = scope.db().begin().await?;
    if !(body_rows::claim(&mut tx, &body.code).await? && body_rows::is_open(&mut tx, &body.code).await?) {
        return Err(Fault::NotFound.into());
    }
    meetings::add(&mut tx, &row).await?;
    note(scope, &mut tx, "council.meeting_added", subject::MEETING, row.id, row.body.to_string()).await?;
    tx.commit().await?;
    Ok(row.id)
}

/// Changes day, time or place.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was first, or the minutes are justerade; [`Refused::Form`] at `day` when it was held,
/// or something was decided there.
pub async fn change(
    scope: &Scope<RunCouncil>,
    id: CouncilMeetingId,
    version: i64,
    facts: MeetingFacts,
) -> Result<(), Refused> {
    let row = standing(scope, id, &[MeetingState::Planned, MeetingState::Held]).await?;
    let (moved, held) = (row.day() != facts.day, row.state() == MeetingState::Held);
    let row = Row {
        day: facts.day.to_string(),
        starts: facts.starts,
        minutes: facts.minutes,
        place: facts.place,
        moved_from: if moved { None } else { row.moved_from },
        ..row
    };
    let mut tx = scope.db().begin().await?;
    write(scope, &mut tx, row, version, "council.meeting_changed").await?;
    // Asked with the meeting held: decisions carry its day and the paragraphs of its year.
    let decided = moved && items::of_meeting_in(&mut tx, id).await?.iter().any(|item| item.outcome.is_some());
    if moved && (held || decided) {
        return Err(Refused::at("day", t!(Lang::Sv, "council-day-stands")));
    }
    tx.commit().await?;
    Ok(())
}

/// The meeting was held, with these roles there.
///
/// # Errors
/// As [`change`]; [`Refused::Form`] at `present` when its day has not come.
pub async fn hold(
    scope: &Scope<RunCouncil>,
    id: CouncilMeetingId,
    version: i64,
    present: String,
) -> Result<(), Refused> {
    let row = standing(scope, id, &[MeetingState::Planned, MeetingState::Held]).await?;
    if row.day() > local_date(scope.now()) {
        return Err(Refused::at("present", t!(Lang::Sv, "council-not-yet")));
    }
    let row = Row { state: MeetingState::Held.code().to_owned(), present, ..row };
    save(scope, row, version, "council.meeting_held").await
}

/// The meeting does not take place. Its items wait again for the next one.
///
/// # Errors
/// As [`change`]; [`Refused::Form`] at `cancel` when something was decided there.
pub async fn cancel(scope: &Scope<RunCouncil>, id: CouncilMeetingId, version: i64) -> Result<(), Refused> {
    let mut row = standing(scope, id, &[MeetingState::Planned]).await?;
    let mut tx = scope.db().begin().await?;
    row.state = MeetingState::Cancelled.code().to_owned();
    write(scope, &mut tx, row, version, "council.meeting_cancelled").await?;
    super::agenda::let_go(scope, &mut tx, id).await?;
    tx.commit().await?;
    Ok(())
}

/// The meeting takes place after all.
///
/// # Errors
/// As [`change`].
pub async fn restore(scope: &Scope<RunCouncil>, id: CouncilMeetingId, version: i64) -> Result<(), Refused> {
    let row = standing(scope, id, &[MeetingState::Cancelled]).await?;
    let row = Row { state: MeetingState::Planned.code().to_owned(), ..row };
    save(scope, row, version, "council.meeting_restored").await
}

/// The meeting, when it stands where the act makes sense.
async fn standing(scope: &Scope<RunCouncil>, id: CouncilMeetingId, states: &[MeetingState]) -> Result<Row, Fault> {
    let row = one(scope, id).await?.row;
    if row.is_adjusted() || !states.contains(&row.state()) { Err(Fault::Conflict) } else { Ok(row) }
}

async fn save(scope: &Scope<RunCouncil>, row: Row, version: i64, action: &'static str) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    write(scope, &mut tx, row, version, action).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes a changed meeting; calendars learn of it by its number and moment.
async fn write(
    scope: &Scope<RunCouncil>,
    tx: &mut crate::platform::db::Tx,
    row: Row,
    version: i64,
    action: &'static str,
) -> Result<(), Refused> {
    let row = Row { sequence: row.sequence + 1, changed_at: scope.now(), ..row };
    if !meetings::change(tx, &row, version).await? {
        return Err(Fault::Conflict.into());
    }
    Ok(note(scope, tx, action, subject::MEETING, row.id, format!("{} {}", row.day, row.state)).await?)
}

/// The years people may look at: from the first they can have planned to the last.
pub fn years_around(today: NaiveDate) -> std::ops::RangeInclusive<i32> {
    today.year() - 20..=today.year() + 3
}
