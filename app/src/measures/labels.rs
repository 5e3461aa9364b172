//! What codes of measures are called in the office.

use super::model::{Amount, Evidence, Kind, Level, Missing, Occasion, State, Verdict};
use crate::{
    accounts::{Change, policy::Role},
    kernel::lang::Lang,
    observations::FEWEST_TO_SHARE,
    platform::municipality::Profile,
    shell::role_name,
    t,
    ui::Tone,
};

const SV: Lang = Lang::Sv;

/// The name of a state.
pub fn state(state: State) -> String {
    match state {
        State::Draft => t!(SV, "measures-state-draft"),
        State::Running => t!(SV, "measures-state-running"),
        State::Replaced => t!(SV, "measures-state-replaced"),
        State::Ended => t!(SV, "measures-state-ended"),
        State::Dropped => t!(SV, "measures-state-dropped"),
    }
}

/// What the colour of a state says.
pub fn tone(state: State) -> Tone {
    match state {
        State::Running => Tone::Info,
        State::Ended => Tone::Ok,
        State::Draft => Tone::Warn,
        State::Replaced | State::Dropped => Tone::Neutral,
    }
}

/// What a measure works on.
pub fn kind(kind: Kind) -> String {
    match kind {
        Kind::Situational => t!(SV, "measures-kind-situational"),
        Kind::Social => t!(SV, "measures-kind-social"),
    }
}

/// How early it comes in.
pub fn level(level: Level) -> String {
    match level {
        Level::Primary => t!(SV, "measures-level-primary"),
        Level::Secondary => t!(SV, "measures-level-secondary"),
        Level::Tertiary => t!(SV, "measures-level-tertiary"),
    }
}

/// How well it is known to work.
pub fn evidence(evidence: Evidence) -> String {
    match evidence {
        Evidence::Low => t!(SV, "measures-evidence-low"),
        Evidence::Medium => t!(SV, "measures-evidence-medium"),
        Evidence::High => t!(SV, "measures-evidence-high"),
    }
}

/// A verdict.
pub fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Continue => t!(SV, "measures-verdict-continue"),
        Verdict::Expand => t!(SV, "measures-verdict-expand"),
        Verdict::Replace => t!(SV, "measures-verdict-replace"),
        Verdict::End => t!(SV, "measures-verdict-end"),
    }
}

/// What the colour of a verdict says.
pub fn verdict_tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Continue => Tone::Info,
        Verdict::Expand | Verdict::End => Tone::Ok,
        Verdict::Replace => Tone::Warn,
    }
}

/// Why it is looked at on a day.
pub fn occasion(occasion: Occasion) -> String {
    match occasion {
        Occasion::Halfway => t!(SV, "measures-occasion-halfway"),
        Occasion::Priorities => t!(SV, "measures-occasion-priorities"),
        Occasion::Ending => t!(SV, "measures-occasion-ending"),
        Occasion::Chosen => t!(SV, "measures-occasion-chosen"),
    }
}

/// What must be said before a measure starts, at its field.
pub fn must(missing: Missing) -> String {
    match missing {
        Missing::Problem => t!(SV, "measures-must-problem"),
        Missing::Cause => t!(SV, "measures-must-cause"),
        Missing::Category => t!(SV, "measures-must-category"),
        Missing::Where => t!(SV, "measures-must-where"),
        Missing::Kind => t!(SV, "measures-must-kind"),
        Missing::Level => t!(SV, "measures-must-level"),
        Missing::Evidence => t!(SV, "measures-must-evidence"),
        Missing::Actor => t!(SV, "measures-must-actor"),
        Missing::Role => t!(SV, "measures-must-role"),
        Missing::Starts => t!(SV, "measures-must-starts"),
        Missing::Ends => t!(SV, "measures-must-ends"),
        Missing::Span => t!(SV, "measures-must-span"),
        Missing::Indicator => t!(SV, "measures-must-indicator"),
        Missing::Before => t!(SV, "measures-must-before"),
        Missing::Unit => t!(SV, "measures-must-unit"),
        Missing::How => t!(SV, "measures-must-how"),
        Missing::PublicText => t!(SV, "measures-must-public-text"),
    }
}

/// Area and place in one line.
pub fn place(profile: &Profile, code: Option<&str>, place: &str) -> String {
    let area = code.map(|code| profile.area_name(code));
    let parts = [area, Some(place.to_owned()).filter(|place| !place.is_empty())];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    if parts.is_empty() { t!(SV, "measures-nowhere") } else { parts.join(", ") }
}

/// A figure as its reader may see it: outside the group, small ones are not told.
pub fn amount(amount: Amount, within: bool) -> String {
    if within || !amount.is_below(FEWEST_TO_SHARE) {
        return amount.to_string();
    }
    t!(SV, "measures-few", n = FEWEST_TO_SHARE)
}

/// Who made a change: name and role.
pub fn who(change: &Change) -> String {
    let role = Role::parse(&change.role).map(role_name).ok();
    match (&change.name, role) {
        (Some(name), Some(role)) => format!("{name} ({role})"),
        (Some(name), None) => name.clone(),
        (None, Some(role)) => role,
        (None, None) => t!(SV, "measures-somebody"),
    }
}

/// What a change was, in words.
pub fn change(change: &Change) -> String {
    match change.action.as_str() {
        "measure.drafted" => match change.detail.as_str() {
            "meeting" => t!(SV, "measures-did-draft-meeting"),
            "cause" => t!(SV, "measures-did-draft-cause"),
            "successor" => t!(SV, "measures-did-draft-successor"),
            _ => t!(SV, "measures-did-draft"),
        },
        "measure.started" => t!(SV, "measures-did-start"),
        "measure.dropped" => t!(SV, "measures-did-drop"),
        "measure.rescheduled" => t!(SV, "measures-did-reschedule"),
        "measure.followed_up" => match Verdict::parse(&change.detail) {
            Ok(said) => t!(SV, "measures-did-follow-up", verdict = verdict(said)),
            Err(_) => t!(SV, "measures-did-change"),
        },
        _ if change.detail.is_empty() => t!(SV, "measures-did-change"),
        _ => t!(SV, "measures-did-change-of", what = fields(&change.detail)),
    }
}

fn fields(detail: &str) -> String {
    let name = |field: &str| match field {
        "title" => Some(t!(SV, "measures-title")),
        "problem" => Some(t!(SV, "measures-problem")),
        "cause" => Some(t!(SV, "measures-cause")),
        "category" => Some(t!(SV, "measures-category")),
        "area" => Some(t!(SV, "measures-place")),
        "kind" => Some(t!(SV, "measures-kind")),
        "level" => Some(t!(SV, "measures-level")),
        "evidence" => Some(t!(SV, "measures-evidence")),
        "owner" => Some(t!(SV, "measures-owner")),
        "days" => Some(t!(SV, "measures-days")),
        "indicator" => Some(t!(SV, "measures-indicator")),
        "period" => Some(t!(SV, "measures-period")),
        "public" => Some(t!(SV, "measures-public")),
        _ => None,
    };
    detail.split(' ').filter_map(name).collect::<Vec<_>>().join(", ").to_lowercase()
}
