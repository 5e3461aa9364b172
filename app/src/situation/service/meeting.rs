//! The group's meeting: begun, led from point to point, ended; who is there; what is decided.

use super::{acts, template};
use crate::{
    accounts::{
        policy::{DecideMeasures, ReadObservations, RunSituation},
        scope::Scope,
    },
    council::{self, OPERATIVE},
    fault::Fault,
    forms::Refused,
    kernel::{id::BodyCode, lang::Lang, period::Period},
    measures,
    observations::{self, Stage},
    platform::db::Tx,
    situation::{
        agenda::{Agenda, Clock, Item, MINUTES},
        stages::{Verb, next},
        store::{
            meeting::{self, Row},
            picture,
        },
    },
    t,
};
use chrono::TimeDelta;

pub use meeting::Decision;

const SV: Lang = Lang::Sv;

/// The longest decision: it becomes the title of a measure.
pub const LONGEST_DECISION: usize = measures::LONGEST_TITLE;
/// The longest title of somebody who was there.
pub const LONGEST_ROLE: usize = 80;
/// More than sit at any table.
const MOST_PRESENT: usize = 60;

/// A meeting as its page shows it.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// Where it is; none before it began.
    pub run: Option<Run>,
    /// Who sits in the group, by role.
    pub members: Vec<String>,
    /// Who is there, by role.
    pub present: Vec<String>,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// The number of the latest change: a live view begins here.
    pub change: i64,
    /// The points it goes through: the municipality's own as they stood when it began.
    pub agenda: Agenda,
}

/// A meeting that began.
#[derive(Clone, Debug)]
pub struct Run {
    /// Where on the agenda it is; from nought.
    pub at: usize,
    /// The clock of the point.
    pub clock: Clock,
    /// The clock of the whole meeting.
    pub whole: Clock,
    /// How long it is meant to be, in minutes.
    pub minutes: i64,
    /// Is it over?
    pub ended: bool,
    /// The version of its place.
    pub version: i64,
}

/// The meeting of a period.
///
/// # Errors
/// When the database does not answer.
pub async fn of(scope: &Scope<ReadObservations>, period: &Period) -> Result<Meeting, Fault> {
    let key = period.key();
    let members = council::members::of(scope, &BodyCode::from(OPERATIVE)).await?;
    // Read before everything else: what comes in meanwhile is shown twice rather than never.
    let change = picture::one(scope.db(), &key).await?.change;
    let row = meeting::one(scope.db(), &key).await?;
    let agenda = match &row {
        Some(row) => held(row)?,
        None => template::current(scope).await?.1.agenda.held(),
    };
    Ok(Meeting {
        change,
        run: row.map(|row| run(&row, &agenda, scope.now())),
        agenda,
        members: members.iter().map(council::members::Member::spoken).collect(),
        present: meeting::present(scope.db(), &key).await?,
        decisions: meeting::decisions(scope.db(), &key).await?,
    })
}

/// The agenda a meeting began with.
fn held(row: &Row) -> Result<Agenda, Fault> {
    if row.agenda.is_empty() {
        return Ok(Agenda::default());
    }
    serde_json::from_str(&row.agenda).map_err(|error| Fault::broken("reading the agenda", &error))
}

fn run(row: &Row, agenda: &Agenda, now: crate::platform::clock::Timestamp) -> Run {
    let at = agenda.position(&row.point).unwrap_or_default();
    let until = row.ended.unwrap_or(now);
    let planned = agenda.items.get(at).map_or(TimeDelta::zero(), |item| agenda.planned(item, row.minutes));
    Run {
        clock: Clock::new(row.since, planned, until),
        whole: Clock::new(row.started, TimeDelta::minutes(row.minutes), until),
        at,
        minutes: row.minutes,
        ended: row.ended.is_some(),
        version: row.version,
    }
}

impl Meeting {
    /// The point it is at.
    pub fn point(&self) -> Option<&Item> {
        self.agenda.items.get(self.run.as_ref()?.at)
    }
}

/// Begins the meeting: the picture comes to its stage *möte*.
///
/// # Errors
/// [`Fault::Conflict`] when it began already, or the picture stands; [`Refused::Form`] at `minutes`.
pub async fn start(scope: &Scope<RunSituation>, key: &str, minutes: Option<i64>) -> Result<(), Refused> {
    let period = acts::period(scope, key)?;
    let Some(minutes) = minutes.filter(|minutes| MINUTES.contains(minutes)) else {
        let (least, most) = (*MINUTES.start(), *MINUTES.end());
        return Err(Refused::at("minutes", t!(SV, "meeting-minutes-wrong", least = least, most = most)));
    };
    let agenda = template::current(scope).await?.1.agenda.held();
    let content = serde_json::to_string(&agenda).map_err(|error| Fault::broken("writing the agenda", &error))?;
    let first = agenda.items.first().map(|item| item.code.clone()).unwrap_or_default();
    let now = scope.now();
    let row = Row { minutes, started: now, point: first, since: now, ended: None, agenda: content, version: 1 };
    let mut tx = acts::begin(scope, &period).await?;
    meet(&mut tx, &period).await?;
    if !meeting::start(&mut tx, &period.key(), &row).await? {
        return Err(Fault::Conflict.into());
    }
    acts::end(scope, tx, &period, "picture.meeting_started", minutes.to_string()).await
}

