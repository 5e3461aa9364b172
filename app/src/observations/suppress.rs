//! Small counts in what leaves the group: which figures are hidden, so that none of them can be worked out from everything
//! that is shown, today, earlier and later.
//!
//! **What is shown.** Everything that leaves the group is counted by calendar months, whatever the rhythm of the group, and
//! from one copy of each month: the counts as they were when the month was shared first ([`Ledger`]). Of a month three
//! things are shown: a list by area, a list by category, and their common sum. Of a quarter, a tertial and a year the same;
//! two years are two years side by side. Everything else (columns of comparison, changes, lists of months, the page for
//! residents) repeats these figures and adds none. Areas are never crossed with categories.
//!
//! **The claim.** Whoever knows everything that was ever shown, that counts are whole and not negative, and also the sum of
//! each month, finds for every hidden figure of a month, and for every hidden figure of 1 or 2 whatever its days, at least
//! two possible values, and for the small ones one of [`FEWEST_TO_SHARE`] or more. So nobody learns a hidden count, and nobody
//! can prove of one that it is small. 1 and 2 are always hidden, as figures and as sums. A larger sum of several months that
//! is hidden is hidden for what it is made of, not for itself. A month of one or two events at all is *quiet*: nothing of it
//! is shown, and it is part of no sum, so all that is known of it is that it was quiet.
//!
//! **Why it holds.** A month hides its small figures and beside them others until at least two are hidden that make at least
//! [`FEWEST_TO_SHARE`] together. With the sums of the months known, areas say nothing of categories. What a longer span
//! adds is tried as a network of pipes (`suppress/table.rs`) in the order in which spans end: a sum is shown only while every
//! hidden figure keeps its room. So what a span shows depends on nothing that comes after it, and years do not depend on
//! each other.
//!
//! **Covered**: all lists with their sums, all spans together (quarters, tertials and years overlap), the columns of
//! comparison, the pictures of groups that meet by weeks, new versions after a late observation or a correction: the first
//! word of a month stands, here alone; the group sees the corrected counts and tells of them in words. **Not covered**: what
//! somebody knows from elsewhere (an actor its own share), reasoning about why just this figure was chosen, figures that
//! other slices show of other things (measures their indicators), and words people write.

mod flow;
mod table;

use super::model::FEWEST_TO_SHARE;
use crate::kernel::period::Period;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;
use table::Table;
pub use table::hidden;

/// Counts of a month by area and head of the categories.
pub type Cells = BTreeMap<(Option<String>, String), i64>;

/// The counts of months that are shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    months: BTreeMap<(i32, usize), Cells>,
}

/// What is shown of some days. A figure is none where it is hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// By code of the area.
    areas: BTreeMap<Option<String>, Option<i64>>,
    /// By code of the head of the categories.
    categories: BTreeMap<String, Option<i64>>,
    /// All together.
    pub all: Option<i64>,
    /// Of what nothing was told.
    absent: Option<i64>,
}

impl Shown {
    /// The figure of an area.
    pub fn area(&self, code: Option<&str>) -> Option<i64> {
        self.areas.get(&code.map(str::to_owned)).copied().unwrap_or(self.absent)
    }

    /// The figure of a head of the categories.
    pub fn category(&self, code: &str) -> Option<i64> {
        self.categories.get(code).copied().unwrap_or(self.absent)
    }

    /// The areas something was told of.
    pub fn areas(&self) -> impl Iterator<Item = Option<&str>> {
        self.areas.keys().map(Option::as_deref)
    }

    /// The heads of categories something was told of.
    pub fn categories(&self) -> impl Iterator<Item = &str> {
        self.categories.keys().map(String::as_str)
    }

    /// Two spans together: a figure only where both show theirs.
    fn and(&self, other: &Self) -> Self {
        let sum = |one: Option<i64>, other: Option<i64>| Some(one? + other?);
        let areas = self.areas().chain(other.areas()).map(|code| (code.map(str::to_owned), code));
        let categories = self.categories().chain(other.categories());
        Self {
            areas: areas.map(|(key, code)| (key, sum(self.area(code), other.area(code)))).collect(),
            categories: categories.map(|c| (c.to_owned(), sum(self.category(c), other.category(c)))).collect(),
            all: sum(self.all, other.all),
            absent: sum(self.absent, other.absent),
        }
    }
}

