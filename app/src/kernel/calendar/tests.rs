use super::*;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..110_000).prop_map(|n| day(1900, 1, 1) + Days::new(n))
}

#[test]
fn the_movable_holidays_of_these_years_are_right() {
    // Year, Easter Sunday, Ascension, Whit Sunday, Midsummer's Eve, All Saints.
    for (year, easter_sunday, ascension, whit, eve, saints) in [
        (2024, (3, 31), (5, 9), (5, 19), (6, 21), (11, 2)),
        (2025, (4, 20), (5, 29), (6, 8), (6, 20), (11, 1)),
        (2026, (4, 5), (5, 14), (5, 24), (6, 19), (10, 31)),
        (2027, (3, 28), (5, 6), (5, 16), (6, 25), (11, 6)),
        (2028, (4, 16), (5, 25), (6, 4), (6, 23), (11, 4)),
        (2029, (4, 1), (5, 10), (5, 20), (6, 22), (11, 3)),
        (2030, (4, 21), (5, 30), (6, 9), (6, 21), (11, 2)),
    ] {
        let on = |(month, of_month)| holiday(day(year, month, of_month));
        assert_eq!(easter(year), Some(day(year, easter_sunday.0, easter_sunday.1)));
        assert_eq!(holiday(easter(year).unwrap() - Days::new(2)), Some(Holiday::GoodFriday));
        assert_eq!(holiday(easter(year).unwrap() + Days::new(1)), Some(Holiday::EasterMonday));
        assert_eq!(on(ascension), Some(Holiday::Ascension), "{year}");
        assert_eq!(on(whit), Some(Holiday::WhitSunday), "{year}");
        assert_eq!(on(eve), Some(Holiday::MidsummerEve), "{year}");
        assert_eq!(on((eve.0, eve.1 + 1)), Some(Holiday::MidsummerDay), "{year}");
        assert_eq!(on(saints), Some(Holiday::AllSaints), "{year}");
    }
}

#[test]
fn working_days_of_a_year_are_counted_right() {
    for (year, working_days) in [(2024, 251), (2025, 249), (2026, 251), (2027, 253)] {
        assert_eq!(working_days_between(day(year - 1, 12, 31), day(year, 12, 31)), working_days, "{year}");
    }
}

#[test]
fn the_eve_of_epiphany_is_a_working_day_and_the_three_eves_are_not() {
    assert!(is_working_day(day(2026, 1, 5)));
    for eve in [day(2026, 6, 19), day(2026, 12, 24), day(2026, 12, 31)] {
        assert!(!is_working_day(eve));
        assert_eq!(day_kind(eve), DayKind::SundayHoliday);
    }
}

#[test]
fn days_have_their_kind() {
    assert_eq!(day_kind(day(2026, 3, 5)), DayKind::Weekday);
    assert_eq!(day_kind(day(2026, 3, 6)), DayKind::FridaySaturday);
    assert_eq!(day_kind(day(2026, 3, 7)), DayKind::FridaySaturday);
    assert_eq!(day_kind(day(2026, 3, 8)), DayKind::SundayHoliday);
    assert_eq!(day_kind(day(2026, 4, 3)), DayKind::SundayHoliday);
}

#[test]
fn an_answer_time_skips_days_off() {
    assert_eq!(add_working_days(day(2026, 4, 2), 1), day(2026, 4, 7));
    assert_eq!(add_working_days(day(2026, 12, 23), 3), day(2026, 12, 30));
    assert_eq!(add_working_days(day(2026, 3, 7), 0), day(2026, 3, 7));
    assert_eq!(working_days_between(day(2026, 3, 7), day(2026, 3, 6)), 0);
    assert_eq!(working_days_between(day(2026, 3, 9), day(2026, 3, 5)), -2);
}

proptest! {
    #[test]
    fn counting_undoes_adding(from in any_day(), n in 0_u32..120) {
        let to = add_working_days(from, n);
        prop_assert_eq!(working_days_between(from, to), i64::from(n));
        prop_assert!(n == 0 || is_working_day(to));
    }

    #[test]
    fn easter_is_a_sunday_in_spring(year in 1600..2600) {
        let easter = easter(year).unwrap();
        prop_assert_eq!(easter.weekday(), Weekday::Sun);
        prop_assert!(day(year, 3, 22) <= easter && easter <= day(year, 4, 25));
    }

    #[test]
    fn a_working_day_is_never_a_sunday_or_holiday(date in any_day()) {
        prop_assert_eq!(is_working_day(date), date.weekday() != Weekday::Sat && day_kind(date) != DayKind::SundayHoliday);
    }

    #[test]
    fn a_week_is_found_by_its_number(date in any_day()) {
        let (year, week) = iso_week(date);
        prop_assert_eq!(monday_of_week(year, week), Some(monday_of(date)));
    }
}
