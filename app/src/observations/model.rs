//! What an observation is, and which period a day belongs to.

use crate::{
    kernel::{
        codes::codes,
        id::{ActorCode, AreaCode, CategoryCode, ObservationId, ReportId},
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

/// Counts below this never leave the group: in a small place they could point at somebody.
pub const FEWEST_TO_SHARE: i64 = 3;

/// The longest approved text: a line in the picture, not a story.
pub const LONGEST_WORDS: usize = 200;

/// What an observation says: codes, and at most a short text that was approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
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

/// What is taken into the situation picture.
#[derive(Clone, Debug)]
pub struct NewObservation {
    /// The report it comes from, if any; a report counts once.
    pub report: Option<ReportId>,
    /// The kind of source.
    pub source: Source,
    /// Which actor told it, for [`Source::Actor`].
    pub actor: Option<ActorCode>,
    /// How many events it stands for, one or more.
    pub number: i64,
    /// What it says.
    pub what: Observed,
}

impl Source {
    /// What staff can name when they add something they heard: reports have their own way in.
    pub const HEARD: [Self; 2] = [Self::Staff, Self::Actor];
}

codes! {
    /// Why an observation was taken out. Codes only: the log keeps them for good.
    pub enum Reason {
        /// It was taken in by mistake.
        Mistake = "mistake",
        /// The same thing is counted already.
        Counted = "counted",
        /// It turned out not to be true.
        Untrue = "untrue",
        /// It could point somebody out.
        Person = "person",
    }
}

codes! {
    /// How far the picture of a period has come. What it means for the observations stands here, in one place; the steps
    /// from one to the next belong to the [`situation`](crate::situation).
    pub enum Stage {
        /// Insamling: things are taken in.
        Collecting = "open",
        /// Utkast: the coordinator writes.
        Draft = "draft",
        /// Möte: the group looks at it together.
        Meeting = "meeting",
        /// Justerad: it stands as it was agreed.
        Adjusted = "adjusted",
        /// Delgiven: those who should have it have it.
        Told = "told",
        /// Publicerad del: residents may read a part.
        Published = "published",
        /// Arkiverad.
        Archived = "archived",
    }
}

impl Stage {
    /// The stage of a period; one that nothing was taken into is being collected. None for a word of a newer program.
    pub fn of(state: Option<&str>) -> Option<Self> {
        state.map_or(Some(Self::Collecting), |state| Self::parse(state).ok())
    }

    /// Is the picture still being made?
    pub fn is_made(self) -> bool {
        self <= Self::Meeting
    }
}

/// May what a period holds still be changed? Everything that changes an observation asks here, and nowhere else.
///
/// Until the picture is justerad, yes, also after the period's last day: many groups meet the day after, and what they
/// find wrong there must be put right before it is agreed. A picture that nobody took up is closed with the period after
/// it, so that old figures stand still; one that is being written, or was opened again, is not.
pub fn is_open(period: &Period, state: Option<&str>, today: NaiveDate) -> bool {
    match Stage::of(state) {
        Some(Stage::Collecting) => period.first() <= today && today <= period.next().last(),
        Some(stage) => stage.is_made() && period.first() <= today,
        None => false,
    }
}

/// The address of a period's page.
pub fn period_path(key: &str) -> String {
    format!("/personal/lagesbild/{key}")
}

/// The address of an observation's page, below that of its period.
pub fn observation_path(key: &str, id: ObservationId) -> String {
    format!("{}/uppgift/{id}", period_path(key))
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
    fn a_period_is_open_until_its_picture_stands_or_the_next_period_is_over() {
        let period = Period::parse_key("2026-v09-10").unwrap();
        let (before, inside, after, late) = (day(2026, 2, 22), day(2026, 3, 8), day(2026, 3, 22), day(2026, 3, 23));
        assert!(is_open(&period, None, inside) && is_open(&period, Some("open"), after));
        assert!(!is_open(&period, None, before) && !is_open(&period, None, late));
        for stage in Stage::ALL {
            let made = [Stage::Collecting, Stage::Draft, Stage::Meeting].contains(stage);
            assert_eq!(is_open(&period, Some(stage.code()), after), made, "{stage}");
        }
        assert!(is_open(&period, Some("draft"), late) && is_open(&period, Some("meeting"), late));
        assert!(!is_open(&period, Some("frozen"), inside), "a word of a newer program closes it");
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
