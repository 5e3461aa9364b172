use super::*;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn of(cadence: Cadence, date: NaiveDate) -> Period {
    Period::containing(cadence, date, TWO_WEEK_ANCHOR)
}

#[test]
fn keys_and_labels_are_stable() {
    for (cadence, date, key, label) in [
        (Cadence::Week, day(2026, 3, 1), "2026-v09", "vecka 9 2026"),
        (Cadence::TwoWeeks, day(2026, 3, 2), "2026-v09-10", "vecka 9–10 2026"),
        (Cadence::Month, day(2026, 3, 31), "2026-03", "mars 2026"),
        (Cadence::Week, day(2027, 1, 3), "2026-v53", "vecka 53 2026"),
        (Cadence::TwoWeeks, day(2027, 1, 5), "2026-v53-01", "vecka 53 2026–vecka 1 2027"),
        (Cadence::TwoWeeks, day(2027, 1, 11), "2027-v02-03", "vecka 2–3 2027"),
        (Cadence::TwoWeeks, day(2025, 12, 28), "2025-v51-52", "vecka 51–52 2025"),
        (Cadence::Week, day(2024, 12, 31), "2025-v01", "vecka 1 2025"),
    ] {
        let period = of(cadence, date);
        assert_eq!((period.key().as_str(), period.label_sv().as_str()), (key, label));
        assert!(period.contains(date));
    }
}

#[test]
#[rustfmt::skip]
fn what_names_no_period_is_refused() {
    for key in [
        "", "2026", "2026-", "2026-v", "2026-13", "2026-00", "2026-3", "2026-v0", "2026-v00", "2025-v53",
        "2026-v54", "2026-v09-11", "2026-v09-09", "2026-v09-10-11", "2026-V09", "26-v09", "1899-01",
        "9999-v01", "2026-v9", "2026-v+9", " 2026-03", "2026-v53-02",
    ] {
        assert_eq!(Period::parse_key(key), Err(NotAPeriod), "{key:?}");
    }
}

#[test]
fn a_year_before_has_the_same_name() {
    for (now, then) in [
        ("2026-v09", "2025-v09"),
        ("2026-v09-10", "2025-v09-10"),
        ("2026-03", "2025-03"),
        ("2024-02", "2023-02"),
        ("2026-v53", "2026-v01"),
        ("2027-v02-03", "2026-v02-03"),
    ] {
        assert_eq!(Period::parse_key(now).unwrap().year_before().key(), then);
    }
}

#[test]
fn another_anchor_moves_the_pairs() {
    let odd = Period::containing(Cadence::TwoWeeks, day(2026, 3, 2), day(2025, 1, 9));
    assert_eq!(odd.key(), "2026-v10-11");
    assert!(odd.fits(day(2025, 1, 9)) && !odd.fits(TWO_WEEK_ANCHOR));
}

#[test]
fn priorities_are_set_by_quarter_or_tertial() {
    let (quarter, tertial) = (PrioritisationPeriod::Quarter, PrioritisationPeriod::Tertial);
    assert_eq!(quarter.span(day(2026, 11, 30)), (day(2026, 10, 1), day(2026, 12, 31)));
    assert_eq!(quarter.number(day(2026, 11, 30)), (2026, 4));
    assert_eq!(tertial.span(day(2026, 4, 30)), (day(2026, 1, 1), day(2026, 4, 30)));
    assert_eq!(tertial.number(day(2026, 5, 1)), (2026, 2));
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..70_000).prop_map(|n| day(1950, 1, 1) + Days::new(n))
}

fn any_cadence() -> impl Strategy<Value = Cadence> {
    prop::sample::select(Cadence::all())
}

proptest! {
    #[test]
    fn every_day_is_in_exactly_one_period(cadence in any_cadence(), date in any_day(), anchor in any_day()) {
        let period = Period::containing(cadence, date, anchor);
        prop_assert!(period.contains(date));
        for within in period.first().iter_days().take_while(|d| *d <= period.last()) {
            prop_assert_eq!(Period::containing(cadence, within, anchor), period);
        }
        prop_assert!(!period.next().contains(date) && !period.previous().contains(date));
        prop_assert_eq!(Period::containing(cadence, period.last() + Days::new(1), anchor), period.next());
    }

    #[test]
    fn next_and_previous_undo_each_other(cadence in any_cadence(), date in any_day(), anchor in any_day()) {
        let period = Period::containing(cadence, date, anchor);
        prop_assert_eq!(period.next().previous(), period);
        prop_assert_eq!(period.previous().next(), period);
        prop_assert!(period.next().fits(anchor) && period.previous().fits(anchor));
        prop_assert_eq!(period.next().first(), period.last() + Days::new(1));
    }

    #[test]
    fn a_key_is_read_back_and_sorts_in_time(cadence in any_cadence(), date in any_day(), anchor in any_day()) {
        let period = Period::containing(cadence, date, anchor);
        prop_assert_eq!(Period::parse_key(&period.key()), Ok(period));
        prop_assert!(period.key() < period.next().key());
    }

    #[test]
    fn a_year_before_is_about_a_year_before(cadence in any_cadence(), date in any_day(), anchor in any_day()) {
        let period = Period::containing(cadence, date, anchor);
        let days = (period.first() - period.year_before().first()).num_days();
        prop_assert!((363..=372).contains(&days), "{days}");
    }

    #[test]
    fn no_text_makes_it_panic(key in "[0-9]{0,5}-?v?[0-9]{0,3}-?[0-9]{0,3}|.*") {
        if let Ok(period) = Period::parse_key(&key) {
            prop_assert_eq!(period.key(), key);
        }
    }

    #[test]
    fn priorities_leave_no_gap(date in any_day(), kind in prop::sample::select(PrioritisationPeriod::all())) {
        let (first, last) = kind.span(date);
        prop_assert!(first <= date && date <= last);
        prop_assert_eq!(kind.span(last + Days::new(1)).0, last + Days::new(1));
        prop_assert_eq!(kind.number(first), kind.number(last));
    }
}
