//! The form of an organisation.

use super::SV;
use crate::{
    forms::{FieldErrors, Problem, Reader, fields, version},
    kernel::id::SupportOrganisationId,
    support::{
        model::{Help, Kind},
        view::{Organisation, Said},
    },
    t,
};
use chrono::NaiveDate;
use serde::Deserialize;
use std::ops::RangeInclusive;

/// Longest name of an organisation.
pub const LONGEST_NAME: usize = 120;
/// Longest text about it, in each language.
pub const LONGEST_WORDS: usize = 600;
/// Longest telephone number, opening hours, list of languages.
pub const LONGEST_LINE: usize = 200;
/// Longest address of a site.
pub const LONGEST_SITE: usize = 300;
/// Working days that can be promised.
const PROMISED: RangeInclusive<u32> = 1..=10;
/// Years a check can lie in.
const YEARS: RangeInclusive<i32> = 2_020..=2_100;

/// Everything the form of an organisation can send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OrganisationForm {
    /// `save`, `checked`, `add` or `remove`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// What it is called.
    pub name: String,
    /// Code of a [`Kind`].
    pub kind: String,
    /// What it offers, in Swedish.
    pub words_sv: String,
    /// The same in Finnish, or empty.
    pub words_fi: String,
    /// The same in English, or empty.
    pub words_en: String,
    /// When it is open, in Swedish.
    pub hours_sv: String,
    /// The same in Finnish, or empty.
    pub hours_fi: String,
    /// The same in English, or empty.
    pub hours_en: String,
    /// The languages spoken there.
    pub languages: String,
    /// Its telephone number.
    pub phone: String,
    /// Its site.
    pub site: String,
    /// Codes of [`Help`].
    pub offers: Vec<String>,
    /// `1`: takes contacts here.
    pub receives: String,
    /// `1`: gets those who want help to choose.
    pub first_line: String,
    /// Working days within which somebody takes a contact.
    pub promised_days: String,
    /// The day all of it was last checked.
    pub checked_on: String,
    /// `1`: not shown to residents.
    pub hidden: String,
    /// Id of a member of staff.
    pub staff: String,
}

impl OrganisationForm {
    /// The form as it opens.
    pub fn of(one: &Organisation) -> Self {
        Self {
            version: one.version.to_string(),
            name: one.name.clone(),
            kind: one.kind.code().to_owned(),
            words_sv: one.words.sv.clone(),
            words_fi: one.words.fi.clone(),
            words_en: one.words.en.clone(),
            hours_sv: one.hours.sv.clone(),
            hours_fi: one.hours.fi.clone(),
            hours_en: one.hours.en.clone(),
            languages: one.languages.clone(),
            phone: one.phone.clone(),
            site: one.site.clone(),
            offers: one.offers.iter().map(|offer| offer.code().to_owned()).collect(),
            receives: tick(one.receives),
            first_line: tick(one.first_line),
            promised_days: one.promised_days.to_string(),
            checked_on: one.checked_on.to_string(),
            hidden: tick(one.hidden),
            ..Self::default()
        }
    }

    /// The form of a new one, checked today.
    pub fn new(today: NaiveDate) -> Self {
        Self { promised_days: "1".to_owned(), checked_on: today.to_string(), ..Self::default() }
    }

    /// What was written, as an organisation with this id; its version is that of the form.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn organisation(&self, id: SupportOrganisationId, today: NaiveDate) -> Result<Organisation, FieldErrors> {
        let days = |text: &str| text.trim().parse().ok().filter(|days| PROMISED.contains(days));
        fields(|f| {
            let kind = f.must("kind", Kind::parse(&self.kind).ok(), Problem::NotAChoice);
            let offers: Option<Vec<Help>> = self.offers.iter().map(|code| Help::parse(code).ok()).collect();
            let checked_on = f.day("checked_on", &self.checked_on, YEARS).filter(|day| *day <= today);
            Organisation {
                id,
                version: version(&self.version),
                name: f.text("name", &self.name, 1..=LONGEST_NAME),
                kind: kind.unwrap_or(Kind::Other),
                words: Said {
                    sv: f.text("words_sv", &self.words_sv, 1..=LONGEST_WORDS),
                    fi: f.text("words_fi", &self.words_fi, 0..=LONGEST_WORDS),
                    en: f.text("words_en", &self.words_en, 0..=LONGEST_WORDS),
                },
                hours: Said {
                    sv: f.text("hours_sv", &self.hours_sv, 0..=LONGEST_LINE),
                    fi: f.text("hours_fi", &self.hours_fi, 0..=LONGEST_LINE),
                    en: f.text("hours_en", &self.hours_en, 0..=LONGEST_LINE),
                },
                languages: f.text("languages", &self.languages, 0..=LONGEST_LINE),
                phone: f.text("phone", &self.phone, 0..=LONGEST_LINE),
                site: self.site(f),
                offers: f.must("offers", offers, Problem::NotAChoice).unwrap_or_default(),
                receives: self.receives == "1",
                first_line: self.first_line == "1",
                promised_days: f.must("promised_days", days(&self.promised_days), Problem::NotANumber).unwrap_or(1),
                checked_on: f.must("checked_on", checked_on, Problem::NotADate).unwrap_or(today),
                hidden: self.hidden == "1",
            }
        })
    }

    /// An address that people can press, or nothing.
    fn site(&self, f: &mut Reader) -> String {
        let site = f.text("site", &self.site, 0..=LONGEST_SITE);
        let is_address = site.starts_with("https://") && !site.contains(char::is_whitespace) && site.len() > 12;
        if !site.is_empty() && !is_address {
            f.wrong("site", Problem::Said(t!(SV, "office-support-site-wrong")));
        }
        site
    }
}

fn tick(value: bool) -> String {
    if value { "1".to_owned() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn sites_are_addresses_or_nothing() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let form = |site: &str| OrganisationForm {
            name: "Jour".to_owned(),
            kind: "victims".to_owned(),
            words_sv: "Stöd.".to_owned(),
            site: site.to_owned(),
            ..OrganisationForm::new(today)
        };
        let id = SupportOrganisationId(Uuid::from_u128(1));
        assert!(form("https://jour.example.org").organisation(id, today).is_ok());
        assert!(form("").organisation(id, today).is_ok());
        for wrong in ["javascript:alert(1)", "http://jour.example.org", "https://a b.example"] {
            assert!(form(wrong).organisation(id, today).is_err(), "{wrong}");
        }
        let tomorrow = OrganisationForm { checked_on: "2026-03-03".to_owned(), ..form("") };
        assert!(tomorrow.organisation(id, today).is_err(), "nobody has checked it tomorrow");
    }
}
