//! Time: moments cut to the hour, the day by which somebody is promised, the order that favours nobody, and the purge.

use crate::{
    kernel::calendar::add_working_days,
    platform::clock::{Timestamp, local_date},
};
use chrono::{Datelike, Days, DurationRound, NaiveDate, TimeDelta};

/// A contact that nobody has touched is purged after so many months.
pub const UNANSWERED_MONTHS: u32 = 12;

/// A moment cut to its hour: what is kept of when somebody asked or wrote. A minute can be compared with the log of a
/// telephone or a router.
pub fn hour(at: Timestamp) -> Timestamp {
    at.duration_trunc(TimeDelta::hours(1)).unwrap_or(at)
}

/// The last day on which somebody who asked at a moment is to be taken care of.
pub fn promised(asked_at: Timestamp, days: u32) -> NaiveDate {
    add_working_days(local_date(asked_at), days)
}

/// Is the promise broken?
pub fn is_over(asked_at: Timestamp, days: u32, now: Timestamp) -> bool {
    local_date(now) > promised(asked_at, days)
}

/// The day on which what a closed contact told goes.
pub fn purge_day(closed_at: Timestamp, days: u16) -> NaiveDate {
    let day = local_date(closed_at);
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(day)
}

/// The quarter of a moment, for statistics: `2026-k1`.
pub fn quarter(at: Timestamp) -> String {
    let day = local_date(at);
    format!("{}-k{}", day.year(), day.month0() / 3 + 1)
}

/// A list in an order that favours nobody: alphabetical, beginning at a place that moves on by one every day. Whoever loads
/// the page again the same day sees the same.
pub fn neutral<T>(mut sorted: Vec<T>, today: NaiveDate) -> Vec<T> {
    if let Ok(many) = i64::try_from(sorted.len())
        && many > 0
    {
        let start = i64::from(today.num_days_from_ce()).rem_euclid(many);
        sorted.rotate_left(usize::try_from(start).unwrap_or(0));
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn minutes_are_forgotten() {
        assert_eq!(hour(at("2026-03-02T08:59:59.999Z")), at("2026-03-02T08:00:00Z"));
        assert_eq!(hour(at("2026-03-02T08:00:00Z")), at("2026-03-02T08:00:00Z"));
    }

    #[test]
    fn a_promise_made_on_friday_holds_until_monday_evening() {
        let friday = at("2026-03-06T15:00:00Z");
        assert_eq!(promised(friday, 1).to_string(), "2026-03-09");
        assert!(!is_over(friday, 1, at("2026-03-09T22:30:00Z")));
        assert!(is_over(friday, 1, at("2026-03-09T23:30:00Z")), "it is Tuesday in Sweden");
    }

    #[test]
    fn quarters_are_those_of_sweden() {
        assert_eq!(quarter(at("2026-03-31T21:59:00Z")), "2026-k1");
        assert_eq!(quarter(at("2026-03-31T22:01:00Z")), "2026-k2");
        assert_eq!(quarter(at("2025-12-31T23:30:00Z")), "2026-k1");
    }

    #[test]
    fn every_organisation_is_first_as_often_as_any_other() {
        let names = vec!["a", "b", "c"];
        let day = |n| NaiveDate::from_ymd_opt(2026, 3, n).unwrap();
        let first: BTreeSet<_> = (1..=3).map(|n| neutral(names.clone(), day(n))[0]).collect();
        assert_eq!(first.len(), 3);
        assert_eq!(neutral(names.clone(), day(1)), neutral(names, day(1)));
        assert!(neutral(Vec::<u8>::new(), day(1)).is_empty());
    }
}
