//! What the office tells of a dialogue: its own words, and figures in which no small one stands.

use super::{List, Meeting};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Words for one question, in the office's own wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The number of the question.
    pub question: u32,
    /// What people said, a line each.
    pub text: String,
}

/// What the office writes of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// What we heard.
    pub heard: String,
    /// What happens now.
    pub next: String,
    /// What people said in own words, rewritten.
    pub words: Vec<Said>,
}

impl Report {
    /// Every text with the field of its form.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        let words = self.words.iter().map(|one| ("words", one.text.as_str()));
        [("heard", self.heard.as_str()), ("next", self.next.as_str())].into_iter().chain(words).collect()
    }
}

/// Where and when a meeting was, and who arranged it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// When.
    pub day: Option<NaiveDate>,
    /// The names of the areas.
    pub areas: Vec<String>,
    /// Who arranged it.
    pub arranged: String,
    /// What it was about.
    pub themes: String,
}

/// What everybody reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    /// What it was called.
    pub title: String,
    /// The words of the office.
    pub report: Report,
    /// How many were heard; none where so few that it is not told.
    pub answers: Option<i64>,
    /// The figures.
    pub lists: Vec<List>,
    /// Who counted the inhabitants, and when.
    pub source: String,
    /// Of a meeting.
    pub facts: Option<Facts>,
}

impl Told {
    /// Reads what was stored.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}

impl Facts {
    /// Those of a meeting, with the names the areas have today.
    pub fn of(meeting: &Meeting, areas: Vec<String>) -> Self {
        let (arranged, themes) = (meeting.arranged.clone(), meeting.themes.clone());
        Self { day: meeting.day, areas, arranged, themes }
    }
}
