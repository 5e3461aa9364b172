//! What codes of prioritising are called in the office.

use super::model::{Axis, Component, PointStanding, RoundKey, Standing, Weighed};
use crate::{
    accounts::{Change, policy::Role},
    kernel::{lang::Lang, period::PrioritisationPeriod},
    platform::municipality::Profile,
    shell::role_name,
    t,
    ui::Tone,
};

const SV: Lang = Lang::Sv;

/// A round as people say it: `kvartal 2 2026`.
pub fn round(key: &RoundKey) -> String {
    let (year, number) = key.number();
    match key.kind {
        PrioritisationPeriod::Quarter => t!(SV, "priorities-quarter", n = number, year = year.to_string()),
        PrioritisationPeriod::Tertial => t!(SV, "priorities-tertial", n = number, year = year.to_string()),
    }
}

/// Where a round stands.
pub fn standing(standing: Standing) -> String {
    match standing {
        Standing::Draft => t!(SV, "priorities-standing-draft"),
        Standing::Decided => t!(SV, "priorities-standing-decided"),
        Standing::Replaced => t!(SV, "priorities-standing-replaced"),
    }
}

/// What its colour says.
pub fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Draft => Tone::Warn,
        Standing::Decided => Tone::Ok,
        Standing::Replaced => Tone::Neutral,
    }
}

/// Where a point stands.
pub fn point(standing: PointStanding) -> (String, Tone) {
    match standing {
        PointStanding::Draft => (t!(SV, "priorities-point-draft"), Tone::Warn),
        PointStanding::Waiting => (t!(SV, "priorities-point-waiting"), Tone::Info),
        PointStanding::Adopted => (t!(SV, "priorities-point-adopted"), Tone::Ok),
        PointStanding::Rejected => (t!(SV, "priorities-point-rejected"), Tone::Danger),
        PointStanding::Returned => (t!(SV, "priorities-point-returned"), Tone::Warn),
    }
}

/// One of the two questions.
pub fn axis(axis: Axis) -> String {
    match axis {
        Axis::Need => t!(SV, "priorities-need"),
        Axis::Possibility => t!(SV, "priorities-possibility"),
    }
}

/// What an area is weighed by.
pub fn component(component: Component) -> String {
    match component {
        Component::Number => t!(SV, "priorities-number"),
        Component::Severity => t!(SV, "priorities-severity"),
        Component::Trend => t!(SV, "priorities-trend"),
        Component::Sources => t!(SV, "priorities-sources"),
        Component::Exposed => t!(SV, "priorities-exposed"),
        Component::Control => t!(SV, "priorities-control"),
        Component::Cause => t!(SV, "priorities-cause"),
        Component::Proven => t!(SV, "priorities-proven"),
        Component::Resource => t!(SV, "priorities-resource"),
        Component::Partner => t!(SV, "priorities-partner"),
    }
}

/// Where a proposal comes from, with its figures.
pub fn basis(one: &Weighed) -> String {
    let (now, before, year) = (one.basis.now, one.basis.before, one.basis.year);
    match one.component {
        Component::Number => t!(SV, "priorities-from-number", now = now),
        Component::Severity => t!(SV, "priorities-from-severity", now = now, all = before),
        Component::Trend => t!(SV, "priorities-from-trend", now = now, before = before, year = year),
        Component::Sources => t!(SV, "priorities-from-sources", now = now),
        Component::Exposed => t!(SV, "priorities-from-exposed", now = now),
        Component::Control => t!(SV, "priorities-from-control", now = now),
        Component::Cause => t!(SV, "priorities-from-cause", now = now),
        Component::Proven => t!(SV, "priorities-from-proven", now = now),
        Component::Resource => t!(SV, "priorities-from-resource", now = now),
        Component::Partner => t!(SV, "priorities-from-partner", now = now),
    }
}

/// What each value of a scale means.
pub fn value(number: i64) -> String {
    match number {
        0 => t!(SV, "priorities-value-0"),
        1 => t!(SV, "priorities-value-1"),
        2 => t!(SV, "priorities-value-2"),
        _ => t!(SV, "priorities-value-3"),
    }
}

/// The quarter of the picture an area lies in.
pub fn quadrant(need: bool, possibility: bool) -> String {
    match (need, possibility) {
        (true, true) => t!(SV, "priorities-both"),
        (true, false) => t!(SV, "priorities-need-only"),
        (false, true) => t!(SV, "priorities-possibility-only"),
        (false, false) => t!(SV, "priorities-neither"),
    }
}

/// When somebody else is meant and not named.
pub fn other_missing() -> String {
    t!(SV, "priorities-other-missing")
}

/// When nobody is named.
pub fn who_missing() -> String {
    t!(SV, "priorities-who-missing")
}

/// Names of areas in one line.
pub fn areas<'a>(profile: &Profile, codes: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<_> = codes.into_iter().map(|code| profile.area_name(code)).collect();
    if names.is_empty() { t!(SV, "priorities-everywhere") } else { names.join(", ") }
}

/// Who made a change, and what it was.
pub fn change(profile: &Profile, change: &Change) -> String {
    let role = Role::parse(&change.role).map(role_name).unwrap_or_default();
    let who = change.name.as_ref().map_or(role.clone(), |name| format!("{name} ({role})"));
    let first = change.detail.split(' ').next().unwrap_or_default();
    let what = match change.action.as_str() {
        "priority.weighed" => t!(SV, "priorities-did-weigh", area = profile.area_name(first)),
        "priority.placed" => t!(SV, "priorities-did-place", area = profile.area_name(first)),
        "priority.chosen" => t!(SV, "priorities-did-choose"),
        "priority.decided" => t!(SV, "priorities-did-decide"),
        "priority.point_added" => t!(SV, "priorities-did-add"),
        "priority.point_changed" => t!(SV, "priorities-did-change"),
        "priority.point_dropped" => t!(SV, "priorities-did-drop"),
        _ => t!(SV, "priorities-did-lay"),
    };
    format!("{what} – {who}")
}
