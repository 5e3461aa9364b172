//! What Lyktköping has promised. All of it is invented, and nobody is named.

mod earlier;
mod now;

use app::pledges::{
    Who,
    model::{GroundKind, Status, TargetKind},
};

/// Who signs for the municipality.
pub const CHAIR: &str = "Kommunstyrelsens ordförande";
/// Who signs for the police.
pub const POLICE: &str = "Chef för lokalpolisområdet";
/// Whom to ask.
pub const CONTACT: &str = "Berätta gärna vad du tycker om löftet. Du når kommunens trygghetssamordnare på sidan Kontakt, och kommunpolisen på 114 14.";

/// An activity.
pub struct ActivityText {
    /// What is done.
    pub text: &'static str,
    /// Who does it.
    pub who: Who,
    /// How it is measured.
    pub kind: TargetKind,
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: &'static str,
    /// Due so many days after the first day.
    pub within: i64,
}

/// What came of an activity: its place in the list, how many (or 1 for done), the comment, the status.
pub type Outcome = (usize, Option<u32>, &'static str, Status);

/// A version.
pub struct VersionText {
    /// Published so many days ago.
    pub ago: i64,
    /// What is new in it.
    pub news: &'static str,
    /// How the pledge goes.
    pub status: Status,
    /// Why.
    pub reason: &'static str,
    /// The pledge that takes its place, by its place in [`ALL`].
    pub replaced_by: Option<usize>,
    /// What came of activities since.
    pub outcomes: &'static [Outcome],
}

/// A pledge.
pub struct PledgeText {
    /// The heading.
    pub title: &'static str,
    /// The promise.
    pub promise: &'static str,
    /// Who promises.
    pub who: Who,
    /// Who else.
    pub other: &'static str,
    /// Codes of areas.
    pub areas: &'static [&'static str],
    /// How it was.
    pub background: &'static str,
    /// Figures with their sources.
    pub figures: &'static [(&'static str, &'static str, &'static str)],
    /// The aim.
    pub aim: &'static str,
    /// The children's perspective.
    pub children: &'static str,
    /// What it rests on.
    pub grounds: &'static [(GroundKind, &'static str)],
    /// What came of the period before.
    pub previous: &'static str,
    /// It began so many days ago.
    pub begins: i64,
    /// It lasts so many days.
    pub lasts: i64,
    /// What is done.
    pub activities: &'static [ActivityText],
    /// Its versions, the first one first.
    pub versions: &'static [VersionText],
}

/// A version that goes on.
const fn goes_on(ago: i64, news: &'static str, outcomes: &'static [Outcome]) -> VersionText {
    VersionText { ago, news, status: Status::Running, reason: "", replaced_by: None, outcomes }
}

/// An activity.
const fn activity(
    text: &'static str,
    who: Who,
    kind: TargetKind,
    amount: u32,
    unit: &'static str,
    within: i64,
) -> ActivityText {
    ActivityText { text, who, kind, amount, unit, within }
}

/// All of them. The one that takes another's place comes later in the list, and earlier in time than the end of the other.
pub const ALL: [&PledgeText; 7] = [
    &now::WAY_HOME,
    &earlier::TRAFFIC,
    &now::YOUNG,
    &earlier::NEIGHBOURS,
    &earlier::TELLING,
    &now::AT_HOME,
    &now::TELLING_MORE,
];
