//! The two spans of days in which observations are counted: since it began, and as many days before.

use chrono::{Days, NaiveDate};

/// Fewer days say nothing.
pub const FEWEST_DAYS: i64 = 28;

/// First and last day of each span, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spans {
    /// The days before.
    pub before: (NaiveDate, NaiveDate),
    /// The days since it began.
    pub after: (NaiveDate, NaiveDate),
}

impl Spans {
    /// How many days each of them has.
    pub fn days(&self) -> i64 {
        (self.after.1 - self.after.0).num_days() + 1
    }
}

/// The spans of a measure that began on a day and is counted to `until`; none before a whole day has passed.
pub fn spans(starts: NaiveDate, until: NaiveDate) -> Option<Spans> {
    let days = u64::try_from((until - starts).num_days() + 1).ok().filter(|days| *days > 0)?;
    let before = starts.checked_sub_days(Days::new(days))?;
    Some(Spans { before: (before, starts.pred_opt()?), after: (starts, until) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_is_counted_before_it_begins() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        assert_eq!(spans(day(3), day(2)), None);
        let same = spans(day(3), day(3)).unwrap();
        assert_eq!((same.days(), same.before), (1, (day(2), day(2))));
    }

    proptest! {
        #[test]
        fn the_spans_are_equally_long_and_meet(first in 0..3_000_u64, length in 0..3_000_u64) {
            let starts = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + Days::new(first);
            let spans = spans(starts, starts + Days::new(length)).unwrap();
            prop_assert_eq!((spans.before.1 - spans.before.0).num_days() + 1, spans.days());
            prop_assert_eq!(spans.before.1.succ_opt(), Some(spans.after.0));
        }
    }
}
