//! What a measure says, and what it must say before it can be started.

use super::{Amount, Evidence, Kind, Level, plan::LONGEST_YEARS};
use crate::kernel::id::{ActorCode, AreaCode, CategoryCode};
use chrono::{Months, NaiveDate};

/// Longest title, role and indicator.
pub const LONGEST_TITLE: usize = 120;
/// Longest name of a place and longest unit.
pub const LONGEST_WORD: usize = 80;
/// Longest text.
pub const LONGEST_TEXT: usize = 1_000;

/// What a measure says. A draft may leave out everything but its title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// What is done, in one line.
    pub title: String,
    /// The problem it answers.
    pub problem: String,
    /// Why the problem is there.
    pub cause: String,
    /// The kind of problem, so that what worked can be compared.
    pub category: Option<CategoryCode>,
    /// Where, as an area.
    pub area: Option<AreaCode>,
    /// Where, in words.
    pub place: String,
    /// What it works on.
    pub kind: Option<Kind>,
    /// How early it comes in.
    pub level: Option<Level>,
    /// How well it is known to work.
    pub evidence: Option<Evidence>,
    /// The organisation that answers for it.
    pub actor: Option<ActorCode>,
    /// The title of the one who does, never a name.
    pub role: String,
    /// The first day.
    pub starts: Option<NaiveDate>,
    /// The last day.
    pub ends: Option<NaiveDate>,
    /// What is measured.
    pub indicator: String,
    /// Its value before.
    pub before: Option<Amount>,
    /// In what it is counted.
    pub unit: String,
    /// How the value after is measured.
    pub how: String,
    /// Key of the period of the situation picture it answers.
    pub period: Option<String>,
    /// May residents read of it?
    pub may_be_public: bool,
    /// What they read then.
    pub public_text: String,
}

/// Something that must be said before a measure starts, in the order of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The problem.
    Problem,
    /// The cause.
    Cause,
    /// The kind of problem.
    Category,
    /// An area or a place.
    Where,
    /// Situational or social.
    Kind,
    /// Primary, secondary or tertiary.
    Level,
    /// How well it is known to work.
    Evidence,
    /// The organisation.
    Actor,
    /// The title of the one who answers for it.
    Role,
    /// The first day.
    Starts,
    /// The last day.
    Ends,
    /// The last day comes before the first, or years after it.
    Span,
    /// What is measured.
    Indicator,
    /// The value before.
    Before,
    /// The unit.
    Unit,
    /// How the value after is measured.
    How,
    /// The text for residents of a measure they may read of.
    PublicText,
}

impl Missing {
    /// The field of the form that must be filled in.
    pub fn field(self) -> &'static str {
        match self {
            Self::Problem => "problem",
            Self::Cause => "cause",
            Self::Category => "category",
            Self::Where => "area",
            Self::Kind => "kind",
            Self::Level => "level",
            Self::Evidence => "evidence",
            Self::Actor => "actor",
            Self::Role => "role",
            Self::Starts => "starts",
            Self::Ends | Self::Span => "ends",
            Self::Indicator => "indicator",
            Self::Before => "before",
            Self::Unit => "unit",
            Self::How => "how",
            Self::PublicText => "public_text",
        }
    }
}

impl Facts {
    /// Everything that is missing before it can be started; nothing when it can.
    pub fn missing(&self) -> Vec<Missing> {
        let empty = |text: &str| text.trim().is_empty();
        let asked = [
            (Missing::Problem, empty(&self.problem)),
            (Missing::Cause, empty(&self.cause)),
            (Missing::Category, self.category.is_none()),
            (Missing::Where, self.area.is_none() && empty(&self.place)),
            (Missing::Kind, self.kind.is_none()),
            (Missing::Level, self.level.is_none()),
            (Missing::Evidence, self.evidence.is_none()),
            (Missing::Actor, self.actor.is_none()),
            (Missing::Role, empty(&self.role)),
            (Missing::Starts, self.starts.is_none()),
            (Missing::Ends, self.ends.is_none()),
            (Missing::Span, !self.has_fitting_days()),
            (Missing::Indicator, empty(&self.indicator)),
            (Missing::Before, self.before.is_none()),
            (Missing::Unit, empty(&self.unit)),
            (Missing::How, empty(&self.how)),
            (Missing::PublicText, self.may_be_public && empty(&self.public_text)),
        ];
        asked.into_iter().filter(|(_, is)| *is).map(|(what, _)| what).collect()
    }

