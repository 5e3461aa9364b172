//! A survey: a few questions, for some days, with a day by which people hear what came of it.

use super::Span;
use crate::{
    kernel::{codes::codes, lang::Lang},
    platform::preset::parts::Texts,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Nobody answers more questions than this on a phone.
pub const MOST_QUESTIONS: usize = 12;
/// Steps of a scale.
const STEPS: usize = 5;

codes! {
    /// How a question is answered.
    pub enum Asks {
        /// A scale from 1 to 5 whose ends have words.
        Scale = "scale",
        /// One of several.
        One = "one",
        /// As many as fit.
        Several = "several",
        /// A place: an area of the municipality, or a named place.
        Place = "place",
        /// Own words.
        Words = "words",
    }
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// 1, 2, …; never given twice.
    pub number: u32,
    /// How it is answered.
    pub asks: Asks,
    /// What is asked.
    pub text: Texts,
    /// The word at the low end of a scale.
    pub low: Texts,
    /// The word at the high end.
    pub high: Texts,
    /// What there is to choose, or the named places.
    pub options: Vec<Texts>,
    /// Must it be answered?
    pub must: bool,
}

impl Question {
    /// Is everything of it written in a language?
    fn is_in(&self, lang: Lang) -> bool {
        let has = |texts: &Texts| !texts.exactly(lang).is_empty();
        let ends = self.asks != Asks::Scale || has(&self.low) && has(&self.high);
        let options = self.asks == Asks::Place || self.options.iter().all(has);
        has(&self.text) && ends && options
    }

    /// The language it is asked in: Swedish where any of it lacks the other.
    pub fn lang(&self, lang: Lang) -> Lang {
        if self.is_in(lang) { lang } else { Lang::Sv }
    }

    /// What can be answered, with its code; nothing for own words.
    pub fn choices(&self, survey: &Survey) -> Vec<(String, Texts)> {
        let numbered = |code: &'static str| {
            let options = self.options.iter().enumerate();
            options.map(move |(at, text)| (format!("{code}{}", at + 1), text.clone()))
        };
        match self.asks {
            Asks::Scale => (1..=STEPS).map(|step| (step.to_string(), self.step(step))).collect(),
            Asks::One | Asks::Several => numbered("").collect(),
            Asks::Place => survey.areas_as_choices("a:").into_iter().chain(numbered("p:")).collect(),
            Asks::Words => Vec::new(),
        }
    }

    /// A step of the scale, with its word at the ends.
    fn step(&self, step: usize) -> Texts {
        let end = match step {
            1 => Some(&self.low),
            STEPS => Some(&self.high),
            _ => None,
        };
        let said = |lang: Lang| match end.map(|end| end.exactly(lang)) {
            Some("") => String::new(),
            Some(word) => format!("{step} – {word}"),
            None => step.to_string(),
        };
        Texts { sv: said(Lang::Sv), fi: said(Lang::Fi), en: said(Lang::En) }
    }

    /// Every text of it.
    fn texts(&self) -> impl Iterator<Item = &Texts> {
        [&self.text, &self.low, &self.high].into_iter().chain(&self.options)
    }
}

/// What stands in the way of publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// Not one question.
    Questions,
    /// The first or the last day.
    Days,
    /// The last day has passed.
    Passed,
    /// The day by which people hear what came of it.
    ReportBy,
}

/// A survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Survey {
    /// What it is called.
    pub title: Texts,
    /// Why it is asked, and what the answers are for.
    pub intro: Texts,
    /// The questions, in the order they stand.
    pub questions: Vec<Question>,
    /// Ask about age?
    pub ages: bool,
    /// Ask where people live?
    pub areas: bool,
    /// The first day.
    pub opens: Option<NaiveDate>,
    /// The last day.
    pub closes: Option<NaiveDate>,
    /// The day by which people hear what came of it.
    pub report_by: Option<NaiveDate>,
    /// The ages as they were when it was published.
    pub spans: Vec<Span>,
    /// Code and name of the areas as they were then.
    pub places: Vec<(String, String)>,
}

impl Survey {
    /// Its days, when both are known.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.opens.zip(self.closes)
    }

    /// A question.
    pub fn question(&self, number: u32) -> Option<&Question> {
        self.questions.iter().find(|one| one.number == number)
    }

    /// A number no question has.
    pub fn next_number(&self) -> u32 {
        self.questions.iter().map(|one| one.number).max().unwrap_or(0) + 1
    }

    /// Its areas as what can be chosen.
    pub fn areas_as_choices(&self, before: &str) -> Vec<(String, Texts)> {
        let text = |name: &String| Texts { sv: name.clone(), fi: name.clone(), en: name.clone() };
        self.places.iter().map(|(code, name)| (format!("{before}{code}"), text(name))).collect()
    }

    /// Asks the same as another one: then an answer to one is an answer to the other.
    pub fn asks_the_same(&self, other: &Self) -> bool {
        let asked = |one: &Self| (one.questions.clone(), one.ages, one.areas, one.spans.clone(), one.places.clone());
        asked(self) == asked(other)
    }

    /// What stands in the way of publishing.
    pub fn lacks(&self, today: NaiveDate) -> Vec<Lacks> {
        let all = [
            (Lacks::Questions, self.questions.is_empty()),
            (Lacks::Days, self.days().is_none()),
            (Lacks::Passed, self.closes.is_some_and(|closes| closes < today)),
            (Lacks::ReportBy, self.report_by.is_none()),
        ];
        all.into_iter().filter(|(_, lacks)| *lacks).map(|(lack, _)| lack).collect()
    }

    /// Every text of it, for what looks for persons.
    pub fn texts(&self) -> Vec<&str> {
        let own = [&self.title, &self.intro].into_iter();
        let all = own.chain(self.questions.iter().flat_map(Question::texts));
        all.flat_map(|one| [&one.sv, &one.fi, &one.en].map(String::as_str)).collect()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn text(sv: &str) -> Texts {
        Texts { sv: sv.to_owned(), ..Texts::default() }
    }

    pub fn question(number: u32, asks: Asks, options: &[&str]) -> Question {
        let options = options.iter().map(|one| text(one)).collect();
        let (low, high) = (text("otrygg"), text("trygg"));
        Question { number, asks, text: text("Hur känns det?"), low, high, options, must: false }
    }

    #[test]
    fn a_question_is_asked_in_swedish_until_all_of_it_is_written_in_the_other_language() {
        let mut one = question(1, Asks::One, &["Ja", "Nej"]);
        one.text.en = "How does it feel?".into();
        assert_eq!(one.lang(Lang::En), Lang::Sv);
        one.options.iter_mut().for_each(|option| option.en = "Word".into());
        assert_eq!((one.lang(Lang::En), one.lang(Lang::Fi)), (Lang::En, Lang::Sv));
    }

    #[test]
    fn places_are_the_areas_and_then_the_named_ones() {
        let survey = Survey { places: vec![("centrum".into(), "Centrum".into())], ..Survey::default() };
        let codes = question(1, Asks::Place, &["Stationen"]).choices(&survey).into_iter().map(|(code, _)| code);
        assert_eq!(codes.collect::<Vec<_>>(), ["a:centrum", "p:1"]);
        let scale = question(1, Asks::Scale, &[]).choices(&survey);
        assert_eq!((scale.len(), &*scale[0].1.sv, &*scale[2].1.sv), (5, "1 – otrygg", "3"));
    }
}
