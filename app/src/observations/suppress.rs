//! Small counts in tables that leave the group: which figures are hidden so that none of them can be worked out.
//!
//! **The claim.** Whoever knows everything a table shows (cells, sums of rows and columns, the sum of all) and that
//! counts are whole and not negative finds for every hidden figure at least two possible values, and among them one of
//! [`FEWEST_TO_SHARE`] or more. So nobody learns a hidden figure, and nobody can prove of one that it is small. 1 and 2
//! are always hidden, as cells and as sums; 0 is shown unless it would help to work out another.
//!
//! **Covered**: one table with its sums ([`Grid`]); the same figures in several tables, when what one hides is hidden in
//! the others ([`Grid::hide`]); a figure of a period in documents of its parts, as months, quarters and their year
//! ([`tells`], which is asked before the figure of the whole is shown). **Not covered**: what several figures of several
//! documents tell together (an area over time *and* all areas of each month), what somebody knows from elsewhere (an actor
//! its own share), a late correction between two documents, and reasoning about why just this figure was chosen.
//!
//! A table is read as a network of pipes: each figure is a flow from its row to its column, sums flow in and out. A hidden
//! figure can be as large as what could be led round through other hidden figures. Where that is too little, the smallest
//! figure beside it is hidden too, until every hidden figure has room.

use super::model::FEWEST_TO_SHARE;

/// More than any count: a hidden figure that nothing bounds.
const UNBOUNDED: i64 = 1_000_000_000;

/// One figure of the table, as a flow between two points.
#[derive(Clone, Copy, Debug)]
struct Pipe {
    from: usize,
    to: usize,
    value: i64,
    hidden: bool,
    /// Shown elsewhere already: hiding it here would hide nothing.
    kept: bool,
}

/// Where a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// In a row and a column.
    Cell(usize, usize),
    /// The sum of a row.
    Row(usize),
    /// The sum of a column.
    Column(usize),
    /// The sum of all.
    All,
}

/// A table of counts with its sums.
#[derive(Clone, Debug)]
pub struct Grid {
    rows: usize,
    columns: usize,
    pipes: Vec<Pipe>,
}

