//! The form of a plan, and that of a protocol's head.

use super::{YEARS, day_text, nth};
use crate::{
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::{
        id::{AreaCode, PlaceId},
        lang::Lang,
    },
    platform::municipality::Profile,
    t,
    walks::model::{
        Conditions, GroupOfPeople, LONGEST_NAME, LONGEST_TEXT, LONGEST_TITLE, Light, MOST_STOPS, Plan, RoleWord, Stop,
        Weather,
    },
};
use chrono::NaiveTime;
use serde::Deserialize;

const SV: Lang = Lang::Sv;
/// So many empty lines wait at the end of the list of stops.
const SPARE: usize = 3;

/// Everything the page of a walk can send; `do` says what is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlanForm {
    /// `save`, `open`, `cancel`, `back`, `names`, `accept`, `decline`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// The heading.
    pub title: String,
    /// Code of the area.
    pub area: String,
    /// The day.
    pub day: String,
    /// When it begins.
    pub starts: String,
    /// How long it takes.
    pub minutes: String,
    /// Where one meets.
    pub meeting_point: String,
    /// What it is about.
    pub about: String,
    /// How far it goes.
    pub distance: String,
    /// Whether it goes with a walker or a wheelchair.
    pub step_free: String,
    /// Numbers of stops that are there; empty for new ones.
    pub stop_number: Vec<String>,
    /// In which order.
    pub stop_order: Vec<String>,
    /// What each is called.
    pub stop_name: Vec<String>,
    /// What to think of there.
    pub stop_note: Vec<String>,
    /// A named place.
    pub stop_place: Vec<String>,
    /// Ids of the places found before.
    pub stop_found: Vec<String>,
    /// Codes of roles.
    pub role: Vec<String>,
    /// So many may come.
    pub cap: String,
    /// The pre-meeting.
    pub pre_day: String,
    /// Where and when.
    pub pre_text: String,
    /// The follow-up meeting.
    pub follow_day: String,
    /// Where and when.
    pub follow_text: String,
    /// The return walk.
    pub return_day: String,
    /// The protocol is promised within so many weeks.
    pub protocol_weeks: String,
    /// Why it is cancelled or not taken further.
    pub reason: String,
}

impl PlanForm {
    /// The form as it opens.
    pub fn of(plan: &Plan, version: i64) -> Self {
        let stops = || plan.stops.iter();
        Self {
            version: version.to_string(),
            title: plan.title.clone(),
            area: plan.area.0.clone(),
            day: day_text(plan.day),
            starts: plan.starts.clone(),
            minutes: plan.minutes.to_string(),
            meeting_point: plan.meeting_point.clone(),
            about: plan.about.clone(),
            distance: plan.distance.clone(),
            step_free: plan.step_free.clone(),
            stop_number: stops().map(|one| one.number.to_string()).collect(),
            stop_order: (1..=plan.stops.len()).map(|at| at.to_string()).collect(),
            stop_name: stops().map(|one| one.name.clone()).collect(),
            stop_note: stops().map(|one| one.note.clone()).collect(),
            stop_place: stops().map(|one| one.place_name.clone()).collect(),
            stop_found: stops().map(|one| one.place.map(|id| id.to_string()).unwrap_or_default()).collect(),
            role: plan.roles.iter().map(|one| one.code().to_owned()).collect(),
            cap: plan.cap.to_string(),
            pre_day: day_text(plan.pre_day),
            pre_text: plan.pre_text.clone(),
            follow_day: day_text(plan.follow_day),
            follow_text: plan.follow_text.clone(),
            return_day: day_text(plan.return_day),
            protocol_weeks: plan.protocol_weeks.to_string(),
            ..Self::default()
        }
    }

    /// How many lines of stops there are to write on.
    pub fn lines(&self) -> usize {
        (self.stop_name.iter().filter(|one| !one.is_empty()).count() + SPARE).max(self.stop_name.len()).min(MOST_STOPS)
    }

    /// How many of them are seen at once: those that are written on, and one more. The others are folded.
    pub fn seen(&self) -> usize {
        let written = [&self.stop_name, &self.stop_place, &self.stop_note]
            .into_iter()
            .filter_map(|values| values.iter().rposition(|value| !value.is_empty()));
        written.max().map_or(0, |last| last + 1).saturating_add(1).min(self.lines())
    }

