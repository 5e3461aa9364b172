//! Forms of this slice: strings in, commands out.

use super::{
    model::{Keep, Kind, MOST_YEARS, Span, Way},
    sections::{self, Texts},
    service::retention::Rule,
    store::recipients::Row as Reached,
};
use crate::{
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::{
        lang::Lang,
        pii::{self, PiiKind},
    },
    t,
};
use chrono::NaiveDate;
use serde::Deserialize;
use std::{collections::BTreeMap, ops::RangeInclusive};

/// The longest text of a section.
pub const LONGEST_TEXT: usize = 6_000;

/// Begins a document.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewForm {
    /// What is done.
    #[serde(rename = "do")]
    pub act: String,
    /// `month:2026-02`.
    pub what: String,
}

impl NewForm {
    /// Its days.
    pub fn span(&self) -> Option<Span> {
        let (kind, key) = self.what.split_once(':')?;
        Span::parse(Kind::parse(kind).ok()?, key)
    }
}

/// Everything the forms of a document's page send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DocumentForm {
    /// Which of them.
    #[serde(rename = "do")]
    pub act: String,
    pub version: String,
    pub registration: String,
    pub decided_on: String,
    /// Codes of recipients.
    pub to: Vec<String>,
    /// What was written, by the code of its section.
    #[serde(flatten)]
    pub texts: BTreeMap<String, String>,
}

impl DocumentForm {
    /// The version it was made from.
    pub fn version(&self) -> i64 {
        crate::forms::version(&self.version)
    }

    /// What was written, section by section; it names nobody.
    pub fn texts(&self, kind: Kind) -> Result<Texts, FieldErrors> {
        fields(|f| {
            let written = |section: &&'static sections::Section| self.texts.contains_key(section.code);
            let sections: Vec<_> = sections::of(kind).filter(written).collect();
            let text = |section: &'static sections::Section| {
                let text = f.text(section.code, &self.texts[section.code], 0..=LONGEST_TEXT);
                if !pii::find(&text).is_empty() {
                    f.wrong(section.code, Problem::Said(t!(Lang::Sv, "documents-names-nobody")));
                }
                (section.code.to_owned(), text)
            };
            sections.into_iter().map(text).filter(|(_, text)| !text.is_empty()).collect()
        })
    }

    /// Diarienummer and the day of the decision.
    pub fn number(&self, today: NaiveDate) -> Result<(String, Option<NaiveDate>), FieldErrors> {
        fields(|f| {
            let decided = f.day("decided_on", &self.decided_on, 2000..=2100);
            if decided.is_some_and(|day| day > today) {
                f.wrong("decided_on", Problem::Said(t!(Lang::Sv, "documents-not-decided-yet")));
            }
            (registration_like(f, "registration", &self.registration, 0..=60), decided)
        })
    }
}

/// Diarienummer look like registration plates and telephone numbers; a name, an address or a number of a person has no place
/// there.
fn registration_like(f: &mut Reader, field: &'static str, value: &str, long: RangeInclusive<usize>) -> String {
    let text = f.text(field, value, long);
    if pii::find(&text).iter().any(|mark| !matches!(mark.kind, PiiKind::Plate | PiiKind::Phone)) {
        f.wrong(field, Problem::Said(t!(Lang::Sv, "documents-names-nobody")));
    }
    text
}

/// How a recipient is reached.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RecipientForm {
    pub code: String,
    pub version: String,
    pub address: String,
    pub way: String,
}

impl RecipientForm {
    /// What it says; an empty address means that nothing is sent there.
    pub fn row(&self) -> Result<Reached, FieldErrors> {
        fields(|f| {
            let address = if self.address.trim().is_empty() { None } else { f.email("address", &self.address) };
            let way = f.code("way", &self.way, |code| Way::parse(code).ok()).unwrap_or(Way::Link);
            Reached {
                code: self.code.clone(),
                address: address.unwrap_or_default(),
                way: way.code().to_owned(),
                version: self.version.parse().unwrap_or_default(),
            }
        })
    }
}

/// How long a kind is kept.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RetentionForm {
    #[serde(rename = "do")]
    pub act: String,
    pub kind: String,
    pub version: String,
    /// `always`, or a number of years.
    pub keep: String,
    pub basis: String,
}

impl RetentionForm {
    /// What it says: how long, and by which decision.
    pub fn rule(&self, kind: Kind) -> Result<Rule, FieldErrors> {
        fields(|f| {
            let read = |code: &str| match code {
                "always" => Some(Keep::Always),
                years => years.parse().ok().filter(|years| (1..=MOST_YEARS).contains(years)).map(Keep::Years),
            };
            let keep = f.must("keep", read(&self.keep), Problem::NotAChoice).unwrap_or(Keep::Always);
            let basis = registration_like(f, "basis", &self.basis, 1..=160);
            Rule { kind, keep, basis, version: self.version.parse().unwrap_or_default() }
        })
    }
}
