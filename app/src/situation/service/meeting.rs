//! The group's meeting: begun, led from point to point, ended; who is there; what is decided.

use super::acts;
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
        agenda::{Clock, MINUTES, Point},
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
}

/// A meeting that began.
#[derive(Clone, Debug)]
pub struct Run {
    /// The point it is at.
    pub point: Point,
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
    Ok(Meeting {
        change,
        run: meeting::one(scope.db(), &key).await?.map(|row| run(&row, scope.now())),
        members: members.iter().map(council::members::Member::spoken).collect(),
        present: meeting::present(scope.db(), &key).await?,
        decisions: meeting::decisions(scope.db(), &key).await?,
    })
}

fn run(row: &Row, now: crate::platform::clock::Timestamp) -> Run {
    let point = Point::parse(&row.point).unwrap_or(Point::FollowUp);
    let until = row.ended.unwrap_or(now);
    Run {
        clock: Clock::new(row.since, point.planned(row.minutes), until),
        whole: Clock::new(row.started, TimeDelta::minutes(row.minutes), until),
        point,
        minutes: row.minutes,
        ended: row.ended.is_some(),
        version: row.version,
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
    let mut tx = acts::begin(scope, &period).await?;
    meet(&mut tx, &period).await?;
    if !meeting::start(&mut tx, &period.key(), minutes, Point::FollowUp.code(), scope.now()).await? {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To a point of the agenda; an ended meeting goes on.
    To(Point),
    /// To its end.
    End,
}

/// Moves the meeting.
///
/// # Errors
/// [`Fault::Conflict`] when somebody moved it meanwhile, it has not begun, or the picture stands.
pub async fn go(scope: &Scope<RunSituation>, key: &str, to: Move, version: i64) -> Result<(), Refused> {
    let period = acts::period(scope, key)?;
    let mut tx = acts::begin(scope, &period).await?;
    let row = meeting::one(scope.db(), &period.key()).await?.ok_or(Fault::Conflict)?;
    let (row, detail) = match to {
        Move::To(point) => {
            meet(&mut tx, &period).await?;
            (Row { point: point.code().to_owned(), since: scope.now(), ended: None, version, ..row }, point.code())
        }
        Move::End => (Row { ended: Some(scope.now()), version, ..row }, "end"),
    };
    if !meeting::move_to(&mut tx, &period.key(), &row).await? {
        return Err(Fault::Conflict.into());
    }
    acts::end(scope, tx, &period, "picture.meeting_moved", detail.to_owned()).await
}

/// Says who is there: roles of the group, and one more that is no member.
///
/// # Errors
/// [`Refused::Form`] at `other` when it is too long or looks like a person.
pub async fn attend(
    scope: &Scope<RunSituation>,
    key: &str,
    mut present: Vec<String>,
    other: &str,
) -> Result<(), Refused> {
    let period = acts::period(scope, key)?;
    let other = acts::clean("other", other, LONGEST_ROLE)?.replace('\n', " ");
    let members = council::members::of(scope, &BodyCode::from(OPERATIVE)).await?;
    let before = meeting::present(scope.db(), &period.key()).await?;
    // What a form may say is what it was offered: the members, and whoever was there already.
    present.retain(|role| before.contains(role) || members.iter().any(|member| member.spoken() == *role));
    present.extend((!other.is_empty()).then_some(other));
    present.truncate(MOST_PRESENT);
    let mut tx = acts::begin(scope, &period).await?;
    meeting::set_present(&mut tx, &period.key(), &present).await?;
    acts::end(scope, tx, &period, "picture.present", present.len().to_string()).await
}

/// Writes down what was decided; it becomes a draft measure at once, to be completed after the meeting.
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
    let (actor, until) = (decided.actor.clone(), decided.ends);
    let decided = measures::Decided { period: Some(period.key()), ..decided };
    let measure = measures::create_decided(&mut tx, scope, decided).await?;
    let one = Decision {
        measure,
        title,
        actor: actor.map(|code| code.0).unwrap_or_default(),
        role,
        until: until.map(|day| day.to_string()).unwrap_or_default(),
        at: scope.now(),
    };
    meeting::decide(&mut tx, &period.key(), &one).await?;
    acts::end(scope, tx, &period, "picture.decided", measure.to_string()).await
}
