//! A report as the slice works with it. The row of its table and the form it came by are other types.

use super::{PhotoState, Status, Verdict};
use crate::{
    kernel::{
        id::{ActorCode, AreaCode, CategoryCode, OwnerCode, PhotoId, ReportId, StaffId},
        lang::Lang,
        pii_types::Pii,
        place::{HowGiven, PlaceType, Position},
        timeband::{AlreadyReported, DayType, Impact, Recurrence, TimeBand},
    },
    platform::clock::Timestamp,
};
use uuid::Uuid;

/// A report, whole. What a resident left unanswered is `None` or empty.
#[derive(Clone, Debug)]
pub struct Report {
    /// Its id, for staff; residents know only the code.
    pub id: ReportId,
    /// Fingerprint of the id the sending phone made: the same report sent again is recognised by it.
    pub client_id: Uuid,
    /// Fingerprint of the receipt code; the code itself is not kept.
    pub code: Vec<u8>,
    /// The language it was sent in; answers are given in it.
    pub lang: Lang,
    /// Where it stands.
    pub status: Status,
    /// Code of the waiting reason, while it waits.
    pub waiting_for: Option<String>,
    /// When it came.
    pub received_at: Timestamp,
    /// When the first answer is promised.
    pub due_at: Timestamp,
    /// When the first answer was given.
    pub answered_at: Option<Timestamp>,
    /// When it was closed; none while it is open.
    pub closed_at: Option<Timestamp>,
    /// The large choice the resident pressed.
    pub choice: String,
    /// What it is about, as staff sort it.
    pub category: CategoryCode,
    /// The area it is in.
    pub area: Option<AreaCode>,
    /// What kind of place it is.
    pub place_type: Option<PlaceType>,
    /// The place in words.
    pub place_words: Pii<String>,
    /// A point, when one was given.
    pub position: Option<Position>,
    /// How the place was given.
    pub place_given: HowGiven,
    /// When in the day.
    pub time_bands: Vec<TimeBand>,
    /// On what kind of day.
    pub day_types: Vec<DayType>,
    /// Once, or again and again.
    pub recurrence: Option<Recurrence>,
    /// How much it affects the teller.
    pub impact: Option<Impact>,
    /// Reported elsewhere?
    pub already: Option<AlreadyReported>,
    /// The teller's own words; masked when `masked` says so.
    pub words: Pii<String>,
    /// Something in the words was masked; the originals are sealed in `report_masked`.
    pub masked: bool,
    /// Its photo.
    pub photo: Option<PhotoId>,
    /// What has become of the photo.
    pub photo_state: PhotoState,
    /// How the incoming photo must be turned, as EXIF counts (1 is upright).
    pub orientation: u8,
    /// Who can do something about the place.
    pub owner: Option<OwnerCode>,
    /// The unit that handles it; none means everybody's.
    pub unit: Option<ActorCode>,
    /// The person who handles it.
    pub assigned: Option<StaffId>,
    /// The report it is a duplicate of.
    pub merged_into: Option<ReportId>,
    /// The answer to "did it help?".
    pub helped: Option<Verdict>,
    /// The resident withdrew it: words, photo and address are gone.
    pub withdrawn: bool,
    /// Its words stand in the search table.
    pub indexed: bool,
    /// Counts changes; saving refuses when somebody else saved meanwhile.
    pub version: i64,
}
