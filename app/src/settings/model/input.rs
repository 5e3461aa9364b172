//! A field of a settings form: where its value lies, what it is called, what may be written.

use crate::{
    forms::{Problem, email},
    kernel::{lang::Lang, words::bounded},
    platform::preset::parts::Texts,
    t,
    ui::Choice,
};
use chrono::NaiveDate;
use serde_json::{Value, json};

const SV: Lang = Lang::Sv;

/// A posted settings form: names and values in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form(pub Vec<(String, String)>);

impl Form {
    /// The first value of a field, or nothing.
    pub fn first(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value)
    }

    /// Every value of a field.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let found = self.0.iter().filter(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str()).collect()
    }
}

/// What may be written into a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of at most so many characters.
    Line(usize),
    /// Several lines of at most so many characters.
    Lines(usize),
    /// A mail address, or nothing.
    Email,
    /// A telephone number or a link; the rules of the settings judge it.
    Plain(&'static str),
    /// A whole number in a range.
    Number(u16, u16),
    /// A whole number in a range, or nothing.
    MaybeNumber(u16, u16),
    /// Degrees with decimals, or nothing.
    Degrees,
    /// One of a list.
    Choice(Vec<Choice>),
    /// Any of a list; the first is always there, where it is given.
    Many(Vec<Choice>, Option<&'static str>),
    /// Yes or no.
    Flag,
    /// A day, or nothing.
    Date,
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// What the form sends it as.
    pub name: String,
    /// Where it lies, from the place the form is about.
    pub path: String,
    /// What it is, in words.
    pub label: String,
    /// A quiet line that helps.
    pub hint: Option<String>,
    /// What may be written.
    pub kind: Kind,
}

impl Input {
    /// A field whose name is its path.
    pub fn new(path: impl Into<String>, label: impl Into<String>, kind: Kind) -> Self {
        let path = path.into();
        Self { name: path.clone(), path, label: label.into(), hint: None, kind }
    }

    /// With a quiet line that helps.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With a name of its own.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    /// Reads what the form sent; `None` means the field is empty and goes away.
    ///
    /// # Errors
    /// What is wrong, for the words beside the field.
    pub fn parse(&self, form: &Form) -> Result<Option<Value>, Problem> {
        let text = form.first(&self.name);
        match &self.kind {
            Kind::Line(most) => Ok(Some(json!(words(&text.split_whitespace().collect::<Vec<_>>().join(" "), *most)?))),
            Kind::Lines(most) => Ok(Some(json!(words(text, *most)?))),
            Kind::Plain(_) => Ok(Some(json!(words(text, 300)?))),
            Kind::Email if text.trim().is_empty() => Ok(Some(json!(""))),
            Kind::Email => email(text).map(|address| Some(json!(address))).ok_or(Problem::NotAnAddress),
            Kind::Number(least, most) => number(text, *least, *most).map(Some),
            Kind::MaybeNumber(..) | Kind::Degrees | Kind::Date if text.trim().is_empty() => Ok(None),
            Kind::MaybeNumber(least, most) => number(text, *least, *most).map(Some),
            Kind::Degrees => degrees(text).map(Some),
            Kind::Date => day(text).map(Some),
            Kind::Flag => Ok(Some(json!(text == "1"))),
            Kind::Choice(choices) => match choices.iter().any(|choice| choice.value == text) {
                true => Ok(Some(json!(text))),
                false => Err(Problem::NotAChoice),
            },
            Kind::Many(choices, always) => {
                let sent = form.all(&self.name);
                let picked = choices.iter().map(|choice| choice.value.as_str());
                let picked = picked.filter(|value| sent.contains(value));
                Ok(Some(json!(always.iter().copied().chain(picked).collect::<Vec<_>>())))
            }
        }
    }
}

fn words(text: &str, most: usize) -> Result<String, Problem> {
    bounded(text, 0, most).map_err(|_| Problem::TooLong(most))
}

fn number(text: &str, least: u16, most: u16) -> Result<Value, Problem> {
    let number: Option<u16> = text.trim().parse().ok();
    let number = number.filter(|number| (least..=most).contains(number));
    let said = || Problem::Said(t!(SV, "settings-problem-range", least = least, most = most));
    number.map(|number| json!(number)).ok_or_else(said)
}

fn degrees(text: &str) -> Result<Value, Problem> {
    let degrees: Option<f64> = text.trim().replace(',', ".").parse().ok();
    let degrees = degrees.filter(|degrees| degrees.abs() <= 180.0);
    degrees.map(|degrees| json!(degrees)).ok_or(Problem::NotANumber)
}

fn day(text: &str) -> Result<Value, Problem> {
    let day: Option<NaiveDate> = text.trim().parse().ok();
    day.map(|day| json!(day)).ok_or(Problem::NotADate)
}

/// One field per language of the municipality for a text residents read.
pub fn texts(path: &str, label: &str, languages: &[Lang], kind: &Kind) -> Vec<Input> {
    let one = |lang: &Lang| {
        let label = if languages.len() == 1 {
            label.to_owned()
        } else {
            t!(SV, "settings-in-language", label = label, lang = language(*lang))
        };
        Input::new(format!("{path}.{lang}"), label, kind.clone())
    };
    languages.iter().map(one).collect()
}

/// What a language is called in Swedish.
pub fn language(lang: Lang) -> String {
    match lang {
        Lang::Sv => t!(SV, "settings-language-sv"),
        Lang::Fi => t!(SV, "settings-language-fi"),
        Lang::En => t!(SV, "settings-language-en"),
    }
}

/// The text for residents as the office lists it.
pub fn swedish(texts: &Texts) -> String {
    texts.sv.clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parsed(kind: Kind, text: &str) -> Result<Option<Value>, Problem> {
        Input::new("x", "X", kind).parse(&Form(vec![("x".into(), text.into())]))
    }

    #[test]
    fn each_kind_takes_what_it_should() {
        let lamps = vec![Choice::new("lit", "Tänd"), Choice::new("out", "Släckt")];
        for (kind, text, value) in [
            (Kind::Line(10), "  a\r\nb ", Some(json!("a b"))),
            (Kind::Lines(10), "a\r\nb", Some(json!("a\nb"))),
            (Kind::Email, " A@Example.org", Some(json!("a@example.org"))),
            (Kind::Email, "", Some(json!(""))),
            (Kind::Number(1, 60), " 5 ", Some(json!(5))),
            (Kind::MaybeNumber(1, 60), "", None),
            (Kind::Degrees, "59,61", Some(json!(59.61))),
            (Kind::Degrees, "", None),
            (Kind::Date, "2026-03-02", Some(json!("2026-03-02"))),
            (Kind::Flag, "", Some(json!(false))),
            (Kind::Choice(lamps.clone()), "out", Some(json!("out"))),
            (Kind::Many(lamps.clone(), Some("sv")), "out", Some(json!(["sv", "out"]))),
        ] {
            assert_eq!(parsed(kind.clone(), text), Ok(value), "{kind:?} {text}");
        }
        for (kind, text) in [
            (Kind::Line(3), "abcd"),
            (Kind::Email, "a@b"),
            (Kind::Number(1, 60), "61"),
            (Kind::Number(1, 60), ""),
            (Kind::Degrees, "NaN"),
            (Kind::Date, "3 mars"),
            (Kind::Choice(lamps), "broken"),
        ] {
            assert!(parsed(kind.clone(), text).is_err(), "{kind:?} {text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_a_field(text in "\\PC{0,40}") {
            for kind in [Kind::Line(20), Kind::Lines(20), Kind::Email, Kind::Number(0, 9), Kind::Degrees, Kind::Date, Kind::Flag] {
                let _ = parsed(kind, &text);
            }
        }
    }
}
