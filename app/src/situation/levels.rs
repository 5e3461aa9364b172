//! The level of an area: proposed by rules that can be read, set by people. Pure.

use crate::{kernel::codes::codes, ui::LevelLook};

codes! {
    /// How an area stands.
    pub enum Level {
        /// Normalläge.
        Normal = "normal",
        /// Uppmärksamhet.
        Watchful = "watchful",
        /// Förhöjt läge.
        Raised = "raised",
        /// Kraftsamling.
        AllHands = "all_hands",
    }
}

impl Level {
    /// Its colour and symbol.
    pub fn look(self) -> LevelLook {
        match self {
            Self::Normal => LevelLook::Normal,
            Self::Watchful => LevelLook::Watchful,
            Self::Raised => LevelLook::Raised,
            Self::AllHands => LevelLook::AllHands,
        }
    }

    fn at(step: usize) -> Self {
        Self::ALL[step.min(Self::ALL.len() - 1)]
    }
}

/// What a proposal is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Observations of something unsafe in the period.
    pub number: i64,
    /// In the period before.
    pub before: i64,
    /// How many independent sources told them.
    pub sources: usize,
    /// The level people set for the period before.
    pub earlier: Option<Level>,
}

/// A level the rules propose, and whether it is only held up by the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The level.
    pub level: Level,
    /// Would the numbers alone give a lower one?
    pub held: bool,
}

/// From so many on a number says something at all.
const SOME: i64 = 3;
/// From so many on it is much for one area.
const MANY: i64 = 10;
/// So many more than before is a change, and so many a large one if they are twice as many too.
const MORE: [i64; 2] = [3, 5];
/// So many independent sources do not tell the same story by chance.
const INDEPENDENT: usize = 3;

/// Proposes a level. Points for how many there are, how many more than before, and how many tell it independently; one
/// point is still normal. From a higher level it goes down one step a period: calm must be seen twice.
pub fn propose(facts: &Facts) -> Proposal {
    let change = facts.number - facts.before;
    let by_number = usize::from(facts.number >= SOME) + usize::from(facts.number >= MANY);
    let large = change >= MORE[1] && facts.number >= 2 * facts.before;
    let by_change = usize::from(change >= MORE[0]) + usize::from(large);
    let by_sources = usize::from(facts.number >= SOME && facts.sources >= INDEPENDENT);
    let own = match by_number + by_change + by_sources {
        0 | 1 => Level::Normal,
        2 => Level::Watchful,
        3 | 4 => Level::Raised,
        _ => Level::AllHands,
    };
    let floor = facts.earlier.map_or(Level::Normal, |level| Level::at((level as usize).saturating_sub(1)));
    Proposal { level: own.max(floor), held: floor > own }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(number: i64, before: i64, sources: usize, earlier: Option<Level>) -> Level {
        propose(&Facts { number, before, sources, earlier }).level
    }

    #[test]
    fn what_the_rules_say_of_common_cases() {
        assert_eq!(of(0, 0, 0, None), Level::Normal);
        assert_eq!(of(2, 0, 2, None), Level::Normal);
        assert_eq!(of(5, 5, 2, None), Level::Normal, "as much as usual");
        assert_eq!(of(5, 5, 3, None), Level::Watchful, "three sources tell it");
        assert_eq!(of(6, 3, 1, None), Level::Watchful);
        assert_eq!(of(8, 3, 2, None), Level::Raised);
        assert_eq!(of(17, 11, 3, None), Level::Raised);
        assert_eq!(of(14, 4, 4, None), Level::AllHands);
    }

    #[test]
    fn it_goes_down_one_step_at_a_time() {
        let held = propose(&Facts { number: 0, before: 9, sources: 0, earlier: Some(Level::AllHands) });
        assert_eq!(held, Proposal { level: Level::Raised, held: true });
        assert_eq!(of(0, 0, 0, Some(Level::Watchful)), Level::Normal);
        assert!(!propose(&Facts { number: 8, before: 3, sources: 2, earlier: Some(Level::Raised) }).held);
    }

    proptest! {
        #[test]
        fn more_reports_or_sources_never_lower_it(
            number in 0..40_i64, more in 0..40_i64, before in 0..40_i64, sources in 0..6_usize, others in 0..6_usize, earlier in 0..5_usize
        ) {
            let earlier = Level::ALL.get(earlier).copied();
            let here = of(number, before, sources, earlier);
            prop_assert!(of(number + more, before, sources, earlier) >= here);
            prop_assert!(of(number, before, sources + others, earlier) >= here);
            prop_assert!(of(number, before + more, sources, earlier) <= here);
            prop_assert!(earlier.is_none_or(|earlier| here as usize + 1 >= earlier as usize));
        }
    }
}
