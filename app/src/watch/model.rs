//! What the register says of an area, what is demanded before its signs go up, and when it sleeps. Pure.

pub mod round;
mod street;

pub use street::street_of;

use crate::kernel::{codes::codes, id::AreaCode};
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// Longest name of an area, a street or a person.
pub const LONGEST_NAME: usize = 80;
/// Longest note.
pub const LONGEST_NOTE: usize = 1_000;
/// More streets than one area has.
pub const MOST_STREETS: usize = 60;
/// More households than one area has.
pub const MOST_HOUSEHOLDS: u32 = 5_000;
/// An area that has not met for so many months sleeps.
pub const ASLEEP_MONTHS: u32 = 18;
/// Of fewer households nothing is told by street: an answer would point at those who live there.
pub const FEWEST_HOUSEHOLDS: u32 = 10;

codes! {
    /// Where an area stands.
    pub enum State {
        /// Intresseanmäld.
        Interested = "interested",
        /// Uppstartsmöte bokat.
        Booked = "booked",
        /// Under uppstart.
        Starting = "starting",
        /// Aktivt.
        Active = "active",
        /// Vilande.
        Dormant = "dormant",
        /// Avslutat.
        Ended = "ended",
    }
}

codes! {
    /// How people live there.
    pub enum Housing {
        /// Villa och radhus.
        Villa = "villa",
        /// Flerfamiljshus.
        Apartment = "apartment",
        /// Landsbygd.
        Rural = "rural",
        /// Fritidshus.
        Leisure = "leisure",
    }
}

codes! {
    /// The signs at the edge of an area.
    pub enum Signs {
        /// None.
        None = "none",
        /// Ordered.
        Ordered = "ordered",
        /// Up and whole.
        Up = "up",
        /// Up and worn, or some of them gone.
        Worn = "worn",
    }
}

codes! {
    /// What is demanded before signs are ordered.
    pub enum Demand {
        /// The start meeting was held.
        Started = "started",
        /// The representatives were trained.
        Trained = "trained",
        /// The area meets every year.
        Meets = "meets",
        /// The police has a clear part.
        Police = "police",
        /// Those who live there are told regularly of crime where they live.
        Informed = "informed",
    }
}

/// What the register says of an area. No person is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// What it is called.
    pub name: String,
    /// The area of the municipality it lies in.
    pub area: Option<AreaCode>,
    /// The streets it covers.
    pub streets: Vec<String>,
    /// How people live there.
    pub housing: Option<Housing>,
    /// How many households there are.
    pub households: Option<u32>,
    /// How many take part.
    pub joined: Option<u32>,
    /// The day of the start meeting.
    pub start_meeting: Option<NaiveDate>,
    /// The day the representatives were trained.
    pub trained: Option<NaiveDate>,
    /// The day of the latest yearly meeting.
    pub last_meeting: Option<NaiveDate>,
    /// The police has a clear part.
    pub police: bool,
    /// Those who live there are told regularly of crime where they live.
    pub informed: bool,
    /// Its signs.
    pub signs: Signs,
    /// How many.
    pub sign_count: Option<u32>,
    /// Anything else, of the place.
    pub note: String,
}

impl Default for Facts {
    fn default() -> Self {
        Self {
            name: String::new(),
            area: None,
            streets: Vec::new(),
            housing: None,
            households: None,
            joined: None,
            start_meeting: None,
            trained: None,
            last_meeting: None,
            police: false,
            informed: false,
            signs: Signs::None,
            sign_count: None,
            note: String::new(),
        }
    }
}

impl Facts {
    /// When people last met: the yearly meeting, or the first one.
    fn met(&self) -> Option<NaiveDate> {
        self.last_meeting.max(self.start_meeting)
    }

    /// Has nobody met for so long that the area sleeps?
    pub fn is_asleep(&self, today: NaiveDate) -> bool {
        self.met().and_then(|day| day.checked_add_months(Months::new(ASLEEP_MONTHS))).is_none_or(|end| end < today)
    }

    /// Is a demand met by today?
    pub fn meets(&self, demand: Demand, today: NaiveDate) -> bool {
        let past = |day: Option<NaiveDate>| day.is_some_and(|day| day <= today);
        match demand {
            Demand::Started => past(self.start_meeting),
            Demand::Trained => past(self.trained),
            Demand::Meets => past(self.met()) && !self.is_asleep(today),
            Demand::Police => self.police,
            Demand::Informed => self.informed,
        }
    }

