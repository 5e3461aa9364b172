//! What codes are called on the pages of observations and of the picture made of them.

use super::{
    model::{Reason, Source},
    store::Row,
};
use crate::{
    kernel::{
        lang::Lang,
        place::PlaceType,
        timeband::{DayType, TimeBand},
    },
    platform::municipality::Profile,
    t,
};

const SV: Lang = Lang::Sv;

/// The name of an area; the code where it is gone from the list.
pub fn area(profile: &Profile, code: Option<&str>) -> String {
    code.map_or_else(|| t!(SV, "situation-no-area"), |code| profile.area_name(code))
}

/// The name of a kind of place.
pub fn place_type(profile: &Profile, code: &str) -> Option<String> {
    let kind = PlaceType::parse(code).ok()?;
    let named = profile.place_types.iter().find(|name| name.code == kind)?;
    Some(named.name.sv.clone())
}

/// A part of the day with its hours.
pub fn band(band: Option<TimeBand>) -> String {
    match band {
        Some(TimeBand::Morning) => t!(SV, "situation-band-morning"),
        Some(TimeBand::Day) => t!(SV, "situation-band-day"),
        Some(TimeBand::Afternoon) => t!(SV, "situation-band-afternoon"),
        Some(TimeBand::Evening) => t!(SV, "situation-band-evening"),
        Some(TimeBand::Night) => t!(SV, "situation-band-night"),
        None => t!(SV, "situation-time-unknown"),
    }
}

/// A kind of day.
pub fn day(day: DayType) -> String {
    match day {
        DayType::Weekday => t!(SV, "situation-day-weekday"),
        DayType::FridaySaturday => t!(SV, "situation-day-friday-saturday"),
        DayType::SundayHoliday => t!(SV, "situation-day-sunday-holiday"),
        DayType::SchoolBreak => t!(SV, "situation-day-school-break"),
    }
}

/// Where it happens: area and kind of place, as far as known.
pub fn place(profile: &Profile, row: &Row) -> String {
    let area = area(profile, row.area.as_deref());
    let kind = row.place_type.as_deref().and_then(|code| place_type(profile, code));
    kind.map_or_else(|| area.clone(), |kind| format!("{area}, {kind}"))
}

/// When it happens: part of the day and kind of day, as far as known.
pub fn when(row: &Row) -> String {
    let known = row.time_band.as_deref().and_then(|code| TimeBand::parse(code).ok());
    let days = row.day_type.as_deref().and_then(|code| DayType::parse(code).ok());
    match days {
        Some(days) => format!("{}, {}", band(known), day(days)),
        None => band(known),
    }
}

/// The kind of source.
pub fn source(source: Option<Source>) -> String {
    match source {
        Some(Source::Resident) => t!(SV, "situation-source-resident"),
        Some(Source::Staff) => t!(SV, "situation-source-staff"),
        Some(Source::Walk) => t!(SV, "situation-source-walk"),
        Some(Source::Watch) => t!(SV, "situation-source-watch"),
        Some(Source::Actor) => t!(SV, "situation-source-actor"),
        None => t!(SV, "situation-source-unknown"),
    }
}

/// Why an observation was taken out.
pub fn reason(reason: Reason) -> String {
    match reason {
        Reason::Mistake => t!(SV, "situation-reason-mistake"),
        Reason::Counted => t!(SV, "situation-reason-counted"),
        Reason::Untrue => t!(SV, "situation-reason-untrue"),
        Reason::Person => t!(SV, "situation-reason-person"),
    }
}
