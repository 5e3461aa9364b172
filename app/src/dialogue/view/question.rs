//! The form of one question. What there is to choose stands line by line, in each language in the same order.

use super::{SV, texts};
use crate::{
    dialogue::model::{Asks, LONGEST_LINE, Question},
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::lang::Lang,
    platform::preset::parts::Texts,
    t,
};
use serde::Deserialize;

/// Most options of a question.
const MOST_OPTIONS: usize = 20;

/// Everything the form of a question can send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct QuestionForm {
    /// `save`, `strike` or `up`.
    pub r#do: String,
    /// The version of the survey the person saw.
    pub version: String,
    /// Code of an [`Asks`].
    pub asks: String,
    /// What is asked, in three languages.
    pub text: String,
    /// In Finnish.
    pub text_fi: String,
    /// In English.
    pub text_en: String,
    /// The word at the low end of a scale.
    pub low: String,
    /// In Finnish.
    pub low_fi: String,
    /// In English.
    pub low_en: String,
    /// The word at the high end.
    pub high: String,
    /// In Finnish.
    pub high_fi: String,
    /// In English.
    pub high_en: String,
    /// What there is to choose, or named places, a line each.
    pub options: String,
    /// In Finnish.
    pub options_fi: String,
    /// In English.
    pub options_en: String,
    /// `1`: must be answered.
    pub must: String,
}

impl QuestionForm {
    /// The form as it opens.
    pub fn of(question: &Question, version: i64) -> Self {
        let options = |lang: Lang| {
            let all: Vec<&str> = question.options.iter().map(|one| one.exactly(lang)).collect();
            if all.iter().all(|one| one.is_empty()) { String::new() } else { all.join("\n") }
        };
        Self {
            r#do: String::new(),
            version: version.to_string(),
            asks: question.asks.code().to_owned(),
            text: question.text.sv.clone(),
            text_fi: question.text.fi.clone(),
            text_en: question.text.en.clone(),
            low: question.low.sv.clone(),
            low_fi: question.low.fi.clone(),
            low_en: question.low.en.clone(),
            high: question.high.sv.clone(),
            high_fi: question.high.fi.clone(),
            high_en: question.high.en.clone(),
            options: options(Lang::Sv),
            options_fi: options(Lang::Fi),
            options_en: options(Lang::En),
            must: if question.must { "1".to_owned() } else { String::new() },
        }
    }

    /// The question with a number; 0 for a new one.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn question(&self, number: u32) -> Result<Question, FieldErrors> {
        fields(|f| {
            let asks = f.must("asks", Asks::parse(&self.asks).ok(), Problem::NotAChoice).unwrap_or(Asks::One);
            let ends = usize::from(asks == Asks::Scale);
            let scale = |f: &mut Reader, field, said: [&String; 3]| match ends {
                0 => Texts::default(),
                _ => texts(f, field, said, 1, LONGEST_LINE),
            };
            Question {
                number,
                asks,
                text: texts(f, "text", [&self.text, &self.text_fi, &self.text_en], 1, LONGEST_LINE),
                low: scale(f, "low", [&self.low, &self.low_fi, &self.low_en]),
                high: scale(f, "high", [&self.high, &self.high_fi, &self.high_en]),
                options: self.options(f, asks),
                must: self.must == "1",
            }
        })
    }

    fn options(&self, f: &mut Reader, asks: Asks) -> Vec<Texts> {
        if matches!(asks, Asks::Scale | Asks::Words) {
            return Vec::new();
        }
        let mut lines = |field: &'static str, text: &str| -> Vec<String> {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST_OPTIONS + 1);
            lines.map(|line| f.text(field, line, 1..=LONGEST_LINE)).collect()
        };
        let sv = lines("options", &self.options);
        let others = [lines("options_fi", &self.options_fi), lines("options_en", &self.options_en)];
        let least = if asks == Asks::Place { 0 } else { 2 };
        if !(least..=MOST_OPTIONS).contains(&sv.len()) {
            f.wrong("options", Problem::Said(t!(SV, "dialogues-options-many", least = least, most = MOST_OPTIONS)));
        }
        for (field, other) in ["options_fi", "options_en"].into_iter().zip(&others) {
            if !other.is_empty() && other.len() != sv.len() {
                f.wrong(field, Problem::Said(t!(SV, "dialogues-options-differ")));
            }
        }
        let [fi, en] = others;
        let nth = |all: &[String], at: usize| all.get(at).cloned().unwrap_or_default();
        sv.into_iter().enumerate().map(|(at, sv)| Texts { sv, fi: nth(&fi, at), en: nth(&en, at) }).collect()
    }
}
