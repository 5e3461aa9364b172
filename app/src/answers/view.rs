//! What the form of an answer sends.

use super::model::{
    Draft, LONGEST_REASON, LONGEST_TEXT, LONGEST_TITLE, LONGEST_WISH, MOST_MEASURES, MOST_REFUSALS, Refusal,
};
use crate::{
    forms::{FieldErrors, Problem, Reader, fields, nth},
    kernel::{
        id::{AreaCode, CategoryCode, MeasureId, PledgeId},
        lang::Lang,
    },
    platform::municipality::Profile,
    t,
};
use serde::Deserialize;

const SV: Lang = Lang::Sv;
/// So many empty lines wait at the end of the list.
const SPARE: usize = 1;

/// Everything the form can send; `do` says what is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    /// `save`, `publish`, `withdraw` or `drop`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// The heading.
    pub title: String,
    /// Code of an area.
    pub area: String,
    /// Code of a head of the categories.
    pub category: String,
    /// What residents said.
    pub said: String,
    /// What was done.
    pub done: String,
    /// Ids of measures.
    pub measure: Vec<String>,
    /// Id of a pledge.
    pub pledge: String,
    /// How it went.
    pub result: String,
    /// What is not done.
    pub wish: Vec<String>,
    /// Why each is not.
    pub reason: Vec<String>,
}

impl AnswerForm {
    /// The form as it opens.
    pub fn of(draft: &Draft, version: i64) -> Self {
        let text = |code: Option<&str>| code.unwrap_or_default().to_owned();
        Self {
            r#do: String::new(),
            version: version.to_string(),
            title: draft.title.clone(),
            area: text(draft.area.as_ref().map(AreaCode::as_str)),
            category: text(draft.category.as_ref().map(CategoryCode::as_str)),
            said: draft.said.clone(),
            done: draft.done.clone(),
            measure: draft.measures.iter().map(ToString::to_string).collect(),
            pledge: draft.pledge.map(|id| id.to_string()).unwrap_or_default(),
            result: draft.result.clone(),
            wish: draft.refusals.iter().map(|one| one.wish.clone()).collect(),
            reason: draft.refusals.iter().map(|one| one.reason.clone()).collect(),
        }
    }

    /// How many lines of what is not done are shown: what is there, and one to write on.
    pub fn lines(&self) -> usize {
        let mut typed = (0..self.wish.len().max(self.reason.len()))
            .filter(|at| !nth(&self.wish, *at).is_empty() || !nth(&self.reason, *at).is_empty());
        (typed.next_back().map_or(0, |at| at + 1) + SPARE).min(MOST_REFUSALS)
    }

    /// A line of what is not done, as it was typed.
    pub fn line(&self, at: usize) -> (&str, &str) {
        (nth(&self.wish, at), nth(&self.reason, at))
    }

    /// What staff wrote.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn draft(&self, profile: &Profile) -> Result<Draft, FieldErrors> {
        fields(|f| Draft {
            title: f.text("title", &self.title, 1..=LONGEST_TITLE),
            area: f.code("area", &self.area, |code| profile.area(code).map(|_| AreaCode::from(code))),
            category: f.code("category", &self.category, |code| {
                profile.category_head(code).filter(|head| head.code == code).map(|_| CategoryCode::from(code))
            }),
            said: f.text("said", &self.said, 0..=LONGEST_TEXT),
            done: f.text("done", &self.done, 0..=LONGEST_TEXT),
            measures: self.measures(f),
            pledge: f.code("pledge", &self.pledge, PledgeId::parse),
            result: f.text("result", &self.result, 0..=LONGEST_TEXT),
            refusals: self.refusals(f),
        })
    }

    fn measures(&self, f: &mut Reader) -> Vec<MeasureId> {
        let mut measures: Vec<_> = self.measure.iter().filter_map(|id| MeasureId::parse(id)).collect();
        measures.dedup();
        if measures.len() > MOST_MEASURES || measures.len() < self.measure.len() {
            f.wrong("measure", Problem::NotAChoice);
        }
        measures
    }

    /// A wish without a reason is no answer, and a reason without a wish is none either.
    fn refusals(&self, f: &mut Reader) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        for at in 0..self.wish.len().max(self.reason.len()).min(MOST_REFUSALS) {
            let (wish, reason) = self.line(at);
            let wish = f.text("refusals", wish, 0..=LONGEST_WISH);
            let reason = f.text("refusals", reason, 0..=LONGEST_REASON);
            match (wish.is_empty(), reason.is_empty()) {
                (true, true) => {}
                (false, false) => refusals.push(Refusal { wish, reason }),
                _ => f.wrong("refusals", Problem::Said(t!(SV, "answers-refusal-whole"))),
            }
        }
        refusals
    }
}