    /// The plan.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn plan(&self, profile: &Profile) -> Result<Plan, FieldErrors> {
        fields(|f| Plan {
            title: f.text("title", &self.title, 1..=LONGEST_TITLE),
            area: area(f, profile, &self.area),
            day: f.day("day", &self.day, YEARS),
            starts: time(f, &self.starts),
            minutes: number(f, "minutes", &self.minutes, 15..=480),
            meeting_point: f.text("meeting_point", &self.meeting_point, 0..=LONGEST_NAME),
            about: f.text("about", &self.about, 0..=LONGEST_TEXT),
            distance: f.text("distance", &self.distance, 0..=LONGEST_NAME),
            step_free: f.text("step_free", &self.step_free, 0..=LONGEST_NAME),
            stops: self.stops(f),
            roles: RoleWord::ALL.iter().copied().filter(|one| self.role.iter().any(|r| r == one.code())).collect(),
            cap: u32::try_from(number(f, "cap", &self.cap, 1..=200)).unwrap_or(1),
            pre_day: f.day("pre_day", &self.pre_day, YEARS),
            pre_text: f.text("pre_text", &self.pre_text, 0..=LONGEST_NAME),
            follow_day: f.day("follow_day", &self.follow_day, YEARS),
            follow_text: f.text("follow_text", &self.follow_text, 0..=LONGEST_NAME),
            return_day: f.day("return_day", &self.return_day, YEARS),
            protocol_weeks: u64::try_from(number(f, "protocol_weeks", &self.protocol_weeks, 1..=26)).unwrap_or(4),
            reason: String::new(),
        })
    }

    /// The stops in their order. Each keeps the number it had; a new one gets one that none has.
    fn stops(&self, f: &mut Reader) -> Vec<Stop> {
        let mut stops = Vec::new();
        for at in 0..self.stop_name.len().min(MOST_STOPS) {
            let name = f.text("stops", nth(&self.stop_name, at), 0..=LONGEST_NAME);
            let note = f.text("stops", nth(&self.stop_note, at), 0..=LONGEST_TEXT);
            let place_name = f.text("stops", nth(&self.stop_place, at), 0..=LONGEST_NAME);
            if name.is_empty() {
                if !note.is_empty() || !place_name.is_empty() {
                    f.wrong("stops", Problem::Said(t!(SV, "walks-stop-whole")));
                }
                continue;
            }
            let number = nth(&self.stop_number, at).parse::<i64>().unwrap_or(0);
            let order = nth(&self.stop_order, at).trim().parse::<usize>().unwrap_or(at + 1);
            let place = PlaceId::parse(nth(&self.stop_found, at));
            stops.push(((order, at), Stop { number, name, note, place, place_name }));
        }
        stops.sort_by_key(|(order, _)| *order);
        let mut next = stops.iter().map(|(_, stop)| stop.number).max().unwrap_or(0).max(0);
        let mut numbered: Vec<Stop> = Vec::new();
        for (_, mut stop) in stops {
            if stop.number < 1 || numbered.iter().any(|one| one.number == stop.number) {
                next += 1;
                stop.number = next;
            }
            numbered.push(stop);
        }
        numbered
    }
}

/// An area of the municipality.
pub fn area(f: &mut Reader, profile: &Profile, code: &str) -> AreaCode {
    let known = profile.area(code).map(|area| AreaCode::from(area.code.as_str()));
    f.must("area", known, Problem::NotAChoice).unwrap_or_else(|| AreaCode(String::new()))
}

fn time(f: &mut Reader, text: &str) -> String {
    let read = NaiveTime::parse_from_str(text.trim(), "%H:%M").ok().map(|time| time.format("%H:%M").to_string());
    f.must("starts", read, Problem::Said(t!(SV, "walks-not-a-time"))).unwrap_or_default()
}

fn number(f: &mut Reader, field: &'static str, text: &str, range: std::ops::RangeInclusive<i64>) -> i64 {
    let read = text.trim().parse().ok().filter(|number| range.contains(number));
    f.must(field, read, Problem::NotANumber).unwrap_or(*range.start())
}

/// Everything the page of a protocol can send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProtocolForm {
    /// `close`, `how`, `add`, `merge`, `late`, `publish`.
    pub r#do: String,
    /// The version of the walk the person saw.
    pub version: String,
    /// Code of a [`Light`].
    pub light: String,
    /// Code of a [`Weather`].
    pub weather: String,
    /// How many of each group, in the order of [`GroupOfPeople::ALL`].
    pub people: Vec<String>,
    /// A protocol without lines is meant so.
    pub sure: String,
    /// The line that is put into another.
    pub from: String,
    /// The other.
    pub into: String,
    /// The stop of a new line.
    pub stop: String,
    /// Its line of the checklist.
    pub item: String,
    /// What it says.
    pub text: String,
}

impl ProtocolForm {
    /// The form as it opens.
    pub fn of(how: &Conditions, version: i64) -> Self {
        let many = |group: &GroupOfPeople| how.groups.get(group.code()).map(i64::to_string).unwrap_or_default();
        Self {
            version: version.to_string(),
            light: how.light.map(Light::code).unwrap_or_default().to_owned(),
            weather: how.weather.map(Weather::code).unwrap_or_default().to_owned(),
            people: GroupOfPeople::ALL.iter().map(many).collect(),
            ..Self::default()
        }
    }

    /// How it was.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn conditions(&self) -> Result<Conditions, FieldErrors> {
        fields(|f| Conditions {
            light: f.code("light", &self.light, |code| Light::parse(code).ok()),
            weather: f.code("weather", &self.weather, |code| Weather::parse(code).ok()),
            groups: GroupOfPeople::ALL
                .iter()
                .enumerate()
                .filter_map(|(at, group)| {
                    let text = nth(&self.people, at).trim();
                    (!text.is_empty()).then(|| (group.code().to_owned(), number(f, "people", text, 0..=500)))
                })
                .filter(|(_, many)| *many > 0)
                .collect(),
        })
    }
}
