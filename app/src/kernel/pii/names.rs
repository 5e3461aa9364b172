//! Likely names of persons: a known first name, what a cue announces, or a surname in -sson.
//!
//! A name that is part of a place is none: Karlsgatan, Annas väg, S:t Eriks, Kung Karl.

use super::{
    PiiKind,
    lists::{ALSO_WORDS, CUES, FIRST_NAMES, HONOURED, NO_SURNAMES, PARTICLES, PLACE_ENDINGS, PLACE_WORDS, TITLES},
    text::{Text, WALL, is_space},
};
use std::cmp::Ordering;

pub(super) fn mark(text: &mut Text) {
    let words = words_of(text);
    let mut i = 0;
    while i < words.len() {
        let last = match name_from(&words, i) {
            Found::Name(last) => {
                text.mark(words[i].start, words[last].end, PiiKind::Name);
                last
            }
            Found::Place(last) => last,
            Found::Nothing => i,
        };
        i = last + 1;
    }
}

/// A word: letters, with hyphens, apostrophes and colons inside it.
struct Word {
    start: usize,
    end: usize,
    lower: String,
    /// A capital, and small letters after it.
    capital: bool,
    /// Whether only a space stands between the word before and this one.
    follows_on: bool,
    /// Whether a sentence or line begins here, where a capital says nothing.
    opens: bool,
}

impl Word {
    fn is(&self, list: &[&str]) -> bool {
        list.contains(&self.lower.as_str())
    }

    /// The word, or what is left of it without the s of the genitive.
    fn is_first_name(&self) -> bool {
        self.first_name().is_some()
    }

    fn first_name(&self) -> Option<&str> {
        let lower = self.lower.as_str();
        let bare = lower.strip_suffix('s').map(|bare| bare.trim_end_matches(['\'', '’', ':']));
        // Of a double name (Anna-Karin) the first half is enough.
        let half = lower.split('-').next();
        [Some(lower), bare, half].into_iter().flatten().find(|name| is_known(name))
    }

    /// Whether the word names a street, a square, a school and the like.
    fn is_place(&self) -> bool {
        !(self.capital && is_known(&self.lower)) && PLACE_ENDINGS.iter().any(|ending| self.lower.ends_with(ending))
    }

    fn is_sson(&self) -> bool {
        let bare = self.lower.strip_suffix('s').unwrap_or(&self.lower);
        self.capital && [bare, &self.lower].iter().any(|name| name.ends_with("sson") && name.chars().count() >= 6)
    }

    fn may_continue_name(&self) -> bool {
        self.capital && !self.is(NO_SURNAMES) && !self.is_place()
    }
}

/// Halves the sorted list until the word is found or cannot be there: every word of every text is looked up.
fn is_known(name: &str) -> bool {
    let mut list = FIRST_NAMES.as_bytes();
    while !list.is_empty() {
        let middle = list.len() / 2;
        let start = list[..middle].iter().rposition(|byte| *byte == b' ').map_or(0, |space| space + 1);
        let end = list[middle..].iter().position(|byte| *byte == b' ').map_or(list.len(), |space| middle + space);
        list = match name.as_bytes().cmp(&list[start..end]) {
            Ordering::Equal => return true,
            Ordering::Less => &list[..start.saturating_sub(1)],
            Ordering::Greater => list.get(end + 1..).unwrap_or_default(),
        };
    }
    false
}

enum Found {
    Nothing,
    /// A name up to and including this word.
    Name(usize),
    /// A place named for somebody, up to and including this word.
    Place(usize),
}

fn name_from(words: &[Word], i: usize) -> Found {
    let word = &words[i];
    let announced = is_announced(words, i);
    if !(word.capital || announced) {
        // Most words: nothing else needs to be known of them.
        return Found::Nothing;
    }
    let listed = word.is_first_name();
    if word.is_place() || !(word.capital || announced && listed) || (word.is(NO_SURNAMES) && !listed) {
        return Found::Nothing;
    }
    if !(announced || listed || word.is_sson()) {
        return Found::Nothing;
    }
    let last = last_of_name(words, i);
    if before(words, i).is_some_and(|word| word.is(HONOURED)) || is_named_place(words, last) {
        return Found::Place(last);
    }
    let proves_nothing = word.opens && last == i && word.first_name().is_some_and(|name| ALSO_WORDS.contains(&name));
    if proves_nothing && !announced && !word.is_sson() { Found::Nothing } else { Found::Name(last) }
}

