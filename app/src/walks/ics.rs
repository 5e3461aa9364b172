//! Walks as a calendar file (RFC 5545). Times are UTC, so that no calendar needs to know our time zone's rules.

use super::{
    model::{Plan, State},
    service::public::Shown,
};
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

/// A calendar with these walks; what has no day is left out.
pub fn calendar(profile: &Profile, lang: Lang, walks: &[Shown], link: impl Fn(&str) -> String) -> String {
    let mut calendar = Calendar {
        properties: Property::from_array([
            ("VERSION", "2.0"),
            ("PRODID", "-//Lykta//Walks//SV"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
        ]),
        components: Vec::new(),
    };
    let name = t!(lang, "walk-calendar-name", place = profile.short_name.as_str());
    calendar.append_property(Property::new("X-WR-CALNAME", text(&name)));
    for walk in walks {
        if let Some(event) = event(lang, walk, &link) {
            calendar.push(event);
        }
    }
    calendar.to_string()
}

/// Words without line ends of any kind: a calendar file is made of lines.
fn text(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// When a walk begins, by the clock on the wall in Sweden.
pub fn begins(plan: &Plan) -> Option<Timestamp> {
    let time = NaiveTime::parse_from_str(&plan.starts, "%H:%M").unwrap_or(NaiveTime::MIN);
    Some(at_local(plan.day?, time))
}

fn event(lang: Lang, walk: &Shown, link: &impl Fn(&str) -> String) -> Option<Event> {
    let (row, plan) = (&walk.row, &walk.plan);
    let begins = begins(plan)?;
    let cancelled = row.state() == State::Cancelled;
    let summary = match cancelled {
        true => t!(lang, "walk-calendar-cancelled", title = plan.title.as_str()),
        false => plan.title.clone(),
    };
    let mut event = Event::with_uid(&format!("{}@lykta", row.id));
    event
        .timestamp(row.changed_at)
        .last_modified(row.changed_at)
        .sequence(u32::try_from(row.version).unwrap_or_default())
        .starts(begins)
        .ends(begins + TimeDelta::minutes(plan.minutes))
        .status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .summary(&text(&summary))
        .url(&link(&row.slug));
    if !plan.meeting_point.is_empty() {
        event.location(&text(&plan.meeting_point));
    }
    Some(event.done())
}