    /// Does the last day come after the first, and not too many years later? True while one of them is open.
    pub fn has_fitting_days(&self) -> bool {
        let (Some(starts), Some(ends)) = (self.starts, self.ends) else { return true };
        let latest = starts.checked_add_months(Months::new(12 * LONGEST_YEARS)).unwrap_or(starts);
        starts < ends && ends <= latest
    }

    /// Codes of the fields in which another version differs, for the log.
    pub fn changed(&self, to: &Self) -> Vec<&'static str> {
        let fields = [
            ("title", self.title != to.title),
            ("problem", self.problem != to.problem),
            ("cause", self.cause != to.cause),
            ("category", self.category != to.category),
            ("area", self.area != to.area || self.place != to.place),
            ("kind", self.kind != to.kind),
            ("level", self.level != to.level),
            ("evidence", self.evidence != to.evidence),
            ("owner", self.actor != to.actor || self.role != to.role),
            ("days", self.starts != to.starts || self.ends != to.ends),
            (
                "indicator",
                self.indicator != to.indicator
                    || self.before != to.before
                    || self.unit != to.unit
                    || self.how != to.how,
            ),
            ("period", self.period != to.period),
            ("public", self.may_be_public != to.may_be_public || self.public_text != to.public_text),
        ];
        fields.into_iter().filter(|(_, is)| *is).map(|(code, _)| code).collect()
    }

    /// Every free text with its field: what is searched for personal data.
    pub fn texts(&self) -> [(&'static str, &str); 9] {
        [
            ("title", &self.title),
            ("problem", &self.problem),
            ("cause", &self.cause),
            ("place", &self.place),
            ("role", &self.role),
            ("indicator", &self.indicator),
            ("unit", &self.unit),
            ("how", &self.how),
            ("public_text", &self.public_text),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole() -> Facts {
        let day = |month| NaiveDate::from_ymd_opt(2026, month, 2);
        Facts {
            title: "Belysning i tunneln".into(),
            problem: "Det är mörkt".into(),
            cause: "Lamporna slås sönder".into(),
            category: Some("5.1".into()),
            area: Some("centrum".into()),
            kind: Some(Kind::Situational),
            level: Some(Level::Primary),
            evidence: Some(Evidence::High),
            actor: Some("teknik".into()),
            role: "Driftansvarig".into(),
            starts: day(3),
            ends: day(9),
            indicator: "Trasiga lampor".into(),
            before: Amount::parse("6"),
            unit: "lampor".into(),
            how: "Räknas på plats".into(),
            ..Facts::default()
        }
    }

    /// Takes away one thing that is needed.
    fn without(facts: &mut Facts, what: usize) {
        match what {
            0 => facts.problem.clear(),
            1 => facts.cause = "  ".into(),
            2 => facts.category = None,
            3 => facts.area = None,
            4 => facts.kind = None,
            5 => facts.level = None,
            6 => facts.evidence = None,
            7 => facts.actor = None,
            8 => facts.role.clear(),
            9 => facts.starts = None,
            10 => facts.ends = None,
            11 => facts.indicator.clear(),
            12 => facts.before = None,
            13 => facts.unit.clear(),
            _ => facts.how.clear(),
        }
    }

    #[test]
    fn a_place_in_words_stands_for_an_area_and_days_must_follow_each_other() {
        assert_eq!(whole().missing(), []);
        assert_eq!(Facts { area: None, place: "Stationstunneln".into(), ..whole() }.missing(), []);
        assert_eq!(Facts { ends: whole().starts, ..whole() }.missing(), [Missing::Span]);
        let far = NaiveDate::from_ymd_opt(2040, 1, 1);
        assert_eq!(Facts { ends: far, ..whole() }.missing(), [Missing::Span]);
        assert_eq!(Facts { may_be_public: true, ..whole() }.missing(), [Missing::PublicText]);
    }

    proptest! {
        #[test]
        fn it_starts_only_when_nothing_at_all_is_missing(gone in proptest::collection::btree_set(0..15_usize, 0..15)) {
            let mut facts = whole();
            gone.iter().for_each(|what| without(&mut facts, *what));
            prop_assert_eq!(facts.missing().len(), gone.len());
        }
    }
}