/// Up to three more words: further first names, surnames, one initial; particles only when a name follows
/// them.
fn last_of_name(words: &[Word], first: usize) -> usize {
    let mut last = first;
    let mut at = first;
    while at < first + 3 {
        let Some(next) = words.get(at + 1).filter(|next| next.follows_on) else {
            break;
        };
        at += 1;
        if next.may_continue_name() {
            last = at;
        } else if !next.is(PARTICLES) {
            break;
        }
    }
    last
}

/// Whether what follows makes it a place: `Annas väg`, `Birger Jarlsgatan`, `Eriks kiosk`.
fn is_named_place(words: &[Word], last: usize) -> bool {
    let Some(next) = words.get(last + 1).filter(|next| next.follows_on) else {
        return false;
    };
    let genitive = words[last].lower.ends_with(['s', 'x', 'z']);
    (next.is_place() && (genitive || next.capital)) || (genitive && next.is(PLACE_WORDS))
}

/// Whether a title or a cue stands before the word. What a square or a shop is called is nobody's name.
fn is_announced(words: &[Word], i: usize) -> bool {
    let Some(cue) = before(words, i) else { return false };
    if cue.is(TITLES) {
        return true;
    }
    let subject = i.checked_sub(1).and_then(|cue| before(words, cue));
    let subject = match subject {
        Some(word) if word.lower == "som" => i.checked_sub(2).and_then(|som| before(words, som)),
        other => other,
    };
    cue.is(CUES) && !subject.is_some_and(Word::is_place)
}

/// The word before, when nothing but a space stands between.
fn before(words: &[Word], i: usize) -> Option<&Word> {
    if words[i].follows_on { words.get(i.checked_sub(1)?) } else { None }
}

fn words_of(text: &Text) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut i = 0;
    while i < text.len() {
        if !text.at(i).is_alphabetic() {
            i += 1;
            continue;
        }
        let end = end_of_word(text, i);
        // Letters that go on from a digit are no word: the `e` of `3e`.
        if !text.before(i).is_ascii_digit() && !text.is_digit(end) {
            let previous = words.last().map(|word| word.end);
            words.push(word(text, i, end, previous));
        }
        i = end;
    }
    words
}

fn end_of_word(text: &Text, start: usize) -> usize {
    let mut end = text.skip(start, char::is_alphabetic);
    while matches!(text.at(end), '-' | '\'' | '’' | ':' | '\u{2010}') && text.at(end + 1).is_alphabetic() {
        end = text.skip(end + 1, char::is_alphabetic);
    }
    end
}

fn word(text: &Text, start: usize, end: usize, previous_end: Option<usize>) -> Word {
    let spaces = text.back(start, is_space);
    let follows_on = previous_end == Some(spaces) && (1..=2).contains(&(start - spaces));
    let written = text.string(start, end);
    let mut letters = written.chars();
    let starts_high = letters.next().is_some_and(char::is_uppercase);
    let lower = written.to_lowercase();
    let capital =
        starts_high && (letters.any(char::is_lowercase) || is_initial(text, start, end) || is_shouted(&lower));
    let opens =
        matches!(text.before(spaces), WALL | '\n' | '\r' | '.' | '!' | '?' | ':' | '•' | '*' | '-' | '–' | '"' | '”');
    Word { start, end, lower, capital, follows_on, opens }
}

/// A name in capitals alone. Other words in capitals are words, said loudly.
fn is_shouted(lower: &str) -> bool {
    lower.ends_with("sson") || (is_known(lower) && !ALSO_WORDS.contains(&lower))
}

/// The K of `Anna K.` but not `Ö`, `Å` or `I`, which are words.
fn is_initial(text: &Text, start: usize, end: usize) -> bool {
    end == start + 1 && !matches!(text.at(start), 'I' | 'Å' | 'Ö' | 'A')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_name_is_found_and_nothing_between() {
        for name in FIRST_NAMES.split(' ') {
            assert!(is_known(name), "{name}");
            assert!(!is_known(&format!("{name}q")), "{name}q");
        }
        assert!(!is_known("") && !is_known("a") && !is_known("zzz") && !is_known("anna anne"));
    }
}
