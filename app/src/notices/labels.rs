//! What topics and occasions are called.

use super::model::{Kind, Occasion, Pace, Topic};
use crate::{
    kernel::{lang::Lang, period::Period},
    platform::clock::spoken_period,
    t,
};

/// A topic, as a choice.
pub(super) fn topic(lang: Lang, topic: Topic) -> String {
    match topic {
        Topic::Pledges => t!(lang, "notice-topic-pledges"),
        Topic::Picture => t!(lang, "notice-topic-picture"),
        Topic::Walks => t!(lang, "notice-topic-walks"),
        Topic::Watch => t!(lang, "notice-topic-watch"),
    }
}

/// How often, as a choice.
pub(super) fn pace(lang: Lang, pace: Pace) -> String {
    match pace {
        Pace::AtOnce => t!(lang, "notice-pace-at-once"),
        Pace::Weekly => t!(lang, "notice-pace-weekly"),
    }
}

/// A day of the week, 1 for Monday.
pub(super) fn weekday(lang: Lang, day: u32) -> String {
    match day {
        1 => t!(lang, "date-monday"),
        2 => t!(lang, "date-tuesday"),
        3 => t!(lang, "date-wednesday"),
        4 => t!(lang, "date-thursday"),
        5 => t!(lang, "date-friday"),
        6 => t!(lang, "date-saturday"),
        _ => t!(lang, "date-sunday"),
    }
}

/// What happened, in general.
pub(super) fn kind(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::NewPledge => t!(lang, "notice-kind-new-pledge"),
        Kind::ChangedPledge => t!(lang, "notice-kind-changed-pledge"),
        Kind::PledgeStatus => t!(lang, "notice-kind-pledge-status"),
        Kind::Picture => t!(lang, "notice-kind-picture"),
        Kind::NewWalk => t!(lang, "notice-kind-new-walk"),
        Kind::WalkProtocol => t!(lang, "notice-kind-walk-protocol"),
        Kind::Bulletin => t!(lang, "notice-kind-bulletin"),
        Kind::CorrectedBulletin => t!(lang, "notice-kind-corrected-bulletin"),
        Kind::WithdrawnBulletin => t!(lang, "notice-kind-withdrawn-bulletin"),
    }
}

/// What happened, with what it is called; and the words the letter carries, where there are any. With those of a bulletin
/// stands where to turn: a letter cannot be answered.
pub(super) fn happened(lang: Lang, one: &Occasion) -> String {
    // A picture is called by its period, which every language has words for; pledges have only Swedish headings.
    let period = (one.kind == Kind::Picture).then(|| Period::parse_key(&one.subject).ok()).flatten();
    let title = period.map_or_else(|| one.title.clone(), |period| spoken_period(&period, lang));
    let what = t!(lang, "notice-happened", kind = kind(lang, one.kind), title = title);
    let turn = if one.kind.is_bulletin() { t!(lang, "notice-bulletin-turn") } else { String::new() };
    let parts = [what.as_str(), one.words.as_str(), turn.as_str()];
    let said = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
    if one.words.is_empty() { said } else { format!("{said}\n") }
}
