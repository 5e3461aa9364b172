//! What the codes of walks are called, and how their times are said.

use super::model::{
    ActionStatus, Conditions, Group, GroupOfPeople, Item, Light, Missing, Plan, ReplyKind, RoleWord, Seen, State, Stop,
    Verdict, Weather,
};
use crate::{
    kernel::lang::Lang,
    platform::clock::spoken_date,
    t,
    ui::{Glyph, Tone},
};
use chrono::{NaiveTime, TimeDelta};

const SV: Lang = Lang::Sv;

/// A line of the checklist.
pub fn item(lang: Lang, item: Item) -> String {
    t!(lang, "walk-item", code = item.code())
}

/// A group of it, with the letter it has on the checklist.
pub fn group(lang: Lang, group: Group) -> String {
    format!("{} {}", group.code().to_uppercase(), group_name(lang, group))
}

/// A group of it, for those who have no checklist.
pub fn group_name(lang: Lang, group: Group) -> String {
    t!(lang, "walk-group", code = group.code())
}

/// What somebody thinks.
pub fn verdict(lang: Lang, verdict: Verdict) -> String {
    t!(lang, "walk-verdict", code = verdict.code())
}

/// A role.
pub fn role(lang: Lang, role: RoleWord) -> String {
    t!(lang, "walk-role", code = role.code())
}

/// A group of people.
pub fn people(lang: Lang, group: GroupOfPeople) -> String {
    t!(lang, "walk-people", code = group.code())
}

/// How light it was.
pub fn light(lang: Lang, light: Light) -> String {
    t!(lang, "walk-light-is", code = light.code())
}

/// The weather.
pub fn weather(lang: Lang, weather: Weather) -> String {
    t!(lang, "walk-weather-is", code = weather.code())
}

/// How it was that day.
pub fn conditions(lang: Lang, how: &Conditions) -> String {
    let parts = [how.light.map(|one| light(lang, one)), how.weather.map(|one| weather(lang, one))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How bad, with its number.
pub fn severity(lang: Lang, severity: i64) -> String {
    format!("{severity} – {}", severity_word(lang, severity))
}

/// How bad, in a word.
pub fn severity_word(lang: Lang, severity: i64) -> String {
    t!(lang, "walk-severity-is", n = severity)
}

/// How far a walk has come.
pub fn state(lang: Lang, state: State) -> String {
    t!(lang, "walk-state", code = state.code())
}

/// The colour that repeats the word.
pub fn state_tone(state: State) -> Tone {
    match state {
        State::Draft | State::OwnUnderWay | State::OwnDeclined => Tone::Neutral,
        State::Open => Tone::Info,
        State::Walked | State::OwnSent => Tone::Warn,
        State::Published => Tone::Ok,
        State::Cancelled => Tone::Danger,
    }
}

/// Where a line of a protocol stands.
pub fn status(lang: Lang, status: ActionStatus) -> String {
    t!(lang, "walk-status-is", code = status.code())
}

/// The colour and the picture that repeat the word.
pub fn look(status: ActionStatus) -> (Tone, Glyph) {
    match status {
        ActionStatus::New => (Tone::Neutral, Glyph::Inbox),
        ActionStatus::Assessed => (Tone::Info, Glyph::Eye),
        ActionStatus::Planned => (Tone::Info, Glyph::Calendar),
        ActionStatus::HandedOver => (Tone::Info, Glyph::ArrowRight),
        ActionStatus::Done => (Tone::Ok, Glyph::Check),
        ActionStatus::Followed => (Tone::Ok, Glyph::CheckCircle),
        ActionStatus::Declined => (Tone::Warn, Glyph::Close),
    }
}

/// What became of a fault.
pub fn seen(lang: Lang, seen: Seen) -> (String, Tone) {
    match seen {
        Seen::Gone => (t!(lang, "walk-seen-gone"), Tone::Ok),
        Seen::Still => (t!(lang, "walk-seen-still"), Tone::Warn),
        Seen::New => (t!(lang, "walk-seen-new"), Tone::Info),
    }
}

/// What came of it, as an answer to that question.
pub fn became(lang: Lang, status: ActionStatus) -> String {
    t!(lang, "walk-became", code = status.code())
}

/// A word before a heading, with a space after it; nothing when the heading begins with the same word.
pub fn unless_said(word: String, title: &str) -> String {
    let plain = word.trim_end_matches(':');
    if title.starts_with(plain) { String::new() } else { format!("{word} ") }
}

/// What an owner answered.
pub fn reply(kind: ReplyKind) -> String {
    t!(SV, "walk-reply-is", code = kind.code())
}

/// What a line of a protocol lacks.
pub fn missing(one: Missing) -> String {
    t!(SV, "walks-missing", what = one.field())
}

/// A stop in words.
pub fn stop(stop: &Stop) -> String {
    match stop.place_name.as_str() {
        "" => format!("{}. {}", stop.number, stop.name),
        place if place == stop.name => format!("{}. {}", stop.number, stop.name),
        place => format!("{}. {} ({place})", stop.number, stop.name),
    }
}

/// The day of a walk.
pub fn day_in_words(lang: Lang, plan: &Plan) -> String {
    plan.day.map_or_else(|| t!(lang, "walk-no-day"), |day| spoken_date(day, day, lang))
}

/// The day of a walk and its hours, beside each other.
pub fn when(lang: Lang, plan: &Plan) -> String {
    format!("{}, {}", day_in_words(lang, plan), hours(lang, plan))
}

/// From when until when.
pub fn hours(lang: Lang, plan: &Plan) -> String {
    let begins = NaiveTime::parse_from_str(&plan.starts, "%H:%M").unwrap_or(NaiveTime::MIN);
    let ends = begins + TimeDelta::minutes(plan.minutes);
    let said = |time: NaiveTime| time.format(if lang == Lang::En { "%H:%M" } else { "%H.%M" }).to_string();
    t!(lang, "walk-hours", from = said(begins), until = said(ends))
}
