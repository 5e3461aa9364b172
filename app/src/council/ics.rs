//! A body's meetings as a calendar file (RFC 5545). Times are UTC, so that no calendar needs to know our time zone's rules.

use super::{model::MeetingState, service::bodies::Body, store::meetings::Row};
use crate::{
    kernel::lang::Lang,
    platform::{
        clock::{Timestamp, at_local},
        municipality::Profile,
    },
    t,
};
use chrono::{NaiveTime, TimeDelta};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

/// How often a calendar that subscribes should look again.
const FRESH: &str = "PT6H";

/// The calendar of a body. It tells when, where and which body: no agenda, no role, no person.
pub fn calendar(profile: &Profile, body: &Body, meetings: &[Row], link: impl Fn(&str) -> String) -> String {
    let name = format!("{} – {}", body.name, profile.short_name);
    let mut calendar = Calendar {
        properties: Property::from_array([
            ("VERSION", "2.0"),
            ("PRODID", "-//Lykta//Council//SV"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
        ]),
        components: Vec::new(),
    };
    // The crate knows these two as no text, so they are escaped here.
    let name = text(&name).replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    calendar.append_property(Property::new("X-WR-CALNAME", name.as_str()));
    calendar.append_property(Property::new("NAME", name));
    calendar.append_property(Property::new("REFRESH-INTERVAL", FRESH).add_parameter("VALUE", "DURATION").done());
    calendar.append_property(Property::new("X-PUBLISHED-TTL", FRESH));
    for meeting in meetings {
        calendar.push(event(body, meeting, &link));
    }
    calendar.to_string()
}

/// Words without line ends of any kind: a calendar file is made of lines.
fn text(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn event(body: &Body, meeting: &Row, link: &impl Fn(&str) -> String) -> Event {
    let begins = moment(meeting);
    let cancelled = meeting.state() == MeetingState::Cancelled;
    let summary = match cancelled {
        true => t!(Lang::Sv, "council-calendar-cancelled", body = body.name.as_str()),
        false => body.name.clone(),
    };
    let mut event = Event::with_uid(&format!("{}@lykta", meeting.id));
    event
        .timestamp(meeting.changed_at)
        .last_modified(meeting.changed_at)
        .sequence(u32::try_from(meeting.sequence).unwrap_or_default())
        .starts(begins)
        .ends(begins + TimeDelta::minutes(meeting.minutes))
        .status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .summary(&text(&summary))
        .url(&link(&super::service::meetings::address(meeting.id)));
    if !meeting.place.is_empty() {
        event.location(&text(&meeting.place));
    }
    event.done()
}

/// When a meeting begins, by the clock on the wall in Sweden.
pub fn moment(meeting: &Row) -> Timestamp {
    let time = NaiveTime::parse_from_str(&meeting.starts, "%H:%M").unwrap_or(NaiveTime::MIN);
    at_local(meeting.day(), time)
}
