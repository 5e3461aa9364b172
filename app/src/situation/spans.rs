//! Which days are compared: whole periods with whole ones, and a running period with as many days of the others.

use crate::kernel::{days::Days, period::Period};
use chrono::NaiveDate;

/// The days of a period and of the two spans it is compared with.
///
/// Half a period has about half the reports of a whole one: beside a whole one that looks like an improvement. So while
/// the period runs, each of the others counts as many days from its own beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The period itself, up to today while it runs.
    pub now: Days,
    /// The period before.
    pub before: Days,
    /// The period of the same name a year before.
    pub last_year: Days,
    /// Does the period run: is today one of its days, and not the last?
    pub runs: bool,
}

impl Compared {
    /// What a period is compared with on a day.
    pub fn on(today: NaiveDate, period: &Period) -> Self {
        let whole = Self::whole(period);
        let passed = Days { last: today, ..whole.now }.many();
        if !period.contains(today) || passed == whole.now.many() {
            return whole;
        }
        let begun = |days: Days| days.begun(passed.unsigned_abs());
        Self { now: begun(whole.now), before: begun(whole.before), last_year: begun(whole.last_year), runs: true }
    }

    /// Whole with whole.
    pub fn whole(period: &Period) -> Self {
        let (before, last_year) = (Days::of(&period.previous()), Days::of(&period.year_before()));
        Self { now: Days::of(period), before, last_year, runs: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::period::{Cadence, TWO_WEEK_ANCHOR};
    use chrono::Days as Step;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn on(today: NaiveDate, key: &str) -> Compared {
        Compared::on(today, &Period::parse_key(key).unwrap())
    }

    fn days(first: NaiveDate, last: NaiveDate) -> Days {
        Days { first, last }
    }

    #[test]
    fn a_running_period_is_compared_with_as_many_days() {
        let third = on(day(2026, 2, 25), "2026-v09-10");
        assert!(third.runs);
        assert_eq!(third.now, days(day(2026, 2, 23), day(2026, 2, 25)));
        assert_eq!(third.before, days(day(2026, 2, 9), day(2026, 2, 11)));
        assert_eq!(third.last_year, days(day(2025, 2, 24), day(2025, 2, 26)));
        assert_eq!(on(day(2026, 2, 23), "2026-v09-10").before.many(), 1);
    }

    #[test]
    fn on_its_last_day_and_after_it_whole_is_compared_with_whole() {
        let whole = on(day(2026, 3, 8), "2026-v09-10");
        assert!(!whole.runs);
        assert_eq!(whole.before, days(day(2026, 2, 9), day(2026, 2, 22)));
        assert_eq!(whole, on(day(2026, 3, 9), "2026-v09-10"));
        assert_eq!(whole, on(day(2027, 1, 1), "2026-v09-10"));
    }

    #[test]
    fn a_shorter_month_before_is_counted_to_its_end_and_not_further() {
        let march = on(day(2026, 3, 30), "2026-03");
        assert_eq!((march.now.many(), march.before.many(), march.last_year.many()), (30, 28, 30));
        assert_eq!(march.before, days(day(2026, 2, 1), day(2026, 2, 28)));
        let leap = on(day(2024, 2, 28), "2024-02");
        assert_eq!((leap.runs, leap.last_year), (true, days(day(2023, 2, 1), day(2023, 2, 28))));
    }

    proptest! {
        #[test]
        fn spans_are_as_long_and_never_leave_their_period(cadence in 0..3_usize, begin in 0..4000_u64, into in 0..40_u64) {
            let start = day(2020, 1, 1) + Step::new(begin);
            let period = Period::containing(Cadence::ALL[cadence], start, TWO_WEEK_ANCHOR);
            let today = period.first() + Step::new(into);
            let (told, whole) = (Compared::on(today, &period), Compared::whole(&period));
            prop_assert_eq!(told.runs, today < period.last());
            let pairs = [(told.now, whole.now), (told.before, whole.before), (told.last_year, whole.last_year)];
            for (part, all) in pairs {
                prop_assert_eq!(part.first, all.first);
                prop_assert!(part.last <= all.last && part.many() >= 1);
                prop_assert!(part.many() == told.now.many().min(all.many()) || !told.runs);
                prop_assert!(told.runs || part == all);
            }
            prop_assert!(!told.runs || told.now.last == today);
        }
    }
}
