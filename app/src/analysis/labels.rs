//! What codes of analyses are called in the office.

use super::model::{Arena, Bone, Effect, Factor, Field, Gap, Heard, Kind, Point, State};
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

/// What is asked for.
pub fn kind(kind: Kind) -> String {
    match kind {
        Kind::Mapping => t!(SV, "analysis-kind-mapping"),
        Kind::Cause => t!(SV, "analysis-kind-cause"),
    }
}

/// The name of a state.
pub fn state(state: State) -> String {
    match state {
        State::Draft => t!(SV, "analysis-state-draft"),
        State::Proposed => t!(SV, "analysis-state-proposed"),
        State::Returned => t!(SV, "analysis-state-returned"),
        State::Rejected => t!(SV, "analysis-state-rejected"),
        State::Commissioned => t!(SV, "analysis-state-commissioned"),
        State::Running => t!(SV, "analysis-state-running"),
        State::Reported => t!(SV, "analysis-state-reported"),
        State::Closed => t!(SV, "analysis-state-closed"),
        State::Dropped => t!(SV, "analysis-state-dropped"),
    }
}

/// What the colour of a state says.
pub fn tone(state: State) -> Tone {
    match state {
        State::Running | State::Proposed => Tone::Info,
        State::Reported | State::Closed => Tone::Ok,
        State::Draft | State::Returned | State::Commissioned => Tone::Warn,
        State::Rejected | State::Dropped => Tone::Neutral,
    }
}

/// A bone.
pub fn bone(bone: Bone) -> String {
    match bone {
        Bone::Victim => t!(SV, "analysis-bone-victim"),
        Bone::Offender => t!(SV, "analysis-bone-offender"),
        Bone::Object => t!(SV, "analysis-bone-object"),
    }
}

/// What belongs on a bone.
pub fn bone_hint(bone: Bone) -> String {
    match bone {
        Bone::Victim => t!(SV, "analysis-bone-victim-hint"),
        Bone::Offender => t!(SV, "analysis-bone-offender-hint"),
        Bone::Object => t!(SV, "analysis-bone-object-hint"),
    }
}

/// A point of the star.
pub fn point(point: Point) -> String {
    match point {
        Point::Crime => t!(SV, "analysis-point-crime"),
        Point::Violence => t!(SV, "analysis-point-violence"),
        Point::Exclusion => t!(SV, "analysis-point-exclusion"),
        Point::Andts => t!(SV, "analysis-point-andts"),
        Point::Health => t!(SV, "analysis-point-health"),
    }
}

/// A field of the star.
pub fn field(field: Field) -> String {
    match field {
        Field::Base => t!(SV, "analysis-field-base"),
        Field::Middle => t!(SV, "analysis-field-middle"),
        Field::Tip => t!(SV, "analysis-field-tip"),
    }
}

/// Where something stands in the star.
pub fn spot(at: Field, of: Option<Point>) -> String {
    match of {
        Some(of) => format!("{}: {}", field(at), point(of)),
        None => field(at),
    }
}

/// An arena.
pub fn arena(arena: Arena) -> String {
    match arena {
        Arena::Individual => t!(SV, "analysis-arena-individual"),
        Arena::Family => t!(SV, "analysis-arena-family"),
        Arena::School => t!(SV, "analysis-arena-school"),
        Arena::Peers => t!(SV, "analysis-arena-peers"),
        Arena::Neighbourhood => t!(SV, "analysis-arena-neighbourhood"),
    }
}

/// What a factor does.
pub fn effect(effect: Effect) -> String {
    match effect {
        Effect::Risk => t!(SV, "analysis-effect-risk"),
        Effect::Protective => t!(SV, "analysis-effect-protective"),
    }
}

/// A factor in words.
pub fn factor(factor: &Factor) -> String {
    if factor.code.is_empty() { factor.words.clone() } else { standard(&factor.code) }
}

