//! The periods a situation picture (lägesbild) covers: a week, two weeks or a month.
//!
//! Two-week periods are counted from one fixed Monday, the anchor, in steps of fourteen days. That is the
//! only way to have neither overlap nor gap: an ISO year has 52 or 53 weeks, so pairs that began anew at
//! week 1 of each year would leave a lone week 53. With [`TWO_WEEK_ANCHOR`] the pairs are 1–2, 3–4 … 51–52
//! until a year of 53 weeks has passed (2026: its last pair is week 53 with week 1 of 2027), and 2–3, 4–5 …
//! thereafter. A municipality that wants its pairs otherwise moves its anchor.

use super::{
    calendar::{iso_week, monday_of, monday_of_week},
    codes::codes,
};
use chrono::{Datelike, Days, Months, NaiveDate};
use std::fmt;

codes! {
    /// How often a municipality makes a situation picture.
    pub enum Cadence {
        /// Every ISO week.
        Week = "week",
        /// Every two weeks, counted from the anchor.
        TwoWeeks = "two_weeks",
        /// Every calendar month.
        Month = "month",
    }
}

codes! {
    /// For how long priorities are set.
    pub enum PrioritisationPeriod {
        /// Three months.
        Quarter = "quarter",
        /// Four months.
        Tertial = "tertial",
    }
}

impl PrioritisationPeriod {
    /// Months in one period.
    pub const fn months(self) -> u32 {
        match self {
            Self::Quarter => 3,
            Self::Tertial => 4,
        }
    }

    /// The year of a date and the number of its period within the year, from 1.
    pub fn number(self, date: NaiveDate) -> (i32, u32) {
        (date.year(), date.month0() / self.months() + 1)
    }

    /// First and last day of the period a date is in.
    pub fn span(self, date: NaiveDate) -> (NaiveDate, NaiveDate) {
        let into = date.month0() % self.months();
        let first = first_of_month(date) - Months::new(into);
        (first, first + Months::new(self.months()) - Days::new(1))
    }
}

/// The anchor of two-week periods unless a municipality has its own: Monday of week 1, 2025.
pub const TWO_WEEK_ANCHOR: NaiveDate = NaiveDate::from_ymd_opt(2024, 12, 30).expect("a day that exists");

/// The text names no period. It does not repeat the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a period")]
pub struct NotAPeriod;

