//! The words of codes: what residents and staff read for statuses, times and small choices.

use super::model::Status;
use crate::{
    kernel::{
        lang::Lang,
        pii::PiiKind,
        timeband::{AlreadyReported, DayType, Impact, Recurrence, TimeBand},
    },
    t,
};

/// A status in a few words.
pub fn status(status: Status, lang: Lang) -> String {
    match status {
        Status::Received => t!(lang, "report-status-received"),
        Status::InReview => t!(lang, "report-status-in-review"),
        Status::NeedsMore => t!(lang, "report-status-needs-more"),
        Status::InSituation => t!(lang, "report-status-in-situation"),
        Status::HandedOver => t!(lang, "report-status-handed-over"),
        Status::Planned => t!(lang, "report-status-planned"),
        Status::Waiting => t!(lang, "report-status-waiting"),
        Status::Done => t!(lang, "report-status-done"),
        Status::NoAction => t!(lang, "report-status-no-action"),
        Status::Duplicate => t!(lang, "report-status-duplicate"),
        Status::Removed => t!(lang, "report-status-removed"),
        Status::Purged => t!(lang, "report-status-purged"),
    }
}

/// What a status means for the person who reported.
pub fn status_meaning(status: Status, lang: Lang) -> String {
    match status {
        Status::Received => t!(lang, "report-status-received-text"),
        Status::InReview => t!(lang, "report-status-in-review-text"),
        Status::NeedsMore => t!(lang, "report-status-needs-more-text"),
        Status::InSituation => t!(lang, "report-status-in-situation-text"),
        Status::HandedOver => t!(lang, "report-status-handed-over-text"),
        Status::Planned => t!(lang, "report-status-planned-text"),
        Status::Waiting => t!(lang, "report-status-waiting-text"),
        Status::Done => t!(lang, "report-status-done-text"),
        Status::NoAction => t!(lang, "report-status-no-action-text"),
        Status::Duplicate => t!(lang, "report-status-duplicate-text"),
        Status::Removed => t!(lang, "report-status-removed-text"),
        Status::Purged => t!(lang, "report-status-purged-text"),
    }
}

/// A part of the day with its hours.
pub fn time_band(band: TimeBand, lang: Lang) -> String {
    match band {
        TimeBand::Morning => t!(lang, "report-time-morning"),
        TimeBand::Day => t!(lang, "report-time-day"),
        TimeBand::Afternoon => t!(lang, "report-time-afternoon"),
        TimeBand::Evening => t!(lang, "report-time-evening"),
        TimeBand::Night => t!(lang, "report-time-night"),
    }
}

/// A kind of day.
pub fn day_type(day: DayType, lang: Lang) -> String {
    match day {
        DayType::Weekday => t!(lang, "report-day-weekday"),
        DayType::FridaySaturday => t!(lang, "report-day-friday-saturday"),
        DayType::SundayHoliday => t!(lang, "report-day-sunday-holiday"),
        DayType::SchoolBreak => t!(lang, "report-day-school-break"),
    }
}

/// Once or again and again.
pub fn recurrence(recurrence: Recurrence, lang: Lang) -> String {
    match recurrence {
        Recurrence::Once => t!(lang, "report-recurrence-once"),
        Recurrence::Recurring => t!(lang, "report-recurrence-recurring"),
    }
}

/// How much it affects somebody.
pub fn impact(impact: Impact, lang: Lang) -> String {
    match impact.value() {
        1 => t!(lang, "report-impact-1"),
        2 => t!(lang, "report-impact-2"),
        3 => t!(lang, "report-impact-3"),
        _ => t!(lang, "report-impact-4"),
    }
}

/// Reported elsewhere?
pub fn already(already: AlreadyReported, lang: Lang) -> String {
    match already {
        AlreadyReported::Police => t!(lang, "report-already-police"),
        AlreadyReported::Fault => t!(lang, "report-already-fault"),
        AlreadyReported::No => t!(lang, "report-already-no"),
        AlreadyReported::Unknown => t!(lang, "report-already-unknown"),
    }
}

/// What a marked stretch of text looks like.
pub fn mark(kind: PiiKind, lang: Lang) -> String {
    match kind {
        PiiKind::PersonalNumber => t!(lang, "report-mark-personal-number"),
        PiiKind::CoordinationNumber => t!(lang, "report-mark-coordination-number"),
        PiiKind::Phone => t!(lang, "report-mark-phone"),
        PiiKind::Email => t!(lang, "report-mark-email"),
        PiiKind::Plate => t!(lang, "report-mark-plate"),
        PiiKind::Name => t!(lang, "report-mark-name"),
    }
}
