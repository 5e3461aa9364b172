//! What is planned: when, where, along which stops, and with which roles.

use crate::kernel::{codes::codes, id::AreaCode, id::PlaceId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{Light, USUAL_CAP, Weather};

codes! {
    /// The roles of a walk. Words, never names: who it is, the office knows without writing it down here.
    pub enum RoleWord {
        /// Arrangör.
        Organiser = "organiser",
        /// Samtalsledare.
        Leader = "leader",
        /// Sekreterare.
        Secretary = "secretary",
        /// Fotograf.
        Photographer = "photographer",
        /// Kartläsare och tidshållare.
        Timekeeper = "timekeeper",
        /// Förvaltare av gata, park och belysning.
        Manager = "manager",
        /// Fastighetsägare.
        PropertyOwner = "property_owner",
        /// Kommunpolis.
        Police = "police",
        /// Räddningstjänst.
        Rescue = "rescue",
        /// Politiker.
        Politician = "politician",
        /// Deltagare.
        Participant = "participant",
        /// Tillgänglighetsombud.
        Accessibility = "accessibility",
    }
}

codes! {
    /// Whom participants belong to, when they are counted.
    pub enum GroupOfPeople {
        /// Boende.
        Residents = "residents",
        /// Barn och ungdomar.
        Young = "young",
        /// Äldre.
        Old = "old",
        /// Näringsliv.
        Business = "business",
        /// Föreningar.
        Associations = "associations",
        /// Skola.
        School = "school",
        /// Kommun, polis, bolag.
        Staff = "staff",
        /// Politiker.
        Politicians = "politicians",
    }
}

/// A stop of the route. Its number stays with it, so that a return walk compares like with like.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Stop {
    /// Its number: never given twice in a walk.
    pub number: i64,
    /// What people call it.
    pub name: String,
    /// What to think of there.
    pub note: String,
    /// The named place it is at, where the gazetteer has one.
    pub place: Option<PlaceId>,
    /// What that place is called.
    pub place_name: String,
}

/// Everything that is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// The heading.
    pub title: String,
    /// The area.
    pub area: AreaCode,
    /// The day.
    pub day: Option<NaiveDate>,
    /// When it begins, `18:00`.
    pub starts: String,
    /// How long it takes.
    pub minutes: i64,
    /// Where one meets.
    pub meeting_point: String,
    /// What it is about.
    pub about: String,
    /// How far it goes, in words.
    pub distance: String,
    /// Whether one can come along with a walker or a wheelchair, in words.
    pub step_free: String,
    /// The route, in order.
    pub stops: Vec<Stop>,
    /// Who is there.
    pub roles: Vec<RoleWord>,
    /// So many may come.
    pub cap: u32,
    /// The day of the pre-meeting.
    pub pre_day: Option<NaiveDate>,
    /// Where it is, and when.
    pub pre_text: String,
    /// The day of the follow-up meeting.
    pub follow_day: Option<NaiveDate>,
    /// Where it is, and when.
    pub follow_text: String,
    /// The day of the return walk.
    pub return_day: Option<NaiveDate>,
    /// Within so many weeks the protocol is promised.
    pub protocol_weeks: u64,
    /// Why it is cancelled, or not taken further.
    pub reason: String,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            title: String::new(),
            area: AreaCode(String::new()),
            day: None,
            starts: "18:00".to_owned(),
            minutes: 120,
            meeting_point: String::new(),
            about: String::new(),
            distance: String::new(),
            step_free: String::new(),
            stops: Vec::new(),
            roles: Vec::new(),
            cap: USUAL_CAP,
            pre_day: None,
            pre_text: String::new(),
            follow_day: None,
            follow_text: String::new(),
            return_day: None,
            protocol_weeks: 4,
            reason: String::new(),
        }
    }
}

impl Plan {
    /// A stop.
    pub fn stop(&self, number: i64) -> Option<&Stop> {
        self.stops.iter().find(|one| one.number == number)
    }

    /// A number no stop has.
    pub fn next_stop(&self) -> i64 {
        self.stops.iter().map(|one| one.number).max().unwrap_or(0) + 1
    }

    /// What stands between it and its readers, as fields of its form.
    pub fn lacks(&self) -> Vec<&'static str> {
        let lacks = [
            ("day", self.day.is_none()),
            ("meeting_point", self.meeting_point.is_empty()),
            ("stops", self.stops.is_empty()),
            ("roles", !self.roles.contains(&RoleWord::Leader)),
        ];
        lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(field, _)| field).collect()
    }

    /// Every text somebody typed, with its field.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        let single = [
            ("title", &self.title),
            ("meeting_point", &self.meeting_point),
            ("about", &self.about),
            ("distance", &self.distance),
            ("step_free", &self.step_free),
            ("pre_text", &self.pre_text),
            ("follow_text", &self.follow_text),
            ("reason", &self.reason),
        ];
        let stops = self.stops.iter().flat_map(|one| [&one.name, &one.note].map(|text| ("stops", text)));
        single.into_iter().chain(stops).map(|(field, text)| (field, text.as_str())).collect()
    }
}

/// How it was that day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Conditions {
    /// Light or dark.
    pub light: Option<Light>,
    /// The weather.
    pub weather: Option<Weather>,
    /// How many of each group came.
    pub groups: BTreeMap<String, i64>,
}
