//! Forms parse at the border, once: strings in, commands out, every mistake named at its field.

mod multipart;
pub mod offered;
mod posted;
mod refused;

pub use multipart::{MultipartForm, Upload};
pub use posted::Posted;
pub use refused::Refused;

use crate::{
    kernel::{lang::Lang, pii, words::bounded},
    t,
    ui::Wrong,
};
use chrono::{Datelike, NaiveDate};
use std::ops::RangeInclusive;

/// What is wrong with one field. The words are made where they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was given.
    Missing,
    /// Shorter than so many characters.
    TooShort(usize),
    /// Longer than so many characters.
    TooLong(usize),
    /// Not one of the choices.
    NotAChoice,
    /// Not an e-mail address.
    NotAnAddress,
    /// Not a number in the range.
    NotANumber,
    /// Not a date.
    NotADate,
    /// A finished text of the slice, in the person's language.
    Said(String),
}

impl Problem {
    /// Could the words stand at any field?
    fn is_general(&self) -> bool {
        !matches!(self, Self::Said(_))
    }

    /// The problem in words that say what to do.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Missing => t!(lang, "form-missing"),
            Self::TooShort(least) => t!(lang, "form-too-short", least = *least),
            Self::TooLong(most) => t!(lang, "form-too-long", most = *most),
            Self::NotAChoice => t!(lang, "form-not-a-choice"),
            Self::NotAnAddress => t!(lang, "form-not-an-address"),
            Self::NotANumber => t!(lang, "form-not-a-number"),
            Self::NotADate => t!(lang, "form-not-a-date"),
            Self::Said(text) => text.clone(),
        }
    }
}

/// The mistakes of a form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(Vec<(&'static str, Problem)>);

impl FieldErrors {
    /// One mistake.
    pub fn one(field: &'static str, problem: Problem) -> Self {
        Self(vec![(field, problem)])
    }

    /// A mistake, in the slice's own words, at every text that looks like it points at a person.
    pub fn persons<'a>(texts: impl IntoIterator<Item = (&'static str, &'a str)>, said: &str) -> Self {
        let pointing = texts.into_iter().filter(|(_, text)| !pii::find(text).is_empty());
        Self(pointing.map(|(field, _)| (field, Problem::Said(said.to_owned()))).collect())
    }

    /// Goes on when there is no mistake.
    ///
    /// # Errors
    /// The mistakes.
    pub fn none(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }

    /// Notes a mistake.
    pub fn add(&mut self, field: &'static str, problem: Problem) {
        self.0.push((field, problem));
    }

    /// Takes over the mistakes of another part of the form.
    pub fn extend(&mut self, more: Self) {
        self.0.extend(more.0);
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words at one field, if it has a mistake.
    pub fn of(&self, field: &str, lang: Lang) -> Option<String> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, problem)| problem.text(lang))
    }

    /// Field and words of each mistake, for the summary on top; the field's input has the id `field-<name>`.
    pub fn summary(&self, lang: Lang) -> Vec<(String, Wrong)> {
        let wrong = |problem: &Problem| Wrong { text: problem.text(lang), is_general: problem.is_general() };
        self.0.iter().map(|(field, problem)| (format!("field-{field}"), wrong(problem))).collect()
    }

    /// Field and words of each mistake, for answers as JSON.
    pub fn fields(&self, lang: Lang) -> Vec<(&'static str, String)> {
        self.0.iter().map(|(field, problem)| (*field, problem.text(lang))).collect()
    }
}

/// Collects mistakes while a form is read; values of wrong fields are stand-ins that never leave [`fields`].
#[derive(Default)]
pub struct Reader(FieldErrors);

/// Reads a form: `fields(|f| Close { answer: f.text("answer", self.answer, 1..=2000) })`.
///
/// # Errors
/// Every mistake that was noted.
pub fn fields<T>(read: impl FnOnce(&mut Reader) -> T) -> Result<T, FieldErrors> {
    let mut reader = Reader::default();
    let value = read(&mut reader);
    if reader.0.is_empty() { Ok(value) } else { Err(reader.0) }
}

impl Reader {
    /// A text of so many characters, tidied.
    pub fn text(&mut self, field: &'static str, value: &str, length: RangeInclusive<usize>) -> String {
        self.asked(field, value, length, Problem::Missing)
    }

