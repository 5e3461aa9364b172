//! What residents say of a pledge, and what the office makes of it, as their forms send it.

use crate::{
    forms::{FieldErrors, Problem, fields},
    kernel::{
        id::{AreaCode, CategoryCode, FeedbackId},
        lang::Lang,
        pii,
    },
    observations::{LONGEST_WORDS, Observed},
    platform::municipality::Profile,
    pledges::{
        model::{HiddenReason, LONGEST_FEEDBACK, LONGEST_SENTENCE, Matters, Noticed},
        service::feedback::Given,
    },
    t,
};
use serde::Deserialize;

/// What a resident says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct FeedbackForm {
    /// Code of a [`Matters`].
    pub matters: String,
    /// Code of a [`Noticed`].
    pub noticed: String,
    /// In own words.
    pub words: String,
    /// `1`: the words are sent as they are.
    pub pii_ok: String,
}

impl FeedbackForm {
    /// Do the words look like personal data, and nobody has said that they shall stay?
    pub fn is_asked(&self) -> bool {
        self.pii_ok != "1" && !pii::find(&self.words).is_empty()
    }

    /// What is said.
    ///
    /// # Errors
    /// Mistakes at their fields; words that look like personal data are asked about once.
    pub fn given(&self, lang: Lang) -> Result<Given, FieldErrors> {
        fields(|f| {
            let given = Given {
                matters: f.code("matters", &self.matters, |code| Matters::parse(code).ok()),
                noticed: f.code("noticed", &self.noticed, |code| Noticed::parse(code).ok()),
                words: f.text("words", &self.words, 0..=LONGEST_FEEDBACK),
            };
            if [&self.matters, &self.noticed, &given.words].iter().all(|answer| answer.is_empty()) {
                f.wrong("matters", Problem::Said(t!(lang, "feedback-nothing")));
            }
            if self.is_asked() {
                f.wrong("pii_ok", Problem::Said(t!(lang, "report-pii-error")));
            }
            given
        })
    }
}

/// What the office does with a piece of feedback; `do` says which.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct HearingForm {
    /// `show`, `hide`, `carry`, `put_back` or `observe`.
    pub r#do: String,
    /// Which one.
    pub id: String,
    /// The version the person saw.
    pub version: String,
    /// The words everybody reads.
    pub approved: String,
    /// What the office answers.
    pub answer: String,
    /// Code of a [`HiddenReason`].
    pub reason: String,
    /// What residents said.
    pub said: String,
    /// What was changed.
    pub changed: String,
    /// What an observation is about.
    pub category: String,
    /// Where it was.
    pub area: String,
    /// The short text of the observation.
    pub observation: String,
}

impl HearingForm {
    /// Which one.
    pub fn feedback(&self) -> Option<FeedbackId> {
        FeedbackId::parse(&self.id)
    }

    /// The approved words and the answer.
    ///
    /// # Errors
    /// Words that are missing or too long.
    pub fn shown(&self) -> Result<(String, String), FieldErrors> {
        fields(|f| {
            let approved = f.text("approved", &self.approved, 1..=LONGEST_FEEDBACK);
            (approved, f.text("answer", &self.answer, 0..=LONGEST_FEEDBACK))
        })
    }

    /// Why it is hidden.
    ///
    /// # Errors
    /// No reason.
    pub fn hidden(&self) -> Result<HiddenReason, FieldErrors> {
        let reason = HiddenReason::parse(&self.reason).ok();
        reason.ok_or_else(|| FieldErrors::one("reason", Problem::Missing))
    }

    /// What was said and what was changed.
    ///
    /// # Errors
    /// Words that are missing or too long.
    pub fn carried(&self) -> Result<(String, String), FieldErrors> {
        fields(|f| {
            let said = f.text("said", &self.said, 1..=LONGEST_SENTENCE);
            (said, f.text("changed", &self.changed, 1..=LONGEST_SENTENCE))
        })
    }

    /// What is taken into the lägesbild.
    ///
    /// # Errors
    /// Codes that are not in the lists, words that are too long.
    pub fn observed(&self, profile: &Profile) -> Result<Observed, FieldErrors> {
        let is_category = profile.category_codes().any(|code| code == self.category);
        fields(|f| {
            if !is_category {
                f.wrong("category", if self.category.is_empty() { Problem::Missing } else { Problem::NotAChoice });
            }
            Observed {
                category: CategoryCode::from(self.category.as_str()),
                area: f.code("area", &self.area, |code| profile.area(code).map(|_| AreaCode::from(code))),
                place_type: None,
                time_band: None,
                day_type: None,
                words: f.text("observation", &self.observation, 0..=LONGEST_WORDS),
            }
        })
    }
}
