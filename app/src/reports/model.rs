//! The rules of a report: its states, which state follows which, and what each step owes the person who reported.

mod event;
mod report;

pub use crate::platform::photo::PhotoState;
pub use event::Event;
pub use report::Report;

use crate::kernel::codes::codes;

codes! {
    /// Where a report stands. Steps are appended to its history, never edited.
    pub enum Status {
        /// Mottagen: it has come in.
        Received = "received",
        /// Granskas: somebody reads it.
        InReview = "in_review",
        /// Kompletteras: the person who reported was asked for more.
        NeedsMore = "needs_more",
        /// Del av lägesbilden: it counts in the shared picture.
        InSituation = "in_situation",
        /// Överlämnad: fault report, police or another owner.
        HandedOver = "handed_over",
        /// Åtgärd planerad.
        Planned = "planned",
        /// Väntar, with a reason from the municipality's list.
        Waiting = "waiting",
        /// Åtgärdad.
        Done = "done",
        /// Ingen åtgärd, with a motive.
        NoAction = "no_action",
        /// Dubblett: merged into another report about the same thing.
        Duplicate = "duplicate",
        /// Borttagen: unsuitable, its words are gone.
        Removed = "removed",
        /// Gallrad: only the count remains.
        Purged = "purged",
    }
}

/// Why a step cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotMove {
    /// The table has no such step.
    #[error("this step does not follow that one")]
    NoSuchStep,
    /// The step owes the person who reported an explanation in words.
    #[error("the step needs words to the person who reported")]
    NeedsAnswer,
    /// Waiting needs a reason from the list.
    #[error("waiting needs a reason")]
    NeedsReason,
    /// Handing over needs an owner.
    #[error("handing over needs an owner")]
    NeedsOwner,
}

/// What goes with a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step<'a> {
    /// Words to the person who reported; empty means none.
    pub answer: &'a str,
    /// Code of a waiting reason; empty means none.
    pub reason: &'a str,
    /// Code of the owner it is handed to; empty means none.
    pub owner: &'a str,
}

impl Status {
    /// The states that may follow, for staff: the same one too, because an answer need not change anything. The person who reported can reopen (to in review) what is closed, and what is taken out of the picture is in review again.
    pub fn next(self) -> &'static [Self] {
        use Status::{
            Done, Duplicate, HandedOver, InReview, InSituation, NeedsMore, NoAction, Planned, Received, Removed,
            Waiting,
        };
        match self {
            Received => {
                &[InReview, NeedsMore, InSituation, HandedOver, Planned, Waiting, Done, NoAction, Duplicate, Removed]
            }
            InReview => {
                &[InReview, NeedsMore, InSituation, HandedOver, Planned, Waiting, Done, NoAction, Duplicate, Removed]
            }
            NeedsMore => {
                &[NeedsMore, InReview, InSituation, HandedOver, Planned, Waiting, Done, NoAction, Duplicate, Removed]
            }
            InSituation => &[InSituation, NeedsMore, HandedOver, Planned, Waiting, Done, NoAction, Duplicate, Removed],
            HandedOver | Planned | Waiting => {
                &[InReview, NeedsMore, InSituation, HandedOver, Planned, Waiting, Done, NoAction, Removed]
            }
            Done | NoAction => &[InReview],
            Duplicate => &[InReview],
            Removed | Self::Purged => &[],
        }
    }

    /// May the person who reported open it again?
    pub fn can_be_reopened(self) -> bool {
        matches!(self, Self::Done | Self::NoAction | Self::HandedOver)
    }

    /// Is it closed: nothing more is planned?
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::NoAction | Self::Duplicate | Self::Removed | Self::Purged)
    }

    /// Does reaching it count as the first answer within the promised time?
    pub fn is_answer(self) -> bool {
        !matches!(self, Self::Received | Self::InReview)
    }

    /// Takes a step by staff.
    ///
    /// # Errors
    /// `CannotMove` says what is missing.
    pub fn step(self, to: Self, with: &Step<'_>) -> Result<Self, CannotMove> {
        if !self.next().contains(&to) {
            return Err(CannotMove::NoSuchStep);
        }
        // Staying where it is means to say something.
        let owes_words = to == self
            || matches!(
                to,
                Self::NeedsMore | Self::HandedOver | Self::Planned | Self::Waiting | Self::Done | Self::NoAction
            );
        match to {
            _ if owes_words && with.answer.trim().is_empty() => Err(CannotMove::NeedsAnswer),
            Self::Waiting if with.reason.is_empty() => Err(CannotMove::NeedsReason),
            Self::HandedOver if with.owner.is_empty() => Err(CannotMove::NeedsOwner),
            to => Ok(to),
        }
    }
}

codes! {
    /// What a line of a report's history is.
    pub enum EventKind {
        /// A new status, perhaps with words to the person who reported.
        Status = "status",
        /// More from the person who reported.
        Addition = "addition",
        /// "Did it help?": the reason column holds yes or no.
        Verdict = "verdict",
        /// The person who reported opened it again, with words why.
        Reopened = "reopened",
        /// The person who reported withdrew it.
        Withdrawn = "withdrawn",
        /// A note among staff; never public.
        Note = "note",
        /// Staff took it out of the situation picture; never public. The reason column says why.
        TakenOut = "taken_out",
    }
}

codes! {
    /// The answer to "did it help?".
    pub enum Verdict {
        /// It feels better.
        Yes = "yes",
        /// It does not.
        No = "no",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_state_but_the_first_and_the_purged_can_be_reached() {
        for status in Status::ALL.iter().filter(|status| !matches!(status, Status::Received | Status::Purged)) {
            assert!(Status::ALL.iter().any(|from| from.next().contains(status)), "{status}");
        }
    }

    #[test]
    fn a_removed_report_stays_removed() {
        assert_eq!(Status::Removed.step(Status::InReview, &Step::default()), Err(CannotMove::NoSuchStep));
    }

    #[test]
    fn an_answer_need_not_change_the_state_but_it_must_say_something() {
        let words = Step { answer: "Vi tittar på det på torsdag.", ..Step::default() };
        for status in [Status::InReview, Status::NeedsMore, Status::InSituation, Status::Planned] {
            assert_eq!(status.step(status, &words), Ok(status));
            assert_eq!(status.step(status, &Step::default()), Err(CannotMove::NeedsAnswer));
        }
    }

    #[test]
    fn no_action_owes_a_motive_and_waiting_a_reason() {
        assert_eq!(Status::InReview.step(Status::NoAction, &Step::default()), Err(CannotMove::NeedsAnswer));
        let words = Step { answer: "Vi väntar på våren.", ..Step::default() };
        assert_eq!(Status::InReview.step(Status::Waiting, &words), Err(CannotMove::NeedsReason));
    }

    proptest! {
        #[test]
        fn no_walk_through_the_table_leaves_it(steps in proptest::collection::vec(0..Status::ALL.len(), 0..20)) {
            let with = Step { answer: "Så här blev det.", reason: "season", owner: "police" };
            let mut now = Status::Received;
            for at in steps {
                let to = Status::ALL[at];
                match now.step(to, &with) {
                    Ok(next) => { prop_assert!(now.next().contains(&to)); now = next; }
                    Err(problem) => prop_assert_eq!(problem, CannotMove::NoSuchStep),
                }
            }
            prop_assert!(now != Status::Purged);
        }
    }
}