    /// A text of so many characters, tidied, and what is said when there is none.
    pub fn asked(
        &mut self,
        field: &'static str,
        value: &str,
        length: RangeInclusive<usize>,
        missing: Problem,
    ) -> String {
        use crate::kernel::words::TextProblem;
        bounded(value, *length.start(), *length.end()).unwrap_or_else(|problem| {
            self.wrong(
                field,
                match problem {
                    TextProblem::Missing => missing,
                    TextProblem::TooShort { min } => Problem::TooShort(min),
                    TextProblem::TooLong { max, .. } => Problem::TooLong(max),
                },
            );
            String::new()
        })
    }

    /// A value that must be there and parse.
    pub fn must<T>(&mut self, field: &'static str, value: Option<T>, problem: Problem) -> Option<T> {
        if value.is_none() {
            self.wrong(field, problem);
        }
        value
    }

    /// A value that may be left out: none when the field is empty, a mistake when it cannot be read.
    pub fn optional<T>(
        &mut self,
        field: &'static str,
        value: &str,
        read: impl FnOnce(&str) -> Option<T>,
        problem: Problem,
    ) -> Option<T> {
        if value.is_empty() { None } else { self.must(field, read(value), problem) }
    }

    /// A code of a list, or none when nothing was chosen.
    pub fn code<T>(&mut self, field: &'static str, code: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.optional(field, code, read, Problem::NotAChoice)
    }

    /// A day in one of these years, or none when the field is empty: other centuries are slips of the hand.
    pub fn day(&mut self, field: &'static str, value: &str, years: RangeInclusive<i32>) -> Option<NaiveDate> {
        let read = |text: &str| text.parse::<NaiveDate>().ok().filter(|day| years.contains(&day.year()));
        self.optional(field, value.trim(), read, Problem::NotADate)
    }

    /// A mail address, or none when the field is empty.
    pub fn email(&mut self, field: &'static str, value: &str) -> Option<String> {
        self.optional(field, value.trim(), email, Problem::NotAnAddress)
    }

    /// Notes a mistake.
    pub fn wrong(&mut self, field: &'static str, problem: Problem) {
        self.0.add(field, problem);
    }
}

/// One of several values of the same name; nothing where there are not so many.
pub fn nth(values: &[String], at: usize) -> &str {
    values.get(at).map_or("", String::as_str)
}

/// The version of what a form was made from; nonsense matches none that was ever given out.
pub fn version(text: &str) -> i64 {
    text.parse().unwrap_or(-1)
}

/// A mail address in lower case that a letter can be sent to; the way letters leave by asks the same. Stricter than the
/// standard: no quotes, no comments, and only letters that every mail server takes (RFC 6531 is an extension).
pub fn email(text: &str) -> Option<String> {
    let text = text.trim();
    let (name, domain) = text.rsplit_once('@')?;
    let good = text.len() <= 254 && name.len() <= 64 && name.split('.').all(is_atom) && is_domain(domain);
    good.then(|| text.to_ascii_lowercase())
}

/// What stands between the dots of a name (RFC 5322, `atext`).
fn is_atom(part: &str) -> bool {
    !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c))
}

/// Two labels or more, and a last one that is no number.
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        let inside = label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        (1..=63).contains(&label.len()) && inside && !label.starts_with('-') && !label.ends_with('-')
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.') && domain.split('.').all(is_label) && last.chars().any(|c| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_sent_is_empty() {
        let sent = ["a".to_owned(), "b".to_owned()];
        assert_eq!([nth(&sent, 1), nth(&sent, 2), nth(&[], 0)], ["b", "", ""]);
    }

    #[test]
    fn addresses_are_plausible_or_refused() {
        assert_eq!(email(" Anna.B@Example.ORG ").as_deref(), Some("anna.b@example.org"));
        for wrong in ["", "a", "a@b", "a b@c.se", "a@c..se", "a@@c.se", "a@.se", "<a@c.se>", "a@c.se,b@c.se"] {
            assert_eq!(email(wrong), None, "{wrong}");
        }
        for wrong in
            ["a..b@c.se", ".a@c.se", "a.@c.se", "a@-c.se", "a@c-.se", "a@1.2.3.4", "å@c.se", "a@å.se", "a@c.se."]
        {
            assert_eq!(email(wrong), None, "{wrong}");
        }
    }
}
