//! A round: the quarter or tertial that is chosen for, and the days it is judged by.

use crate::kernel::{days::Days, period::PrioritisationPeriod};
use chrono::{Days as Step, NaiveDate};
use std::fmt;

/// The text names no round. It does not repeat the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a round")]
pub struct NotARound;

/// The quarter or tertial a round is for. It reads as `2026-kvartal-2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundKey {
    /// Quarter or tertial.
    pub kind: PrioritisationPeriod,
    /// All its days.
    pub days: Days,
}

impl RoundKey {
    /// The round a day is in.
    pub fn containing(kind: PrioritisationPeriod, day: NaiveDate) -> Self {
        let (first, last) = kind.span(day);
        Self { kind, days: Days { first, last } }
    }

    /// The year, and the number within it.
    pub fn number(&self) -> (i32, u32) {
        self.kind.number(self.days.first)
    }

    /// The round before: what a round is judged by.
    #[must_use]
    pub fn before(&self) -> Self {
        Self::containing(self.kind, self.days.first - Step::new(1))
    }

    /// The round after.
    #[must_use]
    pub fn next(&self) -> Self {
        Self::containing(self.kind, self.days.last + Step::new(1))
    }

    /// The same round a year before.
    #[must_use]
    pub fn year_before(&self) -> Self {
        (1..12 / self.kind.months()).fold(self.before(), |round, _| round.before())
    }

    /// Reads a key.
    ///
    /// # Errors
    /// [`NotARound`].
    pub fn parse(text: &str) -> Result<Self, NotARound> {
        let [year, kind, number] = text.split('-').collect::<Vec<_>>()[..] else { return Err(NotARound) };
        let kind = match kind {
            "kvartal" => PrioritisationPeriod::Quarter,
            "tertial" => PrioritisationPeriod::Tertial,
            _ => return Err(NotARound),
        };
        let digits = |text: &str, many| text.len() == many && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(number, 1) {
            return Err(NotARound);
        }
        let (year, number) = (year.parse::<i32>(), number.parse::<u32>());
        let (Ok(year @ 2000..=2099), Ok(number @ 1..)) = (year, number) else { return Err(NotARound) };
        let month = (number - 1) * kind.months() + 1;
        NaiveDate::from_ymd_opt(year, month, 1).map(|day| Self::containing(kind, day)).ok_or(NotARound)
    }
}

impl fmt::Display for RoundKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, number) = self.number();
        let kind = match self.kind {
            PrioritisationPeriod::Quarter => "kvartal",
            PrioritisationPeriod::Tertial => "tertial",
        };
        write!(f, "{year}-{kind}-{number}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_year_before_is_as_many_rounds_as_a_year_has() {
        for (key, year, before) in [
            ("2026-kvartal-1", "2025-kvartal-1", "2025-kvartal-4"),
            ("2026-tertial-2", "2025-tertial-2", "2026-tertial-1"),
        ] {
            let round = RoundKey::parse(key).unwrap();
            assert_eq!((round.year_before().to_string(), round.before().to_string()), (year.into(), before.into()));
        }
    }

    #[test]
    fn what_is_no_round_is_refused() {
        for wrong in [
            "",
            "2026-kvartal-5",
            "2026-tertial-4",
            "2026-kvartal-0",
            "26-kvartal-1",
            "2026-Kvartal-1",
            "2026-kvartal-1-1",
        ] {
            assert_eq!(RoundKey::parse(wrong), Err(NotARound), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn a_key_is_read_as_it_is_written_and_rounds_meet(days in 0_i64..20_000, tertial: bool) {
            let kind = if tertial { PrioritisationPeriod::Tertial } else { PrioritisationPeriod::Quarter };
            let day = NaiveDate::from_ymd_opt(2001, 1, 1).unwrap() + chrono::TimeDelta::days(days);
            let round = RoundKey::containing(kind, day);
            prop_assert_eq!(RoundKey::parse(&round.to_string()), Ok(round));
            prop_assert_eq!(round.before().next(), round);
            prop_assert_eq!(round.before().days.last + Step::new(1), round.days.first);
        }

        #[test]
        fn no_text_makes_it_panic(text: String) {
            let _ = RoundKey::parse(&text);
        }
    }
}
