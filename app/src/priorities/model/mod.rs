//! The rules of prioritising: rounds, what an area is weighed by, what a choice must say, the points of a direction.

mod round;
mod weigh;

use crate::kernel::codes::codes;
pub use round::{NotARound, RoundKey};
pub use weigh::{Axis, Basis, Component, HALF, Known, MOST, MOST_OF_AN_AXIS, Placed, Weighed, Weights, sum};

/// Longest motive of a choice, and longest reason of a change.
pub const LONGEST_REASON: usize = 500;
/// Longest text of a point: it stands on an agenda with its round before it.
pub const LONGEST_POINT: usize = 150;
/// Longest indicator, and longest name of another actor.
pub const LONGEST_WORD: usize = 120;
/// More points are no direction.
pub const MOST_POINTS: usize = 12;
/// So many days before its first a round waits for the group to choose.
pub const AHEAD_DAYS: u64 = 21;

codes! {
    /// Where a round stands.
    pub enum Standing {
        /// It is prepared; nothing is chosen for good.
        Draft = "draft",
        /// The group has chosen.
        Decided = "decided",
        /// A later round is decided.
        Replaced = "replaced",
    }
}

codes! {
    /// Where a point of a direction stands.
    pub enum PointStanding {
        /// It is written, and can be changed.
        Draft = "draft",
        /// It is laid before the body.
        Waiting = "waiting",
        /// The body adopted it.
        Adopted = "adopted",
        /// The body turned it down.
        Rejected = "rejected",
        /// It came back for more work, and can be changed again.
        Returned = "returned",
    }
}

impl PointStanding {
    /// May its words still be changed?
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }
}
