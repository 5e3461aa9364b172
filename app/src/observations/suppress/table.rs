//! A year in rows and months: what each month hides, and which sums over several months can be shown beside it.

use super::flow::{Net, Pipe};
use crate::observations::model::FEWEST_TO_SHARE;
use std::collections::BTreeMap;

/// Spans of several months as their first month and how many, in the order in which they end: quarters, tertials, the year.
const WHOLES: [(usize, usize); 8] = [(0, 3), (0, 4), (3, 3), (4, 4), (6, 3), (9, 3), (8, 4), (0, 12)];

/// Which figures of a list are hidden whose sum is known and is nought or not small: the small ones, and beside them the
/// smallest others, until at least two are hidden that are not small together.
pub fn hidden(list: &[i64]) -> Vec<bool> {
    let mut hidden: Vec<bool> = list.iter().map(|count| (1..FEWEST_TO_SHARE).contains(count)).collect();
    while let (sum, many @ 1..) = weight(list, &hidden)
        && (many == 1 || sum < FEWEST_TO_SHARE)
    {
        let beside = (0..list.len()).filter(|row| !hidden[*row] && list[*row] > 0).min_by_key(|row| list[*row]);
        let Some(beside) = beside else { break };
        hidden[beside] = true;
    }
    hidden
}

fn weight(list: &[i64], hidden: &[bool]) -> (i64, usize) {
    let counts = list.iter().zip(hidden).filter(|(_, hidden)| **hidden).map(|(count, _)| *count);
    (counts.clone().sum(), counts.count())
}

/// The sums of one span, row by row.
struct Whole {
    first: usize,
    many: usize,
    shown: Vec<bool>,
}

impl Whole {
    fn has(&self, month: usize) -> bool {
        (self.first..self.first + self.many).contains(&month)
    }
}

/// Counts in rows and months; the sum of each month is known.
pub struct Table {
    rows: Vec<Vec<i64>>,
    /// As `rows`: is it hidden?
    hidden: Vec<Vec<bool>>,
    wholes: Vec<Whole>,
}

impl Table {
    /// Works out what is shown up to a month, the longer spans after the shorter ones they end with.
    pub fn of(rows: Vec<Vec<i64>>, end: usize) -> Self {
        let mut hidden = vec![vec![false; end]; rows.len()];
        for month in 0..end {
            let list: Vec<i64> = rows.iter().map(|row| row[month]).collect();
            for (row, is_hidden) in self::hidden(&list).into_iter().enumerate() {
                hidden[row][month] = is_hidden;
            }
        }
        let mut table = Self { rows, hidden, wholes: Vec::new() };
        for (first, many) in WHOLES.into_iter().filter(|(first, many)| first + many <= end) {
            table.add(first, many);
        }
        table
    }

    /// Which rows of a span are shown.
    pub fn shown(&self, first: usize, many: usize) -> Vec<bool> {
        let whole = self.wholes.iter().find(|whole| (whole.first, whole.many) == (first, many));
        whole.map_or_else(|| vec![false; self.rows.len()], |whole| whole.shown.clone())
    }

    /// Adds a span: all its sums, less those that would take the room of a hidden figure. Then what was taken away without
    /// need comes back.
    fn add(&mut self, first: usize, many: usize) {
        self.wholes.push(Whole { first, many, shown: vec![true; self.rows.len()] });
        while let Some(weak) = self.weak() {
            let Some(row) = self.least_loss(weak) else { break };
            self.set(row, false);
        }
        for row in 0..self.rows.len() {
            if self.wholes.last().is_some_and(|whole| !whole.shown[row]) {
                self.set(row, true);
                let stays = self.weak().is_none();
                self.set(row, stays);
            }
        }
    }

    /// Shows or hides a sum of the latest span.
    fn set(&mut self, row: usize, shown: bool) {
        if let Some(whole) = self.wholes.last_mut() {
            whole.shown[row] = shown;
        }
    }

    /// The sum of the latest span that is hidden next: the weak row's own, else the smallest that has something hidden.
    fn least_loss(&self, weak: usize) -> Option<usize> {
        let whole = self.wholes.last()?;
        let months = whole.first..whole.first + whole.many;
        let open = (0..self.rows.len())
            .filter(|row| whole.shown[*row] && self.hidden[*row][months.clone()].iter().any(|hidden| *hidden));
        open.min_by_key(|row| (*row != weak, self.rows[*row][months.clone()].iter().sum::<i64>(), *row))
    }

    /// The row of a hidden figure that could be known, or known to be small.
    ///
    /// Each hidden figure is a pipe from its row to its month. A row is as many points as its shown sums tell parts of it:
    /// months that stand in the same shown sums can be exchanged, others cannot. What stands in none meets in one point,
    /// because nothing holds it.
    fn weak(&self) -> Option<usize> {
        let months = self.hidden.first()?.len();
        let free = months;
        let mut points: BTreeMap<(usize, Vec<bool>), usize> = BTreeMap::new();
        let (mut pipes, mut rows) = (Vec::new(), Vec::new());
        for row in 0..self.rows.len() {
            for month in (0..months).filter(|month| self.hidden[row][*month]) {
                let within: Vec<bool> = self.wholes.iter().map(|whole| whole.shown[row] && whole.has(month)).collect();
                let next = free + 1 + points.len();
                let from = if within.contains(&true) { *points.entry((row, within)).or_insert(next) } else { free };
                pipes.push(Pipe { from, to: month, value: self.rows[row][month] });
                rows.push(row);
            }
        }
        Net::new(free + 1 + points.len(), pipes).weak().map(|pipe| rows[pipe])
    }
}
