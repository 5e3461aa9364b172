//! Words as parts of addresses and file names.

use super::search_key;

/// As long as the last word of an address may be.
pub const LONGEST_ADDRESS_WORD: usize = 60;

/// A heading as the last word of an address, no longer than that may be; `otherwise` where nothing is left of it.
pub fn address_word(title: &str, otherwise: &str) -> String {
    let mut made = slug(title);
    made.truncate(LONGEST_ADDRESS_WORD);
    match made.trim_end_matches('-') {
        "" => otherwise.to_owned(),
        made => made.to_owned(),
    }
}

/// The word, or with the first number from 2 on, that is none of those that stand for something already.
pub fn free_word(word: String, taken: &[String]) -> String {
    let is_free = |tried: &String| !taken.contains(tried);
    let more = (2_u32..).map(|number| format!("{word}-{number}"));
    let found = std::iter::once(word.clone()).chain(more).find(is_free);
    found.unwrap_or(word)
}

/// Could this be an address? Whatever else strangers type stands for nothing, and never reaches the database.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A text as part of a file name or of an address: `Lägesbild och åtgärdsplan` is `lagesbild-och-atgardsplan`. Plain letters,
/// numbers and single hyphens between them, which every file system, mail program and archive takes.
pub fn slug(text: &str) -> String {
    let plain = |sign| match sign {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        other => other,
    };
    let key: String = search_key(text).chars().map(plain).collect();
    let words = key.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
