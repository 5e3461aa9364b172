//! The days a document is about: whole months, so that parts and wholes fit each other.

use super::{Kind, month, month_of};
use crate::kernel::days::Days;
use chrono::{Datelike, Months, NaiveDate};

/// Years a document can be about.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;
/// Names of the months.
const NAMES: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// The days of a document of some kind: `2026-02`, `2026-k1`, `2026-t1`, `2026`, `2025-2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    first: NaiveDate,
    kind: Kind,
}

impl Span {
    /// The span of a kind that a day lies in; two years begin with an even one.
    pub fn around(kind: Kind, day: NaiveDate) -> Self {
        let first = match kind {
            Kind::Law => month(day.year() - day.year().rem_euclid(2), 1),
            _ => month(day.year(), month_of(day) / kind.months() * kind.months() + 1),
        };
        Self { first, kind }
    }

    /// The latest span that is over.
    pub fn latest(kind: Kind, today: NaiveDate) -> Self {
        match kind {
            // Any two whole years will do: the law asks for every second year, not for which.
            Kind::Law => Self { first: month(today.year() - 2, 1), kind },
            _ => Self::around(kind, today).before(),
        }
    }

    /// The span just before.
    #[must_use]
    pub fn before(self) -> Self {
        Self { first: self.first - Months::new(self.kind.months()), ..self }
    }

    /// Its kind.
    pub fn kind(self) -> Kind {
        self.kind
    }

    /// Its days.
    pub fn days(self) -> Days {
        let next = self.first + Months::new(self.kind.months());
        Days { first: self.first, last: next.pred_opt().unwrap_or(next) }
    }

    /// Whole spans of another kind that lie in it.
    pub fn parts(self, kind: Kind) -> Vec<Self> {
        let end = self.days().last;
        let mut part = Self { kind, ..self };
        let mut parts = Vec::new();
        while part.days().last <= end {
            parts.push(part);
            part.first = part.first + Months::new(kind.months());
        }
        parts
    }

    /// Its key.
    pub fn key(self) -> String {
        let (year, at) = (self.first.year(), month_of(self.first));
        match self.kind {
            Kind::Month => format!("{year}-{:02}", at + 1),
            Kind::Quarter => format!("{year}-k{}", at / 3 + 1),
            Kind::Tertial => format!("{year}-t{}", at / 4 + 1),
            Kind::Year => year.to_string(),
            Kind::Law => format!("{year}-{}", year + 1),
        }
    }

    /// Reads a key.
    pub fn parse(kind: Kind, key: &str) -> Option<Self> {
        let year: i32 = key.get(..4)?.parse().ok().filter(|year| YEARS.contains(year))?;
        let at = match kind {
            Kind::Year | Kind::Law => 0,
            Kind::Month => key.get(5..)?.parse::<u32>().ok()?.checked_sub(1)?,
            Kind::Quarter | Kind::Tertial => {
                key.get(6..)?.parse::<u32>().ok()?.checked_sub(1)?.checked_mul(kind.months())?
            }
        };
        let span = Self { first: NaiveDate::from_ymd_opt(year, at + 1, 1)?, kind };
        (span.key() == key).then_some(span)
    }

    /// What people call it: `februari 2026`, `kvartal 1 2026`, `2025–2026`.
    pub fn label_sv(self) -> String {
        let (year, at) = (self.first.year(), month_of(self.first) as usize);
        match self.kind {
            Kind::Month => format!("{} {year}", NAMES[at]),
            Kind::Quarter => format!("kvartal {} {year}", at / 3 + 1),
            Kind::Tertial => format!("tertial {} {year}", at / 4 + 1),
            Kind::Year => year.to_string(),
            Kind::Law => format!("{year}–{}", year + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_key_is_read_as_it_was_written() {
        for kind in Kind::ALL {
            for at in [day(2026, 1, 1), day(2026, 5, 31), day(2025, 12, 31)] {
                let span = Span::around(*kind, at);
                assert_eq!(Span::parse(*kind, &span.key()), Some(span));
                assert_eq!(span.days().first.day(), 1);
            }
        }
        for wrong in ["", "2026-13", "2026-00", "1999-01", "2026-1", "åäö", "2026-02-01"] {
            assert_eq!(Span::parse(Kind::Month, wrong), None, "{wrong}");
        }
        assert_eq!(Span::parse(Kind::Quarter, "2026-k5"), None);
    }

    #[test]
    fn what_is_over_is_reported() {
        let today = day(2026, 3, 2);
        let key = |kind| Span::latest(kind, today).key();
        assert_eq!(
            [Kind::Month, Kind::Quarter, Kind::Year, Kind::Law].map(key),
            ["2026-02", "2025-k4", "2025", "2024-2025"]
        );
        assert_eq!(Span::parse(Kind::Year, "2025").unwrap().parts(Kind::Quarter).len(), 4);
        assert_eq!(Span::parse(Kind::Law, "2024-2025").unwrap().parts(Kind::Month).len(), 24);
    }
}
