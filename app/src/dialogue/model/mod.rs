//! What a dialogue is: a survey with its questions, or a meeting with what was said. Pure.

mod figures;
mod meeting;
mod population;
mod sheet;
mod survey;
mod told;

pub use crate::kernel::words::is_slug;
pub use figures::{Label, List, Of, Row, Tallies, groups, lists};
pub use meeting::{Group, MOST_GROUPS, Meeting};
pub use population::{MOST_SPANS, Population, Span};
pub use sheet::{ALL, Sheet, Typed, names};
pub use survey::{Asks, Lacks, MOST_QUESTIONS, Question, Survey};
pub use told::{Facts, Report, Said, Told};

use crate::kernel::{codes::codes, words};
use chrono::NaiveDate;

/// Longest heading.
pub const LONGEST_TITLE: usize = 120;
/// Longest question, option and other line.
pub const LONGEST_LINE: usize = 240;
/// Longest text of the office.
pub const LONGEST_TEXT: usize = 4_000;
/// Longest free answer.
pub const LONGEST_ANSWER: usize = 2_000;

codes! {
    /// How people were heard.
    pub enum Kind {
        /// Medborgardialog: residents answer questions.
        Survey = "survey",
        /// Dialogmöte: residents meet those who work with safety.
        Meeting = "meeting",
        /// Medarbetardialog: those who work in the municipality or the police are heard.
        Staff = "staff",
    }
}

codes! {
    /// Where a dialogue stands.
    pub enum State {
        /// Only the office sees it.
        Draft = "draft",
        /// Published, and opens later.
        Planned = "planned",
        /// People answer.
        Open = "open",
        /// Nobody answers any more, and nothing is told yet.
        Closed = "closed",
        /// What came of it is published.
        Told = "told",
    }
}

impl State {
    /// Where something stands on a day.
    pub fn of(days: Option<(NaiveDate, NaiveDate)>, is_told: bool, today: NaiveDate) -> Self {
        match days {
            _ if is_told => Self::Told,
            None => Self::Draft,
            Some((opens, _)) if today < opens => Self::Planned,
            Some((_, closes)) if today <= closes => Self::Open,
            Some(_) => Self::Closed,
        }
    }
}

/// A heading as an address.
pub fn slug(title: &str) -> String {
    words::address_word(title, "dialog")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_survey_is_open_from_its_first_day_to_the_end_of_its_last() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let days = Some((day("2026-03-02"), day("2026-03-20")));
        let on = |text: &str| State::of(days, false, day(text));
        assert_eq!([on("2026-03-01"), on("2026-03-02")], [State::Planned, State::Open]);
        assert_eq!([on("2026-03-20"), on("2026-03-21")], [State::Open, State::Closed]);
        assert_eq!(State::of(days, true, day("2026-03-21")), State::Told);
        assert_eq!(State::of(None, false, day("2026-03-21")), State::Draft);
    }

    #[test]
    fn an_address_is_plain() {
        assert_eq!(slug("Hur trygg är du på väg hem?"), "hur-trygg-ar-du-pa-vag-hem");
        assert_eq!(slug("?"), "dialog");
        assert!(is_slug(&slug("Å")) && !is_slug("Å") && !is_slug(""));
    }
}
