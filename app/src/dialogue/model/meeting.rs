//! A meeting where people were heard: who came, how many, and what was said, in words that point at nobody.

use crate::kernel::id::AreaCode;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Most groups of a meeting.
pub const MOST_GROUPS: usize = 8;

/// Some of those who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Who: `unga`, `boende`.
    pub who: String,
    /// How many.
    pub number: i64,
}

/// A meeting with residents, or a dialogue with staff.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Meeting {
    /// What it is called.
    pub title: String,
    /// When.
    pub day: Option<NaiveDate>,
    /// Where; nothing means everywhere.
    pub areas: Vec<AreaCode>,
    /// Who arranged it: roles and organisations.
    pub arranged: String,
    /// Who took part.
    pub groups: Vec<Group>,
    /// What it was about.
    pub themes: String,
    /// What was said, in the office's own words.
    pub said: String,
    /// What it leads to.
    pub leads_to: String,
}

impl Meeting {
    /// Every text of it, with the field of its form.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        let single = [
            ("title", &self.title),
            ("arranged", &self.arranged),
            ("themes", &self.themes),
            ("said", &self.said),
            ("leads_to", &self.leads_to),
        ];
        let groups = self.groups.iter().map(|one| ("groups", one.who.as_str()));
        single.into_iter().map(|(field, text)| (field, text.as_str())).chain(groups).collect()
    }

    /// The first field that must be written before it can be published.
    pub fn lacks(&self, today: NaiveDate) -> Option<&'static str> {
        let all = [
            ("day", self.day.is_none_or(|day| day > today)),
            ("arranged", self.arranged.is_empty()),
            ("groups", self.groups.is_empty()),
            ("said", self.said.is_empty()),
            ("leads_to", self.leads_to.is_empty()),
        ];
        all.into_iter().find(|(_, lacks)| *lacks).map(|(field, _)| field)
    }
}
