//! The lists that forms and answers use. Codes are stored and stay; names may change.

use super::parts::Texts;
use crate::kernel::{codes::codes, place::PlaceType};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A code with its name for residents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Stable code.
    pub code: String,
    /// Its name.
    pub name: Texts,
}

/// Who can do something about a place (rådighet).
pub type Owner = Named;

/// What a kind of place is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceTypeName {
    /// The kind.
    pub code: PlaceType,
    /// Its name.
    pub name: Texts,
}

/// A head of the two-level list of what reports are about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// One figure: `5`.
    pub code: String,
    /// Its name; residents see it where the situation is published.
    pub name: Texts,
    /// Residents cannot choose it.
    #[serde(default)]
    pub staff_only: bool,
    /// Says that a place is good; never counted among what is wrong.
    #[serde(default)]
    pub safe: bool,
    /// The finer kinds.
    #[serde(default)]
    pub kinds: Vec<CategoryKind>,
}

/// A kind below a head, in the office's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryKind {
    /// The head's figure and its own: `5.1`.
    pub code: String,
    /// Its Swedish name.
    pub name: String,
    /// Residents cannot choose it.
    #[serde(default)]
    pub staff_only: bool,
}

impl Category {
    /// The code of the head, then those of its kinds.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.code.as_str()).chain(self.kinds.iter().map(|kind| kind.code.as_str()))
    }

    /// The Swedish name of the head or of one of its kinds.
    pub fn name_of(&self, code: &str) -> Option<&str> {
        if self.code == code {
            return Some(&self.name.sv);
        }
        self.kinds.iter().find(|kind| kind.code == code).map(|kind| kind.name.as_str())
    }

    /// Is the head, or this kind of it, kept from residents?
    pub fn is_staff_only(&self, code: &str) -> bool {
        self.staff_only || self.kinds.iter().any(|kind| kind.code == code && kind.staff_only)
    }
}

/// A large choice of the public form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicChoice {
    /// Stable code, as the form sends it.
    pub code: String,
    /// The category the report starts with; the office refines it.
    pub category: String,
    /// Name of the symbol in the icon set.
    pub icon: String,
    /// What residents read.
    pub label: Texts,
}

codes! {
    /// Under which heading a number stands.
    pub enum SupportGroup {
        /// It happens now.
        Now = "now",
        /// After a crime.
        Crime = "crime",
        /// Threats and violence from somebody close.
        Violence = "violence",
        /// For those who hurt others.
        Change = "change",
        /// When somebody feels bad.
        Health = "health",
        /// For children.
        Children = "children",
        /// Facts in a crisis.
        Information = "information",
        /// The municipality's own.
        Local = "local",
    }
}

/// A number to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupportLine {
    /// Stable code.
    pub code: String,
    /// Its heading.
    pub group: SupportGroup,
    /// As people write it: `020-50 50 50`; empty until somebody has looked it up.
    pub number: String,
    /// What it is called.
    pub name: Texts,
    /// When somebody answers.
    #[serde(default)]
    pub hours: Texts,
    /// Its page.
    #[serde(default)]
    pub url: String,
    /// Somebody has read the number where it is published.
    #[serde(default)]
    pub confirmed: bool,
    /// Where to look it up.
    #[serde(default)]
    pub check_at: String,
    /// The day of the latest check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_checked: Option<NaiveDate>,
}

impl SupportLine {
    /// Residents see only numbers that somebody has checked: a wrong one is worse than none.
    pub fn is_shown(&self) -> bool {
        self.confirmed && !self.number.is_empty()
    }

    /// The number as a link needs it: `tel:` and figures.
    pub fn tel(&self) -> String {
        let figures = self.number.chars().filter(char::is_ascii_digit);
        std::iter::once("tel:".to_owned()).chain(figures.map(String::from)).collect()
    }
}

/// An answer to start from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Stable code.
    pub code: String,
    /// The status it goes with, one of [`STATUSES`].
    pub status: String,
    /// The category or head it goes with; empty means any.
    #[serde(default)]
    pub category: String,
    /// What the office calls it.
    pub name: String,
    /// What the person who reported reads.
    pub text: Texts,
}

impl Template {
    /// Does it suit a report of this category that goes to this status? A template of a head suits all its kinds.
    pub fn suits(&self, status: &str, category: &str) -> bool {
        let head = category.split_once('.').map_or(category, |(head, _)| head);
        self.status == status && (self.category.is_empty() || self.category == category || self.category == head)
    }
}

/// The steps of a report that can carry an answer.
pub const STATUSES: [&str; 12] = [
    "received",
    "in_review",
    "needs_more",
    "in_situation",
    "handed_over",
    "planned",
    "waiting",
    "done",
    "no_action",
    "duplicate",
    "removed",
    "purged",
];
