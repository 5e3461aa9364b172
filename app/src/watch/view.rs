//! What the forms of neighbourhood watch send.

pub mod round;

use super::{
    model::{Facts, Housing, LONGEST_NAME, LONGEST_NOTE, MOST_HOUSEHOLDS, MOST_STREETS, Signs, State},
    service::{interest::Told, rep::Person},
};
use crate::{
    forms::{FieldErrors, Problem, Reader, email, fields},
    kernel::{id::AreaCode, lang::Lang, pii_types::Pii},
    platform::municipality::Profile,
    t,
};
use chrono::NaiveDate;
use serde::Deserialize;
use std::ops::RangeInclusive;

/// Years people may write.
const YEARS: RangeInclusive<i32> = 1980..=2099;
/// Shortest name of a street that is looked up.
const SHORTEST_STREET: usize = 3;

/// Everything the form of an area can send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WatchForm {
    pub r#do: String,
    pub version: String,
    pub name: String,
    pub state: String,
    pub area: String,
    pub streets: String,
    pub housing: String,
    pub households: String,
    pub joined: String,
    pub start_meeting: String,
    pub trained: String,
    pub last_meeting: String,
    pub police: String,
    pub informed: String,
    pub signs: String,
    pub sign_count: String,
    pub note: String,
    /// Of a representative.
    pub rep: String,
    pub main: String,
    pub rep_name: String,
    pub phone: String,
    pub email: String,
}

fn number(value: Option<u32>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn day(value: Option<NaiveDate>) -> String {
    value.map(|day| day.to_string()).unwrap_or_default()
}

fn tick(value: bool) -> String {
    if value { "1".to_owned() } else { String::new() }
}

impl WatchForm {
    /// The form as it opens.
    pub fn of(state: State, facts: &Facts, version: i64) -> Self {
        Self {
            version: version.to_string(),
            name: facts.name.clone(),
            state: state.code().to_owned(),
            area: facts.area.as_ref().map(|code| code.0.clone()).unwrap_or_default(),
            streets: facts.streets.join("\n"),
            housing: facts.housing.map(|one| one.code().to_owned()).unwrap_or_default(),
            households: number(facts.households),
            joined: number(facts.joined),
            start_meeting: day(facts.start_meeting),
            trained: day(facts.trained),
            last_meeting: day(facts.last_meeting),
            police: tick(facts.police),
            informed: tick(facts.informed),
            signs: facts.signs.code().to_owned(),
            sign_count: number(facts.sign_count),
            note: facts.note.clone(),
            ..Self::default()
        }
    }

    /// Where it stands, and what the register says.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn facts(&self, profile: &Profile) -> Result<(State, Facts), FieldErrors> {
        let many = |text: &str| text.trim().parse().ok().filter(|number| *number <= MOST_HOUSEHOLDS);
        fields(|f| {
            let state = f.must("state", State::parse(&self.state).ok(), Problem::NotAChoice);
            let signs = f.must("signs", Signs::parse(&self.signs).ok(), Problem::NotAChoice);
            let facts = Facts {
                name: f.text("name", &self.name, 1..=LONGEST_NAME),
                area: f.code("area", &self.area, |code| profile.area(code).map(|_| AreaCode::from(code))),
                streets: self.streets(f),
                housing: f.code("housing", &self.housing, |code| Housing::parse(code).ok()),
                households: f.optional("households", &self.households, many, Problem::NotANumber),
                joined: f.optional("joined", &self.joined, many, Problem::NotANumber),
                start_meeting: f.day("start_meeting", &self.start_meeting, YEARS),
                trained: f.day("trained", &self.trained, YEARS),
                last_meeting: f.day("last_meeting", &self.last_meeting, YEARS),
                police: self.police == "1",
                informed: self.informed == "1",
                signs: signs.unwrap_or(Signs::None),
                sign_count: f.optional("sign_count", &self.sign_count, many, Problem::NotANumber),
                note: f.text("note", &self.note, 0..=LONGEST_NOTE),
            };
            (state.unwrap_or(State::Interested), facts)
        })
    }

    /// One street a line.
    fn streets(&self, f: &mut Reader) -> Vec<String> {
        let lines: Vec<_> = self.streets.lines().filter(|line| !line.trim().is_empty()).collect();
        if lines.len() > MOST_STREETS {
            f.wrong("streets", Problem::Said(t!(Lang::Sv, "watch-streets-many", most = MOST_STREETS)));
        }
        lines.into_iter().take(MOST_STREETS).map(|line| f.text("streets", line, 1..=LONGEST_NAME)).collect()
    }

    /// A representative: name, and at least one way to reach the person.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn person(&self) -> Result<(bool, Person), FieldErrors> {
        fields(|f| {
            let name = Pii::new(f.text("rep_name", &self.rep_name, 1..=LONGEST_NAME));
            let phone = Pii::new(f.text("phone", &self.phone, 0..=LONGEST_NAME));
            let mail = Pii::new(f.email("email", &self.email).unwrap_or_default());
            if self.phone.trim().is_empty() && self.email.trim().is_empty() {
                f.wrong("phone", Problem::Said(t!(Lang::Sv, "watch-rep-unreachable")));
            }
            (self.main == "1", Person { name, phone, email: mail })
        })
    }
}

/// What the public page can send: a question about a street, or an interest.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    pub r#do: String,
    pub street: String,
    pub where_: String,
    pub name: String,
    pub contact: String,
    pub words: String,
}

impl AskForm {
    /// The street that is asked about.
    ///
    /// # Errors
    /// When it is too short to be one.
    pub fn asked(&self) -> Result<String, FieldErrors> {
        fields(|f| f.text("street", &self.street, SHORTEST_STREET..=LONGEST_NAME))
    }

    /// Who wants to begin.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn told(&self, lang: Lang) -> Result<Told, FieldErrors> {
        fields(|f| {
            let no_street = Problem::Said(t!(lang, "watch-where-missing"));
            let street = f.asked("where_", &self.where_, SHORTEST_STREET..=LONGEST_NAME, no_street);
            let no_contact = Problem::Said(t!(lang, "watch-contact-missing"));
            let contact = f.asked("contact", &self.contact, 1..=LONGEST_NAME, no_contact);
            if !contact.is_empty() && !is_reachable(&contact) {
                f.wrong("contact", Problem::Said(t!(lang, "watch-contact-wrong")));
            }
            Told {
                street: Pii::new(street),
                name: Pii::new(f.text("name", &self.name, 0..=LONGEST_NAME)),
                contact: Pii::new(contact),
                words: Pii::new(f.text("words", &self.words, 0..=LONGEST_NOTE)),
            }
        })
    }
}

/// A mail address, or something with as many digits as a telephone number.
fn is_reachable(contact: &str) -> bool {
    email(contact).is_some() || contact.chars().filter(char::is_ascii_digit).count() >= 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_reached_by_mail_or_telephone() {
        for good in ["nagon@example.org", "070-174 06 12", "08-465 004 00"] {
            assert!(is_reachable(good), "{good}");
        }
        for bad in ["ring mig", "nagon@", "12345"] {
            assert!(!is_reachable(bad), "{bad}");
        }
    }
}
