//! What codes of the council slice are called.

use super::model::{AgreementKind, AgreementState, Circle, ItemKind, MeetingState, Outcome, Rhythm, Standing};
use crate::{
    kernel::{lang::Lang, period::Cadence},
    t,
    ui::Tone,
};

const SV: Lang = Lang::Sv;

/// Where a meeting stands.
pub fn meeting(state: MeetingState, adjusted: bool) -> (String, Tone) {
    match state {
        _ if adjusted => (t!(SV, "council-adjusted"), Tone::Ok),
        MeetingState::Planned => (t!(SV, "council-planned"), Tone::Info),
        MeetingState::Held => (t!(SV, "council-held"), Tone::Warn),
        MeetingState::Cancelled => (t!(SV, "council-cancelled"), Tone::Neutral),
    }
}

/// What an item is about.
pub fn kind(kind: ItemKind) -> String {
    match kind {
        ItemKind::Own => t!(SV, "council-kind-own"),
        ItemKind::Mapping => t!(SV, "council-kind-mapping"),
        ItemKind::CauseAnalysis => t!(SV, "council-kind-cause-analysis"),
        ItemKind::Direction => t!(SV, "council-kind-direction"),
        ItemKind::Agreement => t!(SV, "council-kind-agreement"),
        ItemKind::Report => t!(SV, "council-kind-report"),
        ItemKind::Correction => t!(SV, "council-kind-correction"),
    }
}

/// What came of an item.
pub fn outcome(outcome: Outcome) -> (String, Tone) {
    match outcome {
        Outcome::Approved => (t!(SV, "council-outcome-approved"), Tone::Ok),
        Outcome::Rejected => (t!(SV, "council-outcome-rejected"), Tone::Danger),
        Outcome::SentBack => (t!(SV, "council-outcome-sent-back"), Tone::Warn),
        Outcome::Noted => (t!(SV, "council-outcome-noted"), Tone::Info),
    }
}

/// The outcome behind a code; the code where there is none.
pub fn outcome_of(code: &str) -> (String, Tone) {
    Outcome::parse(code).map_or_else(|_| (code.to_owned(), Tone::Neutral), outcome)
}

/// How often a body meets.
pub fn rhythm(rhythm: Rhythm) -> String {
    match rhythm {
        Rhythm::PerYear(n) => t!(SV, "council-rhythm-per-year", n = n),
        Rhythm::EveryPeriod(Cadence::Week) => t!(SV, "council-rhythm-week"),
        Rhythm::EveryPeriod(Cadence::TwoWeeks) => t!(SV, "council-rhythm-two-weeks"),
        Rhythm::EveryPeriod(Cadence::Month) => t!(SV, "council-rhythm-month"),
    }
}

/// Who may read what a body does.
pub fn circle(circle: Circle) -> (String, String) {
    match circle {
        Circle::Group => (t!(SV, "council-circle-group"), t!(SV, "council-circle-group-hint")),
        Circle::Council => (t!(SV, "council-circle-council"), t!(SV, "council-circle-council-hint")),
    }
}

/// A day of the week.
pub fn weekday(number: i64) -> String {
    match number {
        1 => t!(SV, "date-monday"),
        2 => t!(SV, "date-tuesday"),
        4 => t!(SV, "date-thursday"),
        5 => t!(SV, "date-friday"),
        _ => t!(SV, "date-wednesday"),
    }
}

/// What kind of agreement it is.
pub fn agreement_kind(kind: AgreementKind) -> String {
    match kind {
        AgreementKind::Cooperation => t!(SV, "council-agreement-cooperation"),
        AgreementKind::CooperationContract => t!(SV, "council-agreement-cooperation-contract"),
        AgreementKind::Contract => t!(SV, "council-agreement-contract"),
        AgreementKind::Intent => t!(SV, "council-agreement-intent"),
    }
}

/// How an agreement stands today.
pub fn agreement(state: AgreementState, standing: Standing) -> (String, Tone) {
    match (state, standing) {
        (AgreementState::Draft, _) => (t!(SV, "council-agreement-draft"), Tone::Neutral),
        (AgreementState::Ended, _) => (t!(SV, "council-agreement-ended"), Tone::Neutral),
        (AgreementState::Signed, Standing::ToCome) => (t!(SV, "council-agreement-to-come"), Tone::Info),
        (AgreementState::Signed, Standing::Holds) => (t!(SV, "council-agreement-holds"), Tone::Ok),
        (AgreementState::Signed, Standing::EndsSoon(days)) => {
            (t!(SV, "council-agreement-ends-soon", days = days), Tone::Warn)
        }
        (AgreementState::Signed, Standing::Expired) => (t!(SV, "council-agreement-expired"), Tone::Danger),
    }
}
