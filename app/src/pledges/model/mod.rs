//! What a pledge is: what it says, when it may be published, what differs between two versions.

mod activity;
mod content;
pub mod difference;
mod feedback;
mod rules;
mod slug;

pub use activity::{Activity, Target, TargetKind};
pub use content::{Content, Figure, Ground, GroundKind, HeardLine, Signature};
pub use feedback::{
    ANSWERS_AT_A_TIME, FeedbackState, HiddenReason, LONGEST_FEEDBACK, MOST_HEARD, Matters, Noticed, Tally, tally,
};
pub use rules::{Missing, missing};
pub use slug::{is_slug, slug};

use crate::kernel::{
    codes::codes,
    days::Days,
    id::{AreaCode, PledgeId, PointId},
};

/// Longest title.
pub const LONGEST_TITLE: usize = 120;
/// Longest promise, and every other text of a few lines.
pub const LONGEST_SENTENCE: usize = 400;
/// Longest text.
pub const LONGEST_TEXT: usize = 4_000;
/// Longest word: a unit, a figure, a role.
pub const LONGEST_WORD: usize = 120;
/// Nobody reads more activities than this.
pub const MOST_ACTIVITIES: usize = 30;
/// Most lines of a list: figures, signatures, what it rests on.
pub const MOST_LINES: usize = 12;

codes! {
    /// Who promises.
    pub enum Who {
        /// The police.
        Police = "police",
        /// The municipality.
        Municipality = "municipality",
        /// Both.
        Joint = "joint",
        /// Somebody else, who is named.
        Other = "other",
    }
}

codes! {
    /// How it goes: a pledge, or one of its activities.
    pub enum Status {
        /// Planerat.
        Planned = "planned",
        /// Pågår.
        Running = "running",
        /// Uppfyllt.
        Fulfilled = "fulfilled",
        /// Delvis uppfyllt.
        Partly = "partly",
        /// Inte uppfyllt, with the reason.
        NotFulfilled = "not_fulfilled",
        /// Avslutat eller ersatt, with the reason or by which.
        Ended = "ended",
    }
}

impl Status {
    /// Does it still go on?
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Running)
    }
}

/// What another slice makes a draft from.
#[derive(Clone, Debug)]
pub struct NewDraft {
    /// The pledge that goes on with it; a pledge of its own where left out.
    pub of: Option<PledgeId>,
    /// Key of the round it comes from.
    pub round: String,
    /// What the round is called.
    pub round_name: String,
    /// The point it comes from. A point becomes a draft once.
    pub point: PointId,
    /// What it is called.
    pub title: String,
    /// What is promised, in one sentence.
    pub sentence: String,
    /// For which days.
    pub days: Days,
    /// Who promises.
    pub who: Who,
    /// Who that is, for [`Who::Other`].
    pub other: String,
    /// Where.
    pub areas: Vec<AreaCode>,
}

/// Codes of areas as one text, and back.
pub fn joined(areas: &[AreaCode]) -> String {
    areas.iter().map(AreaCode::as_str).collect::<Vec<_>>().join(" ")
}

/// The areas of a joined text.
pub fn areas(text: &str) -> Vec<AreaCode> {
    text.split_whitespace().map(AreaCode::from).collect()
}
