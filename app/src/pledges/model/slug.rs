//! The words of an address.

use crate::kernel::words;

pub use words::is_slug;

/// A heading as an address. Never empty, and never longer than an address may be.
pub fn slug(title: &str) -> String {
    words::address_word(title, "lofte")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::words::LONGEST_ADDRESS_WORD;
    use proptest::prelude::*;

    #[test]
    fn swedish_letters_lose_their_dots() {
        assert_eq!(slug("Trygg väg hem – även på kvällen!"), "trygg-vag-hem-aven-pa-kvallen");
        assert_eq!(slug("…"), "lofte");
    }

    proptest! {
        #[test]
        fn an_address_is_plain_and_bounded(title: String) {
            let made = slug(&title);
            prop_assert!(!made.is_empty() && made.len() <= LONGEST_ADDRESS_WORD);
            prop_assert!(made.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
            prop_assert!(is_slug(&made));
            prop_assert!(!made.starts_with('-') && !made.ends_with('-'));
        }
    }
}
