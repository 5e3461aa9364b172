//! The agenda of the group's meeting and the clock beside it. Pure.

use super::template::Kind;
use crate::kernel::codes::codes;
use chrono::{DateTime, TimeDelta, Utc};

codes! {
    /// A point of the agenda, in its order.
    pub enum Point {
        /// What was decided last time.
        FollowUp = "follow_up",
        /// Laget runt: what each actor sees, exceptions rather than everything.
        Round = "round",
        /// The shared picture: what changed, where and when it gathers.
        Shared = "shared",
        /// The level of each area.
        Levels = "levels",
        /// What is to come.
        Coming = "coming",
        /// What is done until next time, by whom, and by when.
        Focus = "focus",
        /// What residents may read.
        Public = "public",
        /// What goes to the council and the county board.
        Upward = "upward",
        /// When the group meets again.
        Next = "next",
    }
}

/// How long the meeting is meant to be unless the group says otherwise.
pub const USUAL_MINUTES: i64 = 30;
/// The shortest and the longest meeting that can be planned.
pub const MINUTES: std::ops::RangeInclusive<i64> = 10..=180;

impl Point {
    /// Its minutes in the usual meeting.
    fn share(self) -> i64 {
        match self {
            Self::Round => 8,
            Self::FollowUp | Self::Shared | Self::Levels | Self::Focus => 4,
            Self::Coming => 3,
            Self::Public | Self::Upward | Self::Next => 1,
        }
    }

    /// How long it may take in a meeting of so many minutes.
    pub fn planned(self, minutes: i64) -> TimeDelta {
        TimeDelta::seconds(self.share() * 60 * minutes / USUAL_MINUTES)
    }

    /// The sections of the picture it looks at.
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Self::FollowUp => &[Kind::Measures],
            Self::Round => &[Kind::Police, Kind::Actors],
            Self::Shared => &[Kind::Counts, Kind::Hot, Kind::Residents, Kind::Own],
            Self::Levels => &[Kind::Levels],
            Self::Coming => &[Kind::Coming],
            Self::Focus => &[Kind::Causes],
            Self::Public => &[Kind::Summary, Kind::Public],
            Self::Upward => &[Kind::Upward],
            Self::Next => &[Kind::Present],
        }
    }

    /// Its number on the agenda, from one.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|point| *point == self).unwrap_or_default() + 1
    }

    /// The one after it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }

    /// The one before it.
    pub fn previous(self) -> Option<Self> {
        self.number().checked_sub(2).and_then(|at| Self::ALL.get(at)).copied()
    }
}

/// A clock: what has passed of what was planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Since when.
    pub since: DateTime<Utc>,
    /// How long it may take, in seconds.
    pub planned: i64,
    /// How long it took so far, in seconds.
    pub passed: i64,
}

impl Clock {
    /// A clock that began then.
    pub fn new(since: DateTime<Utc>, planned: TimeDelta, now: DateTime<Utc>) -> Self {
        Self { since, planned: planned.num_seconds(), passed: (now - since).num_seconds().max(0) }
    }

    /// Whole minutes that are left; none when the time is up.
    pub fn left(&self) -> Option<i64> {
        let left = self.planned - self.passed;
        (left > 0).then(|| (left + 59) / 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_usual_meeting_has_thirty_minutes_and_every_section_but_one_point() {
        let all: TimeDelta = Point::ALL.iter().map(|point| point.planned(USUAL_MINUTES)).sum();
        assert_eq!(all, TimeDelta::minutes(USUAL_MINUTES));
        let mut kinds: Vec<Kind> = Point::ALL.iter().flat_map(|point| point.kinds()).copied().collect();
        kinds.sort();
        assert_eq!(kinds, Kind::ALL);
    }

    #[test]
    fn the_agenda_is_walked_both_ways() {
        assert_eq!(Point::FollowUp.previous(), None);
        assert_eq!(Point::Next.next(), None);
        for pair in Point::ALL.windows(2) {
            assert_eq!((pair[0].next(), pair[1].previous()), (Some(pair[1]), Some(pair[0])));
        }
    }

    proptest! {
        #[test]
        fn no_meeting_is_planned_longer_than_it_is(minutes in 10..180_i64, passed in 0..20_000_i64) {
            let all: TimeDelta = Point::ALL.iter().map(|point| point.planned(minutes)).sum();
            prop_assert!(all <= TimeDelta::minutes(minutes) && all > TimeDelta::minutes(minutes - 1));
            let now = DateTime::UNIX_EPOCH + TimeDelta::seconds(passed);
            let clock = Clock::new(DateTime::UNIX_EPOCH, TimeDelta::minutes(minutes), now);
            prop_assert_eq!(clock.left().is_none(), passed >= minutes * 60);
        }
    }
}
