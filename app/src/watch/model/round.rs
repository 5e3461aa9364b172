//! The monthly round of a representative: what it says, where it stands, and what is never taken in. Pure.

use crate::kernel::{
    codes::codes,
    pii::{self, PiiKind},
    suspect::{self, Suspect},
    timeband::TimeBand,
};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Longest own words.
pub const LONGEST_WORDS: usize = 1_000;
/// Longest name of a place.
pub const LONGEST_PLACE: usize = 80;
/// Longest answer of the office.
pub const LONGEST_ANSWER: usize = 500;

codes! {
    /// Where a round stands.
    pub enum RoundState {
        /// Nothing to tell.
        Quiet = "quiet",
        /// Told, and nobody has sorted it.
        New = "new",
        /// Read.
        Read = "read",
        /// Taken into the lägesbild.
        TakenIn = "taken_in",
        /// Read, and nothing to take in.
        Nothing = "nothing",
    }
}

impl RoundState {
    /// May the representative still change it?
    pub fn is_own(self) -> bool {
        matches!(self, Self::Quiet | Self::New)
    }
}

codes! {
    /// How the signs are.
    pub enum SignsSeen {
        /// Whole.
        Whole = "whole",
        /// Worn.
        Worn = "worn",
        /// Some of them are missing.
        Missing = "missing",
    }
}

impl SignsSeen {
    /// Is something wrong with them?
    pub fn is_wrong(self) -> bool {
        self != Self::Whole
    }
}

codes! {
    /// Why nothing was taken in.
    pub enum Why {
        /// It is counted already.
        Known = "known",
        /// It is for the police (114 14).
        Police = "police",
        /// Somebody else in the municipality has it now.
        Elsewhere = "elsewhere",
        /// It does not say enough.
        Vague = "vague",
    }
}

/// A place that is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Does it feel safe there?
    pub safe: bool,
    /// The street or place.
    pub name: String,
    /// In what part of the day.
    pub band: Option<TimeBand>,
}

/// What a representative tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What was seen, by the codes of the residents' choices.
    pub seen: Vec<String>,
    /// How the signs are, if anything is said.
    pub signs: Option<SignsSeen>,
    /// A meeting is wished for.
    pub meeting: bool,
    /// Places that feel unsafe, and such that feel safe.
    pub places: Vec<Place>,
    /// Own words.
    pub words: String,
}

impl Told {
    /// Is there something that could be taken into the lägesbild?
    pub fn has_content(&self) -> bool {
        !(self.seen.is_empty() && self.places.is_empty() && self.words.is_empty())
    }

    /// Is there nothing in it at all?
    pub fn is_empty(&self) -> bool {
        !self.has_content() && self.signs.is_none() && !self.meeting
    }
}

/// What a text holds that is never taken in from a representative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// What a person looks like, or which person it is.
    Person,
    /// A vehicle, or its plate.
    Vehicle,
    /// A name, a number or an address of somebody.
    Data,
}

/// What is in the way of taking a text in, if anything. Descriptions go first: they belong to the police.
pub fn refused(text: &str) -> Option<Refused> {
    match suspect::find(text) {
        Some(Suspect::Person) => return Some(Refused::Person),
        Some(Suspect::Vehicle) => return Some(Refused::Vehicle),
        None => {}
    }
    let marks = pii::find(text);
    if marks.iter().any(|mark| mark.kind == PiiKind::Plate) {
        return Some(Refused::Vehicle);
    }
    (!marks.is_empty()).then_some(Refused::Data)
}

/// The month a round of this day is of: `2026-03`.
pub fn month_of(day: NaiveDate) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::period::Period;
    use proptest::prelude::*;

    #[test]
    fn suspects_plates_and_personal_data_are_refused_each_with_its_reason() {
        for (text, why) in [
            ("En man i svart jacka provade dörrar.", Refused::Person),
            ("Mannen i kiosken", Refused::Person),
            ("ljus bil ABC 123", Refused::Vehicle),
            ("ABC 12D stod där", Refused::Vehicle),
            ("Ring Anna Svensson", Refused::Data),
            ("Nås på 070-174 06 21", Refused::Data),
            ("900101-0017", Refused::Data),
            ("skriv till nagon@example.org", Refused::Data),
        ] {
            assert_eq!(refused(text), Some(why), "{text}");
        }
        for fine in ["", "Björkvägen", "Karlsgatan vid Annas kulle", "Två lampor är släckta vid lekplatsen."] {
            assert_eq!(refused(fine), None, "{fine}");
        }
    }

    #[test]
    fn a_round_of_signs_alone_has_nothing_for_the_picture() {
        let signs = Told { signs: Some(SignsSeen::Worn), ..Told::default() };
        assert!(!signs.has_content() && !signs.is_empty() && Told::default().is_empty());
        assert!(Told { words: "Släckt.".to_owned(), ..Told::default() }.has_content());
    }

    #[test]
    fn a_month_is_that_of_the_day() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();
        assert_eq!(month_of(day), "2026-03");
        assert!(Period::parse_key("2026-03").is_ok_and(|month| month.contains(day)), "that is how it is said");
    }

    proptest! {
        #[test]
        fn a_plate_is_refused_in_any_sentence(letters in "[A-HJ-PR-UW-Z]{3}", digits in "[0-9]{3}", before in "[a-zåäö ]{0,20}") {
            let text = format!("{before}. Bil med {letters} {digits}");
            // Some letters are words that stand before numbers; with them it is no plate.
            prop_assume!(!pii::find(&format!("{letters} {digits}")).is_empty());
            prop_assert!(refused(&text).is_some(), "{}", text);
        }
    }
}
