//! A text as characters, with what has been marked already standing as walls.

use super::{PiiKind, PiiMark};

/// What a finder sees outside the text and where something is marked: neither letter, digit, space nor dash.
pub(super) const WALL: char = '\0';

/// A wide digit, as some keyboards write them, is a digit.
fn narrow(c: char) -> char {
    match c {
        '\u{FF10}'..='\u{FF19}' => char::from(b'0' + (c as u32 - 0xFF10) as u8),
        c => c,
    }
}

/// Characters of a text, their bytes' places, and the marks so far. Places are counted in characters.
pub(super) struct Text {
    chars: Vec<char>,
    offsets: Vec<usize>,
    marks: Vec<PiiMark>,
}

impl Text {
    pub(super) fn new(text: &str) -> Self {
        let mut offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        offsets.push(text.len());
        Self { chars: text.chars().map(narrow).collect(), offsets, marks: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The character at a place, or [`WALL`].
    pub(super) fn at(&self, i: usize) -> char {
        self.chars.get(i).copied().unwrap_or(WALL)
    }

    /// The character before a place, or [`WALL`].
    pub(super) fn before(&self, i: usize) -> char {
        i.checked_sub(1).map_or(WALL, |i| self.at(i))
    }

    pub(super) fn is_digit(&self, i: usize) -> bool {
        self.at(i).is_ascii_digit()
    }

    /// The place after a run of characters that fit, from `i` on.
    pub(super) fn skip(&self, mut i: usize, fits: impl Fn(char) -> bool) -> usize {
        while i < self.len() && fits(self.at(i)) {
            i += 1;
        }
        i
    }

    /// The start of a run of characters that fit, ending before `i`.
    pub(super) fn back(&self, mut i: usize, fits: impl Fn(char) -> bool) -> usize {
        while i > 0 && fits(self.at(i - 1)) {
            i -= 1;
        }
        i
    }

    pub(super) fn string(&self, from: usize, to: usize) -> String {
        self.chars[from..to].iter().collect()
    }

    /// Whether the characters from `i` on are these, in lower case.
    pub(super) fn reads(&self, i: usize, lower: &str) -> bool {
        lower.chars().enumerate().all(|(n, c)| self.at(i + n).to_ascii_lowercase() == c)
    }

    /// Marks a stretch and walls it off.
    pub(super) fn mark(&mut self, from: usize, to: usize, kind: PiiKind) {
        self.marks.push(PiiMark { start: self.offsets[from], end: self.offsets[to], kind });
        self.chars[from..to].fill(WALL);
    }

    pub(super) fn marks(&self) -> usize {
        self.marks.len()
    }

    pub(super) fn into_marks(mut self) -> Vec<PiiMark> {
        self.marks.sort_unstable_by_key(|mark| mark.start);
        self.marks
    }
}

/// A space within a line: none of these separate two numbers.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{2009}' | '\u{202F}')
}

/// A dash of any length, as keyboards and word processors make them.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}
