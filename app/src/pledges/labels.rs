//! What codes of pledges are called, and how targets and outcomes are said.

use super::model::{
    Activity, Content, FeedbackState, GroundKind, HiddenReason, Matters, Missing, Noticed, Status, Target, TargetKind,
    Who,
};
use crate::{
    kernel::lang::Lang,
    platform::clock::plain_date,
    t,
    ui::{Glyph, Tone},
};
use chrono::NaiveDate;

const SV: Lang = Lang::Sv;

/// Who promises, or answers for a point, in the office.
pub fn who(one: Who, other: &str) -> String {
    who_in(SV, one, other)
}

/// Who promises, or does something.
pub(super) fn who_in(lang: Lang, who: Who, other: &str) -> String {
    let name = match who {
        Who::Police => t!(lang, "pledge-who-police"),
        Who::Municipality => t!(lang, "pledge-who-municipality"),
        Who::Joint => t!(lang, "pledge-who-joint"),
        Who::Other if other.is_empty() => return t!(lang, "pledge-who-other"),
        Who::Other => return other.to_owned(),
    };
    if other.is_empty() { name } else { t!(lang, "pledge-who-with", name = name, other = other) }
}

/// How it goes, in a word.
pub(super) fn status(lang: Lang, status: Status) -> String {
    match status {
        Status::Planned => t!(lang, "pledge-status-planned"),
        Status::Running => t!(lang, "pledge-status-running"),
        Status::Fulfilled => t!(lang, "pledge-status-fulfilled"),
        Status::Partly => t!(lang, "pledge-status-partly"),
        Status::NotFulfilled => t!(lang, "pledge-status-not-fulfilled"),
        Status::Ended => t!(lang, "pledge-status-ended"),
    }
}

/// The colour and the picture that repeat the word.
pub(super) fn look(status: Status) -> (Tone, Glyph) {
    match status {
        Status::Planned => (Tone::Neutral, Glyph::Clock),
        Status::Running => (Tone::Info, Glyph::ArrowRight),
        Status::Fulfilled => (Tone::Ok, Glyph::Check),
        Status::Partly => (Tone::Warn, Glyph::Half),
        Status::NotFulfilled => (Tone::Danger, Glyph::Close),
        Status::Ended => (Tone::Neutral, Glyph::Exit),
    }
}

/// What a pledge rests on.
pub(super) fn ground(lang: Lang, kind: GroundKind) -> String {
    match kind {
        GroundKind::Dialogue => t!(lang, "pledge-ground-dialogue"),
        GroundKind::StaffDialogue => t!(lang, "pledge-ground-staff-dialogue"),
        GroundKind::Survey => t!(lang, "pledge-ground-survey"),
        GroundKind::Picture => t!(lang, "pledge-ground-picture"),
        GroundKind::Direction => t!(lang, "pledge-ground-direction"),
        GroundKind::Agreement => t!(lang, "pledge-ground-agreement"),
        GroundKind::Other => t!(lang, "pledge-ground-other"),
    }
}

/// How a target is measured, for the form.
pub(super) fn target_kind(kind: TargetKind) -> String {
    match kind {
        TargetKind::AtLeast => t!(SV, "pledges-target-at-least"),
        TargetKind::AtMost => t!(SV, "pledges-target-at-most"),
        TargetKind::Done => t!(SV, "pledges-target-done"),
    }
}

/// A target: what is said in the language of the page, and the unit, which is Swedish. Nothing when it cannot be measured.
pub(super) fn target(lang: Lang, activity: &Activity) -> Option<(String, String)> {
    Some(match activity.target()? {
        Target::AtLeast(amount, unit) => (t!(lang, "pledge-at-least", n = amount.to_string()), unit.to_owned()),
        Target::AtMost(amount, unit) => (t!(lang, "pledge-at-most", n = amount.to_string()), unit.to_owned()),
        Target::Done => (t!(lang, "pledge-to-be-done"), String::new()),
    })
}

