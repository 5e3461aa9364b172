//! What documents there are, which days each is about, and where one stands.

pub mod paper;
mod retention;
mod span;

pub use retention::{Keep, MOST_YEARS};
pub use span::Span;

use crate::{
    kernel::{codes::codes, period::PrioritisationPeriod},
    platform::{clock::Timestamp, preset::parts::ReportInterval},
};
use chrono::{Datelike, Months, NaiveDate};

codes! {
    /// What a document is.
    pub enum Kind {
        /// One page a month, to council and county board.
        Month = "month",
        /// A quarter, to the management.
        Quarter = "quarter",
        /// A third of a year, where that is the rhythm.
        Tertial = "tertial",
        /// The analysis of a year.
        Year = "year",
        /// Lägesbild och åtgärdsplan of two years (law 2023:196).
        Law = "law",
    }
}

codes! {
    /// Where a document stands.
    pub enum State {
        /// Being written.
        Draft = "draft",
        /// Fixed: it changes no more.
        Fixed = "fixed",
        /// Sent to somebody.
        Sent = "sent",
        /// Laid down in the archive.
        Archived = "archived",
    }
}

codes! {
    /// How a recipient gets a document.
    pub enum Way {
        /// A link that opens it for a while.
        Link = "link",
        /// The PDF in the letter.
        Attachment = "attachment",
    }
}

/// How far a letter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It was sent before letters were followed.
    Unknown,
    /// It waits for the mail server.
    Waiting,
    /// The mail server took it then.
    Left(Timestamp),
    /// It was given up; the administrator sees why.
    Failed,
}

impl Progress {
    /// From what the outbox holds of it.
    pub fn of(state: Option<&str>, left_at: Option<Timestamp>) -> Self {
        match (state, left_at) {
            (Some("sent"), Some(at)) => Self::Left(at),
            (Some("dead"), _) => Self::Failed,
            (Some(_), _) => Self::Waiting,
            (None, _) => Self::Unknown,
        }
    }
}

impl Kind {
    /// The report of the rhythm in which the group sets its priorities.
    pub fn of_rhythm(rhythm: PrioritisationPeriod) -> Self {
        match rhythm {
            PrioritisationPeriod::Quarter => Self::Quarter,
            PrioritisationPeriod::Tertial => Self::Tertial,
        }
    }

    /// The kind somebody gets who receives reports so often; none where it is the lägesbild itself.
    pub fn of(every: ReportInterval) -> Option<Self> {
        match every {
            ReportInterval::Period => None,
            ReportInterval::Month => Some(Self::Month),
            ReportInterval::Quarter => Some(Self::Quarter),
            ReportInterval::Tertial => Some(Self::Tertial),
            ReportInterval::Year => Some(Self::Year),
        }
    }

    /// How many months it is about.
    pub const fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Tertial => 4,
            Self::Year => 12,
            Self::Law => 24,
        }
    }
}

/// The plan holds so long, then it is to be followed up and decided anew.
const LAW_MONTHS: u32 = 24;
/// So long before, it is time to begin.
const LAW_WARNING: u32 = 4;

/// When the picture and plan of the law are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LawDue {
    /// The day of the latest decision; none when there was none.
    pub decided_on: Option<NaiveDate>,
    /// By when it must be decided anew.
    pub due: Option<NaiveDate>,
    /// Is it time to work on it?
    pub is_near: bool,
    /// Has the day passed, or was nothing ever decided?
    pub is_late: bool,
}

impl LawDue {
    /// Counts from the latest decision.
    pub fn after(decided_on: Option<NaiveDate>, today: NaiveDate) -> Self {
        let due = decided_on.map(|day| day + Months::new(LAW_MONTHS));
        let near = due.is_none_or(|due| today + Months::new(LAW_WARNING) >= due);
        Self { decided_on, due, is_near: near, is_late: due.is_none_or(|due| due < today) }
    }
}

/// The first day of a month.
fn month(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MIN)
}

/// The month a day lies in, counted from nought.
fn month_of(day: NaiveDate) -> u32 {
    day.month0()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_is_due_two_years_after_it_was_decided() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let due = LawDue::after(Some(day(2024, 6, 30)), day(2026, 1, 1));
        assert_eq!((due.due, due.is_near, due.is_late), (Some(day(2026, 6, 30)), false, false));
        assert!(LawDue::after(Some(day(2024, 6, 30)), day(2026, 3, 1)).is_near);
        assert!(LawDue::after(Some(day(2024, 6, 30)), day(2026, 7, 1)).is_late);
        assert!(LawDue::after(None, day(2026, 7, 1)).is_late);
    }
}
