//! Forms of the picture: strings in, commands out.

use super::{
    levels::Level,
    service::{
        acts::{SetLevel, Summary},
        meeting::{Attendance, LONGEST_DECISION, LONGEST_ROLE, Move},
        year::{EventFacts, Row},
    },
    stages::Verb,
    year::EventKind,
};
use crate::{
    fault::Fault,
    forms::{FieldErrors, Problem, fields, version},
    kernel::{
        id::{ActorCode, AreaCode, MeasureId},
        lang::Lang,
        pii,
    },
    measures::Decided,
    platform::municipality::Profile,
    t,
};
use chrono::NaiveDate;
use serde::Deserialize;

/// Any form of a period's page; `do` says which.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PictureForm {
    /// `write`, `summary`, `level`, `levels`, or a step.
    pub r#do: String,
    /// The version that was seen.
    pub version: String,
    /// The number of the latest change that was seen.
    pub change: String,
    /// The section.
    pub section: String,
    /// Its words.
    pub words: String,
    /// The summary.
    pub summary: String,
    /// May residents read it?
    pub publishable: String,
    /// May residents read what is being done?
    pub measures: String,
    /// The area.
    pub area: String,
    /// Its level.
    pub level: String,
    /// The cause of the change.
    pub cause: String,
    /// Why another level than proposed.
    pub reason: String,
    /// Why it is opened again.
    pub why: String,
    /// How long a meeting is meant to be.
    pub minutes: String,
    /// A point of the agenda.
    pub point: String,
    /// Who was noted when the form was shown.
    pub seen: Vec<String>,
    /// Who is there.
    pub present: Vec<String>,
    /// Who else is there.
    pub other: String,
    /// The id of the decision, from the form.
    pub key: String,
    /// What was decided.
    pub title: String,
    /// Code of the actor who does it.
    pub actor: String,
    /// The title of who answers for it.
    pub role: String,
    /// By when.
    pub until: String,
}

impl PictureForm {
    /// The version that was seen.
    pub fn version(&self) -> i64 {
        version(&self.version)
    }

    /// The summary.
    pub fn summary(&self) -> Summary {
        Summary {
            words: self.summary.clone(),
            publishable: !self.publishable.is_empty(),
            shows_measures: !self.measures.is_empty(),
        }
    }

    /// The level of an area.
    ///
    /// # Errors
    /// At `level`, when none was chosen.
    pub fn level(&self) -> Result<SetLevel, FieldErrors> {
        let level = Level::parse(&self.level).map_err(|_| FieldErrors::one("level", Problem::NotAChoice))?;
        let (area, cause, reason) = (self.area.clone(), self.cause.clone(), self.reason.clone());
        Ok(SetLevel { area, level, cause, reason, version: self.version() })
    }

    /// Where a meeting goes.
    pub fn point(&self) -> Move {
        Move::To(self.point.clone())
    }

    /// Who is at the meeting.
    pub fn attendance(&self) -> Attendance {
        Attendance { seen: self.seen.clone(), present: self.present.clone(), other: self.other.clone() }
    }

    /// What a meeting decided.
    ///
    /// # Errors
    /// Every mistake at its field.
    pub fn decided(&self, profile: &Profile) -> Result<Decided, FieldErrors> {
        fields(|f| {
            let actor = f.code("actor", &self.actor, |code| profile.actor(code).map(|_| ActorCode::from(code)));
            if self.actor.is_empty() {
                f.wrong("actor", Problem::Said(t!(Lang::Sv, "meeting-needs-actor")));
            }
            if self.until.trim().is_empty() {
                f.wrong("until", Problem::Said(t!(Lang::Sv, "meeting-needs-day")));
            }
            Decided {
                id: MeasureId::parse(&self.key),
                title: f.text("title", &self.title, 1..=LONGEST_DECISION).replace('\n', " "),
                actor,
                role: f.text("role", &self.role, 0..=LONGEST_ROLE).replace('\n', " "),
                ends: f.day("until", &self.until, YEARS),
                area: f.code("area", &self.area, |code| profile.area(code).map(|_| AreaCode::from(code))),
                ..Decided::default()
            }
        })
    }

    /// The step.
    ///
    /// # Errors
    /// [`Fault::BadRequest`] when it says none.
    pub fn verb(&self) -> Result<Verb, Fault> {
        self.r#do.strip_prefix("step-").and_then(|code| Verb::parse(code).ok()).ok_or(Fault::BadRequest)
    }
}

/// The form of a line of the yearly calendar.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct EventForm {
    /// `add`, `change` or `remove`.
    pub r#do: String,
    /// Which line.
    pub id: String,
    /// The version that was seen.
    pub version: String,
    /// What kind it is.
    pub kind: String,
    /// What happens.
    pub title: String,
    /// Where.
    pub area: String,
    /// The first day.
    pub first: String,
    /// The last day; empty means the first.
    pub last: String,
    /// The same days every year?
    pub every_year: String,
    /// What to think of.
    pub note: String,
}

/// Years people may write.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

impl EventForm {
    /// The form of a line as it is.
    pub fn of(row: &Row) -> Self {
        Self {
            r#do: String::new(),
            id: row.id.to_string(),
            version: row.version.to_string(),
            kind: row.kind.clone(),
            title: row.title.clone(),
            area: row.area.as_ref().map(|area| area.0.clone()).unwrap_or_default(),
            first: row.first.clone(),
            last: row.last.clone(),
            every_year: if row.every_year { "1".to_owned() } else { String::new() },
            note: row.note.clone(),
        }
    }

    /// What it says.
    ///
    /// # Errors
    /// Every mistake at its field.
    pub fn facts(&self, profile: &Profile) -> Result<EventFacts, FieldErrors> {
        fields(|f| {
            let kind = EventKind::parse(&self.kind).ok().filter(|kind| EventKind::ADDED.contains(kind));
            let kind = f.must("kind", kind, Problem::NotAChoice).unwrap_or(EventKind::Arrangement);
            let title = f.text("title", &self.title, 1..=100).replace('\n', " ");
            let note = f.text("note", &self.note, 0..=200).replace('\n', " ");
            for (field, text) in [("title", &title), ("note", &note)] {
                if !pii::find(text).is_empty() {
                    f.wrong(field, Problem::Said(t!(Lang::Sv, "picture-personal-data")));
                }
            }
            let area = f.code("area", &self.area, |code| profile.area(code).map(|area| AreaCode::from(&*area.code)));
            if self.first.trim().is_empty() {
                f.wrong("first", Problem::Missing);
            }
            let first = f.day("first", &self.first, YEARS).unwrap_or(NaiveDate::MIN);
            let last = f.day("last", &self.last, YEARS).unwrap_or(first);
            if last < first || (last - first).num_days() > 200 {
                f.wrong("last", Problem::Said(t!(Lang::Sv, "year-last-before-first")));
            }
            EventFacts { kind, title, area, first, last, every_year: !self.every_year.is_empty(), note }
        })
    }
}

/// The form of the template.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TemplateForm {
    /// `rename`, `hide`, `show`, `up`, `down` or `add`.
    pub r#do: String,
    /// The number of the template that was seen.
    pub version: String,
    /// The section.
    pub section: String,
    /// A name.
    pub title: String,
}

/// The form of the agenda.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AgendaForm {
    /// `set`, `hide`, `show`, `up`, `down`, `remove` or `add`.
    pub r#do: String,
    /// The number of the template that was seen.
    pub version: String,
    /// The point.
    pub section: String,
    /// Its name.
    pub title: String,
    /// How long it may take.
    pub minutes: String,
    /// The section of the picture it looks at.
    pub looks_at: String,
}
