//! The forms of the log of decisions.

use super::clean;
use crate::{
    council::service::decisions::{PER_PAGE, Sought},
    forms::{FieldErrors, fields},
    kernel::page::PageAsk,
    platform::{keys::Keys, municipality::Municipality},
};
use serde::{Deserialize, Serialize};

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
    /// The page of the log.
    pub sida: String,
}

/// What the log is narrowed by, as its pages carry it in their addresses. Words are sealed there: an address is kept by
/// browsers and proxies.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct DecisionQuery {
    /// The year; [`EVERY_YEAR`] for all, none for this one.
    pub ar: String,
    /// The body.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub grupp: String,
    /// The outcome.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub utfall: String,
    /// The words, sealed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sokt: String,
    /// The page.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sida: String,
}

/// Stands for all years in an address.
const EVERY_YEAR: &str = "alla";
/// Where sought words are sealed.
const SEALED_AT: &str = "council|sought";

impl DecisionQuery {
    /// What a form sought, as the addresses of its other pages carry it.
    pub fn of(form: &DecisionForm, municipality: &Municipality) -> Self {
        let year = form.ar.trim();
        Self {
            ar: if year.is_empty() { EVERY_YEAR.to_owned() } else { year.to_owned() },
            grupp: form.grupp.clone(),
            utfall: form.utfall.clone(),
            sokt: municipality.keys().seal_for_address(municipality.chance(), SEALED_AT, form.sok.trim()),
            sida: String::new(),
        }
    }

    /// The form an address stands for; words that were sealed elsewhere are none.
    pub fn form(query: Option<&str>, keys: &Keys, this_year: i32) -> DecisionForm {
        let asked: Self = serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default();
        let year = match asked.ar.as_str() {
            EVERY_YEAR => String::new(),
            year => year.parse().unwrap_or(this_year).to_string(),
        };
        DecisionForm {
            ar: year,
            grupp: asked.grupp,
            utfall: asked.utfall,
            sok: keys.open_from_address(SEALED_AT, &asked.sokt).unwrap_or_default(),
            sida: asked.sida,
            ..DecisionForm::default()
        }
    }

    /// The address of a page of the same list.
    pub fn page(&self, here: &str, number: u32) -> String {
        let asked = Self { sida: number.to_string(), ..self.clone() };
        serde_html_form::to_string(asked).map_or_else(|_| here.to_owned(), |query| format!("{here}?{query}"))
    }
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

    /// What goes along with a form of the log, so that whoever sends it comes back to the same list.
    pub fn kept(&self) -> Vec<(String, String)> {
        let kept = [
            ("ar", &self.ar),
            ("grupp", &self.grupp),
            ("utfall", &self.utfall),
            ("sok", &self.sok),
            ("sida", &self.sida),
        ];
        kept.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    /// The page of the log.
    pub fn ask(&self) -> PageAsk {
        PageAsk::read(Some(&self.sida), PER_PAGE)
    }

    /// What came of a decision.
    pub fn came_of_it(&self) -> Result<String, FieldErrors> {
        fields(|f| clean(f, "note", &self.note, 2..=1_000))
    }
}
