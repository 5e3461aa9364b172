//! The yearly calendar: what comes back every year and what comes once. Pure.

use crate::kernel::{
    calendar::{Holiday, holiday},
    codes::codes,
    days::Days,
};
use chrono::{Datelike, NaiveDate};

codes! {
    /// What a line of the calendar is.
    pub enum EventKind {
        /// Skollov.
        SchoolBreak = "school_break",
        /// Arrangemang.
        Arrangement = "arrangement",
        /// A day on which things tend to happen.
        Risk = "risk",
        /// A public holiday; the program knows these.
        Holiday = "holiday",
    }
}

impl EventKind {
    /// What people can add.
    pub const ADDED: [Self; 3] = [Self::SchoolBreak, Self::Arrangement, Self::Risk];
}

/// Days in the year on which towns see more than otherwise: the night before the first of May, Halloween, the night
/// before Lucia. Month, day.
pub const NIGHTS: [(u32, u32); 3] = [(4, 30), (10, 31), (12, 12)];

/// The holidays of some days.
pub fn holidays(days: &Days) -> Vec<(NaiveDate, Holiday)> {
    let all = days.first.iter_days().take_while(|day| *day <= days.last);
    all.filter_map(|day| Some((day, holiday(day)?))).collect()
}

/// The nights of [`NIGHTS`] among some days, with their place in that list.
pub fn nights(days: &Days) -> Vec<(NaiveDate, usize)> {
    let all = days.first.iter_days().take_while(|day| *day <= days.last);
    all.filter_map(|day| Some((day, NIGHTS.iter().position(|night| *night == (day.month(), day.day()))?))).collect()
}

/// When a line falls on some days: its own days, and the same ones of other years where it comes back.
pub fn falls_on(
    (first, last): (NaiveDate, NaiveDate),
    every_year: bool,
    days: &Days,
) -> Option<(NaiveDate, NaiveDate)> {
    let meets = |first: NaiveDate, last: NaiveDate| first <= days.last && last >= days.first;
    if !every_year {
        return meets(first, last).then_some((first, last));
    }
    let length = last - first;
    (days.first.year() - 1..=days.last.year()).find_map(|year| {
        // The last day of a leap February is the day after in other years.
        let begins = first.with_year(year).or_else(|| first.succ_opt()?.with_year(year))?;
        let ends = begins.checked_add_signed(length)?;
        (year >= first.year() && meets(begins, ends)).then_some((begins, ends))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_line_comes_back_every_year_also_over_new_year() {
        let christmas = (day(2024, 12, 20), day(2025, 1, 7));
        let window = Days { first: day(2027, 1, 4), last: day(2027, 1, 17) };
        assert_eq!(falls_on(christmas, true, &window), Some((day(2026, 12, 20), day(2027, 1, 7))));
        assert_eq!(falls_on(christmas, false, &window), None);
        let long_ago = Days { first: day(2023, 12, 18), last: day(2023, 12, 31) };
        assert_eq!(falls_on(christmas, true, &long_ago), None, "not before it was first");
        assert_eq!(
            falls_on(
                (day(2024, 2, 29), day(2024, 2, 29)),
                true,
                &Days { first: day(2026, 2, 23), last: day(2026, 3, 8) }
            ),
            Some((day(2026, 3, 1), day(2026, 3, 1)))
        );
    }

    #[test]
    fn holidays_and_nights_are_known_without_anybody_writing_them() {
        let spring = Days { first: day(2026, 4, 20), last: day(2026, 5, 3) };
        assert_eq!(holidays(&spring), [(day(2026, 5, 1), Holiday::MayDay)]);
        assert_eq!(nights(&spring), [(day(2026, 4, 30), 0)]);
    }
}