/// An outcome, in the same two parts.
pub(super) fn outcome(lang: Lang, activity: &Activity) -> Option<(String, String)> {
    match activity.kind {
        Some(TargetKind::Done) => match activity.done? {
            true => Some((t!(lang, "pledge-done"), String::new())),
            false => Some((t!(lang, "pledge-not-done"), String::new())),
        },
        _ => activity.outcome.map(|amount| (amount.to_string(), activity.unit.clone())),
    }
}

/// The days of a pledge.
pub(super) fn period(lang: Lang, content: &Content) -> String {
    days(lang, content.first, content.last)
}

/// Two days as people say them.
pub(super) fn days(lang: Lang, first: Option<NaiveDate>, last: Option<NaiveDate>) -> String {
    match (first, last) {
        (Some(first), Some(last)) => {
            t!(lang, "pledge-from-until", from = plain_date(first, lang), until = plain_date(last, lang))
        }
        _ => t!(lang, "pledge-no-period"),
    }
}

/// Where it holds.
pub(super) fn places(lang: Lang, content: &Content) -> String {
    if content.area_names.is_empty() { t!(lang, "pledge-everywhere") } else { content.area_names.join(", ") }
}

/// How many activities are fulfilled: never a share.
pub(super) fn fulfilled(lang: Lang, content: &Content) -> String {
    let (done, all) = content.fulfilled();
    t!(lang, "pledge-fulfilled-of", done = done, all = all)
}

/// What stands in the way of publishing, and what to do about it.
pub(super) fn missing(one: Missing, content: &Content) -> String {
    let name = |number| content.activity(number).map(|one| one.text.clone()).unwrap_or_default();
    match one {
        Missing::Title => t!(SV, "pledges-missing-title"),
        Missing::Promise => t!(SV, "pledges-missing-promise"),
        Missing::Period => t!(SV, "pledges-missing-period"),
        Missing::PeriodLength => t!(SV, "pledges-missing-period-length"),
        Missing::Activity => t!(SV, "pledges-missing-activity"),
        Missing::Signatures => t!(SV, "pledges-missing-signatures"),
        Missing::SignedLater => t!(SV, "pledges-missing-signed-later"),
        Missing::Reason => t!(SV, "pledges-missing-reason"),
        Missing::Overdue => t!(SV, "pledges-missing-overdue"),
        Missing::NotAll => t!(SV, "pledges-missing-not-all"),
        Missing::Explanation(number) => t!(SV, "pledges-missing-explanation", activity = name(number)),
        Missing::NotReached(number) => t!(SV, "pledges-missing-not-reached", activity = name(number)),
    }
}

/// Whether a pledge matters to somebody.
pub(super) fn matters(lang: Lang, one: Matters) -> String {
    match one {
        Matters::Yes => t!(lang, "feedback-yes"),
        Matters::Partly => t!(lang, "feedback-partly"),
        Matters::No => t!(lang, "feedback-no"),
    }
}

/// Whether somebody notices it.
pub(super) fn noticed(lang: Lang, one: Noticed) -> String {
    match one {
        Noticed::Yes => t!(lang, "feedback-yes"),
        Noticed::No => t!(lang, "feedback-no"),
        Noticed::Unknown => t!(lang, "feedback-unknown"),
    }
}

/// Where a piece of feedback stands, and its colour.
pub(super) fn feedback_state(one: FeedbackState) -> (String, Tone) {
    match one {
        FeedbackState::Counted => (t!(SV, "hearing-state-counted"), Tone::Neutral),
        FeedbackState::New => (t!(SV, "hearing-state-new"), Tone::Warn),
        FeedbackState::Published => (t!(SV, "hearing-state-published"), Tone::Ok),
        FeedbackState::Hidden => (t!(SV, "hearing-state-hidden"), Tone::Neutral),
    }
}

/// Why words are not shown.
pub(super) fn hidden_reason(one: HiddenReason) -> String {
    match one {
        HiddenReason::Person => t!(SV, "hearing-reason-person"),
        HiddenReason::Rude => t!(SV, "hearing-reason-rude"),
        HiddenReason::Elsewhere => t!(SV, "hearing-reason-elsewhere"),
        HiddenReason::Same => t!(SV, "hearing-reason-same"),
    }
}
