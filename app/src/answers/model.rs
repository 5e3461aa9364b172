//! What an answer says, and when it is whole.

use crate::{
    kernel::{
        amount::Amount,
        id::{AreaCode, CategoryCode, MeasureId, PledgeId},
    },
    measures,
};
use serde::{Deserialize, Serialize};

/// Longest heading.
pub const LONGEST_TITLE: usize = 120;
/// Longest text.
pub const LONGEST_TEXT: usize = 2_000;
/// Longest wish in the list of what is not done.
pub const LONGEST_WISH: usize = 200;
/// Longest reason for a no.
pub const LONGEST_REASON: usize = 600;
/// Most lines of what is not done.
pub const MOST_REFUSALS: usize = 8;
/// Most measures of one answer.
pub const MOST_MEASURES: usize = 12;

/// Something that is not done, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Refusal {
    /// What was wished for.
    pub wish: String,
    /// Why it is not done.
    pub reason: String,
}

/// What staff write. What it points at is named when it becomes public.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The heading.
    pub title: String,
    /// Where; none means everywhere.
    pub area: Option<AreaCode>,
    /// The head of the categories it is about.
    pub category: Option<CategoryCode>,
    /// What residents said.
    pub said: String,
    /// What was done.
    pub done: String,
    /// The measures that answer it.
    pub measures: Vec<MeasureId>,
    /// The pledge it became part of.
    pub pledge: Option<PledgeId>,
    /// How it went.
    pub result: String,
    /// What is not done, and why.
    pub refusals: Vec<Refusal>,
}

impl Draft {
    /// Every text of it with the field it is written in.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let plain = [("title", &self.title), ("said", &self.said), ("done", &self.done), ("result", &self.result)];
        let refusals = self.refusals.iter().flat_map(|one| [("refusals", &one.wish), ("refusals", &one.reason)]);
        plain.into_iter().chain(refusals).map(|(field, text)| (field, text.as_str()))
    }

    /// What must be there before everybody reads it. An answer that only says no is an answer too.
    pub fn missing(&self) -> Vec<Missing> {
        let mut missing = Vec::new();
        if self.said.is_empty() {
            missing.push(Missing::Said);
        }
        if self.done.is_empty() && self.measures.is_empty() && self.refusals.is_empty() {
            missing.push(Missing::Answer);
        }
        missing
    }
}

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// What residents said.
    Said,
    /// What was done, or why not.
    Answer,
}

/// A measure as everybody reads of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// What is done.
    pub title: String,
    /// Does it go on?
    pub goes_on: bool,
    /// How it began and how it is now, in what it is counted; none where there is nothing to tell, or it is too small.
    pub change: Option<(Amount, Amount, String)>,
    /// What is counted. What was told before it was kept has none, and says its unit.
    #[serde(default)]
    pub counted: String,
}

impl Done {
    /// What may be told of a measure. Figures below `few` stay within the group: beside an area they may point at somebody.
    pub fn of(measure: &measures::Summary, few: i64) -> Self {
        let told = told(measure.before, measure.after, few);
        Self {
            title: measure.title.clone(),
            goes_on: measure.state == measures::State::Running,
            change: told.map(|(before, after)| (before, after, measure.unit.clone())),
            counted: measure.indicator.clone(),
        }
    }
}

/// Before and after, where both are known and neither is small.
fn told(before: Option<Amount>, after: Option<Amount>, few: i64) -> Option<(Amount, Amount)> {
    before.zip(after).filter(|(before, after)| !before.is_below(few) && !after.is_below(few))
}

/// What everybody reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Public {
    /// What staff wrote.
    pub draft: Draft,
    /// What the area was called that day.
    pub area_name: Option<String>,
    /// What the head of the categories was called.
    pub category_name: Option<String>,
    /// The measures.
    pub measures: Vec<Done>,
    /// Heading and address of the pledge.
    pub pledge: Option<(String, String)>,
}

impl Public {
    /// Reads one from the database.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_tells_what_was_said_and_what_came_of_it_or_why_not() {
        let mut draft = Draft { title: "Ljus".to_owned(), ..Draft::default() };
        assert_eq!(draft.missing(), [Missing::Said, Missing::Answer]);
        draft.said = "Det är mörkt.".to_owned();
        assert_eq!(draft.missing(), [Missing::Answer]);
        draft.refusals.push(Refusal { wish: "Vakter".to_owned(), reason: "Ljus hjälper mer.".to_owned() });
        assert_eq!(draft.missing(), []);
    }

    #[test]
    fn small_figures_of_a_measure_stay_within_the_group() {
        let change = |before, after| told(Some(Amount::whole(before)), Some(Amount::whole(after)), 3);
        assert_eq!(change(9, 2), None);
        assert_eq!(change(1, 9), None);
        assert_eq!(change(9, 3), Some((Amount::whole(9), Amount::whole(3))));
        assert_eq!(told(Some(Amount::whole(9)), None, 3), None);
    }
}
