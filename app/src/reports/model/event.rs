//! A line of a report's history.

use super::{EventKind, Status};
use crate::{
    kernel::{
        id::{EventId, ReportId, StaffId},
        pii_types::Pii,
    },
    platform::clock::Timestamp,
};

/// A line of a report's history.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// Whose history.
    pub report: ReportId,
    /// When.
    pub at: Timestamp,
    /// What kind of line.
    pub kind: EventKind,
    /// The status it led to, when it led to one.
    pub status: Option<Status>,
    /// A code: waiting reason, owner handed to, or verdict. Empty when there is none.
    pub reason: String,
    /// Words: an answer, an addition, a note. Empty when there are none.
    pub words: Pii<String>,
    /// Who wrote it, if staff.
    pub by_staff: Option<StaffId>,
    /// Does the person who reported see it?
    pub public: bool,
}

impl Event {
    /// A public line without words in the resident's or the system's name.
    pub fn new(id: EventId, report: ReportId, at: Timestamp, kind: EventKind) -> Self {
        Self {
            id,
            report,
            at,
            kind,
            status: None,
            reason: String::new(),
            words: Pii::default(),
            by_staff: None,
            public: true,
        }
    }

    /// Leading to a status.
    #[must_use]
    pub fn status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// With a code.
    #[must_use]
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = reason.into();
        self
    }

    /// With words.
    #[must_use]
    pub fn words(mut self, words: Pii<String>) -> Self {
        self.words = words;
        self
    }

    /// By a member of staff.
    #[must_use]
    pub fn by(mut self, staff: Option<StaffId>) -> Self {
        self.by_staff = staff;
        self
    }

    /// Among staff only.
    #[must_use]
    pub fn hidden(mut self) -> Self {
        self.public = false;
        self
    }
}
