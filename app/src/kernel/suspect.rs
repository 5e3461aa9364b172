//! Finds descriptions of suspects in free text: what somebody looked like, which car it was, where the person can be found.
//!
//! A description belongs to the police (114 14, or 112 while it happens) and is kept nowhere here. It looks for words that
//! stand together within a sentence: *man* alone is no description, for it also means *one*; nor is *svart*, nor *jacka*.
//! Together they are. Groups and patterns (*ungdomar samlas vid skolan*) are what is asked for and pass. Swedish first, then
//! what is common in Finnish and English. It can miss, and it can be wrong: whoever writes can say it in other words.

mod words;

use words::{Word, read};

/// What a text describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suspect {
    /// What a person looks like, or which person it is.
    Person,
    /// A vehicle.
    Vehicle,
}

/// So many words may stand between a person and what is said of the looks: *en man på omkring trettio med svart jacka*.
const NEAR: usize = 7;
/// So many words may stand between a person and the age or the height.
const MEASURE: usize = 3;

/// What a text describes, if anything: the first description in it.
pub fn find(text: &str) -> Option<Suspect> {
    sentences(text).find_map(|words| of_sentence(&words))
}

/// The words of each sentence. What ends a line ends a sentence.
fn sentences(text: &str) -> impl Iterator<Item = Vec<Word>> {
    text.split(['.', '!', '?', ';', '\n', '\r']).map(|sentence| {
        let each = sentence.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\u{2010}'..='\u{2013}')));
        each.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|word| !word.is_empty())
            .map(read)
            .collect()
    })
}

fn of_sentence(words: &[Word]) -> Option<Suspect> {
    if says_enough(words) || looks_like(words) || points_at(words) {
        return Some(Suspect::Person);
    }
    is_vehicle(words).then_some(Suspect::Vehicle)
}

/// Are there a word of the first kind and one of the second, no further apart than so many words?
fn near(words: &[Word], first: impl Fn(usize) -> bool, second: impl Fn(&Word) -> bool, apart: usize) -> bool {
    (0..words.len()).filter(|at| first(*at)).any(|at| {
        let mut around = at.saturating_sub(apart + 1)..(at + apart + 2).min(words.len());
        around.any(|other| other != at && second(&words[other]))
    })
}

/// Is it a person? *Man* is *one* unless something makes it a man: *en man*, *äldre man*, *man med skägg*.
fn is_person(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| words[at]);
    let made_one = before.is_some_and(|word| word.a || word.described || word.build || word.suspected)
        || words.get(at + 1).is_some_and(|word| word.links);
    words[at].person || words[at].man && made_one
}

/// Words that need no other: *signalement*, *mörkhyad*, *rånarluva*; a person *i tjugoårsåldern*. And the years or the height of
/// one person; those of many (*ungdomar under 15 år*) are a pattern.
fn says_enough(words: &[Word]) -> bool {
    let measured = |at: usize| words[at].measure && at.checked_sub(1).is_some_and(|at| words[at].number);
    let one = |at: usize| words[at].single || words[at].man && is_person(words, at);
    let near_measure = |at: usize| (at.saturating_sub(MEASURE + 2)..(at + MEASURE + 3).min(words.len())).any(measured);
    let somebody = |word: &Word| word.person || word.man || word.somebody;
    words.iter().any(|word| word.enough)
        || words.iter().any(|word| word.aged) && words.iter().any(somebody)
        || (0..words.len()).any(|at| one(at) && near_measure(at))
}

/// A person with clothes or a look; somebody *i* or *med* something to wear; clothes of a colour, which nobody else has on.
fn looks_like(words: &[Word]) -> bool {
    let person = |at: usize| is_person(words, at);
    let wears = |at: usize| {
        words[at].somebody
            && words.get(at + 1).is_some_and(|word| word.links)
            && words[at + 2..].iter().take(3).any(|word| word.clothes)
    };
    near(words, person, |word| word.clothes || word.look, NEAR)
        || (0..words.len()).any(wears)
        || near(words, |at| words[at].dressed, |word| word.clothes || word.coloured(), 2)
        || words.windows(2).any(|pair| pair[0].coloured() && pair[1].clothes)
        || words.windows(3).any(|three| three[0].coloured() && three[1].described && three[2].clothes)
        || (1..words.len()).any(|at| (words[at - 1].suspected || words[at - 1].build) && is_person(words, at))
}

/// One person who can be found: *mannen i kiosken*, *killen på nummer sju*, *grannen som*, *hon i tvåan*.
fn points_at(words: &[Word]) -> bool {
    words.windows(2).any(|pair| pair[0].the_one && pair[1].places)
}

/// A vehicle of a colour, a make said as a thing, or what stands on the plates.
fn is_vehicle(words: &[Word]) -> bool {
    let thing = |word: &Word| word.vehicle || word.make;
    let told = |word: &Word| word.coloured() || word.suspected;
    words.iter().any(|word| word.plate)
        || words.windows(2).any(|pair| told(&pair[0]) && thing(&pair[1]))
        || words.windows(3).any(|three| told(&three[0]) && (three[1].described || thing(&three[1])) && thing(&three[2]))
        || words.windows(2).any(|pair| thing(&pair[0]) && pair[1].colour)
        || words.windows(3).any(|three| thing(&three[0]) && (three[1].is || thing(&three[1])) && three[2].colour)
        || words.windows(2).any(|pair| pair[0].a && pair[1].make)
        || words.windows(3).any(|three| three[0].a && three[1].described && three[2].make)
}

#[cfg(test)]
mod tests;
