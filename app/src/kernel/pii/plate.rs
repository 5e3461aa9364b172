//! Swedish registration plates: `ABC 123` and, since 2019, `ABC 12D`.

use super::{
    PiiKind,
    text::{Text, is_dash, is_space},
};

pub(super) fn mark(text: &mut Text) {
    let mut i = 0;
    while i < text.len() {
        if let Some(end) = plate_at(text, i) {
            text.mark(i, end, PiiKind::Plate);
            i = end;
        }
        i += 1;
    }
}

fn plate_at(text: &Text, start: usize) -> Option<usize> {
    if text.before(start).is_alphanumeric() || !(start..start + 3).all(|i| is_plate_letter(text.at(i))) {
        return None;
    }
    let gap = usize::from(is_space(text.at(start + 3)) || is_dash(text.at(start + 3)));
    let digits = start + 3 + gap;
    let end = digits + 3;
    let last = text.at(end - 1);
    let fits = text.is_digit(digits)
        && text.is_digit(digits + 1)
        && (last.is_ascii_digit() || (is_plate_letter(last) && !last.eq_ignore_ascii_case(&'o')));
    let word = text.string(start, (start + 3).min(text.len())).to_ascii_lowercase();
    // A plate ends where it ends; `ABC 123-4` is a case number and `tel 123 45 67` a telephone.
    let ends = !text.at(end).is_alphanumeric() && !runs_on(text, end);
    (fits && ends && !COMMON_WORDS.contains(&word.as_str())).then_some(end)
}

/// Whether more digits follow after a space, dash, colon or decimal point.
fn runs_on(text: &Text, end: usize) -> bool {
    let c = text.at(end);
    (is_space(c) || is_dash(c) || matches!(c, '.' | ',' | ':' | '/'))
        && text.is_digit(end + 1)
        && text.is_digit(end - 1)
}

/// Plates have no I, Q, V, Å, Ä or Ö.
fn is_plate_letter(c: char) -> bool {
    c.is_ascii_alphabetic() && !matches!(c.to_ascii_lowercase(), 'i' | 'q' | 'v')
}

/// Words and abbreviations of three letters that often stand before a number.
#[rustfmt::skip]
const COMMON_WORDS: &[&str] = &[
    // Swedish
    "all", "apr", "att", "aug", "bad", "bar", "ben", "bok", "bor", "bra", "bro", "bus", "dag", "dec", "del", "dem",
    "den", "des", "det", "dog", "dom", "dra", "ett", "feb", "fel", "fem", "fot", "gas", "ger", "gul", "han", "har",
    "hej", "hel", "hem", "hon", "hos", "hur", "hus", "jag", "jan", "jul", "jun", "kan", "kap", "kod", "kol", "kom",
    "kul", "lag", "led", "lgh", "lok", "maj", "man", "mar", "max", "med", "men", "mer", "mot", "nej", "ner", "nog",
    "nya", "och", "okt", "oss", "par", "per", "pga", "rad", "ram", "ras", "ren", "rum", "rut", "sal", "sek", "sen",
    "sep", "ser", "sex", "sju", "ska", "sot", "tak", "tal", "tar", "tel", "tog", "tom", "ton", "tre", "tur", "typ",
    "ung", "upp", "ute", "yta",
    // English
    "age", "and", "are", "but", "can", "car", "day", "for", "get", "had", "has", "her", "how", "let", "may", "met",
    "new", "not", "now", "off", "old", "one", "our", "out", "own", "put", "ran", "sat", "saw", "say", "see", "she",
    "ten", "the", "too", "top", "two", "use", "was", "way", "who", "yes", "yet", "you",
    // Finnish
    "jos", "kpl", "kun", "nyt", "puh", "yht",
    // Abbreviations, laws, makes
    "abf", "bmw", "dna", "dnr", "dos", "eng", "est", "eur", "gps", "hsb", "kwh", "lss", "mhz", "nok", "pbl", "pdf",
    "pro", "rpm", "sas", "sfs", "sms", "sos", "spf", "ssk", "stu", "tbc", "usa", "usd",
];