/// One period of a cadence, from its first day to its last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    cadence: Cadence,
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    /// The one period of this cadence that holds the date. Only two-week periods ask for the anchor, and of
    /// it only which week it is in.
    pub fn containing(cadence: Cadence, date: NaiveDate, anchor: NaiveDate) -> Self {
        let first = match cadence {
            Cadence::Week => monday_of(date),
            Cadence::TwoWeeks => {
                let days = (monday_of(date) - monday_of(anchor)).num_days();
                monday_of(date) - Days::new(days.rem_euclid(14).unsigned_abs())
            }
            Cadence::Month => first_of_month(date),
        };
        Self::from_first(cadence, first)
    }

    /// The cadence it belongs to.
    pub const fn cadence(&self) -> Cadence {
        self.cadence
    }

    /// Its first day.
    pub const fn first(&self) -> NaiveDate {
        self.first
    }

    /// Its last day, which is within it.
    pub const fn last(&self) -> NaiveDate {
        self.last
    }

    /// Whether a day is within it.
    pub fn contains(&self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }

    /// The period that begins the day after this one.
    pub fn next(&self) -> Self {
        Self::from_first(self.cadence, self.last + Days::new(1))
    }

    /// The period that ends the day before this one.
    pub fn previous(&self) -> Self {
        let first = match self.cadence {
            Cadence::Week => self.first - Days::new(7),
            Cadence::TwoWeeks => self.first - Days::new(14),
            Cadence::Month => self.first - Months::new(1),
        };
        Self::from_first(self.cadence, first)
    }

    /// The span to compare with a year before: the month of the same name, or the weeks of the same ISO
    /// numbers. A week 53 that the year before lacks is compared with the week 52 weeks earlier, the same
    /// days around New Year.
    ///
    /// A pair of weeks found so need not be a pair of the municipality's own; count by its days, not by its
    /// key.
    pub fn year_before(&self) -> Self {
        let first = match self.cadence {
            Cadence::Month => self.first - Months::new(12),
            Cadence::Week | Cadence::TwoWeeks => {
                let (year, week) = iso_week(self.first);
                monday_of_week(year - 1, week).unwrap_or(self.first - Days::new(52 * 7))
            }
        };
        Self::from_first(self.cadence, first)
    }

    /// ISO year and week of its first and of its last day; `None` for a month.
    pub fn weeks(&self) -> Option<((i32, u32), (i32, u32))> {
        (self.cadence != Cadence::Month).then(|| (iso_week(self.first), iso_week(self.last)))
    }

    /// The stable key, as in addresses and in the database: `2026-v09`, `2026-v09-10` or `2026-03`. The
    /// year is the ISO year of the first week. Keys of one cadence sort as their periods do.
    pub fn key(&self) -> String {
        self.to_string()
    }

    /// Reads a key. A two-week key says itself where it begins, so no anchor is needed; whether it is one
    /// of the municipality's own pairs is told by [`Self::fits`].
    pub fn parse_key(key: &str) -> Result<Self, NotAPeriod> {
        let (year, rest) = key.split_once('-').ok_or(NotAPeriod)?;
        let year = number(year, 4)?;
        // Far-off years serve nobody but those who try to break the arithmetic.
        if !(1900..2200).contains(&year) {
            return Err(NotAPeriod);
        }
        let year = i32::try_from(year).map_err(|_| NotAPeriod)?;
        let period = match rest.strip_prefix('v') {
            None => month_of_key(year, number(rest, 2)?),
            Some(weeks) => weeks_of_key(year, weeks),
        }?;
        // One period has one key: `2026-v10-13` and other pairs that are no neighbours fall here.
        if period.key() == key { Ok(period) } else { Err(NotAPeriod) }
    }

    /// Whether the period is one that its cadence, counted from this anchor, really has.
    pub fn fits(&self, anchor: NaiveDate) -> bool {
        Self::containing(self.cadence, self.first, anchor) == *self
    }

    /// The period in Swedish: `vecka 9 2026`, `vecka 9–10 2026`, `vecka 53 2026–vecka 1 2027`, `mars 2026`.
    pub fn label_sv(&self) -> String {
        match self.weeks() {
            None => format!("{} {}", MONTHS_SV[self.first.month0() as usize], self.first.year()),
            Some(((year, from), (_, to))) if from == to => format!("vecka {from} {year}"),
            Some(((year, from), (last, to))) if year == last => format!("vecka {from}–{to} {year}"),
            Some(((year, from), (last, to))) => format!("vecka {from} {year}–vecka {to} {last}"),
        }
    }

    fn from_first(cadence: Cadence, first: NaiveDate) -> Self {
        let last = match cadence {
            Cadence::Week => first + Days::new(6),
            Cadence::TwoWeeks => first + Days::new(13),
            Cadence::Month => first + Months::new(1) - Days::new(1),
        };
        Self { cadence, first, last }
    }
}

/// The stable key, see [`Period::key`].
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.cadence, self.weeks()) {
            (Cadence::Week, Some(((year, week), _))) => write!(f, "{year:04}-v{week:02}"),
            (_, Some(((year, from), (_, to)))) => write!(f, "{year:04}-v{from:02}-{to:02}"),
            (_, None) => write!(f, "{:04}-{:02}", self.first.year(), self.first.month()),
        }
    }
}

#[rustfmt::skip]
const MONTHS_SV: [&str; 12] = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november", "december",
];

fn month_of_key(year: i32, month: u32) -> Result<Period, NotAPeriod> {
    let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(NotAPeriod)?;
    Ok(Period::from_first(Cadence::Month, first))
}

fn weeks_of_key(year: i32, weeks: &str) -> Result<Period, NotAPeriod> {
    let (cadence, week) = match weeks.split_once('-') {
        None => (Cadence::Week, weeks),
        Some((week, _)) => (Cadence::TwoWeeks, week),
    };
    let first = monday_of_week(year, number(week, 2)?).ok_or(NotAPeriod)?;
    Ok(Period::from_first(cadence, first))
}

fn number(text: &str, digits: usize) -> Result<u32, NotAPeriod> {
    let is_number = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    if is_number { text.parse().map_err(|_| NotAPeriod) } else { Err(NotAPeriod) }
}

fn first_of_month(date: NaiveDate) -> NaiveDate {
    date - Days::new(u64::from(date.day0()))
}

#[cfg(test)]
mod tests;
