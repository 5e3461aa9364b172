//! The words of an address.

use crate::kernel::words;

pub use words::is_slug;

/// As long as an address may be.
const LONGEST: usize = 60;

/// A heading as an address. Never empty, and never longer than an address may be.
pub fn slug(title: &str) -> String {
    let mut made = words::slug(title);
    made.truncate(LONGEST);
    match made.trim_end_matches('-') {
        "" => "lofte".to_owned(),
        made => made.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
            prop_assert!(!made.is_empty() && made.len() <= LONGEST);
            prop_assert!(made.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
            prop_assert!(is_slug(&made));
            prop_assert!(!made.starts_with('-') && !made.ends_with('-'));
        }
    }
}
