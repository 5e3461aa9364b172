//! The plan of a year, proposed from a body's rhythm. People change it; it is never on a day when offices are closed.

use super::Rhythm;
use crate::kernel::{
    calendar::{is_working_day, monday_of},
    period::{Cadence, Period, TWO_WEEK_ANCHOR},
};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A proposed day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// The day.
    pub day: NaiveDate,
    /// The day it would have been, had that not been a holiday.
    pub moved_from: Option<NaiveDate>,
}

/// Weekdays a body may meet on, as the table keeps them: 1 is Monday.
pub const WEEKDAYS: std::ops::RangeInclusive<i64> = 1..=5;
/// Fewer meetings than months: not in July.
const MONTHS_WITHOUT_JULY: [u32; 11] = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12];
/// Fewer meetings than weeks: not in the four weeks around July.
const SUMMER: std::ops::RangeInclusive<u32> = 28..=31;
/// The longest run of closed days around a weekday is shorter than this.
const FARTHEST: u64 = 12;

/// The days on which a body meets in a year, earliest first.
pub fn year(rhythm: Rhythm, weekday: i64, year: i32) -> Vec<Proposed> {
    let weekday = weekday_of(weekday);
    let wished = match rhythm {
        Rhythm::PerYear(n) => per_year(usize::from(n), weekday, year),
        Rhythm::EveryPeriod(Cadence::Month) => per_year(12, weekday, year),
        Rhythm::EveryPeriod(cadence) => every_period(cadence, weekday, year),
    };
    let mut days: Vec<Proposed> = Vec::new();
    for wish in wished {
        let taken = |day: NaiveDate| days.iter().any(|one| one.day == day);
        if let Some(day) = open_day(wish, taken) {
            days.push(Proposed { day, moved_from: (day != wish).then_some(wish) });
        }
    }
    days.sort_by_key(|one| one.day);
    days
}

fn weekday_of(number: i64) -> Weekday {
    match number {
        1 => Weekday::Mon,
        2 => Weekday::Tue,
        4 => Weekday::Thu,
        5 => Weekday::Fri,
        _ => Weekday::Wed,
    }
}

/// Spread over the months, on the second such weekday; more often than monthly, over the weeks.
fn per_year(n: usize, weekday: Weekday, year: i32) -> Vec<NaiveDate> {
    let second = |month: u32| NaiveDate::from_weekday_of_month_opt(year, month, weekday, 2);
    match n {
        0 => Vec::new(),
        1..=11 => spread(&MONTHS_WITHOUT_JULY, n).into_iter().filter_map(second).collect(),
        12 => (1..=12).filter_map(second).collect(),
        _ => by_weeks(n, weekday, year),
    }
}

fn by_weeks(n: usize, weekday: Weekday, year: i32) -> Vec<NaiveDate> {
    let days = || NaiveDate::from_ymd_opt(year, 1, 1).into_iter().flat_map(|first| first.iter_days());
    let all: Vec<NaiveDate> = days().take_while(|day| day.year() == year).collect();
    let weekly: Vec<NaiveDate> = all.iter().copied().filter(|day| day.weekday() == weekday).collect();
    let busy: Vec<NaiveDate> = weekly.iter().copied().filter(|day| !SUMMER.contains(&day.iso_week().week())).collect();
    if n <= busy.len() {
        return spread(&busy, n);
    }
    if n <= weekly.len() {
        return spread(&weekly, n);
    }
    // More often than weekly: over all days when offices are open.
    let open: Vec<NaiveDate> = all.into_iter().filter(|day| is_working_day(*day)).collect();
    spread(&open, n)
}

/// `n` of these, as evenly as they go; all of them when there are no more.
fn spread<T: Copy>(of: &[T], n: usize) -> Vec<T> {
    if n >= of.len() {
        return of.to_vec();
    }
    (0..n).map(|nth| of[(2 * nth + 1) * of.len() / (2 * n)]).collect()
}

/// In the last week of every period, when the picture of it is nearly whole.
fn every_period(cadence: Cadence, weekday: Weekday, year: i32) -> Vec<NaiveDate> {
    let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else { return Vec::new() };
    let mut period = Period::containing(cadence, first, TWO_WEEK_ANCHOR);
    let mut days = Vec::new();
    loop {
        let day = monday_of(period.last()) + Days::new(u64::from(weekday.num_days_from_monday()));
        if day.year() > year {
            return days;
        }
        if day.year() == year {
            days.push(day);
        }
        period = period.next();
    }
}

