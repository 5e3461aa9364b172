//! The rules of walks, without a database: what is planned, what is noted, what the protocol owes.

mod action;
mod checklist;
mod compare;
mod count;
mod finding;
mod plan;

pub use crate::platform::photo::PhotoState;
pub use action::{ActionContent, ActionStatus, Missing, Reply, ReplyKind, missing};
pub use checklist::{Group, ITEMS, Item};
pub use compare::{Compared, Seen, compare};
pub use count::{Told, told};
pub use finding::{Light, NewFinding, Verdict, Weather};
pub use plan::{Conditions, GroupOfPeople, Plan, RoleWord, Stop};

use crate::kernel::codes::codes;

/// Longest heading.
pub const LONGEST_TITLE: usize = 100;
/// Longest name, of a stop or a place.
pub const LONGEST_NAME: usize = 120;
/// Longest text.
pub const LONGEST_TEXT: usize = 1_000;
/// More stops than anybody walks in two hours.
pub const MOST_STOPS: usize = 20;
/// The largest group the method knows.
pub const USUAL_CAP: u32 = 20;
/// Nobody notes more on one walk.
pub const MOST_FINDINGS: i64 = 4_000;

codes! {
    /// Who made it.
    pub enum Kind {
        /// The office.
        Planned = "planned",
        /// A resident.
        Own = "own",
    }
}

codes! {
    /// How far a walk has come.
    pub enum State {
        /// Planned in the office, seen by nobody else.
        Draft = "draft",
        /// Everybody sees it and may sign up.
        Open = "open",
        /// It was walked; the protocol is written.
        Walked = "walked",
        /// The protocol is public.
        Published = "published",
        /// It will not be walked.
        Cancelled = "cancelled",
        /// A resident walks it.
        OwnUnderWay = "own_under_way",
        /// A resident sent it in.
        OwnSent = "own_sent",
        /// The office does not take it further, and says why.
        OwnDeclined = "own_declined",
    }
}

impl State {
    /// Do residents find it on the list?
    pub fn is_public(self) -> bool {
        matches!(self, Self::Open | Self::Walked | Self::Published | Self::Cancelled)
    }

    /// Has its protocol begun?
    pub fn has_protocol(self) -> bool {
        matches!(self, Self::Walked | Self::Published)
    }
}
