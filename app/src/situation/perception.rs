//! What people feel beside what happens, for residents: in words, because the two are counted by different people. Pure.
//!
//! What residents, walks and neighbourhood watch tell is how it feels; what actors and staff tell is what happens. Both are
//! only said to be more, fewer or about as many as in the period before, and only where there are enough of them, so that a
//! word here tells nothing of a figure that is hidden elsewhere.

use super::tally::{Chosen, Line};
use crate::{
    kernel::codes::codes,
    observations::{FEWEST_TO_SHARE, Source},
    platform::municipality::Profile,
    situation::tally::Spans,
};
use serde::{Deserialize, Serialize};

codes! {
    /// How many beside the period before.
    pub enum Trend {
        /// More of them.
        More = "more",
        /// About as many.
        Same = "same",
        /// Fewer of them.
        Fewer = "fewer",
    }
}

/// Fewer in both periods together than this are chance, and nothing is said of them.
const LEAST: i64 = 20;
/// So many parts of a hundred are no difference.
const NO_DIFFERENCE: i64 = 15;

impl Trend {
    /// What a line tells; nothing where it holds too few.
    fn of(line: &Line) -> Option<Self> {
        let change = line.change();
        match line.now + line.before {
            together if together < LEAST => None,
            together if change.abs() * 200 <= together * NO_DIFFERENCE => Some(Self::Same),
            _ if change > 0 => Some(Self::More),
            _ => Some(Self::Fewer),
        }
    }
}

/// What people feel beside what happens.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Perception {
    /// What residents tell of unsafe places.
    pub felt: Option<Trend>,
    /// What actors and staff tell of events.
    pub seen: Option<Trend>,
    /// Names of areas in which several told of safe places.
    pub safe: Vec<String>,
}

impl Perception {
    /// What the counts of a period say.
    pub fn of(profile: &Profile, spans: &Spans) -> Self {
        let wrong = |source| spans.only(profile, false).told_by(source).total();
        let sum = |sources: &[Source]| sources.iter().map(|source| wrong(*source)).fold(Line::default(), together);
        Self {
            felt: Trend::of(&sum(&[Source::Resident, Source::Walk, Source::Watch])),
            seen: Trend::of(&sum(&[Source::Actor, Source::Staff])),
            safe: safe(profile, &spans.only(profile, true)),
        }
    }

    /// Is there nothing to tell?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn together(one: Line, other: Line) -> Line {
    Line {
        code: None,
        now: one.now + other.now,
        before: one.before + other.before,
        last_year: one.last_year + other.last_year,
    }
}

/// In the order of the municipality: the order tells nothing of how many there were.
fn safe(profile: &Profile, told: &Chosen<'_>) -> Vec<String> {
    let lines = told.by_area(std::iter::empty());
    let many = |code: &str| {
        lines.iter().any(|line| line.code.as_deref() == Some(code) && line.now + line.before >= FEWEST_TO_SHARE)
    };
    profile.areas.iter().filter(|area| many(&area.code)).map(|area| area.name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observations::Count;

    #[test]
    fn a_word_is_said_only_of_enough_and_of_a_real_difference() {
        let trend = |now, before| Trend::of(&Line { now, before, ..Line::default() });
        assert_eq!(trend(9, 10), None, "too few");
        assert_eq!(trend(10, 10), Some(Trend::Same));
        assert_eq!(trend(107, 93), Some(Trend::Same));
        assert_eq!(trend(108, 92), Some(Trend::More));
        assert_eq!(trend(6, 14), Some(Trend::Fewer));
        assert_eq!(trend(0, 20), Some(Trend::Fewer));
    }

    fn count(category: &str, area: &str, source: Source, number: i64) -> Count {
        Count {
            category: category.into(),
            area: Some(area.into()),
            place_type: None,
            time_band: None,
            source: source.code().into(),
            actor: None,
            number,
        }
    }

    #[test]
    fn what_is_felt_stands_apart_from_what_is_seen_and_safe_places_from_both() {
        let profile = Profile::load("lyktkoping").unwrap();
        let safe = profile.categories.iter().find(|head| head.safe).unwrap().code.clone();
        let now = vec![
            count("5.1", "centrum", Source::Resident, 18),
            count("5.1", "centrum", Source::Walk, 2),
            count("2.1", "centrum", Source::Actor, 4),
            count("2.1", "centrum", Source::Staff, 5),
            count(&safe, "sjostaden", Source::Resident, 3),
            count(&safe, "centrum", Source::Resident, 2),
        ];
        let before = vec![count("5.1", "centrum", Source::Resident, 9), count("2.1", "centrum", Source::Actor, 20)];
        let told = Perception::of(&profile, &Spans { now, before, last_year: Vec::new() });
        assert_eq!((told.felt, told.seen), (Some(Trend::More), Some(Trend::Fewer)));
        assert_eq!(told.safe, [profile.area_name("sjostaden")], "two in the centre may be one family");
        assert!(Perception::of(&profile, &Spans::default()).is_empty());
    }
}