impl Grid {
    /// A table whose rows are equally long. Its small figures are hidden; call [`Grid::protect`] before anything is shown.
    pub fn new(counts: &[Vec<i64>]) -> Self {
        let (rows, columns) = (counts.len(), counts.first().map_or(0, Vec::len));
        let count = |row: usize, column: usize| counts[row].get(column).copied().unwrap_or_default().max(0);
        let (source, sink) = (rows + columns, rows + columns + 1);
        let mut pipes = Vec::with_capacity((rows + 1) * (columns + 1));
        let mut lay = |from, to, value| {
            pipes.push(Pipe { from, to, value, hidden: (1..FEWEST_TO_SHARE).contains(&value), kept: false });
        };
        for row in 0..rows {
            (0..columns).for_each(|column| lay(row, rows + column, count(row, column)));
        }
        for row in 0..rows {
            lay(source, row, (0..columns).map(|column| count(row, column)).sum());
        }
        for column in 0..columns {
            lay(rows + column, sink, (0..rows).map(|row| count(row, column)).sum());
        }
        lay(
            sink,
            source,
            (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))).map(|(r, c)| count(r, c)).sum(),
        );
        Self { rows, columns, pipes }
    }

    /// A list of counts with its sum.
    pub fn list(counts: &[i64]) -> Self {
        Self::new(&counts.iter().map(|count| vec![*count]).collect::<Vec<_>>())
    }

    fn index(&self, at: At) -> usize {
        let cells = self.rows * self.columns;
        match at {
            At::Cell(row, column) => row * self.columns + column,
            At::Row(row) => cells + row,
            At::Column(column) => cells + self.rows + column,
            At::All => cells + self.rows + self.columns,
        }
    }

    /// Hides a figure because it is hidden elsewhere.
    pub fn hide(&mut self, at: At) {
        let index = self.index(at);
        self.pipes[index].hidden = true;
        // In a list a row and its sum are the same figure.
        if let (1, At::Cell(row, _) | At::Row(row)) = (self.columns, at) {
            let (cell, sum) = (self.index(At::Cell(row, 0)), self.index(At::Row(row)));
            (self.pipes[cell].hidden, self.pipes[sum].hidden) = (true, true);
        }
    }

    /// Leaves the sums as they are: those that are not hidden by now are shown elsewhere. Then what protects them can only
    /// be cells, and may not be enough: see [`Grid::is_protected`].
    #[must_use]
    pub fn keep_sums(mut self) -> Self {
        let cells = self.rows * self.columns;
        self.pipes.iter_mut().skip(cells).for_each(|pipe| pipe.kept = true);
        self
    }

    /// Does the claim hold?
    pub fn is_protected(&self) -> bool {
        (0..self.pipes.len()).all(|pipe| !self.pipes[pipe].hidden || self.is_safe(pipe))
    }

    /// Hides as much more as it takes to keep the claim.
    #[must_use]
    pub fn protect(mut self) -> Self {
        self.mend();
        while let Some(weak) = (0..self.pipes.len()).find(|pipe| self.pipes[*pipe].hidden && !self.is_safe(*pipe)) {
            let Some(helper) = self.helper(weak) else { break };
            self.pipes[helper].hidden = true;
            self.mend();
        }
        self
    }

    /// In a list, the same figure stands twice: as a cell and as the sum of its row.
    fn mend(&mut self) {
        if self.columns != 1 {
            return;
        }
        for row in 0..self.rows {
            let (cell, sum) = (self.index(At::Cell(row, 0)), self.index(At::Row(row)));
            let hidden = self.pipes[cell].hidden || self.pipes[sum].hidden;
            (self.pipes[cell].hidden, self.pipes[sum].hidden) = (hidden, hidden);
        }
        let (column, all) = (self.index(At::Column(0)), self.index(At::All));
        let hidden = self.pipes[column].hidden || self.pipes[all].hidden;
        (self.pipes[column].hidden, self.pipes[all].hidden) = (hidden, hidden);
    }

    /// Has a hidden figure two values, one of them large enough?
    fn is_safe(&self, pipe: usize) -> bool {
        let Pipe { from, to, value, .. } = self.pipes[pipe];
        let up = self.lead(to, from, pipe, (FEWEST_TO_SHARE - value).max(1));
        value + up >= FEWEST_TO_SHARE && (up > 0 || self.lead(from, to, pipe, value.min(1)) > 0)
    }

    /// How much can be led from one point to another through other hidden figures: along a pipe without end, against it
    /// what flows there.
    fn lead(&self, from: usize, to: usize, except: usize, want: i64) -> i64 {
        let mut flows: Vec<i64> = self.pipes.iter().map(|pipe| pipe.value).collect();
        let mut led = 0;
        while led < want {
            let Some(way) = self.way(from, to, except, &flows) else { break };
            let room = way.iter().map(|(pipe, along)| if *along { UNBOUNDED } else { flows[*pipe] }).min();
            let room = room.unwrap_or_default().min(want - led);
            way.iter().for_each(|(pipe, along)| flows[*pipe] += if *along { room } else { -room });
            led += room;
        }
        led
    }

    /// A shortest way with room, as pipes and whether they are gone along.
    fn way(&self, from: usize, to: usize, except: usize, flows: &[i64]) -> Option<Vec<(usize, bool)>> {
        let points = self.rows + self.columns + 2;
        let mut came: Vec<Option<(usize, bool)>> = vec![None; points];
        let (mut seen, mut queue) = (vec![false; points], std::collections::VecDeque::from([from]));
        seen[from] = true;
        while let Some(here) = queue.pop_front() {
            for (index, pipe) in self.pipes.iter().enumerate().filter(|(index, pipe)| pipe.hidden && *index != except) {
                let step = match (pipe.from == here, pipe.to == here && flows[index] > 0) {
                    (true, _) => (pipe.to, true),
                    (_, true) => (pipe.from, false),
                    _ => continue,
                };
                if !seen[step.0] {
                    seen[step.0] = true;
                    came[step.0] = Some((index, step.1));
                    queue.push_back(step.0);
                }
            }
        }
        let (mut way, mut here) = (Vec::new(), to);
        while here != from {
            let (pipe, along) = came[here]?;
            way.push((pipe, along));
            here = if along { self.pipes[pipe].from } else { self.pipes[pipe].to };
        }
        Some(way)
    }

    /// The figure to hide beside a weak one: in its row or column if there is one, a cell before a sum, the smallest that
    /// gives enough room by itself.
    fn helper(&self, weak: usize) -> Option<usize> {
        let Pipe { from, to, value, .. } = self.pipes[weak];
        let lack = (FEWEST_TO_SHARE - value).max(1);
        let cells = self.rows * self.columns;
        let beside = |pipe: &Pipe| [pipe.from, pipe.to].iter().any(|end| *end == from || *end == to);
        let shown = self.pipes.iter().enumerate().filter(|(_, pipe)| !pipe.hidden && !pipe.kept);
        let price =
            |(index, pipe): &(usize, &Pipe)| (!beside(pipe), *index >= cells, pipe.value < lack, pipe.value, *index);
        shown.min_by_key(price).map(|(index, _)| index)
    }

    /// How many rows it has.
    pub fn many(&self) -> usize {
        self.rows
    }

    /// A figure, unless it is hidden.
    pub fn shown(&self, at: At) -> Option<i64> {
        let pipe = self.pipes[self.index(at)];
        (!pipe.hidden).then_some(pipe.value)
    }
}

/// Would showing a whole tell of its parts, of which these are hidden in other documents? They are the finest there are:
/// what is left of the whole when everything that is shown somewhere is taken away is their sum.
pub fn tells(hidden: &[i64]) -> bool {
    match hidden.len() {
        0 => false,
        1 => true,
        _ => hidden.iter().sum::<i64>() < FEWEST_TO_SHARE,
    }
}

#[cfg(test)]
#[path = "suppress_tests.rs"]
mod tests;
