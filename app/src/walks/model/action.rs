//! A line of the protocol: what was found, who can do something about it, what was decided, and why not.

use super::Item;
use crate::kernel::codes::codes;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

codes! {
    /// Where it stands.
    pub enum ActionStatus {
        /// Ny.
        New = "new",
        /// Bedöms.
        Assessed = "assessed",
        /// Planerad.
        Planned = "planned",
        /// Utförd.
        Done = "done",
        /// Överlämnad till annan ägare.
        HandedOver = "handed_over",
        /// Avböjd, with a reason.
        Declined = "declined",
        /// Uppföljd på plats.
        Followed = "followed",
    }
}

codes! {
    /// What an owner answers.
    pub enum ReplyKind {
        /// It is done.
        Done = "done",
        /// It is planned.
        Planned = "planned",
        /// No.
        No = "no",
    }
}

/// An owner's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// What it is.
    pub kind: ReplyKind,
    /// Until when.
    pub day: Option<NaiveDate>,
    /// In words; the reason of a no.
    pub words: String,
}

/// Everything the office writes about it. No persons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ActionContent {
    /// What was found, as everybody may read it.
    pub text: String,
    /// How bad, 1 to 3.
    pub severity: Option<i64>,
    /// What those who walked propose.
    pub proposal: String,
    /// Code of the owner (rådighet).
    pub owner: String,
    /// The unit that answers for it.
    pub unit: String,
    /// What was decided.
    pub decision: String,
    /// Why not.
    pub reason: String,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// When somebody went there and looked.
    pub followed: Option<NaiveDate>,
    /// What it counts as in the lägesbild; empty means not at all.
    pub category: String,
}

impl ActionContent {
    /// Every text, with its field.
    pub fn texts(&self) -> [(&'static str, &str); 5] {
        [
            ("text", &self.text),
            ("proposal", &self.proposal),
            ("unit", &self.unit),
            ("decision", &self.decision),
            ("reason", &self.reason),
        ]
    }
}

/// What a line of the protocol lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Words everybody may read.
    Text,
    /// Who can do something about it.
    Owner,
    /// Somebody's first look.
    Look,
    /// What was decided.
    Decision,
    /// Why not.
    Reason,
    /// Until when.
    Due,
    /// When it was looked at.
    Followed,
}

impl Missing {
    /// The field of the form where it is put right.
    pub fn field(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Owner => "owner",
            Self::Look => "status",
            Self::Decision => "decision",
            Self::Reason => "reason",
            Self::Due => "due",
            Self::Followed => "followed",
        }
    }
}

/// What a status owes: a no its reason, a plan its day. Of what should be kept nothing is asked but words.
pub fn missing(item: Item, status: ActionStatus, content: &ActionContent) -> Vec<Missing> {
    if item.group() == super::Group::Keep {
        return if content.text.is_empty() { vec![Missing::Text] } else { Vec::new() };
    }
    let decided = matches!(status, ActionStatus::Planned | ActionStatus::Done | ActionStatus::Followed);
    let owes = [
        (Missing::Text, content.text.is_empty()),
        (Missing::Owner, status != ActionStatus::New && content.owner.is_empty()),
        (Missing::Decision, decided && content.decision.is_empty()),
        (Missing::Reason, status == ActionStatus::Declined && content.reason.is_empty()),
        (Missing::Due, status == ActionStatus::Planned && content.due.is_none()),
        (Missing::Followed, status == ActionStatus::Followed && content.followed.is_none()),
    ];
    owes.into_iter().filter(|(_, owes)| *owes).map(|(what, _)| what).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(code: &str) -> Item {
        Item::parse(code).unwrap()
    }

    #[test]
    fn a_no_owes_its_reason_and_a_plan_its_day() {
        let content = ActionContent { text: "Lampa".into(), owner: "street_park".into(), ..ActionContent::default() };
        assert_eq!(missing(item("c1"), ActionStatus::Declined, &content), [Missing::Reason]);
        assert_eq!(missing(item("c1"), ActionStatus::Planned, &content), [Missing::Decision, Missing::Due]);
        assert_eq!(missing(item("c1"), ActionStatus::Assessed, &content), []);
        assert_eq!(missing(item("c1"), ActionStatus::Assessed, &ActionContent::default()).len(), 2);
    }

    #[test]
    fn what_should_be_kept_needs_no_owner() {
        let content = ActionContent { text: "Rosorna".into(), ..ActionContent::default() };
        assert_eq!(missing(item("h1"), ActionStatus::New, &content), []);
    }
}
