//! When something happens and how it was met: bands of the day, kinds of day, and the small choices of a
//! report.
//!
//! Residents seldom know the minute. The bands are the ones municipalities meet around, so reports of many
//! sources add up.

use super::{
    calendar::DayKind,
    codes::{UnknownCode, codes},
};

codes! {
    /// A part of the day.
    pub enum TimeBand {
        /// 05–09.
        Morning = "morning",
        /// 09–15.
        Day = "day",
        /// 15–18.
        Afternoon = "afternoon",
        /// 18–22.
        Evening = "evening",
        /// 22–05, over midnight.
        Night = "night",
    }
}

impl TimeBand {
    /// First hour and the hour it ends at; the night ends the next morning: `(22, 5)`.
    pub const fn hours(self) -> (u8, u8) {
        match self {
            Self::Morning => (5, 9),
            Self::Day => (9, 15),
            Self::Afternoon => (15, 18),
            Self::Evening => (18, 22),
            Self::Night => (22, 5),
        }
    }

    /// The band an hour of the clock belongs to.
    pub const fn at_hour(hour: u8) -> Self {
        match hour {
            5..=8 => Self::Morning,
            9..=14 => Self::Day,
            15..=17 => Self::Afternoon,
            18..=21 => Self::Evening,
            _ => Self::Night,
        }
    }
}

codes! {
    /// A kind of day, as one remembers it.
    pub enum DayType {
        /// Monday to Thursday.
        Weekday = "weekday",
        /// Friday or Saturday.
        FridaySaturday = "friday-saturday",
        /// Sunday or public holiday.
        SundayHoliday = "sunday-holiday",
        /// School holiday; which weeks those are is data of the municipality.
        SchoolBreak = "school-break",
    }
}

impl From<DayKind> for DayType {
    fn from(kind: DayKind) -> Self {
        match kind {
            DayKind::Weekday => Self::Weekday,
            DayKind::FridaySaturday => Self::FridaySaturday,
            DayKind::SundayHoliday => Self::SundayHoliday,
        }
    }
}

codes! {
    /// Whether it happened once or comes back.
    pub enum Recurrence {
        /// Once.
        Once = "once",
        /// Again and again.
        Recurring = "recurring",
    }
}

codes! {
    /// How the teller knows.
    pub enum Seen {
        /// Seen or met oneself.
        Own = "own",
        /// Told by somebody else.
        Hearsay = "hearsay",
    }
}

codes! {
    /// Whether it has been reported elsewhere already.
    pub enum AlreadyReported {
        /// To the police.
        Police = "police",
        /// As a fault to the municipality or another owner (felanmälan).
        Fault = "fault",
        /// Nowhere.
        No = "no",
        /// The teller does not know.
        Unknown = "unknown",
    }
}

/// How much it affects the teller: 1 (a little) to 4 (I avoid the place).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Impact(u8);

impl Impact {
    /// Every step, mildest first.
    pub const ALL: &'static [Self] = &[Self(1), Self(2), Self(3), Self(4)];

    /// A step of the scale; `None` outside 1–4.
    pub const fn new(step: u8) -> Option<Self> {
        match step {
            1..=4 => Some(Self(step)),
            _ => None,
        }
    }

    /// Every step, mildest first.
    pub const fn all() -> &'static [Self] {
        Self::ALL
    }

    /// The step as a number.
    pub const fn value(self) -> u8 {
        self.0
    }

    /// The step as a form sends it.
    pub const fn code(self) -> &'static str {
        match self.0 {
            1 => "1",
            2 => "2",
            3 => "3",
            _ => "4",
        }
    }

    /// Reads the step a form sent.
    pub fn parse(code: &str) -> Result<Self, UnknownCode> {
        Self::ALL.iter().copied().find(|step| step.code() == code).ok_or(UnknownCode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hour_belongs_to_the_band_that_says_so() {
        for hour in 0..24_u8 {
            let (from, to) = TimeBand::at_hour(hour).hours();
            let inside = if from < to { (from..to).contains(&hour) } else { hour >= from || hour < to };
            assert!(inside, "{hour} is not within {from}–{to}");
        }
    }

    #[test]
    fn the_bands_follow_each_other_around_the_clock() {
        let bands = TimeBand::all();
        for (i, band) in bands.iter().enumerate() {
            assert_eq!(band.hours().1, bands[(i + 1) % bands.len()].hours().0);
        }
    }

    #[test]
    fn the_impact_has_four_steps() {
        for step in Impact::all() {
            assert_eq!(Impact::parse(step.code()), Ok(*step));
            assert_eq!(Impact::new(step.value()), Some(*step));
        }
        assert_eq!((Impact::new(0), Impact::new(5)), (None, None));
        assert_eq!(Impact::parse("04"), Err(UnknownCode));
    }
}
