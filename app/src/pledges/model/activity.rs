//! An activity of a pledge: what is done, by whom, how it is seen that it was done.

use super::{Status, Who};
use crate::kernel::{amount::Amount, codes::codes};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

codes! {
    /// How a target is measured.
    pub enum TargetKind {
        /// So many, or more.
        AtLeast = "at_least",
        /// So many, or fewer.
        AtMost = "at_most",
        /// Done or not.
        Done = "done",
    }
}

/// What can be measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// So many of something, or more.
    AtLeast(Amount, &'a str),
    /// So many of something, or fewer.
    AtMost(Amount, &'a str),
    /// Done by its day.
    Done,
}

/// An activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Activity {
    /// Its number within the pledge; it keeps it through all versions.
    pub number: u32,
    /// What is done.
    pub text: String,
    /// Who does it.
    pub who: Who,
    /// Who that is, for [`Who::Other`]; or who helps.
    pub other: String,
    /// How it is measured; none while it is not thought out.
    pub kind: Option<TargetKind>,
    /// How many.
    pub amount: Option<Amount>,
    /// Of what.
    pub unit: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How many it became so far.
    pub outcome: Option<Amount>,
    /// Was it done? For [`TargetKind::Done`].
    pub done: Option<bool>,
    /// What there is to say about it.
    pub comment: String,
    /// How it goes.
    pub status: Status,
}

impl Default for Activity {
    fn default() -> Self {
        Self {
            number: 0,
            text: String::new(),
            who: Who::Joint,
            other: String::new(),
            kind: None,
            amount: None,
            unit: String::new(),
            due: None,
            outcome: None,
            done: None,
            comment: String::new(),
            status: Status::Planned,
        }
    }
}

impl Activity {
    /// Its target, if that can be measured: by a day, and with a number and a unit or as yes or no.
    pub fn target(&self) -> Option<Target<'_>> {
        self.due?;
        let counted = || self.amount.filter(|_| !self.unit.is_empty());
        match self.kind? {
            TargetKind::AtLeast => counted().map(|amount| Target::AtLeast(amount, &self.unit)),
            TargetKind::AtMost => counted().map(|amount| Target::AtMost(amount, &self.unit)),
            TargetKind::Done => Some(Target::Done),
        }
    }

    /// Is the target reached? None while nobody has said.
    pub fn is_reached(&self) -> Option<bool> {
        match self.target()? {
            Target::AtLeast(amount, _) => self.outcome.map(|outcome| outcome >= amount),
            Target::AtMost(amount, _) => self.outcome.map(|outcome| outcome <= amount),
            Target::Done => self.done,
        }
    }

    /// Its day is over and the target is not reached.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.status != Status::Ended && self.due.is_some_and(|due| due < today) && self.is_reached() != Some(true)
    }

    /// Readers want to know why, and nobody has said.
    pub fn owes_explanation(&self, today: NaiveDate) -> bool {
        let told = matches!(self.status, Status::Partly | Status::NotFulfilled | Status::Ended);
        self.comment.is_empty() && (told || self.is_late(today))
    }

    /// It is called fulfilled, but its figures say otherwise, or say nothing.
    pub fn claims_too_much(&self) -> bool {
        self.status == Status::Fulfilled && self.target().is_some() && self.is_reached() != Some(true)
    }

    /// Its texts, with the fields of its form.
    pub fn texts(&self) -> [(&'static str, &str); 4] {
        [("text", &self.text), ("other", &self.other), ("unit", &self.unit), ("comment", &self.comment)]
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Two walks by the end of June.
    pub fn walks() -> Activity {
        Activity {
            number: 1,
            text: "Trygghetsvandringar".into(),
            kind: Some(TargetKind::AtLeast),
            amount: Some(Amount::whole(2)),
            unit: "vandringar".into(),
            due: "2026-06-30".parse().ok(),
            ..Activity::default()
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_target_has_a_day_a_number_and_a_unit_or_is_a_yes() {
        assert!(walks().target().is_some());
        assert!(Activity { due: None, ..walks() }.target().is_none());
        assert!(Activity { amount: None, ..walks() }.target().is_none());
        assert!(Activity { unit: String::new(), ..walks() }.target().is_none());
        assert!(Activity { kind: None, ..walks() }.target().is_none());
        let yes = Activity { kind: Some(TargetKind::Done), amount: None, unit: String::new(), ..walks() };
        assert_eq!((yes.target(), yes.is_reached()), (Some(Target::Done), None));
        assert_eq!(Activity { done: Some(false), ..yes }.is_reached(), Some(false));
    }

    #[test]
    fn at_least_and_at_most_point_in_different_directions() {
        let with = |kind, outcome| Activity { kind: Some(kind), outcome: Some(Amount::whole(outcome)), ..walks() };
        let reached = |kind, outcome| with(kind, outcome).is_reached();
        assert_eq!([1, 2, 3].map(|n| reached(TargetKind::AtLeast, n)), [Some(false), Some(true), Some(true)]);
        assert_eq!([1, 2, 3].map(|n| reached(TargetKind::AtMost, n)), [Some(true), Some(true), Some(false)]);
    }

    #[test]
    fn late_is_explained_from_the_day_after() {
        let (on, after) = (day("2026-06-30"), day("2026-07-01"));
        assert!(!walks().owes_explanation(on) && walks().owes_explanation(after));
        let told = Activity { comment: "En vandring ställdes in.".into(), ..walks() };
        assert!(told.is_late(after) && !told.owes_explanation(after));
        let done = Activity { outcome: Some(Amount::whole(2)), status: Status::Fulfilled, ..walks() };
        assert!(!done.is_late(after) && !done.claims_too_much());
        assert!(Activity { status: Status::Fulfilled, ..walks() }.claims_too_much());
        assert!(Activity { status: Status::NotFulfilled, ..walks() }.owes_explanation(on));
    }
}
