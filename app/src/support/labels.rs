//! What the codes of victim support are called, for residents and for the office alike.

use super::model::{AgeGroup, ConsentHow, ContactState, Crime, Help, Hours, Kind, Sex, WayKind};
use crate::{kernel::lang::Lang, t};

/// The kind of an organisation.
pub fn kind(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Victims => t!(lang, "aid-kind-victims"),
        Kind::Women => t!(lang, "aid-kind-women"),
        Kind::Men => t!(lang, "aid-kind-men"),
        Kind::Young => t!(lang, "aid-kind-young"),
        Kind::Hbtqi => t!(lang, "aid-kind-hbtqi"),
        Kind::Municipal => t!(lang, "aid-kind-municipal"),
        Kind::Other => t!(lang, "aid-kind-other"),
    }
}

/// What help there is, and what help somebody wants.
pub fn help(lang: Lang, help: Help) -> String {
    match help {
        Help::Advice => t!(lang, "aid-help-advice"),
        Help::Authorities => t!(lang, "aid-help-authorities"),
        Help::Talk => t!(lang, "aid-help-talk"),
        Help::Court => t!(lang, "aid-help-court"),
        Help::Shelter => t!(lang, "aid-help-shelter"),
        Help::Other => t!(lang, "aid-help-other"),
    }
}

/// A way to be reached.
pub fn way(lang: Lang, way: WayKind) -> String {
    match way {
        WayKind::Phone => t!(lang, "aid-way-phone"),
        WayKind::Email => t!(lang, "aid-way-email"),
        WayKind::Other => t!(lang, "aid-way-other"),
    }
}

/// When somebody is reached safely.
pub fn hours(lang: Lang, hours: Hours) -> String {
    match hours {
        Hours::Morning => t!(lang, "aid-hours-morning"),
        Hours::Day => t!(lang, "aid-hours-day"),
        Hours::Evening => t!(lang, "aid-hours-evening"),
        Hours::Weekend => t!(lang, "aid-hours-weekend"),
    }
}

/// An age group.
pub fn age(lang: Lang, age: AgeGroup) -> String {
    match age {
        AgeGroup::Child => t!(lang, "aid-age-child"),
        AgeGroup::Teen => t!(lang, "aid-age-teen"),
        AgeGroup::Young => t!(lang, "aid-age-young"),
        AgeGroup::Adult => t!(lang, "aid-age-adult"),
        AgeGroup::Senior => t!(lang, "aid-age-senior"),
    }
}

/// A kind of crime.
pub fn crime(lang: Lang, crime: Crime) -> String {
    match crime {
        Crime::Violence => t!(lang, "aid-crime-violence"),
        Crime::Close => t!(lang, "aid-crime-close"),
        Crime::Sexual => t!(lang, "aid-crime-sexual"),
        Crime::Threat => t!(lang, "aid-crime-threat"),
        Crime::Robbery => t!(lang, "aid-crime-robbery"),
        Crime::Property => t!(lang, "aid-crime-property"),
        Crime::Fraud => t!(lang, "aid-crime-fraud"),
        Crime::Hate => t!(lang, "aid-crime-hate"),
        Crime::Witness => t!(lang, "aid-crime-witness"),
        Crime::Other => t!(lang, "aid-crime-other"),
    }
}

/// A sex.
pub fn sex(lang: Lang, sex: Sex) -> String {
    match sex {
        Sex::Woman => t!(lang, "aid-sex-woman"),
        Sex::Man => t!(lang, "aid-sex-man"),
        Sex::Other => t!(lang, "aid-sex-other"),
    }
}

/// How a consent was given.
pub fn how(lang: Lang, how: ConsentHow) -> String {
    match how {
        ConsentHow::OwnAct => t!(lang, "aid-how-self"),
        ConsentHow::Oral => t!(lang, "aid-how-oral"),
        ConsentHow::Written => t!(lang, "aid-how-written"),
        ConsentHow::Code => t!(lang, "aid-how-code"),
    }
}

/// Where a contact stands, as the person reads it.
pub fn state(lang: Lang, state: ContactState) -> String {
    match state {
        ContactState::Registered | ContactState::Consented => t!(lang, "aid-state-registered"),
        ContactState::Sent => t!(lang, "aid-state-sent"),
        ContactState::Received => t!(lang, "aid-state-received"),
        ContactState::Contacted => t!(lang, "aid-state-contacted"),
        ContactState::Unreached => t!(lang, "aid-state-unreached"),
        ContactState::Closed => t!(lang, "aid-state-closed"),
        ContactState::Withdrawn => t!(lang, "aid-state-withdrawn"),
        ContactState::Purged => t!(lang, "aid-state-purged"),
    }
}

/// What that means for the person, and what comes now.
pub fn state_text(lang: Lang, state: ContactState) -> String {
    match state {
        ContactState::Registered | ContactState::Consented => t!(lang, "aid-state-registered-text"),
        ContactState::Sent => t!(lang, "aid-state-sent-text"),
        ContactState::Received => t!(lang, "aid-state-received-text"),
        ContactState::Contacted => t!(lang, "aid-state-contacted-text"),
        ContactState::Unreached => t!(lang, "aid-state-unreached-text"),
        ContactState::Closed => t!(lang, "aid-state-closed-text"),
        ContactState::Withdrawn => t!(lang, "aid-state-withdrawn-text"),
        ContactState::Purged => t!(lang, "aid-state-purged-text"),
    }
}
