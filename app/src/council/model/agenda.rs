//! What a body takes up, and how it decides.

use crate::kernel::{codes::codes, id::BodyCode};

codes! {
    /// What an item of the agenda is about.
    pub enum ItemKind {
        /// Something the coordinator puts there.
        Own = "own",
        /// An in-depth mapping that is proposed (fördjupad kartläggning).
        Mapping = "mapping",
        /// A cause analysis to commission or to receive (orsaksanalys).
        CauseAnalysis = "cause_analysis",
        /// A direction decision (inriktningsbeslut).
        Direction = "direction",
        /// An agreement to sign or to renew.
        Agreement = "agreement",
        /// A report to note.
        Report = "report",
        /// A decision that puts an earlier one right.
        Correction = "correction",
    }
}

codes! {
    /// What came of an item.
    pub enum Outcome {
        /// As proposed (bifall).
        Approved = "approved",
        /// Turned down (avslag).
        Rejected = "rejected",
        /// Back for more work (återremiss).
        SentBack = "sent_back",
        /// Taken note of (noteras).
        Noted = "noted",
    }
}

/// What another slice lays on the agenda.
#[derive(Clone, Debug)]
pub struct NewItem {
    /// Which body shall take it up: [`OPERATIVE`](super::OPERATIVE), [`STEERING`](super::STEERING), or one that was added.
    pub body: BodyCode,
    /// What it is about.
    pub kind: ItemKind,
    /// The kind of thing, as `analysis`. With `subject_id` it is what the slice asks by later.
    pub subject: &'static str,
    /// Which one.
    pub subject_id: String,
    /// What stands on the agenda: no person, at most 200 characters.
    pub title: String,
}

/// A paragraph as people write it: `§ 4/2026`.
pub fn paragraph(year: i64, number: i64) -> String {
    format!("§ {number}/{year}")
}
