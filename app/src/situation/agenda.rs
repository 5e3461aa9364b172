//! The agenda of the group's meeting, as the municipality has it, and the clock beside it. Pure.

use super::{
    labels,
    template::{Kind, own_code, step},
};
use crate::kernel::codes::codes;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

codes! {
    /// What a point of the agenda is for, in the order of the usual agenda.
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
        /// A point of the municipality's own.
        Own = "own",
    }
}

/// The shortest and the longest meeting that can be planned.
pub const MINUTES: RangeInclusive<i64> = 10..=180;
/// How long one point may be planned to take.
pub const POINT_MINUTES: RangeInclusive<i64> = 1..=60;
/// More points than anybody gets through.
pub const MOST_POINTS: usize = 20;

impl Point {
    /// Its minutes until the municipality says otherwise: a meeting of half an hour.
    fn usual_minutes(self) -> i64 {
        match self {
            Self::Round => 8,
            Self::FollowUp | Self::Shared | Self::Levels | Self::Focus => 4,
            Self::Coming => 3,
            Self::Public | Self::Upward | Self::Next => 1,
            Self::Own => 5,
        }
    }

    /// The sections of the picture it looks at; a point of the municipality's own looks at the one it names.
    fn kinds(self) -> &'static [Kind] {
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
            Self::Own => &[],
        }
    }
}

/// A point of a municipality's agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its code, unlike every other of the agenda.
    pub code: String,
    /// What it is for.
    pub point: Point,
    /// Its name, where it is another than the usual one.
    pub name: String,
    /// How long it is planned to take.
    pub minutes: i64,
    /// Is it left out?
    pub hidden: bool,
    /// Code of the section of the picture that a point of the municipality's own looks at; empty for none.
    pub section: String,
}

impl Item {
    fn usual(point: Point) -> Self {
        let (code, minutes) = (point.code().to_owned(), point.usual_minutes());
        Self { code, point, name: String::new(), minutes, hidden: false, section: String::new() }
    }

    /// What it is called.
    pub fn title(&self) -> String {
        if self.name.is_empty() { labels::point(self.point) } else { self.name.clone() }
    }
}

/// The points of a meeting in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// All of them, those left out too.
    pub items: Vec<Item>,
}

impl Default for Agenda {
    fn default() -> Self {
        let points = Point::ALL.iter().filter(|point| **point != Point::Own);
        Self { items: points.map(|point| Item::usual(*point)).collect() }
    }
}

impl Agenda {
    /// The agenda of one meeting: without what is left out.
    #[must_use]
    pub fn held(mut self) -> Self {
        self.items.retain(|item| !item.hidden);
        self
    }

    /// How long its points are planned to take together.
    pub fn minutes(&self) -> i64 {
        self.items.iter().filter(|item| !item.hidden).map(|item| item.minutes).sum()
    }

    /// How long a meeting is meant to be unless the group says otherwise.
    pub fn usual_minutes(&self) -> i64 {
        self.minutes().clamp(*MINUTES.start(), *MINUTES.end())
    }

    /// How long a point may take in a meeting of so many minutes.
    pub fn planned(&self, item: &Item, minutes: i64) -> TimeDelta {
        TimeDelta::seconds(item.minutes * 60 * minutes / self.minutes().max(1))
    }

    /// Where a point stands; from nought.
    pub fn position(&self, code: &str) -> Option<usize> {
        self.items.iter().position(|item| item.code == code)
    }

    /// Does a point look at a section? What a point of the municipality's own looks at is not looked at twice.
    pub fn looks_at(&self, item: &Item, section: &str) -> bool {
        if item.point == Point::Own {
            return !item.section.is_empty() && item.section == section;
        }
        let is = |kind: &Kind| section == kind.code() || section.starts_with(&format!("{kind}-"));
        let taken = |other: &Item| other.point == Point::Own && !other.hidden && other.section == section;
        item.point.kinds().iter().any(is) && !self.items.iter().any(taken)
    }
}

/// What is changed about an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Name, minutes, and the section a point of the municipality's own looks at.
    Set {
        /// Which point.
        code: String,
        /// What it is called.
        name: String,
        /// How long it takes.
        minutes: i64,
        /// What it looks at.
        section: String,
    },
    /// Left out, or taken up again.
    Hide(String, bool),
    /// One step up, or down.
    Move(String, bool),
    /// A point of the municipality's own, at the end.
    Add(String),
    /// A point of the municipality's own is taken away.
    Remove(String),
}

impl Agenda {
    /// The agenda after a change. What it cannot do, it leaves as it was: the last point stays, and only points of the
    /// municipality's own are taken away.
    #[must_use]
    pub fn changed(mut self, change: Change) -> Self {
        match change {
            Change::Set { code, name, minutes, section } => {
                for item in self.items.iter_mut().filter(|item| item.code == code) {
                    let usual = item.point != Point::Own && name == labels::point(item.point);
                    item.name = if usual { String::new() } else { name.clone() };
                    item.minutes = minutes;
                    item.section = if item.point == Point::Own { section.clone() } else { String::new() };
                }
            }
            Change::Hide(code, hidden) => {
                let last = self.items.iter().filter(|item| !item.hidden).count() == 1;
                if !(hidden && last) {
                    self.items.iter_mut().filter(|item| item.code == code).for_each(|item| item.hidden = hidden);
                }
            }
            Change::Move(code, up) => {
                let at = self.position(&code);
                step(&mut self.items, at, up);
            }
            Change::Add(name) => {
                let code = own_code(|code| self.position(code).is_some());
                self.items.push(Item { code, name, ..Item::usual(Point::Own) });
            }
            Change::Remove(code) => {
                let only = self.items.iter().all(|item| item.hidden || item.code == code);
                self.items.retain(|item| only || item.point != Point::Own || item.code != code);
            }
        }
        self
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
mod tests;
