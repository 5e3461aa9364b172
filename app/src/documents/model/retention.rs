//! How long each kind of document is kept. Pure.

use super::Kind;
use chrono::{Months, NaiveDate};

/// Years a purge may be put off at most; longer means to preserve.
pub const MOST_YEARS: i64 = 50;

/// How long a kind is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Bevaras: never purged, handed over to the archive.
    Always,
    /// Gallras after so many years.
    Years(i64),
}

impl Keep {
    /// From the column: none means always.
    pub fn of(years: Option<i64>) -> Self {
        years.map_or(Self::Always, Self::Years)
    }

    /// For the column.
    pub fn years(self) -> Option<i64> {
        match self {
            Self::Always => None,
            Self::Years(years) => Some(years),
        }
    }

    /// What is usual in Swedish municipalities: what a longer report repeats is purged, what stands alone is preserved. It
    /// is a proposal: nothing is purged until somebody has named a decision.
    pub fn proposed(kind: Kind) -> Self {
        match kind {
            Kind::Month => Self::Years(2),
            Kind::Quarter | Kind::Tertial => Self::Years(5),
            Kind::Year | Kind::Law => Self::Always,
        }
    }

    /// The first day a document that was fixed on a day may be purged; never for what is preserved.
    pub fn until(self, fixed_on: NaiveDate) -> Option<NaiveDate> {
        let months = u32::try_from(self.years()?).ok()?.checked_mul(12)?;
        fixed_on.checked_add_months(Months::new(months))
    }

    /// What was fixed on this day or before is due.
    pub fn due_by(self, today: NaiveDate) -> Option<NaiveDate> {
        let months = u32::try_from(self.years()?).ok()?.checked_mul(12)?;
        today.checked_sub_months(Months::new(months))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_preserved_is_never_due() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        assert_eq!((Keep::Always.until(day), Keep::Always.due_by(day)), (None, None));
        assert_eq!(Keep::Years(2).until(day), NaiveDate::from_ymd_opt(2028, 3, 2));
        assert_eq!([Kind::Year, Kind::Law].map(Keep::proposed), [Keep::Always; 2]);
    }

    proptest! {
        #[test]
        fn nothing_is_due_before_its_years_are_over(years in 1..=MOST_YEARS, day in 0_u64..20_000, later in 0_u64..30_000) {
            let fixed = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + chrono::Days::new(day);
            let today = fixed + chrono::Days::new(later);
            let keep = Keep::Years(years);
            // 29 February and its like may wait a day longer, never one less.
            if fixed <= keep.due_by(today).unwrap() {
                prop_assert!(today >= keep.until(fixed).unwrap());
            }
        }
    }
}
