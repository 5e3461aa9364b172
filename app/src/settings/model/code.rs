//! Codes for new entries, made from their names: people never have to invent one.

use crate::kernel::words::search_key;

/// The longest code made from a name.
const LONGEST: usize = 32;

/// A code out of a name that none of `taken` is: `Norra skolan` becomes `norra-skolan`, the next one `norra-skolan-2`.
pub fn from_name<'a>(name: &str, taken: impl Iterator<Item = &'a str> + Clone) -> String {
    let letters = search_key(name).chars().filter_map(plain).take(LONGEST).collect::<String>();
    let base = match letters.trim_matches('-') {
        "" => "ny",
        letters => letters,
    };
    let numbered = (2..).map(|n| format!("{base}-{n}"));
    let mut free = std::iter::once(base.to_owned()).chain(numbered);
    let is_free = |code: &String| taken.clone().all(|other| other != code);
    free.find(is_free).unwrap_or_else(|| base.to_owned())
}

fn plain(c: char) -> Option<char> {
    match c {
        'å' | 'ä' => Some('a'),
        'ö' => Some('o'),
        ' ' => Some('-'),
        c if c.is_ascii_lowercase() || c.is_ascii_digit() => Some(c),
        _ => None,
    }
}

/// The next figure: the head after `9` is `10`, the kind after `5.8` is `5.9`. `under` is the head, or empty.
pub fn next_number<'a>(under: &str, taken: impl Iterator<Item = &'a str>) -> String {
    let prefix = if under.is_empty() { String::new() } else { format!("{under}.") };
    let own = taken.filter_map(|code| code.strip_prefix(&prefix)?.parse::<u32>().ok());
    format!("{prefix}{}", own.max().unwrap_or(0) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_code_nobody_has() {
        assert_eq!(from_name("Norra skolan", [].into_iter()), "norra-skolan");
        assert_eq!(from_name("Åkerbo & Öja", [].into_iter()), "akerbo-oja");
        assert_eq!(from_name("Centrum", ["centrum", "centrum-2"].into_iter()), "centrum-3");
        assert_eq!(from_name("日本", [].into_iter()), "ny");
        assert!(from_name(&"x".repeat(200), [].into_iter()).len() <= 40);
    }

    #[test]
    fn figures_go_on() {
        let taken = ["1", "5", "5.1", "5.9", "9"];
        assert_eq!(next_number("", taken.into_iter()), "10");
        assert_eq!(next_number("5", taken.into_iter()), "5.10");
        assert_eq!(next_number("1", taken.into_iter()), "1.1");
    }
}
