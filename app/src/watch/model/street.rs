//! The name of a street, out of what people write when they are asked where they live.

/// Endings people cut short.
const SHORT: [(&str, &str); 4] = [("v.", "vägen"), ("g.", "gatan"), ("gr.", "gränd"), ("st.", "stigen")];

/// Leaves out house number and town, and writes cut endings out: `Björkv. 4 B, Lyktköping` is `Björkvägen`. A name that
/// begins with a number, like `17:e maj-gatan`, keeps it.
pub fn street_of(written: &str) -> String {
    let street = written.split([',', ';', '\n']).next().unwrap_or_default();
    let is_number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    let words = street.split_whitespace().enumerate().take_while(|(at, word)| *at == 0 || !is_number(word));
    words.map(|(_, word)| whole(word)).collect::<Vec<_>>().join(" ")
}

fn whole(word: &str) -> String {
    let cut = SHORT.iter().find_map(|(short, long)| {
        let stem = word.strip_suffix(short).filter(|stem| stem.chars().count() >= 2)?;
        Some(format!("{stem}{long}"))
    });
    cut.unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_is_its_street() {
        for (written, street) in [
            ("Björkvägen", "Björkvägen"),
            ("Björkvägen 4", "Björkvägen"),
            (" Björkvägen 12B, Tallåsen", "Björkvägen"),
            ("Björkv. 4 B", "Björkvägen"),
            ("Stora g. 3", "Stora g."),
            ("Storg. 3", "Storgatan"),
            ("Gamla Kyrkvägen 7 lgh 1102", "Gamla Kyrkvägen"),
            ("17:e maj-gatan 2", "17:e maj-gatan"),
            ("", ""),
        ] {
            assert_eq!(street_of(written), street, "{written}");
        }
    }

    proptest! {
        #[test]
        fn a_street_is_its_own_street(written in "\\PC{0,60}") {
            let street = street_of(&written);
            prop_assert_eq!(street_of(&street), street);
        }
    }
}
