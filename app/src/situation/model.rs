//! What an observation is, and which period a day belongs to.

use crate::{
    kernel::{
        codes::codes,
        id::{AreaCode, CategoryCode, ReportId},
        period::{Cadence, Period, TWO_WEEK_ANCHOR},
        place::PlaceType,
        timeband::{DayType, TimeBand},
    },
    platform::municipality::Profile,
};
use chrono::NaiveDate;

codes! {
    /// Where an observation comes from. The kind of source, never who.
    pub enum Source {
        /// A report from a resident.
        Resident = "resident",
        /// Staff of the municipality.
        Staff = "staff",
        /// A trygghetsvandring.
        Walk = "walk",
        /// Grannsamverkan.
        Watch = "watch",
        /// An actor of the operative group.
        Actor = "actor",
    }
}

/// The longest approved text: a line in the picture, not a story.
pub const LONGEST_WORDS: usize = 200;

/// What is taken into the situation picture.
#[derive(Clone, Debug)]
pub struct NewObservation {
    /// The report it comes from, if any; a report counts once.
    pub report: Option<ReportId>,
    /// The kind of source.
    pub source: Source,
    /// What it is about.
    pub category: CategoryCode,
    /// Where, as far as known.
    pub area: Option<AreaCode>,
    /// In what kind of place.
    pub place_type: Option<PlaceType>,
    /// In what part of the day.
    pub time_band: Option<TimeBand>,
    /// On what kind of day.
    pub day_type: Option<DayType>,
    /// A short text that was approved; empty means none.
    pub words: String,
}

/// The period a day belongs to in this municipality.
pub fn period_of(profile: &Profile, day: NaiveDate) -> Period {
    Period::containing(profile.situation.cadence, day, TWO_WEEK_ANCHOR)
}

/// Reads the key of a period that has begun. One of another cadence is readable too: the cadence may have changed.
pub fn period_of_key(key: &str, today: NaiveDate) -> Option<Period> {
    let period = Period::parse_key(key).ok()?;
    (period.first() <= today && period.fits(TWO_WEEK_ANCHOR)).then_some(period)
}

/// A period in few words beside another of its kind: `vecka 9–10`, `mars`. The year stands where it is another one.
pub fn short_label(period: &Period, year: i32) -> String {
    let label = period.label_sv();
    label.strip_suffix(&format!(" {year}")).map_or_else(|| label.clone(), str::to_owned)
}

/// The year people think of a period in: the ISO year of its first week, or the calendar year of its month.
pub fn year_of(period: &Period) -> i32 {
    use chrono::Datelike;
    match period.cadence() {
        Cadence::Month => period.first().year(),
        Cadence::Week | Cadence::TwoWeeks => period.first().iso_week().year(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn every_preset_has_periods_of_its_own_length() {
        for name in Profile::names() {
            let profile = Profile::load(name).unwrap();
            let period = period_of(&profile, day(2026, 3, 2));
            assert_eq!(period.cadence(), profile.situation.cadence, "{name}");
            assert!(period.contains(day(2026, 3, 2)));
        }
    }

    #[test]
    fn a_period_that_has_not_begun_or_does_not_fit_is_not_there() {
        let today = day(2026, 3, 2);
        assert!(period_of_key("2026-v09-10", today).is_some());
        for wrong in ["2026-v11-12", "2026-v08-09", "2026-04", "hej", "", "2026-v9-10"] {
            assert_eq!(period_of_key(wrong, today), None, "{wrong}");
        }
    }

    #[test]
    fn the_year_is_told_only_where_it_is_another_one() {
        let weeks = Period::parse_key("2026-v09-10").unwrap();
        assert_eq!(short_label(&weeks, 2026), "vecka 9–10");
        assert_eq!(short_label(&weeks.year_before(), 2026), "vecka 9–10 2025");
        let turn = Period::parse_key("2026-v53-01").unwrap();
        assert_eq!(short_label(&turn, year_of(&turn)), "vecka 53 2026–vecka 1 2027");
        assert_eq!(year_of(&Period::parse_key("2026-03").unwrap()), 2026);
    }
}
