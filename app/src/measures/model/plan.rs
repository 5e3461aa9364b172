//! The days on which a measure is looked at again: halfway, when a period of priorities ends, and at its end.

use super::Occasion;
use crate::kernel::{calendar::is_working_day, period::PrioritisationPeriod};
use chrono::{Days, NaiveDate};

/// No measure runs longer: one that goes on for ever is ordinary work.
pub const LONGEST_YEARS: u32 = 5;
/// Two follow-ups that lie closer are one.
const APART: i64 = 14;

/// A day on which it is looked at again, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The day; always a working day.
    pub day: NaiveDate,
    /// Why.
    pub occasion: Occasion,
}

/// The days that follow from first and last day. The end is always among them; of two that lie close, the one that
/// matters more stays.
pub fn follow_ups(starts: NaiveDate, ends: NaiveDate, period: PrioritisationPeriod) -> Vec<Planned> {
    let halfway = starts + Days::new((ends - starts).num_days().max(0).unsigned_abs() / 2);
    let mut wanted = vec![(ends, Occasion::Ending), (halfway, Occasion::Halfway)];
    let mut last = period.span(starts).1;
    while last < ends {
        wanted.push((last, Occasion::Priorities));
        last = period.span(last + Days::new(1)).1;
    }
    let mut planned: Vec<Planned> = Vec::new();
    for (day, occasion) in wanted {
        let day = working_day(day);
        let close = |other: &Planned| (other.day - day).num_days().abs() < APART;
        // The day it starts is no time to ask how it went.
        let soon = (day - starts).num_days() < APART && occasion != Occasion::Ending;
        if !soon && !planned.iter().any(close) {
            planned.push(Planned { day, occasion });
        }
    }
    planned.sort_by_key(|one| one.day);
    planned
}

/// What is still to come when a measure goes on to another last day: the days of the plan after today.
pub fn again(starts: NaiveDate, ends: NaiveDate, period: PrioritisationPeriod, today: NaiveDate) -> Vec<Planned> {
    let from = starts.max(today);
    follow_ups(from, ends, period).into_iter().filter(|one| one.day > today).collect()
}

/// The last day on which a measure may be looked at: its last day, or the first working day after it.
pub fn latest_day(ends: NaiveDate) -> NaiveDate {
    working_day(ends)
}

/// The day itself, or the first working day after it.
fn working_day(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| is_working_day(*day)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn half_a_year_is_looked_at_halfway_with_the_quarters_and_at_its_end() {
        let plan = follow_ups(day(2026, 2, 2), day(2026, 8, 31), PrioritisationPeriod::Quarter);
        let told: Vec<_> = plan.iter().map(|one| (one.day, one.occasion)).collect();
        assert_eq!(
            told,
            [
                (day(2026, 3, 31), Occasion::Priorities),
                (day(2026, 5, 18), Occasion::Halfway),
                (day(2026, 6, 30), Occasion::Priorities),
                (day(2026, 8, 31), Occasion::Ending),
            ]
        );
        let tertials = follow_ups(day(2026, 2, 2), day(2026, 8, 31), PrioritisationPeriod::Tertial);
        let days: Vec<_> = tertials.iter().map(|one| one.day).collect();
        assert_eq!(days, [day(2026, 4, 30), day(2026, 5, 18), day(2026, 8, 31)]);
    }

    #[test]
    fn holidays_are_moved_to_the_working_day_after() {
        // Midsummer's Eve of 2026 is Friday 19 June.
        let plan = follow_ups(day(2026, 6, 1), day(2026, 6, 19), PrioritisationPeriod::Quarter);
        assert_eq!(plan, [Planned { day: day(2026, 6, 22), occasion: Occasion::Ending }]);
    }

    proptest! {
        #[test]
        fn the_end_is_always_there_and_days_are_in_order_and_apart(
            first in 0..2_000_u64, length in 1..1_826_u64, tertial: bool,
        ) {
            let starts = day(2024, 1, 1) + Days::new(first);
            let ends = starts + Days::new(length);
            let period = if tertial { PrioritisationPeriod::Tertial } else { PrioritisationPeriod::Quarter };
            let plan = follow_ups(starts, ends, period);
            prop_assert_eq!(plan.iter().filter(|one| one.occasion == Occasion::Ending).count(), 1);
            prop_assert!(plan.last().is_some_and(|last| last.day >= ends && last.occasion == Occasion::Ending));
            prop_assert!(plan.windows(2).all(|two| (two[1].day - two[0].day).num_days() >= APART));
            prop_assert!(plan.iter().all(|one| one.day > starts && is_working_day(one.day)));
            let quarter = if tertial { 4 } else { 3 };
            prop_assert!(plan.len() as u64 <= length / (28 * quarter) + 3);
        }

        #[test]
        fn what_goes_on_is_always_looked_at_again(first in 0..1_000_u64, length in 1..700_u64, into in 0..900_u64) {
            let starts = day(2024, 1, 1) + Days::new(first);
            let today = starts + Days::new(into);
            let ends = today + Days::new(length);
            let plan = again(starts, ends, PrioritisationPeriod::Quarter, today);
            prop_assert!(!plan.is_empty() && plan.iter().all(|one| one.day > today));
        }
    }
}
