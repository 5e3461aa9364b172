//! The forms of agreements.

use super::{clean, day, list, must_day, number};
use crate::{
    council::{
        model::AgreementKind,
        service::agreements::{Facts, Row},
    },
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::{
        id::AgreementFollowUpId,
        lang::Lang,
        pii::{self, PiiKind},
    },
    t,
};
use chrono::NaiveDate;
use serde::Deserialize;

/// Everything the forms of the pages of agreements send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AgreementForm {
    /// Which of them.
    #[serde(rename = "do")]
    pub act: String,
    pub version: String,
    pub kind: String,
    pub title: String,
    pub parties: String,
    pub first: String,
    pub last: String,
    pub registration: String,
    pub remind_days: String,
    pub signed_on: String,
    pub signed_by: String,
    pub day: String,
    pub follow_up: String,
    pub note: String,
}

impl AgreementForm {
    /// The form of an agreement as it stands.
    pub fn of(row: &Row) -> Self {
        Self {
            version: row.version.to_string(),
            kind: row.kind.clone(),
            title: row.title.clone(),
            parties: row.parties.clone(),
            first: row.first.clone().unwrap_or_default(),
            last: row.last.clone().unwrap_or_default(),
            registration: row.registration.clone(),
            remind_days: row.remind_days.to_string(),
            ..Self::default()
        }
    }

    /// An empty form for a new one.
    pub fn fresh() -> Self {
        Self { kind: AgreementKind::Cooperation.code().to_owned(), remind_days: "90".to_owned(), ..Self::default() }
    }

    /// The version it was made from.
    pub fn version(&self) -> i64 {
        crate::forms::version(&self.version)
    }

    /// What it says of the agreement.
    pub fn facts(&self) -> Result<Facts, FieldErrors> {
        fields(|f| {
            let kind = f.must("kind", AgreementKind::parse(&self.kind).ok(), Problem::NotAChoice);
            let (first, last) = (day(f, "first", &self.first), day(f, "last", &self.last));
            if let (Some(first), Some(last)) = (first, last)
                && last < first
            {
                f.wrong("last", Problem::Said(t!(Lang::Sv, "council-agreement-backwards")));
            }
            Facts {
                kind: kind.unwrap_or(AgreementKind::Contract),
                title: clean(f, "title", &self.title, 2..=120),
                parties: list(f, "parties", &self.parties, 2..=500),
                first,
                last,
                registration: registration(f, &self.registration),
                remind_days: number(f, "remind_days", &self.remind_days, 7..=730),
            }
        })
    }

    /// The day it was signed, and the roles that did.
    pub fn signing(&self) -> Result<(NaiveDate, String), FieldErrors> {
        fields(|f| (must_day(f, "signed_on", &self.signed_on), list(f, "signed_by", &self.signed_by, 2..=300)))
    }

    /// A day on which it is followed up.
    pub fn follow_up_day(&self) -> Result<NaiveDate, FieldErrors> {
        fields(|f| must_day(f, "day", &self.day))
    }

    /// The follow-up that is meant.
    pub fn follow_up(&self) -> Option<AgreementFollowUpId> {
        AgreementFollowUpId::parse(&self.follow_up)
    }

    /// What came of it.
    pub fn came_of_it(&self) -> Result<String, FieldErrors> {
        fields(|f| clean(f, "note", &self.note, 2..=1_000))
    }
}

/// Diarienummer look like registration plates and telephone numbers; a name or an address of a person has no place there.
fn registration(f: &mut Reader, value: &str) -> String {
    let text = f.text("registration", value, 0..=60);
    if pii::find(&text).iter().any(|mark| matches!(mark.kind, PiiKind::Name | PiiKind::Email)) {
        f.wrong("registration", Problem::Said(t!(Lang::Sv, "council-names-nobody")));
    }
    text
}
