//! The rules of a measure: its states and what may follow, what it must say before it starts, when it is looked at again.

mod facts;
mod plan;
mod spans;

pub use crate::kernel::amount::Amount;
use crate::kernel::codes::codes;
pub use facts::{Facts, LONGEST_TEXT, LONGEST_TITLE, LONGEST_WORD, Missing};
pub use plan::{LONGEST_YEARS, Planned, again, follow_ups, latest_day};
pub use spans::{FEWEST_DAYS, Spans, spans};

codes! {
    /// Where a measure stands.
    pub enum State {
        /// Utkast: something is still missing, or nobody has decided.
        Draft = "draft",
        /// Pågår: decided, with dates to look at it again.
        Running = "running",
        /// Bytt ut: another measure took its place.
        Replaced = "replaced",
        /// Avslutad: its last verdict is given.
        Ended = "ended",
        /// Struken: a draft that came to nothing.
        Dropped = "dropped",
    }
}

codes! {
    /// What a measure works on.
    pub enum Kind {
        /// The situation: light, sight, presence, locks.
        Situational = "situational",
        /// The social causes: school, family, leisure, meetings.
        Social = "social",
    }
}

codes! {
    /// How early a measure comes in.
    pub enum Level {
        /// Primär: for everybody, before anything happens.
        Primary = "primary",
        /// Sekundär: where there is a risk.
        Secondary = "secondary",
        /// Tertiär: where it has happened already.
        Tertiary = "tertiary",
    }
}

codes! {
    /// How well it is known that a measure works.
    pub enum Evidence {
        /// Låg: experience or a promising idea.
        Low = "low",
        /// Medel: some studies.
        Medium = "medium",
        /// Hög: several good studies.
        High = "high",
    }
}

codes! {
    /// The answer of every follow-up, one of four.
    pub enum Verdict {
        /// Fortsätta as it is.
        Continue = "continue",
        /// Utöka: more of it, longer or in more places.
        Expand = "expand",
        /// Byta ut: another measure takes its place.
        Replace = "replace",
        /// Avsluta: it is done with, and the after value is known.
        End = "end",
    }
}

codes! {
    /// Why a measure is looked at again on a day.
    pub enum Occasion {
        /// Half its time has passed.
        Halfway = "halfway",
        /// The municipality's period of priorities ends.
        Priorities = "priorities",
        /// Its time is over.
        Ending = "ending",
        /// Somebody chose the day.
        Chosen = "chosen",
    }
}

/// What can be done to a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Change what it says.
    Change,
    /// Move the days on which it is looked at.
    Reschedule,
    /// Start it.
    Start,
    /// Strike the draft out.
    Drop,
    /// Give the verdict of a follow-up.
    Judge(Verdict),
}

impl Act {
    /// Everything that can be done.
    pub const ALL: [Self; 8] = [
        Self::Change,
        Self::Reschedule,
        Self::Start,
        Self::Drop,
        Self::Judge(Verdict::Continue),
        Self::Judge(Verdict::Expand),
        Self::Judge(Verdict::Replace),
        Self::Judge(Verdict::End),
    ];
}

/// The table has no such step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this does not follow that")]
pub struct CannotMove;

impl State {
    /// The states that may follow.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Draft, Self::Running, Self::Dropped],
            Self::Running => &[Self::Running, Self::Replaced, Self::Ended],
            Self::Replaced | Self::Ended | Self::Dropped => &[],
        }
    }

    /// Where an act leads.
    ///
    /// # Errors
    /// When it cannot be done in this state.
    pub fn after(self, act: Act) -> Result<Self, CannotMove> {
        match (self, act) {
            (Self::Draft | Self::Running, Act::Change) | (Self::Running, Act::Reschedule) => Ok(self),
            (Self::Draft, Act::Start) | (Self::Running, Act::Judge(Verdict::Continue | Verdict::Expand)) => {
                Ok(Self::Running)
            }
            (Self::Draft, Act::Drop) => Ok(Self::Dropped),
            (Self::Running, Act::Judge(Verdict::Replace)) => Ok(Self::Replaced),
            (Self::Running, Act::Judge(Verdict::End)) => Ok(Self::Ended),
            _ => Err(CannotMove),
        }
    }

    /// Is nothing more done with it?
    pub fn is_over(self) -> bool {
        self.next().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_state_can_be_reached_and_what_is_over_stays_over() {
        for state in State::ALL.iter().filter(|state| **state != State::Draft) {
            assert!(State::ALL.iter().any(|from| from.next().contains(state)), "{state}");
        }
        for over in [State::Replaced, State::Ended, State::Dropped] {
            assert!(over.is_over());
            assert!(Act::ALL.iter().all(|act| over.after(*act) == Err(CannotMove)), "{over}");
        }
    }

    #[test]
    fn only_what_runs_is_judged_and_only_a_draft_is_started_or_struck_out() {
        assert_eq!(State::Draft.after(Act::Judge(Verdict::End)), Err(CannotMove));
        assert_eq!(State::Draft.after(Act::Reschedule), Err(CannotMove));
        assert_eq!(State::Running.after(Act::Start), Err(CannotMove));
        assert_eq!(State::Running.after(Act::Drop), Err(CannotMove));
        assert_eq!(State::Running.after(Act::Judge(Verdict::Replace)), Ok(State::Replaced));
    }

    proptest! {
        #[test]
        fn no_walk_leaves_the_table(acts in proptest::collection::vec(0..Act::ALL.len(), 0..20)) {
            let mut now = State::Draft;
            for at in acts {
                if let Ok(next) = now.after(Act::ALL[at]) {
                    prop_assert!(now.next().contains(&next));
                    now = next;
                }
            }
        }
    }
}
