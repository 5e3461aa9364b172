//! Days in a row, first and last included: what is counted, compared and followed up.

use crate::kernel::period::Period;
use chrono::{Days as Step, NaiveDate};

/// Days in a row, first and last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl Days {
    /// All days of a period.
    pub fn of(period: &Period) -> Self {
        Self { first: period.first(), last: period.last() }
    }

    /// So many days from the first one, and never more than there are.
    #[must_use]
    pub fn begun(self, many: u64) -> Self {
        let last = self.first + Step::new(many.saturating_sub(1));
        Self { last: last.min(self.last), ..self }
    }

    /// How many days.
    pub fn many(&self) -> i64 {
        (self.last - self.first).num_days() + 1
    }
}
