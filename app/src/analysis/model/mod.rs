//! The rules of an analysis: where it stands and what may follow, its causes, its prevention star.

mod causes;
mod star;

use crate::kernel::codes::codes;
pub use causes::{Bone, Cause, Rib, Step, ribs};
pub use star::{
    Arena, Counts, Drawn, Effect, Factor, Field, Gap, Placed, Point, STANDARD, Standard, field_of, gaps, place,
};

/// Longest title and title of a role.
pub const LONGEST_TITLE: usize = 120;
/// Longest name of a place, longest cause, step and factor.
pub const LONGEST_WORDS: usize = 140;
/// Longest text.
pub const LONGEST_TEXT: usize = 2_000;
/// As many causes, steps and own factors as one can still see.
pub const MOST: usize = 40;

codes! {
    /// What is asked for.
    pub enum Kind {
        /// Fördjupad kartläggning: what, where, when, how much.
        Mapping = "mapping",
        /// Orsaksanalys: why.
        Cause = "cause",
    }
}

codes! {
    /// Where an analysis stands.
    pub enum State {
        /// Förslag: the group is writing down what it wants to know.
        Draft = "draft",
        /// Hos rådet: it waits for a decision.
        Proposed = "proposed",
        /// Återremitterad: the council wants to know more first.
        Returned = "returned",
        /// Avslagen.
        Rejected = "rejected",
        /// Beslutad: nobody answers for it yet.
        Commissioned = "commissioned",
        /// Pågår: somebody works on it.
        Running = "running",
        /// Återrapporterad: what was found is told.
        Reported = "reported",
        /// Klar: told and taken note of.
        Closed = "closed",
        /// Struken: a proposal that came to nothing.
        Dropped = "dropped",
    }
}

codes! {
    /// What the council made of it.
    pub enum Heard {
        /// Bifall.
        Approved = "approved",
        /// Avslag.
        Rejected = "rejected",
        /// Återremiss.
        SentBack = "sent_back",
        /// Noteras.
        Noted = "noted",
    }
}

/// What can be done to an analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Change what is asked for.
    Change,
    /// Lay it before the council.
    Propose,
    /// Start it without the council.
    StartSmall,
    /// The council has decided.
    Hear(Heard),
    /// Say who answers for it, and by when.
    Assign,
    /// Write causes, star, links, findings.
    Work,
    /// Report back.
    Report,
    /// Done: nobody has to take note of it.
    Close,
    /// Strike the proposal out.
    Drop,
}

impl Act {
    /// Everything that can be done.
    pub const ALL: [Self; 12] = [
        Self::Change,
        Self::Propose,
        Self::StartSmall,
        Self::Hear(Heard::Approved),
        Self::Hear(Heard::Rejected),
        Self::Hear(Heard::SentBack),
        Self::Hear(Heard::Noted),
        Self::Assign,
        Self::Work,
        Self::Report,
        Self::Close,
        Self::Drop,
    ];
}

/// The table has no such step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this does not follow that")]
pub struct CannotMove;

impl State {
    /// Where an act leads.
    ///
    /// # Errors
    /// When it cannot be done in this state.
    pub fn after(self, act: Act) -> Result<Self, CannotMove> {
        match (self, act) {
            (Self::Draft | Self::Returned, Act::Change) | (Self::Running, Act::Work) => Ok(self),
            (Self::Draft | Self::Returned, Act::Propose) => Ok(Self::Proposed),
            (Self::Draft | Self::Returned, Act::StartSmall) => Ok(Self::Commissioned),
            (Self::Draft | Self::Returned, Act::Drop) => Ok(Self::Dropped),
            (Self::Proposed, Act::Hear(heard)) => Ok(match heard {
                Heard::Approved => Self::Commissioned,
                Heard::Rejected => Self::Rejected,
                // Taken note of is no assignment: the group may ask again.
                Heard::SentBack | Heard::Noted => Self::Returned,
            }),
            (Self::Commissioned | Self::Running, Act::Assign) => Ok(Self::Running),
            (Self::Running, Act::Report) => Ok(Self::Reported),
            // The council wants more than the report says.
            (Self::Reported, Act::Hear(Heard::SentBack)) => Ok(Self::Running),
            (Self::Reported, Act::Hear(_) | Act::Close) => Ok(Self::Closed),
            _ => Err(CannotMove),
        }
    }

    /// Can this be done now?
    pub fn allows(self, act: Act) -> bool {
        self.after(act).is_ok()
    }

    /// Is nothing more done with it?
    pub fn is_over(self) -> bool {
        Act::ALL.iter().all(|act| !self.allows(*act))
    }

    /// May those outside the group read it?
    pub fn is_told(self) -> bool {
        matches!(self, Self::Reported | Self::Closed)
    }

    /// Has the work begun, so that there is something to see?
    pub fn has_work(self) -> bool {
        matches!(self, Self::Running | Self::Reported | Self::Closed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use State::*;

    #[test]
    fn every_step_of_the_table_is_as_written_and_no_other() {
        let allowed = [
            (Draft, Act::Change, Draft),
            (Draft, Act::Propose, Proposed),
            (Draft, Act::StartSmall, Commissioned),
            (Draft, Act::Drop, Dropped),
            (Returned, Act::Change, Returned),
            (Returned, Act::Propose, Proposed),
            (Returned, Act::StartSmall, Commissioned),
            (Returned, Act::Drop, Dropped),
            (Proposed, Act::Hear(Heard::Approved), Commissioned),
            (Proposed, Act::Hear(Heard::Rejected), Rejected),
            (Proposed, Act::Hear(Heard::SentBack), Returned),
            (Proposed, Act::Hear(Heard::Noted), Returned),
            (Commissioned, Act::Assign, Running),
            (Running, Act::Assign, Running),
            (Running, Act::Work, Running),
            (Running, Act::Report, Reported),
            (Reported, Act::Hear(Heard::Approved), Closed),
            (Reported, Act::Hear(Heard::Rejected), Closed),
            (Reported, Act::Hear(Heard::SentBack), Running),
            (Reported, Act::Hear(Heard::Noted), Closed),
            (Reported, Act::Close, Closed),
        ];
        for from in State::ALL {
            for act in Act::ALL {
                let to = allowed.iter().find(|(of, by, _)| of == from && *by == act).map(|(.., to)| *to);
                assert_eq!(from.after(act).ok(), to, "{from} {act:?}");
            }
        }
    }

    #[test]
    fn what_is_over_stays_over_and_every_state_is_reached() {
        for over in [Rejected, Closed, Dropped] {
            assert!(over.is_over(), "{over}");
        }
        for state in State::ALL.iter().filter(|state| **state != Draft) {
            let reached = State::ALL.iter().any(|from| Act::ALL.iter().any(|act| from.after(*act) == Ok(*state)));
            assert!(reached, "{state}");
        }
    }
}
