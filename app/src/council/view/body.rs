//! The forms of a body: its facts, a member, a meeting beside the plan, an item that waits.

use super::{clean, day, list, must_day, number, time};
use crate::{
    council::{
        model::{Circle, plan::WEEKDAYS},
        service::{
            agenda::OwnItem,
            bodies::{Body, BodyFacts},
            meetings::MeetingFacts,
            members::NewMember,
        },
    },
    forms::{FieldErrors, Problem, fields},
    kernel::id::ActorCode,
    platform::municipality::Profile,
};
use chrono::NaiveDate;
use serde::Deserialize;

/// Everything the forms of the pages of bodies send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BodyForm {
    /// Which of them.
    #[serde(rename = "do")]
    pub act: String,
    pub version: String,
    pub name: String,
    pub circle: String,
    pub purpose: String,
    pub per_year: String,
    pub weekday: String,
    pub starts: String,
    pub minutes: String,
    pub place: String,
    pub shared_with: String,
    pub report_address: String,
    pub closed: String,
    pub title: String,
    pub actor: String,
    pub organisation: String,
    pub chair: String,
    pub member: String,
    pub day: String,
    pub year: String,
    /// The days of a plan that are taken over.
    pub days: Vec<String>,
    pub note: String,
}

impl BodyForm {
    /// The form of a body as it stands.
    pub fn of(body: &Body) -> Self {
        let row = &body.row;
        Self {
            version: row.version.to_string(),
            name: body.name.clone(),
            circle: row.circle.clone(),
            purpose: row.purpose.clone(),
            per_year: row.per_year.map(|n| n.to_string()).unwrap_or_default(),
            weekday: row.weekday.to_string(),
            starts: row.starts.clone(),
            minutes: row.minutes.to_string(),
            place: row.place.clone(),
            shared_with: row.shared_with.clone(),
            report_address: row.report_address.clone(),
            closed: if row.closed { "1".to_owned() } else { String::new() },
            ..Self::default()
        }
    }

    /// An empty form for a new body.
    pub fn fresh() -> Self {
        Self {
            circle: Circle::Council.code().to_owned(),
            per_year: "4".to_owned(),
            weekday: "3".to_owned(),
            starts: "13:00".to_owned(),
            minutes: "90".to_owned(),
            ..Self::default()
        }
    }

    /// The version it was made from.
    pub fn version(&self) -> i64 {
        crate::forms::version(&self.version)
    }

    /// What it says of a body; one that the settings name says nothing of its name, circle and rhythm.
    pub fn facts(&self, in_settings: bool) -> Result<BodyFacts, FieldErrors> {
        fields(|f| {
            let circle = if in_settings { Some(Circle::Council) } else { Circle::parse(&self.circle).ok() };
            BodyFacts {
                name: if in_settings { String::new() } else { clean(f, "name", &self.name, 2..=80) },
                circle: f.must("circle", circle, Problem::NotAChoice).unwrap_or(Circle::Council),
                purpose: clean(f, "purpose", &self.purpose, 0..=500),
                per_year: (!in_settings).then(|| number(f, "per_year", &self.per_year, 1..=52)),
                weekday: number(f, "weekday", &self.weekday, WEEKDAYS),
                starts: time(f, "starts", &self.starts),
                minutes: number(f, "minutes", &self.minutes, 15..=600),
                place: clean(f, "place", &self.place, 0..=120),
                shared_with: list(f, "shared_with", &self.shared_with, 0..=500),
                report_address: f.email("report_address", &self.report_address).unwrap_or_default(),
                closed: self.closed == "1",
            }
        })
    }

    /// What it says of a member.
    pub fn member(&self, profile: &Profile) -> Result<NewMember, FieldErrors> {
        fields(|f| {
            let actor = f.code("actor", &self.actor, |code| profile.actor(code).map(|_| ActorCode::from(code)));
            let least = usize::from(actor.is_none());
            NewMember {
                title: clean(f, "title", &self.title, 2..=80),
                organisation: clean(f, "organisation", &self.organisation, least..=80),
                actor,
                chair: self.chair == "1",
            }
        })
    }

    /// What it says of a meeting.
    pub fn meeting(&self) -> Result<MeetingFacts, FieldErrors> {
        fields(|f| MeetingFacts {
            day: must_day(f, "day", &self.day),
            starts: time(f, "starts", &self.starts),
            minutes: number(f, "minutes", &self.minutes, 15..=600),
            place: clean(f, "place", &self.place, 0..=120),
        })
    }

    /// What it says of an item that waits.
    pub fn item(&self) -> Result<OwnItem, FieldErrors> {
        fields(|f| OwnItem {
            title: clean(f, "title", &self.title, 2..=200),
            note: clean(f, "note", &self.note, 0..=2_000),
        })
    }

    /// The year and the days of a plan; a day that is none is left out.
    pub fn plan(&self) -> Result<(i32, Vec<NaiveDate>), FieldErrors> {
        fields(|f| {
            let year = number(f, "days", &self.year, 1990..=2100);
            let days: Vec<NaiveDate> = self.days.iter().filter_map(|text| day(f, "days", text)).collect();
            if days.is_empty() {
                f.wrong("days", Problem::Missing);
            }
            (i32::try_from(year).unwrap_or_default(), days)
        })
    }
}
