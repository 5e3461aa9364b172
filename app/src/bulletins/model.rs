//! What a bulletin says, and when it may go out. Pure.

use crate::kernel::{codes::codes, id::AreaCode, lang::Lang};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Longest heading.
pub const LONGEST_TITLE: usize = 100;
/// Longest text, in characters.
pub const LONGEST_TEXT: usize = 1_600;
/// Longest text, in words: it is read on small telephones and on the stairs.
pub const MOST_WORDS: usize = 200;
/// Longest signature.
pub const LONGEST_SIGNATURE: usize = 80;
/// Longest word of what was corrected, why something was taken back, or what the reviewer wants changed.
pub const LONGEST_NOTE: usize = 400;

codes! {
    /// Where the work on one stands. What is public stays public while a correction is written.
    pub enum State {
        /// Somebody writes.
        Draft = "draft",
        /// Somebody else is to read it.
        Review = "review",
        /// Everybody reads what was written.
        Published = "published",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

/// What is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// The heading.
    pub title: String,
    /// The text: plain, without anything personal.
    pub text: String,
    /// Where it holds; nothing means everywhere.
    pub areas: Vec<AreaCode>,
    /// What those areas were called that day.
    pub area_names: Vec<String>,
    /// The language of heading and text.
    pub lang: Lang,
    /// Who says it, as the writer signs: a role, a place, a name if they like.
    pub signed: String,
    /// The last day it holds, if there is one.
    pub until: Option<NaiveDate>,
    /// What was corrected since the version before; empty in the first one.
    pub correction: String,
}

impl Default for Content {
    fn default() -> Self {
        Self {
            title: String::new(),
            text: String::new(),
            areas: Vec::new(),
            area_names: Vec::new(),
            lang: Lang::Sv,
            signed: String::new(),
            until: None,
            correction: String::new(),
        }
    }
}

impl Content {
    /// Every text that must point at nobody, with its field. Whoever signs may tell their own name.
    pub fn texts(&self) -> [(&'static str, &str); 3] {
        [("title", &self.title), ("text", &self.text), ("correction", &self.correction)]
    }

    /// Does it hold on a day?
    pub fn is_current(&self, today: NaiveDate) -> bool {
        self.until.is_none_or(|last| last >= today)
    }

    /// Does it tell readers the same as another one?
    pub fn is_same_as(&self, other: &Self) -> bool {
        let told = |one: &Self| {
            (one.title.clone(), one.text.clone(), one.areas.clone(), one.lang, one.signed.clone(), one.until)
        };
        told(self) == told(other)
    }

    /// What stands in the way of its going out today; `before` is the version everybody reads now.
    pub fn missing(&self, before: Option<&Self>, today: NaiveDate) -> Vec<Missing> {
        let mut missing = Vec::new();
        let mut lacks = |is: bool, what| {
            if is {
                missing.push(what);
            }
        };
        lacks(self.text.is_empty(), Missing::Text);
        lacks(self.signed.is_empty(), Missing::Signature);
        lacks(!self.is_current(today), Missing::Future);
        lacks(before.is_some() && self.correction.is_empty(), Missing::Correction);
        lacks(before.is_some_and(|before| self.is_same_as(before)), Missing::Difference);
        missing
    }
}

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// There is no text.
    Text,
    /// Nobody says it.
    Signature,
    /// Its last day is over.
    Future,
    /// A correction says what it corrects.
    Correction,
    /// A correction that changes nothing.
    Difference,
}

/// How many words a text has.
pub fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Content {
        Content {
            title: "Fönsterbrott".to_owned(),
            text: "Lås dörren.".to_owned(),
            signed: "Kommunpolis, Lyktköping".to_owned(),
            ..Content::default()
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_bulletin_has_a_text_a_sender_and_a_future() {
        let today = day("2026-03-02");
        assert_eq!(whole().missing(None, today), []);
        let nothing = Content { until: Some(day("2026-03-01")), ..Content::default() };
        assert_eq!(nothing.missing(None, today), [Missing::Text, Missing::Signature, Missing::Future]);
        assert!(Content { until: Some(today), ..whole() }.is_current(today), "the last day counts");
    }

    #[test]
    fn a_correction_says_what_it_corrects_and_changes_something() {
        let today = day("2026-03-02");
        assert_eq!(whole().missing(Some(&whole()), today), [Missing::Correction, Missing::Difference]);
        let corrected = Content { correction: "Dagen var fel.".to_owned(), text: "Lås porten.".to_owned(), ..whole() };
        assert_eq!(corrected.missing(Some(&whole()), today), []);
        let renamed = Content { area_names: vec!["Nytt namn".to_owned()], ..whole() };
        assert!(renamed.is_same_as(&whole()), "the name of an area is no news");
    }

    #[test]
    fn words_are_counted_as_people_count_them() {
        assert_eq!(words("  Lås dörren,\n\noch fönstren. "), 4);
        assert_eq!(words(""), 0);
    }
}
