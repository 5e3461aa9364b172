//! The forms of the log of decisions.

use super::clean;
use crate::{
    council::service::decisions::Sought,
    forms::{FieldErrors, fields},
};
use serde::Deserialize;

/// What is sought, or which decision is followed up. What is typed travels in the body, never in an address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    /// `search`, `followed` or `correct`.
    #[serde(rename = "do")]
    pub act: String,
    /// The year, in the address too.
    pub ar: String,
    /// The body.
    pub grupp: String,
    /// The outcome.
    pub utfall: String,
    /// Words to search.
    pub sok: String,
    /// The decision that is meant.
    pub item: String,
    /// What came of it.
    pub note: String,
    /// What was done.
    pub klart: String,
}

impl DecisionForm {
    /// What is sought.
    pub fn sought(&self) -> Sought {
        Sought {
            year: self.ar.trim().parse().ok(),
            body: self.grupp.clone(),
            outcome: self.utfall.clone(),
            words: self.sok.clone(),
        }
    }

    /// What came of a decision.
    pub fn came_of_it(&self) -> Result<String, FieldErrors> {
        fields(|f| clean(f, "note", &self.note, 2..=1_000))
    }
}
