//! What the office alone calls things. What residents read too stands in `support/labels.rs`.

use super::SV;
use crate::{
    support::model::{Act, Attempt, By, ContactState, Outcome, Reason, Reported, RequestKind, Source, Waits},
    t,
    ui::Tone,
};

/// Where a contact stands.
pub(super) fn state(state: ContactState) -> String {
    match state {
        ContactState::Registered => t!(SV, "office-support-state-registered"),
        ContactState::Consented => t!(SV, "office-support-state-consented"),
        ContactState::Sent => t!(SV, "office-support-state-sent"),
        ContactState::Received => t!(SV, "office-support-state-received"),
        ContactState::Contacted => t!(SV, "office-support-state-contacted"),
        ContactState::Unreached => t!(SV, "office-support-state-unreached"),
        ContactState::Closed => t!(SV, "office-support-state-closed"),
        ContactState::Withdrawn => t!(SV, "office-support-state-withdrawn"),
        ContactState::Purged => t!(SV, "office-support-state-purged"),
    }
}

/// What the colour of it says.
pub(super) fn tone(state: ContactState) -> Tone {
    match state {
        ContactState::Registered | ContactState::Consented | ContactState::Sent => Tone::Warn,
        ContactState::Received | ContactState::Unreached => Tone::Info,
        ContactState::Contacted => Tone::Ok,
        ContactState::Closed | ContactState::Withdrawn | ContactState::Purged => Tone::Neutral,
    }
}

/// Who asked.
pub(super) fn source(source: Source) -> String {
    match source {
        Source::OwnAct => t!(SV, "office-support-source-self"),
        Source::SocialServices => t!(SV, "office-support-source-social"),
        Source::Police => t!(SV, "office-support-source-police"),
        Source::School => t!(SV, "office-support-source-school"),
        Source::Other => t!(SV, "office-support-source-other"),
    }
}

/// Whom a message waits for.
pub(super) fn waits(waits: Waits) -> String {
    match waits {
        Waits::Officer => t!(SV, "office-support-waits-officer"),
        Waits::Person => t!(SV, "office-support-waits-person"),
    }
}

/// What came of a try.
pub(super) fn attempt(attempt: Attempt) -> String {
    match attempt {
        Attempt::Reached => t!(SV, "office-support-attempt-reached"),
        Attempt::NoAnswer => t!(SV, "office-support-attempt-no-answer"),
        Attempt::LeftMessage => t!(SV, "office-support-attempt-left"),
    }
}

/// Was it reported to the police?
pub(super) fn reported(reported: Reported) -> String {
    match reported {
        Reported::Yes => t!(SV, "office-support-reported-yes"),
        Reported::No => t!(SV, "office-support-reported-no"),
        Reported::Unknown => t!(SV, "office-support-reported-unknown"),
    }
}

/// How a contact ended.
pub(super) fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Helped => t!(SV, "office-support-outcome-helped"),
        Outcome::Referred => t!(SV, "office-support-outcome-referred"),
        Outcome::Declined => t!(SV, "office-support-outcome-declined"),
        Outcome::Unreached => t!(SV, "office-support-outcome-unreached"),
        Outcome::Withdrawn => t!(SV, "office-support-outcome-withdrawn"),
        Outcome::Lapsed => t!(SV, "office-support-outcome-lapsed"),
    }
}

/// What the trustees are asked for.
pub(super) fn request(kind: RequestKind) -> String {
    match kind {
        RequestKind::Recovery => t!(SV, "office-support-request-recovery"),
        RequestKind::BreakGlass => t!(SV, "office-support-request-break"),
    }
}

/// Why.
pub(super) fn reason(reason: Reason) -> String {
    match reason {
        Reason::LostKey => t!(SV, "office-support-reason-lost"),
        Reason::Absence => t!(SV, "office-support-reason-absence"),
        Reason::Danger => t!(SV, "office-support-reason-danger"),
        Reason::Oversight => t!(SV, "office-support-reason-oversight"),
    }
}

/// Who did something, when it was nobody with an account.
pub(super) fn by(by: By) -> String {
    match by {
        By::Person => t!(SV, "office-support-by-person"),
        By::Staff => t!(SV, "office-support-by-staff"),
        By::System => t!(SV, "office-support-by-system"),
    }
}

/// What was done to a contact.
pub(super) fn act(act: Act) -> String {
    match act {
        Act::Asked => t!(SV, "office-support-act-asked"),
        Act::Referred => t!(SV, "office-support-act-referred"),
        Act::Wrote => t!(SV, "office-support-act-wrote"),
        Act::Replaced => t!(SV, "office-support-act-replaced"),
        Act::Agreed => t!(SV, "office-support-act-agreed"),
        Act::Refused => t!(SV, "office-support-act-refused"),
        Act::Withdrew => t!(SV, "office-support-act-withdrew"),
        Act::Opened => t!(SV, "office-support-act-opened"),
        Act::Taken => t!(SV, "office-support-act-taken"),
        Act::GivenBack => t!(SV, "office-support-act-given-back"),
        Act::Attempted => t!(SV, "office-support-act-attempted"),
        Act::Answered => t!(SV, "office-support-act-answered"),
        Act::HandoverAsked => t!(SV, "office-support-act-handover-asked"),
        Act::HandedOver => t!(SV, "office-support-act-handed-over"),
        Act::Blocked => t!(SV, "office-support-act-blocked"),
        Act::Unblocked => t!(SV, "office-support-act-unblocked"),
        Act::Closed => t!(SV, "office-support-act-closed"),
        Act::Purged => t!(SV, "office-support-act-purged"),
        Act::Reminded => t!(SV, "office-support-act-reminded"),
        kept => of_keys(kept),
    }
}

/// What was done to keys and to the directory.
fn of_keys(act: Act) -> String {
    match act {
        Act::KeyMade => t!(SV, "office-support-act-key-made"),
        Act::KeyConfirmed => t!(SV, "office-support-act-key-confirmed"),
        Act::KeyRotated => t!(SV, "office-support-act-key-rotated"),
        Act::KeyRetired => t!(SV, "office-support-act-key-retired"),
        Act::RecoverySet => t!(SV, "office-support-act-recovery-set"),
        Act::RecoveryAsked => t!(SV, "office-support-act-recovery-asked"),
        Act::BreakGlassAsked => t!(SV, "office-support-act-break-asked"),
        Act::ShareGiven => t!(SV, "office-support-act-share-given"),
        Act::Recovered => t!(SV, "office-support-act-recovered"),
        Act::GlassBroken => t!(SV, "office-support-act-glass-broken"),
        Act::RequestEnded => t!(SV, "office-support-act-request-ended"),
        Act::OrganisationSaved => t!(SV, "office-support-act-organisation-saved"),
        Act::MemberAdded => t!(SV, "office-support-act-member-added"),
        Act::MemberRemoved => t!(SV, "office-support-act-member-removed"),
        other => other.code().to_owned(),
    }
}
