//! A measured figure in hundredths: typed and shown with a decimal comma, kept without rounding.

use std::fmt;

/// The largest figure, in hundredths.
const MOST: i64 = 1_000_000_000;

/// A figure of an indicator, not below nought.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type, serde::Serialize, serde::Deserialize,
)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct Amount(i64);

impl Amount {
    /// Reads a figure as people type it: `14`, `3,5`, `3.25`, `1 200`.
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let (whole, part) = plain.split_once([',', '.']).unwrap_or((&plain, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 8 || part.len() > 2 || !digits(whole) || !digits(part) {
            return None;
        }
        if plain.ends_with([',', '.']) {
            return None;
        }
        let hundredths = whole.parse::<i64>().ok()? * 100 + format!("{part:0<2}").parse::<i64>().ok()?;
        (hundredths <= MOST).then_some(Self(hundredths))
    }

    /// How much more the other is than this one; below nought when it is less.
    pub fn change_to(self, other: Self) -> i64 {
        other.0 - self.0
    }

    /// Is it less than so many whole ones?
    pub fn is_below(self, whole: i64) -> bool {
        self.0 < whole * 100
    }

    /// So many whole ones.
    pub const fn whole(many: u32) -> Self {
        // No more than the largest figure: both are far below what the type holds.
        Self(many as i64 * 100)
    }

    /// As a number for drawings and for other programs.
    pub fn number(self) -> f64 {
        // Far below where a double stops telling hundredths apart.
        #[expect(clippy::cast_precision_loss, reason = "at most a thousand million hundredths")]
        let hundredths = self.0 as f64;
        hundredths / 100.0
    }

    /// So many hundredths, without regard to the sign.
    pub fn of_change(change: i64) -> Self {
        Self(change.abs())
    }
}

/// As people write it: whole numbers plain, others with a comma.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        match part {
            0 => write!(f, "{whole}"),
            part if part % 10 == 0 => write!(f, "{whole},{}", part / 10),
            part => write!(f, "{whole},{part:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn figures_are_read_as_people_type_them() {
        let read = |text| Amount::parse(text).map(|amount| amount.to_string());
        for (typed, shown) in [("14", "14"), ("3,5", "3,5"), ("3.25", "3,25"), ("1 200", "1200"), ("0,05", "0,05")] {
            assert_eq!(read(typed).as_deref(), Some(shown), "{typed}");
        }
        for wrong in ["", ",5", "3,", "-1", "3,123", "1e5", "NaN", "１２", "99999999999", "a", "1,2,3"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_change_has_a_direction_and_a_size() {
        let (before, after) = (Amount::parse("14").unwrap(), Amount::parse("5,5").unwrap());
        let change = before.change_to(after);
        assert_eq!((change < 0, Amount::of_change(change).to_string()), (true, "8,5".to_owned()));
        assert!(Amount::parse("2,99").unwrap().is_below(3) && !Amount::parse("3").unwrap().is_below(3));
    }

    proptest! {
        #[test]
        fn what_is_shown_can_be_typed_again(hundredths in 0..=MOST) {
            prop_assert_eq!(Amount::parse(&Amount(hundredths).to_string()), Some(Amount(hundredths)));
        }

        #[test]
        fn no_text_makes_it_panic(text: String) {
            let _ = Amount::parse(&text);
        }
    }
}