/// Brings the picture to its stage *möte*, unless it is there.
async fn meet(tx: &mut Tx, period: &Period) -> Result<(), Fault> {
    let from = observations::held_stage(tx, period).await?;
    match next(from, Verb::Meet) {
        Some(to) => observations::move_stage(tx, period, from, to).await,
        None if from == Stage::Meeting => Ok(()),
        None => Err(Fault::Conflict),
    }
}

/// Where the meeting goes from here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the point of a code; an ended meeting goes on.
    To(String),
    /// To its end.
    End,
}

/// Moves the meeting.
///
/// # Errors
/// [`Fault::Conflict`] when somebody moved it meanwhile, it has not begun, or the picture stands; [`Fault::BadRequest`]
/// when its agenda has no such point.
pub async fn go(scope: &Scope<RunSituation>, key: &str, to: Move, version: i64) -> Result<(), Refused> {
    let period = acts::period(scope, key)?;
    // Read before the period is held: a second connection could wait for this one. Whoever moves it meanwhile is first.
    let row = meeting::one(scope.db(), &period.key()).await?.ok_or(Fault::Conflict)?;
    let mut tx = acts::begin(scope, &period).await?;
    let (row, detail) = match to {
        Move::To(point) => {
            held(&row)?.position(&point).ok_or(Fault::BadRequest)?;
            meet(&mut tx, &period).await?;
            (Row { point: point.clone(), since: scope.now(), ended: None, version, ..row }, point)
        }
        Move::End => (Row { ended: Some(scope.now()), version, ..row }, "end".to_owned()),
    };
    if !meeting::move_to(&mut tx, &period.key(), &row).await? {
        return Err(Fault::Conflict.into());
    }
    acts::end(scope, tx, &period, "picture.meeting_moved", detail).await
}

/// Who is there, as a form says it.
#[derive(Clone, Debug, Default)]
pub struct Attendance {
    /// Who was noted when the form was shown.
    pub seen: Vec<String>,
    /// Who is there.
    pub present: Vec<String>,
    /// One more, who is no member; empty for none.
    pub other: String,
}

/// Says who is there: roles of the group, and one more that is no member. Whom somebody else noted meanwhile stays.
///
/// # Errors
/// [`Refused::Form`] at `other` when it is too long or looks like a person.
pub async fn attend(
    scope: &Scope<RunSituation>,
    key: &str,
    Attendance { seen, mut present, other }: Attendance,
) -> Result<(), Refused> {
    let period = acts::period(scope, key)?;
    let other = acts::clean("other", &other, LONGEST_ROLE)?.replace('\n', " ");
    let members = council::members::of(scope, &BodyCode::from(OPERATIVE)).await?;
    let mut tx = acts::begin(scope, &period).await?;
    let before = meeting::present_in(&mut tx, &period.key()).await?;
    // What a form may say is what it was offered: the members, and whoever was there already.
    present.retain(|role| before.contains(role) || members.iter().any(|member| member.spoken() == *role));
    present.extend(before.into_iter().filter(|role| !seen.contains(role)));
    present.extend((!other.is_empty()).then_some(other));
    present.sort();
    present.dedup();
    present.truncate(MOST_PRESENT);
    meeting::set_present(&mut tx, &period.key(), &present).await?;
    acts::end(scope, tx, &period, "picture.present", present.len().to_string()).await
}

/// Writes down what was decided; it becomes a draft measure at once, to be completed after the meeting. The same form sent
/// twice, by two taps on a slow line, decides once.
///
/// # Errors
/// [`Refused::Form`] at `title` or `role` when something looks like a person; [`Fault::Conflict`] when the picture stands.
pub async fn decide(scope: &Scope<DecideMeasures>, key: &str, decided: measures::Decided) -> Result<(), Refused> {
    let period = acts::period(scope, key)?;
    let (title, role) = (decided.title.clone(), decided.role.clone());
    for (field, text) in [("title", &title), ("role", &role)] {
        acts::clean(field, text, usize::MAX)?;
    }
    let mut tx = acts::begin(scope, &period).await?;
    let actor = decided.actor.as_ref().map(|code| code.0.clone()).unwrap_or_default();
    let until = decided.ends.map(|day| day.to_string()).unwrap_or_default();
    let before = match decided.id {
        Some(id) => meeting::decided(&mut tx, &period.key(), id).await?,
        None => None,
    };
    let says = |one: &Decision| (&one.title, &one.actor, &one.role, &one.until) == (&title, &actor, &role, &until);
    if before.as_ref().is_some_and(says) {
        return Ok(());
    }
    // Other words in the same form, brought back by the browser, are another decision.
    let id = decided.id.filter(|_| before.is_none());
    let decided = measures::Decided { id, period: Some(period.key()), ..decided };
    let measure = measures::create_decided(&mut tx, scope, decided).await?;
    let one = Decision { measure, title, actor, role, until, at: scope.now() };
    meeting::decide(&mut tx, &period.key(), &one).await?;
    acts::end(scope, tx, &period, "picture.decided", measure.to_string()).await
}
