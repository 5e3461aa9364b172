//! The receipt code: the only key a resident has to a report, so it must survive paper, telephone and haste.
//!
//! 80 random bits are 16 symbols of an alphabet without I, L, O and U, and one check symbol follows. It is
//! shown as `7KQ3-M2XH-9TPA-4WECR`. The database keeps only a hash of it.

use std::fmt;

/// Digits and letters without I, L, O (they look like 1 and 0) and U (sounds like O to some, and makes rude
/// words).
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA: usize = 16;
const ALL: usize = DATA + 1;

/// The longest text a field for a code takes: room for spaces and dashes wherever a person puts them.
pub const FIELD_LENGTH: u32 = 60;

/// The text is not a receipt code. It does not repeat the text, for that may be nearly somebody's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a receipt code")]
pub struct NotACode;

/// A receipt code of 80 random bits. Knowing it is permission to follow the report, so it does not print in
/// `Debug`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReceiptCode([u8; 10]);

impl ReceiptCode {
    /// Makes a code of random bytes that are handed in.
    pub const fn from_bytes(bytes: [u8; 10]) -> Self {
        Self(bytes)
    }

    /// The bytes, to hash before they are stored or looked up.
    pub const fn as_bytes(&self) -> &[u8; 10] {
        &self.0
    }

    /// Reads a code as people write it: any case, spaces, dashes or none, O for 0, I or L for 1.
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        let mut values = [0_u8; ALL];
        let mut count = 0;
        for c in text.chars().filter(|c| !is_filler(*c)) {
            *values.get_mut(count).ok_or(NotACode)? = value_of(c).ok_or(NotACode)?;
            count += 1;
        }
        if count != ALL || check(&values[..DATA]) != values[DATA] {
            return Err(NotACode);
        }
        let mut bits = 0_u128;
        for value in &values[..DATA] {
            bits = bits << 5 | u128::from(*value);
        }
        let mut bytes = [0; 10];
        bytes.copy_from_slice(&bits.to_be_bytes()[6..]);
        Ok(Self(bytes))
    }

    fn values(self) -> [u8; ALL] {
        let bits = self.0.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        let mut values = [0; ALL];
        for (i, value) in values[..DATA].iter_mut().enumerate() {
            *value = (bits >> (5 * (DATA - 1 - i)) & 31) as u8;
        }
        values[DATA] = check(&values[..DATA]);
        values
    }
}

/// The code in its one written form, which is also the one in addresses: `7KQ3-M2XH-9TPA-4WECR`.
impl fmt::Display for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, value) in self.values().into_iter().enumerate() {
            if matches!(i, 4 | 8 | 12) {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(SYMBOLS[usize::from(value)]))?;
        }
        Ok(())
    }
}

impl fmt::Debug for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReceiptCode(•••)")
    }
}

/// Spaces and every kind of dash a keyboard or word processor may put between the groups.
fn is_filler(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '_')
}

fn value_of(c: char) -> Option<u8> {
    let symbol = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = SYMBOLS.iter().position(|s| char::from(*s) == symbol)?;
    u8::try_from(at).ok()
}

/// A sum over the field of 32 elements with another weight for each place. No weight is zero, so one wrong
/// symbol always shows; no two weights are equal, so two swapped symbols always show.
fn check(data: &[u8]) -> u8 {
    let mut weight = 1;
    data.iter().fold(0, |sum, value| {
        weight = times(weight, 2);
        sum ^ times(weight, *value)
    })
}

/// Product in the field of 32 elements, made by x⁵ + x² + 1, in which 2 generates all 31 non-zero elements.
#[rustfmt::skip]
fn times(a: u8, b: u8) -> u8 {
    let (mut a, mut product) = (a, 0);
    for bit in 0..5 {
        if b >> bit & 1 == 1 {
            product ^= a;
        }
        a = if a & 16 == 0 { a << 1 } else { (a << 1) ^ 0b10_0101 };
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_written_form_is_stable() {
        assert_eq!(ReceiptCode([0; 10]).to_string(), "0000-0000-0000-00000");
        assert_eq!(ReceiptCode([255; 10]).to_string(), "ZZZZ-ZZZZ-ZZZZ-ZZZZM");
        let some = ReceiptCode(*b"0123456789");
        assert_eq!(ReceiptCode::parse(&some.to_string()), Ok(some));
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", ReceiptCode(*b"0123456789")), "ReceiptCode(•••)");
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "7KQ3", "UUUU-UUUU-UUUU-UUUUU", "0000-0000-0000-000000", "0000-0000-0000-0000", "åäö", "\0"]
        {
            assert_eq!(ReceiptCode::parse(text), Err(NotACode), "{text:?}");
        }
    }

    #[test]
    fn the_weights_of_all_places_differ() {
        let mut weights: Vec<u8> = (0..ALL).map(|i| (0..i).fold(1, |w, _| times(w, 2))).collect();
        weights.sort_unstable();
        weights.dedup();
        assert_eq!((weights.len(), weights.contains(&0)), (ALL, false));
    }

    fn symbols(code: ReceiptCode) -> Vec<char> {
        code.to_string().chars().filter(|c| *c != '-').collect()
    }

    proptest! {
        #[test]
        fn a_code_is_read_back_however_it_is_written(bytes: [u8; 10], dash in "[ –-]?", lower: bool) {
            let code = ReceiptCode(bytes);
            let mut text = code.to_string().replace('-', &dash).replace('0', "o").replace('1', "l");
            if lower { text = text.to_lowercase() }
            prop_assert_eq!(ReceiptCode::parse(&format!(" {text}\n")), Ok(code));
        }

        #[test]
        fn one_wrong_symbol_is_always_caught(bytes: [u8; 10], at in 0..ALL, other in 0_usize..32) {
            let mut text = symbols(ReceiptCode(bytes));
            let wrong = char::from(SYMBOLS[other]);
            prop_assume!(text[at] != wrong);
            text[at] = wrong;
            prop_assert_eq!(ReceiptCode::parse(&text.iter().collect::<String>()), Err(NotACode));
        }

        #[test]
        fn two_swapped_symbols_are_always_caught(bytes: [u8; 10], a in 0..ALL, b in 0..ALL) {
            let mut text = symbols(ReceiptCode(bytes));
            prop_assume!(text[a] != text[b]);
            text.swap(a, b);
            prop_assert_eq!(ReceiptCode::parse(&text.iter().collect::<String>()), Err(NotACode));
        }

        #[test]
        fn no_text_makes_it_panic(text: String) {
            if let Ok(code) = ReceiptCode::parse(&text) {
                prop_assert_eq!(ReceiptCode::parse(&code.to_string()), Ok(code));
            }
        }
    }
}
