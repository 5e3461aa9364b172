//! The form of what is told of a survey, and of what is taken into the lägesbild.

use super::nth;
use crate::{
    dialogue::{
        model::{Asks, LONGEST_TEXT, Report, Said, Survey},
        service::take_in::TakeIn,
    },
    forms::{FieldErrors, Problem, fields},
    kernel::id::{AreaCode, CategoryCode},
    observations::LONGEST_WORDS,
    platform::municipality::Profile,
};
use serde::Deserialize;

/// Everything the page of results can send; `do` says what is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    /// `save`, `tell` or `take_in`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// What we heard.
    pub heard: String,
    /// What happens now.
    pub next: String,
    /// Own words, rewritten, for each question that asks for them.
    pub words: Vec<String>,
    /// Code of a category.
    pub category: String,
    /// Code of an area.
    pub area: String,
    /// The short text for the lägesbild.
    pub observation: String,
    /// `1`: somebody has read it.
    pub approved: String,
}

/// The questions that ask for own words.
pub fn asking_for_words(survey: &Survey) -> impl Iterator<Item = &crate::dialogue::model::Question> {
    survey.questions.iter().filter(|one| one.asks == Asks::Words)
}

impl ReportForm {
    /// The form as it opens.
    pub fn of(survey: Option<&Survey>, report: &Report, version: i64) -> Self {
        let of = |number: u32| report.words.iter().find(|one| one.question == number);
        let words = survey.into_iter().flat_map(asking_for_words);
        let words = words.map(|one| of(one.number).map(|said| said.text.clone()).unwrap_or_default());
        Self {
            version: version.to_string(),
            heard: report.heard.clone(),
            next: report.next.clone(),
            words: words.collect(),
            ..Self::default()
        }
    }

    /// What is told.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn report(&self, survey: &Survey) -> Result<Report, FieldErrors> {
        fields(|f| {
            let heard = f.text("heard", &self.heard, 0..=LONGEST_TEXT);
            let next = f.text("next", &self.next, 0..=LONGEST_TEXT);
            let mut words = Vec::new();
            for (at, question) in asking_for_words(survey).enumerate() {
                let text = f.text("words", nth(&self.words, at), 0..=LONGEST_TEXT);
                words.extend((!text.is_empty()).then_some(Said { question: question.number, text }));
            }
            Report { heard, next, words }
        })
    }

    /// What is taken into the lägesbild.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn take_in(&self, profile: &Profile) -> Result<TakeIn, FieldErrors> {
        fields(|f| {
            let known = profile.category_codes().any(|code| code == self.category);
            let category = f.must("category", known.then(|| self.category.clone()), Problem::NotAChoice);
            let area = |code: &str| profile.area(code).map(|area| AreaCode::from(area.code.as_str()));
            TakeIn {
                category: CategoryCode(category.unwrap_or_default()),
                area: f.code("in_area", &self.area, area),
                words: f.text("observation", &self.observation, 1..=LONGEST_WORDS),
                approved: self.approved == "1",
            }
        })
    }
}
