//! Agreements: what kind, where they stand, and whether it is time to think of the next.

use crate::kernel::codes::codes;
use chrono::{Datelike, Months, NaiveDate, TimeDelta};

codes! {
    /// What kind of agreement it is.
    pub enum AgreementKind {
        /// Samverkansöverenskommelse between the municipality and the police.
        Cooperation = "cooperation",
        /// Samverkansavtal, where that is the municipality's word.
        CooperationContract = "cooperation_contract",
        /// Another contract, for example with a company or an association.
        Contract = "contract",
        /// A letter of intent.
        Intent = "intent",
    }
}

codes! {
    /// Where an agreement stands.
    pub enum AgreementState {
        /// Being written.
        Draft = "draft",
        /// Signed.
        Signed = "signed",
        /// Ended before its time, or replaced.
        Ended = "ended",
    }
}

/// How a signed agreement stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It begins later.
    ToCome,
    /// It holds.
    Holds,
    /// It holds, but not for long: so many days.
    EndsSoon(i64),
    /// Its last day has passed.
    Expired,
}

/// How an agreement of this period stands on a day, when people want to know `remind_days` before it ends.
pub fn standing(first: Option<NaiveDate>, last: Option<NaiveDate>, remind_days: i64, today: NaiveDate) -> Standing {
    if let Some(last) = last {
        if last < today {
            return Standing::Expired;
        }
        if last - TimeDelta::days(remind_days) <= today {
            return Standing::EndsSoon((last - today).num_days());
        }
    }
    if first.is_some_and(|first| first > today) { Standing::ToCome } else { Standing::Holds }
}

/// The period after one: as long as it, from the day after it.
pub fn next_period(first: NaiveDate, last: NaiveDate) -> (NaiveDate, NaiveDate) {
    let next = last + TimeDelta::days(1);
    let months = months_between(first, next);
    let end = next.checked_add_months(Months::new(months)).map(|day| day - TimeDelta::days(1));
    (next, end.filter(|_| months > 0).unwrap_or(next + (last - first)))
}

/// Whole months between two days with the same day of the month; none otherwise.
fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = (to.year() - from.year()) * 12 + to.month().cast_signed() - from.month().cast_signed();
    if from.day() == to.day() { u32::try_from(months).unwrap_or(0) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renewed_agreement_is_as_long_as_the_one_before() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let next = |first, last| next_period(day(first), day(last));
        assert_eq!(next("2024-01-01", "2025-12-31"), (day("2026-01-01"), day("2027-12-31")));
        assert_eq!(next("2024-01-15", "2024-01-24"), (day("2024-01-25"), day("2024-02-03")));
    }

    #[test]
    fn an_agreement_is_noticed_before_it_ends_and_holds_through_its_last_day() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let on = |today| standing(Some(day(1, 1)), Some(day(6, 30)), 90, today);
        assert_eq!(on(day(3, 31)), Standing::Holds);
        assert_eq!(on(day(4, 1)), Standing::EndsSoon(90));
        assert_eq!(on(day(6, 30)), Standing::EndsSoon(0));
        assert_eq!(on(day(7, 1)), Standing::Expired);
        assert_eq!(standing(Some(day(5, 1)), None, 90, day(4, 1)), Standing::ToCome);
        assert_eq!(standing(None, None, 90, day(4, 1)), Standing::Holds);
    }
}
