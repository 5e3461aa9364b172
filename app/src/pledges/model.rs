//! What a draft of a pledge says.

use crate::kernel::{
    codes::codes,
    days::Days,
    id::{AreaCode, PledgeId, PointId},
};

/// Longest title.
pub const LONGEST_TITLE: usize = 120;
/// Longest promise.
pub const LONGEST_SENTENCE: usize = 400;

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

/// What another slice makes a draft from.
#[derive(Clone, Debug)]
pub struct NewDraft {
    /// The pledge it is a new version of; a pledge of its own where left out.
    pub of: Option<PledgeId>,
    /// Key of the round it comes from.
    pub round: String,
    /// The point it comes from. A point becomes one version, once.
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