    /// What is still demanded before signs are ordered.
    pub fn missing(&self, today: NaiveDate) -> Vec<Demand> {
        Demand::ALL.iter().copied().filter(|demand| !self.meets(*demand, today)).collect()
    }
}

/// What stands in the way of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Signs cannot be ordered: this is still demanded.
    Signs(Vec<Demand>),
    /// Nothing is active before its start meeting.
    NotStarted,
    /// More take part than live there.
    TooMany,
}

/// May the register say this, after what it said before? An area that is new to the register may have its signs already.
///
/// # Errors
/// What stands in the way.
pub fn check(before: Option<&Facts>, after: &Facts, state: State, today: NaiveDate) -> Result<(), Refusal> {
    if after.joined.zip(after.households).is_some_and(|(joined, households)| joined > households) {
        return Err(Refusal::TooMany);
    }
    if state == State::Active && !after.meets(Demand::Started, today) {
        return Err(Refusal::NotStarted);
    }
    // Signs that are up stay up when a demand is missed later: then the area sleeps, and is woken or ended.
    let ordered = match before {
        Some(before) => before.signs == Signs::None && after.signs != Signs::None,
        None => after.signs == Signs::Ordered,
    };
    let missing = after.missing(today);
    if ordered && !missing.is_empty() { Err(Refusal::Signs(missing)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn whole() -> Facts {
        Facts {
            households: Some(40),
            joined: Some(31),
            start_meeting: Some(day("2025-03-01")),
            trained: Some(day("2025-04-01")),
            police: true,
            informed: true,
            ..Facts::default()
        }
    }

    #[test]
    fn signs_wait_for_everything_that_is_demanded() {
        let today = day("2026-03-02");
        let order = |facts: Facts| {
            let after = Facts { signs: Signs::Ordered, ..facts.clone() };
            check(Some(&facts), &after, State::Active, today)
        };
        assert_eq!(order(whole()), Ok(()));
        assert_eq!(order(Facts { trained: None, ..whole() }), Err(Refusal::Signs(vec![Demand::Trained])));
        assert_eq!(
            order(Facts { trained: Some(day("2026-03-03")), ..whole() }),
            Err(Refusal::Signs(vec![Demand::Trained]))
        );
        assert_eq!(
            order(Facts { police: false, informed: false, ..whole() }),
            Err(Refusal::Signs(vec![Demand::Police, Demand::Informed]))
        );
        let old = Facts { start_meeting: Some(day("2023-03-01")), ..whole() };
        assert_eq!(order(old.clone()), Err(Refusal::Signs(vec![Demand::Meets])));
        assert_eq!(order(Facts { last_meeting: Some(day("2025-09-01")), ..old }), Ok(()));
    }

    #[test]
    fn signs_that_are_up_stay_up_when_the_area_falls_asleep() {
        let up = Facts { signs: Signs::Up, start_meeting: Some(day("2020-01-01")), ..whole() };
        assert!(up.is_asleep(day("2026-03-02")));
        assert_eq!(check(None, &up, State::Dormant, day("2026-03-02")), Ok(()), "it had them before the register");
        let none = Facts { signs: Signs::None, ..up.clone() };
        assert!(check(Some(&none), &up, State::Dormant, day("2026-03-02")).is_err());
        assert_eq!(
            check(Some(&up), &Facts { signs: Signs::Worn, ..up.clone() }, State::Dormant, day("2026-03-02")),
            Ok(())
        );
    }

    #[test]
    fn an_area_sleeps_after_a_year_and_a_half_without_a_meeting() {
        let facts = Facts { last_meeting: Some(day("2024-09-02")), ..whole() };
        assert!(!Facts { start_meeting: None, ..facts.clone() }.is_asleep(day("2026-03-02")));
        assert!(Facts { start_meeting: None, ..facts }.is_asleep(day("2026-03-03")));
        assert!(Facts::default().is_asleep(day("2026-03-03")), "it never met");
    }

    #[test]
    fn nothing_is_active_before_it_began_and_no_more_take_part_than_live_there() {
        let today = day("2026-03-02");
        let facts = Facts { start_meeting: None, ..whole() };
        assert_eq!(check(Some(&facts), &facts, State::Active, today), Err(Refusal::NotStarted));
        assert_eq!(check(Some(&facts), &facts, State::Booked, today), Ok(()));
        let many = Facts { joined: Some(41), ..whole() };
        assert_eq!(check(Some(&many), &many, State::Active, today), Err(Refusal::TooMany));
    }
}
