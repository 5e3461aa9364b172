//! What the forms of a bulletin send.

use super::model::{Content, LONGEST_NOTE, LONGEST_SIGNATURE, LONGEST_TEXT, LONGEST_TITLE, MOST_WORDS, words};
use crate::{
    forms::{FieldErrors, Problem, fields},
    kernel::{id::AreaCode, lang::Lang},
    platform::municipality::Profile,
    t,
};
use serde::Deserialize;
use std::ops::RangeInclusive;

const SV: Lang = Lang::Sv;
/// Years a bulletin can hold until.
const YEARS: RangeInclusive<i32> = 2_020..=2_100;

/// Everything the form of the text can send; `do` says what is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BulletinForm {
    /// `save` or `ask`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// The heading.
    pub title: String,
    /// The text.
    pub text: String,
    /// Codes of areas.
    pub area: Vec<String>,
    /// Code of a [`Lang`].
    pub lang: String,
    /// Who says it.
    pub signed: String,
    /// The last day it holds.
    pub until: String,
    /// What was corrected.
    pub correction: String,
}

impl BulletinForm {
    /// The form as it opens.
    pub fn of(content: &Content, version: i64) -> Self {
        Self {
            r#do: String::new(),
            version: version.to_string(),
            title: content.title.clone(),
            text: content.text.clone(),
            area: content.areas.iter().map(|one| one.as_str().to_owned()).collect(),
            lang: content.lang.code().to_owned(),
            signed: content.signed.clone(),
            until: content.until.map(|day| day.to_string()).unwrap_or_default(),
            correction: content.correction.clone(),
        }
    }

    /// What was written.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn content(&self, profile: &Profile) -> Result<Content, FieldErrors> {
        fields(|f| {
            let title = f.text("title", &self.title, 1..=LONGEST_TITLE);
            let text = f.text("text", &self.text, 0..=LONGEST_TEXT);
            let many = words(&text);
            if many > MOST_WORDS {
                f.wrong("text", Problem::Said(t!(SV, "bulletins-too-many-words", many = many, most = MOST_WORDS)));
            }
            if !self.area.iter().all(|code| profile.area(code).is_some()) {
                f.wrong("area", Problem::NotAChoice);
            }
            let spoken = |code: &str| Lang::parse(code).ok().filter(|lang| profile.languages.contains(lang));
            Content {
                title,
                text,
                areas: self.area.iter().map(|code| AreaCode::from(code.as_str())).collect(),
                area_names: Vec::new(),
                lang: f.code("lang", &self.lang, spoken).unwrap_or(SV),
                signed: f.text("signed", &self.signed, 0..=LONGEST_SIGNATURE),
                until: f.day("until", &self.until, YEARS),
                correction: f.text("correction", &self.correction, 0..=LONGEST_NOTE),
            }
        })
    }
}

/// What the forms of the reviewer send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReviewForm {
    /// `publish`, `back`, `withdraw` or `drop`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// What is to be changed first.
    pub remark: String,
    /// Why it is taken back.
    pub reason: String,
}

impl ReviewForm {
    /// What is to be changed first.
    ///
    /// # Errors
    /// When nothing is said, or too much.
    pub fn remark(&self) -> Result<String, FieldErrors> {
        fields(|f| f.text("remark", &self.remark, 1..=LONGEST_NOTE))
    }

    /// Why it is taken back.
    ///
    /// # Errors
    /// When nothing is said, or too much.
    pub fn reason(&self) -> Result<String, FieldErrors> {
        fields(|f| f.text("reason", &self.reason, 1..=LONGEST_NOTE))
    }
}