impl Ledger {
    /// Adds a month.
    pub fn add(&mut self, month: &Period, cells: Cells) {
        self.months.insert(at(month.first()), cells);
    }

    /// Is the month there?
    pub fn has(&self, month: &Period) -> bool {
        self.months.contains_key(&at(month.first()))
    }

    /// What is shown of so many months from a day on: one, a quarter, a tertial, a year, two years. Nothing where a month
    /// is missing; a span within a year needs the months of the year before it too.
    pub fn shown(&self, first: NaiveDate, months: u32) -> Shown {
        let (year, month) = at(first);
        match months {
            1 => self.month(year, month),
            24 => self.year(year, 0, 12).and(&self.year(year + 1, 0, 12)),
            _ => self.year(year, month, months as usize),
        }
    }

    fn month(&self, year: i32, month: usize) -> Shown {
        let Some(cells) = self.months.get(&(year, month)) else { return Shown::default() };
        if is_quiet(cells) {
            return Shown::default();
        }
        let figures = |sums: BTreeMap<_, i64>| {
            let hidden = table::hidden(&sums.values().copied().collect::<Vec<_>>());
            sums.into_iter().zip(hidden).map(|((code, sum), hidden)| (code, (!hidden).then_some(sum)))
        };
        let heads = sums(cells, |(_, head)| Some(head.clone()));
        Shown {
            areas: figures(sums(cells, |(area, _)| area.clone())).collect(),
            categories: figures(heads).filter_map(|(code, figure)| Some((code?, figure))).collect(),
            all: Some(cells.values().sum()),
            absent: Some(0),
        }
    }

    fn year(&self, year: i32, first: usize, many: usize) -> Shown {
        let end = first + many;
        let months: Option<Vec<&Cells>> = (0..end).map(|month| self.months.get(&(year, month))).collect();
        let Some(months) = months else { return Shown::default() };
        let has_quiet = months[first..].iter().any(|cells| is_quiet(cells));
        let none = BTreeMap::new();
        let loud: Vec<&Cells> = months.iter().map(|cells| if is_quiet(cells) { &none } else { cells }).collect();
        // A sum of nothing beside a quiet month would say that nothing happened.
        let told = |sum: i64| (sum > 0 || !has_quiet).then_some(sum);
        let by_area = spread(&loud, |(area, _)| area.clone());
        let by_head = spread(&loud, |(_, head)| Some(head.clone()));
        let figures = |rows: BTreeMap<Option<String>, Vec<i64>>| {
            let sums: Vec<i64> = rows.values().map(|row| row[first..end].iter().sum()).collect();
            let shown = Table::of(rows.values().cloned().collect(), end).shown(first, many);
            rows.into_keys().zip(sums.into_iter().zip(shown))
        };
        let figure = |(sum, shown): (i64, bool)| if shown { told(sum) } else { None };
        let all = loud[first..].iter().flat_map(|cells| cells.values()).sum();
        Shown {
            areas: figures(by_area).map(|(code, one)| (code, figure(one))).collect(),
            categories: figures(by_head).filter_map(|(code, one)| Some((code?, figure(one)))).collect(),
            all: told(all),
            absent: told(0),
        }
    }
}

/// The year of a day, and its month counted from nought.
fn at(day: NaiveDate) -> (i32, usize) {
    (day.year(), day.month0() as usize)
}

/// A month of one or two events at all.
fn is_quiet(cells: &Cells) -> bool {
    (1..FEWEST_TO_SHARE).contains(&cells.values().sum::<i64>())
}

fn sums(cells: &Cells, key: impl Fn(&(Option<String>, String)) -> Option<String>) -> BTreeMap<Option<String>, i64> {
    let mut sums = BTreeMap::new();
    cells.iter().for_each(|(cell, number)| *sums.entry(key(cell)).or_default() += number);
    sums
}

/// Each code with its counts, month by month.
fn spread(
    months: &[&Cells],
    key: impl Fn(&(Option<String>, String)) -> Option<String>,
) -> BTreeMap<Option<String>, Vec<i64>> {
    let mut rows: BTreeMap<Option<String>, Vec<i64>> = BTreeMap::new();
    for (at, cells) in months.iter().enumerate() {
        for (code, sum) in sums(cells, &key) {
            rows.entry(code).or_insert_with(|| vec![0; months.len()])[at] = sum;
        }
    }
    rows
}

#[cfg(test)]
#[path = "suppress_tests.rs"]
mod tests;