/// A factor of the list.
pub fn standard(code: &str) -> String {
    match code {
        "impulses" => t!(SV, "analysis-factor-impulses"),
        "early_debut" => t!(SV, "analysis-factor-early-debut"),
        "repeated_violence" => t!(SV, "analysis-factor-repeated-violence"),
        "asking_for_help" => t!(SV, "analysis-factor-asking-for-help"),
        "meaningful_leisure" => t!(SV, "analysis-factor-meaningful-leisure"),
        "little_insight" => t!(SV, "analysis-factor-little-insight"),
        "strained_economy" => t!(SV, "analysis-factor-strained-economy"),
        "violence_at_home" => t!(SV, "analysis-factor-violence-at-home"),
        "near_adult" => t!(SV, "analysis-factor-near-adult"),
        "parental_support" => t!(SV, "analysis-factor-parental-support"),
        "school_failure" => t!(SV, "analysis-factor-school-failure"),
        "absence" => t!(SV, "analysis-factor-absence"),
        "bullying" => t!(SV, "analysis-factor-bullying"),
        "school_climate" => t!(SV, "analysis-factor-school-climate"),
        "adults_on_breaks" => t!(SV, "analysis-factor-adults-on-breaks"),
        "norm_breaking_friends" => t!(SV, "analysis-factor-norm-breaking-friends"),
        "drugs_among_friends" => t!(SV, "analysis-factor-drugs-among-friends"),
        "recruitment" => t!(SV, "analysis-factor-recruitment"),
        "led_activities" => t!(SV, "analysis-factor-led-activities"),
        "friends_outside" => t!(SV, "analysis-factor-friends-outside"),
        "dark_and_worn" => t!(SV, "analysis-factor-dark-and-worn"),
        "open_drug_trade" => t!(SV, "analysis-factor-open-drug-trade"),
        "few_meeting_places" => t!(SV, "analysis-factor-few-meeting-places"),
        "adults_present" => t!(SV, "analysis-factor-adults-present"),
        "trust_in_society" => t!(SV, "analysis-factor-trust-in-society"),
        // A code of a newer program.
        other => other.to_owned(),
    }
}

/// What is missing.
pub fn gap(gap: Gap) -> String {
    match gap {
        Gap::NoMeasures => t!(SV, "analysis-gap-no-measures"),
        Gap::AllAtTip => t!(SV, "analysis-gap-all-at-tip"),
        Gap::NothingInBase => t!(SV, "analysis-gap-nothing-in-base"),
        Gap::NothingFor(of) => t!(SV, "analysis-gap-nothing-for", arena = arena(of).to_lowercase()),
        Gap::NothingAt(of) => t!(SV, "analysis-gap-nothing-at", point = point(of)),
        Gap::NothingProtects => t!(SV, "analysis-gap-nothing-protects"),
        Gap::WithoutLevel(n) => t!(SV, "analysis-gap-without-level", n = n),
    }
}

/// Area and place in one line.
pub fn place(profile: &Profile, code: Option<&str>, place: &str) -> String {
    let area = code.map(|code| profile.area_name(code));
    let parts = [area, Some(place.to_owned()).filter(|place| !place.is_empty())];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    if parts.is_empty() { t!(SV, "analysis-nowhere") } else { parts.join(", ") }
}

/// A count as its reader may see it: outside the group, small ones are not told.
pub fn count(number: i64, within: bool) -> String {
    if within || number == 0 || number >= FEWEST_TO_SHARE {
        return number.to_string();
    }
    t!(SV, "analysis-few", n = FEWEST_TO_SHARE)
}

/// Who made a change: name and role, or the council through the worker.
pub fn who(change: &Change) -> String {
    let role = Role::parse(&change.role).map(role_name).ok();
    match (&change.name, role) {
        (Some(name), Some(role)) => format!("{name} ({role})"),
        (Some(name), None) => name.clone(),
        (None, Some(role)) => role,
        (None, None) => t!(SV, "analysis-somebody"),
    }
}

/// What a change was, in words.
pub fn change(profile: &Profile, change: &Change) -> String {
    match change.action.as_str() {
        "analysis.drafted" => t!(SV, "analysis-did-draft"),
        "analysis.laid_before" => t!(SV, "analysis-did-lay-before"),
        "analysis.started_small" => t!(SV, "analysis-did-start-small"),
        "analysis.decided" => match Heard::parse(&change.detail) {
            Ok(heard) => t!(SV, "analysis-did-decide", outcome = self::heard(heard)),
            Err(_) => t!(SV, "analysis-did-change"),
        },
        "analysis.assigned" => t!(SV, "analysis-did-assign", actor = profile.actor_name(&change.detail)),
        "analysis.reported" => t!(SV, "analysis-did-report"),
        "analysis.closed" => t!(SV, "analysis-did-close"),
        "analysis.dropped" => t!(SV, "analysis-did-drop"),
        "analysis.worked" => match change.detail.as_str() {
            "cause" => t!(SV, "analysis-did-cause"),
            "chain" => t!(SV, "analysis-did-chain"),
            "observations" => t!(SV, "analysis-did-observations"),
            "found" => t!(SV, "analysis-did-found"),
            "star" => t!(SV, "analysis-did-star"),
            _ => t!(SV, "analysis-did-measure"),
        },
        _ => t!(SV, "analysis-did-change"),
    }
}

fn heard(heard: Heard) -> String {
    match heard {
        Heard::Approved => t!(SV, "analysis-heard-approved"),
        Heard::Rejected => t!(SV, "analysis-heard-rejected"),
        Heard::SentBack => t!(SV, "analysis-heard-sent-back"),
        Heard::Noted => t!(SV, "analysis-heard-noted"),
    }
}