/// The day itself when offices are open; else later in the same week, earlier in it, and then the nearest, in the same year.
fn open_day(wish: NaiveDate, taken: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    let same_week = |day: &NaiveDate| monday_of(*day) == monday_of(wish);
    let later = || (0..FARTHEST).map(move |n| wish + Days::new(n));
    let earlier = || (1..FARTHEST).map(move |n| wish - Days::new(n));
    let near = later().filter(same_week).chain(earlier().filter(same_week));
    let fits = |day: &NaiveDate| day.year() == wish.year() && is_working_day(*day) && !taken(*day);
    near.chain(earlier()).chain(later()).find(fits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::calendar::holiday,
        platform::clock::{at_local, local},
    };
    use chrono::NaiveTime;
    use proptest::prelude::*;

    fn days(rhythm: Rhythm, weekday: i64, of: i32) -> Vec<String> {
        year(rhythm, weekday, of).iter().map(|one| one.day.to_string()).collect()
    }

    #[test]
    fn four_a_year_fall_in_four_seasons_and_never_in_july() {
        let days = days(Rhythm::PerYear(4), 3, 2026);
        assert_eq!(days, ["2026-02-11", "2026-05-13", "2026-08-12", "2026-11-11"]);
        assert!((1..=11).all(|n| year(Rhythm::PerYear(n), 3, 2026).iter().all(|one| one.day.month() != 7)));
    }

    #[test]
    fn a_holiday_is_moved_and_said_to_be() {
        // Ascension Day 2026 is Thursday 14 May; the groups that meet on Thursdays meet on Friday.
        let plan = year(Rhythm::EveryPeriod(Cadence::Week), 4, 2026);
        let moved: Vec<_> = plan.iter().filter_map(|one| one.moved_from.map(|from| (from, one.day))).collect();
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        assert!(moved.contains(&(day(5, 14), day(5, 15))), "{moved:?}");
        assert!(moved.iter().all(|(from, _)| holiday(*from).is_some()));
    }

    #[test]
    fn the_group_meets_once_in_every_period() {
        assert_eq!(year(Rhythm::EveryPeriod(Cadence::Month), 2, 2026).len(), 12);
        assert_eq!(year(Rhythm::EveryPeriod(Cadence::TwoWeeks), 4, 2026).len(), 26);
        assert_eq!(year(Rhythm::EveryPeriod(Cadence::Week), 4, 2026).len(), 53);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(600))]

        #[test]
        fn never_on_a_closed_day_and_as_many_as_asked_for(n in 1_u16..=104, weekday in WEEKDAYS, of in 2000_i32..2100) {
            let plan = year(Rhythm::PerYear(n), weekday, of);
            prop_assert_eq!(plan.len(), usize::from(n));
            sound(&plan, of)?;
        }

        #[test]
        fn once_in_every_period_and_never_on_a_closed_day(weekday in WEEKDAYS, of in 2000_i32..2100, weekly: bool) {
            let cadence = if weekly { Cadence::Week } else { Cadence::TwoWeeks };
            let plan = year(Rhythm::EveryPeriod(cadence), weekday, of);
            let expected = if weekly { 52..=53 } else { 26..=27 };
            prop_assert!(expected.contains(&plan.len()), "{}", plan.len());
            sound(&plan, of)?;
        }

        #[test]
        fn the_clock_on_the_wall_is_the_same_in_summer_and_winter(of in 2000_i32..2100, hour in 0_u32..24, minute in 0_u32..60) {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
            for one in year(Rhythm::EveryPeriod(Cadence::Week), 3, of) {
                prop_assert_eq!(local(at_local(one.day, time)), one.day.and_time(time));
            }
        }
    }

    fn sound(plan: &[Proposed], of: i32) -> Result<(), TestCaseError> {
        for one in plan {
            prop_assert!(is_working_day(one.day) && one.day.year() == of, "{}", one.day);
            prop_assert!(one.moved_from.is_none_or(|from| !is_working_day(from)));
        }
        prop_assert!(plan.windows(2).all(|pair| pair[0].day < pair[1].day));
        Ok(())
    }
}
