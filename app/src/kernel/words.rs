//! Text as strangers send it: cleaned, bounded, and turned into keys that search and sort in Swedish.

mod address;

pub use address::{LONGEST_ADDRESS_WORD, address_word, free_word, is_slug, slug};

/// Why a text was not taken. It carries limits, never the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextProblem {
    /// Nothing but spaces where something is needed.
    #[error("text is missing")]
    Missing,
    /// Fewer characters than `min`.
    #[error("text is shorter than {min} characters")]
    TooShort {
        /// The least number of characters.
        min: usize,
    },
    /// More characters than `max`.
    #[error("text is {over} characters over {max}")]
    TooLong {
        /// The greatest number of characters.
        max: usize,
        /// How many characters must go.
        over: usize,
    },
}

/// Tidies a text and checks its length in characters, which is what people count.
pub fn bounded(text: &str, min: usize, max: usize) -> Result<String, TextProblem> {
    let text = tidy(text);
    match text.chars().count() {
        0 if min > 0 => Err(TextProblem::Missing),
        count if count < min => Err(TextProblem::TooShort { min }),
        count if count > max => Err(TextProblem::TooLong { max, over: count - max }),
        _ => Ok(text),
    }
}

/// Removes what a reader cannot see and what breaks a page: control and zero-width characters, direction
/// overrides, towers of accents, walls of empty lines, space around lines' ends. The words stay as they
/// were typed.
pub fn tidy(text: &str) -> String {
    let visible: Vec<char> = text.replace("\r\n", "\n").chars().filter_map(visible).collect();
    let mut out = String::with_capacity(text.len());
    let (mut marks, mut newlines) = (0, 0);
    for (i, &c) in visible.iter().enumerate() {
        if c == '\n' {
            out.truncate(out.trim_end_matches(is_blank).len());
            newlines += 1;
            marks = 0;
            if newlines <= 2 {
                out.push(c);
            }
            continue;
        }
        if c == JOINER && !(out.ends_with(joins) && visible.get(i + 1).is_some_and(|c| is_emoji(*c))) {
            continue;
        }
        if let Some(whole) = out.chars().next_back().and_then(|base| composed(base, c)) {
            out.pop();
            out.push(whole);
            marks = 1;
            continue;
        }
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if marks > MOST_MARKS {
            continue;
        }
        if !is_blank(c) {
            newlines = 0;
        }
        out.push(c);
    }
    out.trim().to_owned()
}

/// The text as search compares it: lower case, accents folded except å ä ö (other letters in Swedish, not
/// accents), punctuation as single spaces.
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        if is_mark(c) {
            // Decomposed å ä ö, as some phones and file systems send them, become the letters they are.
            if !gap && let Some(letter) = key.chars().last().and_then(|base| compose(base, c)) {
                key.pop();
                key.push(letter);
            }
            continue;
        }
        if !c.is_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && !key.is_empty() {
            key.push(' ');
        }
        gap = false;
        fold(c, &mut key);
    }
    key
}

/// A name inside a sentence: its first letter small, unless the word is one that keeps it, as `A-traktorer` or `EST`.
pub fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(std::iter::once(second)).chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// Bytes that compare as a Swedish reader sorts: å ä ö after z, case and accents only as a last resort, and
/// numbers by size (Storgatan 2 before Storgatan 10).
pub fn sort_key(text: &str) -> Vec<u8> {
    let key = search_key(text);
    let mut bytes = Vec::with_capacity(2 * key.len() + text.len() + 1);
    let mut rest = key.as_str();
    while let Some(c) = rest.chars().next() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if digits > 0 {
            push_number(&rest[..digits], &mut bytes);
            rest = &rest[digits..];
            continue;
        }
        push_letter(c, &mut bytes);
        rest = &rest[c.len_utf8()..];
    }
    bytes.push(0);
    bytes.extend_from_slice(text.as_bytes());
    bytes
}

const JOINER: char = '\u{200D}';
const MOST_MARKS: usize = 3;

/// The character as it may stay, or `None`. Line ends of all kinds become `\n`, a tab becomes a space.
fn visible(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        JOINER => Some(JOINER),
        c if c.is_control() || is_invisible(c) => None,
        c => Some(c),
    }
}

/// Zero width, direction marks and overrides, fillers, tags: nothing a resident types, much that deceives a
/// reader.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}')
        || is_no_character(c)
}

/// What each program shows as it likes, or refuses in a document: private use, and places that never hold a character.
fn is_no_character(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{F0000}'..) || u32::from(c) & 0xFFFE == 0xFFFE
}

/// One letter of Swedish and Finnish written as two, as files of some systems do: it is looked up as one.
fn composed(base: char, mark: char) -> Option<char> {
    Some(match (base, mark) {
        ('a', '\u{30A}') => 'å',
        ('a', '\u{308}') => 'ä',
        ('o', '\u{308}') => 'ö',
        ('e', '\u{301}') => 'é',
        ('A', '\u{30A}') => 'Å',
        ('A', '\u{308}') => 'Ä',
        ('O', '\u{308}') => 'Ö',
        ('E', '\u{301}') => 'É',
        _ => return None,
    })
}

/// Marks that stand on the character before them. Not all of Unicode: the ones people pile up.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}' | '\u{E31}' | '\u{E34}'..='\u{E3A}'
        | '\u{E47}'..='\u{E4E}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}')
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}'
        | '\u{1F000}'..='\u{1FAFF}')
}

/// What a joiner may follow: an emoji or the selector that makes one.
fn joins(c: char) -> bool {
    is_emoji(c) || c == '\u{FE0F}'
}

fn is_blank(c: char) -> bool {
    c != '\n' && c.is_whitespace()
}

fn compose(base: char, mark: char) -> Option<char> {
    match (base, mark) {
        ('a', '\u{30A}') => Some('å'),
        ('a', '\u{308}') => Some('ä'),
        ('o', '\u{308}') => Some('ö'),
        _ => None,
    }
}

/// Folds a lower-case letter to how a Swede would look it up. Danish and Norwegian æ ø are the same letters
/// as ä ö.
fn fold(c: char, key: &mut String) {
    let folded = match c {
        'à' | 'á' | 'â' | 'ã' | 'ā' | 'ă' | 'ą' => 'a',
        'æ' => 'ä',
        'ç' | 'ć' | 'č' | 'ċ' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' | 'ġ' => 'g',
        'ħ' => 'h',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ľ' | 'ļ' | 'ĺ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' | 'ŋ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ō' => 'o',
        'ø' | 'ő' | 'œ' => 'ö',
        'ř' | 'ŕ' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' | 'ŧ' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ß' => return key.push_str("ss"),
        'þ' => return key.push_str("th"),
        other => other,
    };
    key.push(folded);
}

/// Longer numbers are larger, so the length goes first.
fn push_number(digits: &str, bytes: &mut Vec<u8>) {
    let digits = digits.trim_start_matches('0');
    bytes.extend([2, u8::try_from(digits.len()).unwrap_or(u8::MAX)]);
    bytes.extend_from_slice(digits.as_bytes());
}

fn push_letter(c: char, bytes: &mut Vec<u8>) {
    match c {
        ' ' => bytes.push(1),
        'a'..='z' => bytes.push(c as u8),
        'å' => bytes.push(b'z' + 1),
        'ä' => bytes.push(b'z' + 2),
        'ö' => bytes.push(b'z' + 3),
        other => {
            bytes.push(u8::MAX);
            bytes.extend_from_slice(&u32::from(other).to_be_bytes()[1..]);
        }
    }
}

/// Bytes in figures and letters, two for each.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
