//! Finds what looks like personal data in free text, so that the sender can be warned and the office can
//! mask it.
//!
//! It works on the characters, without regular expressions, and is small enough for the browser. It looks
//! for shapes and known names; it can miss and it can be wrong, so people decide. What is certain goes
//! first: a personal number is checked by its date and its Luhn digit, then come e-mail, telephone,
//! registration plate, and last names.

mod email;
mod lists;
mod names;
mod numbers;
mod phone;
mod plate;
mod text;

use text::Text;

/// What a stretch of text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PiiKind {
    /// Personnummer, valid by date and check digit.
    PersonalNumber,
    /// Samordningsnummer: the same with 60 added to the day.
    CoordinationNumber,
    /// A telephone number of a person, not a service number.
    Phone,
    /// An e-mail address.
    Email,
    /// A Swedish registration plate.
    Plate,
    /// A likely name of a person.
    Name,
}

impl PiiKind {
    /// The stable code, as keys of texts end: `personal-number`, `plate` …
    pub const fn code(self) -> &'static str {
        match self {
            Self::PersonalNumber => "personal-number",
            Self::CoordinationNumber => "coordination-number",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Plate => "plate",
            Self::Name => "name",
        }
    }
}

/// A stretch of text that looks like personal data: from byte `start` to before byte `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PiiMark {
    /// First byte; always the start of a character.
    pub start: usize,
    /// The byte after the last; always the end of a character.
    pub end: usize,
    /// What it looks like.
    pub kind: PiiKind,
}

/// What stands where something was masked: the same in every language, and plainly not the writer's own
/// words.
pub const MASK: &str = "[•••]";

/// Finds what looks like personal data. The marks are in order and do not overlap; the surest kind wins.
pub fn find(text: &str) -> Vec<PiiMark> {
    let mut text = Text::new(text);
    let mut found = 0;
    loop {
        numbers::mark(&mut text);
        email::mark(&mut text);
        phone::mark(&mut text);
        plate::mark(&mut text);
        names::mark(&mut text);
        // A mark is a wall for what comes after it. New walls can free a number that ran together with what
        // they hide, so look again until nothing more is found: then nothing is left in the masked text
        // either.
        if text.marks() == found {
            break;
        }
        found = text.marks();
    }
    text.into_marks()
}

/// Replaces each mark by [`MASK`]. Marks that are out of order, overlap, or do not fit the text are left out.
pub fn mask(text: &str, marks: &[PiiMark]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for mark in marks {
        if mark.start >= mark.end || !text.is_char_boundary(mark.end) {
            continue;
        }
        if let Some(before) = text.get(done..mark.start) {
            out.push_str(before);
            out.push_str(MASK);
            done = mark.end;
        }
    }
    out.push_str(&text[done..]);
    out
}

#[cfg(test)]
mod tests;
