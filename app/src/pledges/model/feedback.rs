//! What residents say of a pledge, and what becomes of it. Pure.

use crate::{kernel::codes::codes, observations::FEWEST_TO_SHARE};

/// Longest words of a resident, and of what the office makes of them.
pub const LONGEST_FEEDBACK: usize = 1_000;
/// Figures are shown so many answers at a time, so that nobody can watch one answer come in.
pub const ANSWERS_AT_A_TIME: i64 = 5;
/// Most lines of what was heard and changed.
pub const MOST_HEARD: usize = 30;

codes! {
    /// Does the pledge matter to you?
    pub enum Matters {
        /// Yes.
        Yes = "yes",
        /// Partly.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

codes! {
    /// Do you notice it where you live?
    pub enum Noticed {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Don't know.
        Unknown = "unknown",
    }
}

codes! {
    /// Where a piece of feedback stands.
    pub enum FeedbackState {
        /// Answers without words: counted, nothing to read.
        Counted = "counted",
        /// Words nobody in the office has read.
        New = "new",
        /// Read; everybody reads what was approved.
        Published = "published",
        /// Read, and shown to nobody.
        Hidden = "hidden",
    }
}

codes! {
    /// Why words are not shown.
    pub enum HiddenReason {
        /// They point at a person.
        Person = "person",
        /// They insult or threaten.
        Rude = "rude",
        /// They are about something else.
        Elsewhere = "elsewhere",
        /// Somebody has said it already.
        Same = "same",
    }
}

/// How the answers to one question are told: a figure is none where it is hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many answered.
    pub all: i64,
    /// The figures, in the order of the choices.
    pub figures: Vec<Option<i64>>,
}

/// The answers to one question; nothing where there are too few altogether. A single small figure hides all of them: with
/// three choices and a known sum, whatever was left would tell the rest to somebody who knows how figures are hidden.
pub fn tally(counts: &[i64]) -> Option<Tally> {
    let all: i64 = counts.iter().sum();
    let small = counts.iter().any(|count| (1..FEWEST_TO_SHARE).contains(count));
    let figures = counts.iter().map(|count| (!small).then_some(*count)).collect();
    (all >= FEWEST_TO_SHARE).then_some(Tally { all, figures })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every list of three figures that tells the same to somebody who knows how they are hidden.
    fn alike(told: &Tally) -> Vec<[i64; 3]> {
        let upto = 0..=told.all;
        let all = upto.clone().flat_map(|a| upto.clone().flat_map(move |b| (0..=told.all).map(move |c| [a, b, c])));
        all.filter(|list| tally(list).as_ref() == Some(told)).collect()
    }

    #[test]
    fn nobody_can_work_out_a_figure_that_is_hidden() {
        for a in 0..6 {
            for b in 0..6 {
                for c in 0..6 {
                    let list = [a, b, c];
                    let Some(told) = tally(&list) else {
                        assert!(list.iter().sum::<i64>() < FEWEST_TO_SHARE, "{list:?}");
                        continue;
                    };
                    let alike = alike(&told);
                    for at in (0..3).filter(|at| told.figures[*at].is_none()) {
                        let known = alike.iter().all(|other| other[at] == list[at]);
                        assert!(!known, "{list:?}: figure {at} can be worked out");
                    }
                    assert!((0..3).all(|at| !(1..FEWEST_TO_SHARE).contains(&list[at]) || told.figures[at].is_none()));
                }
            }
        }
    }
}
