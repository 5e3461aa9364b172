//! What the codes of the picture are called.

use super::{agenda::Point, levels::Level, stages::Verb, year::EventKind};
use crate::{
    accounts::policy::Role,
    kernel::{calendar::Holiday, lang::Lang},
    observations::Stage,
    shell::role_name,
    t,
};

const SV: Lang = Lang::Sv;

/// A level, in Swedish.
pub fn level(level: Level) -> String {
    level_in(level, SV)
}

/// A level.
pub fn level_in(level: Level, lang: Lang) -> String {
    match level {
        Level::Normal => t!(lang, "lage-level-normal"),
        Level::Watchful => t!(lang, "lage-level-watchful"),
        Level::Raised => t!(lang, "lage-level-raised"),
        Level::AllHands => t!(lang, "lage-level-all-hands"),
    }
}

/// A stage.
pub fn stage(stage: Stage) -> String {
    match stage {
        Stage::Collecting => t!(SV, "picture-stage-collecting"),
        Stage::Draft => t!(SV, "picture-stage-draft"),
        Stage::Meeting => t!(SV, "picture-stage-meeting"),
        Stage::Adjusted => t!(SV, "picture-stage-adjusted"),
        Stage::Told => t!(SV, "picture-stage-told"),
        Stage::Published => t!(SV, "picture-stage-published"),
        Stage::Archived => t!(SV, "picture-stage-archived"),
    }
}

/// A verb, as a button says it.
pub fn verb(verb: Verb) -> String {
    match verb {
        Verb::Write => t!(SV, "picture-verb-write"),
        Verb::Collect => t!(SV, "picture-verb-collect"),
        Verb::Meet => t!(SV, "picture-verb-meet"),
        Verb::Pause => t!(SV, "picture-verb-pause"),
        Verb::Adjust => t!(SV, "picture-verb-adjust"),
        Verb::Tell => t!(SV, "picture-verb-tell"),
        Verb::Publish => t!(SV, "picture-verb-publish"),
        Verb::Archive => t!(SV, "picture-verb-archive"),
        Verb::Reopen => t!(SV, "picture-verb-reopen"),
    }
}

/// A role by its code.
pub fn role(code: &str) -> String {
    Role::parse(code).map_or_else(|_| t!(SV, "situation-somebody"), role_name)
}

/// A kind of line of the yearly calendar.
pub fn event_kind(kind: EventKind) -> String {
    match kind {
        EventKind::SchoolBreak => t!(SV, "year-kind-school-break"),
        EventKind::Arrangement => t!(SV, "year-kind-arrangement"),
        EventKind::Risk => t!(SV, "year-kind-risk"),
        EventKind::Holiday => t!(SV, "year-kind-holiday"),
    }
}

/// A day off.
pub fn holiday(day: Holiday) -> String {
    match day {
        Holiday::NewYearsDay => t!(SV, "year-new-years-day"),
        Holiday::Epiphany => t!(SV, "year-epiphany"),
        Holiday::GoodFriday => t!(SV, "year-good-friday"),
        Holiday::EasterSunday => t!(SV, "year-easter-sunday"),
        Holiday::EasterMonday => t!(SV, "year-easter-monday"),
        Holiday::MayDay => t!(SV, "year-may-day"),
        Holiday::Ascension => t!(SV, "year-ascension"),
        Holiday::WhitSunday => t!(SV, "year-whit-sunday"),
        Holiday::NationalDay => t!(SV, "year-national-day"),
        Holiday::MidsummerEve => t!(SV, "year-midsummer-eve"),
        Holiday::MidsummerDay => t!(SV, "year-midsummer-day"),
        Holiday::AllSaints => t!(SV, "year-all-saints"),
        Holiday::ChristmasEve => t!(SV, "year-christmas-eve"),
        Holiday::ChristmasDay => t!(SV, "year-christmas-day"),
        Holiday::BoxingDay => t!(SV, "year-boxing-day"),
        Holiday::NewYearsEve => t!(SV, "year-new-years-eve"),
    }
}

/// A point of the agenda.
pub fn point(point: Point) -> String {
    match point {
        Point::FollowUp => t!(SV, "meeting-point-follow-up"),
        Point::Round => t!(SV, "meeting-point-round"),
        Point::Shared => t!(SV, "meeting-point-shared"),
        Point::Levels => t!(SV, "meeting-point-levels"),
        Point::Coming => t!(SV, "meeting-point-coming"),
        Point::Focus => t!(SV, "meeting-point-focus"),
        Point::Public => t!(SV, "meeting-point-public"),
        Point::Upward => t!(SV, "meeting-point-upward"),
        Point::Next => t!(SV, "meeting-point-next"),
        Point::Own => t!(SV, "meeting-point-own"),
    }
}

/// What a point is for, in a line.
pub fn point_hint(point: Point) -> String {
    match point {
        Point::FollowUp => t!(SV, "meeting-hint-follow-up"),
        Point::Round => t!(SV, "meeting-hint-round"),
        Point::Shared => t!(SV, "meeting-hint-shared"),
        Point::Levels => t!(SV, "meeting-hint-levels"),
        Point::Coming => t!(SV, "meeting-hint-coming"),
        Point::Focus => t!(SV, "meeting-hint-focus"),
        Point::Public => t!(SV, "meeting-hint-public"),
        Point::Upward => t!(SV, "meeting-hint-upward"),
        Point::Next => t!(SV, "meeting-hint-next"),
        Point::Own => t!(SV, "meeting-hint-own"),
    }
}
