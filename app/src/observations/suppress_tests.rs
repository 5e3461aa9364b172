//! What an outsider can work out, tried by going through every table there could be. It shares nothing with the program.

use super::*;
use proptest::prelude::*;

/// No figure of a tried table is larger: larger ones would only add possible values.
const MOST: i64 = 7;

/// Everything that is shown of a table, in the order cells, rows, columns, all.
struct Seen {
    rows: usize,
    columns: usize,
    cells: Vec<Option<i64>>,
    row: Vec<Option<i64>>,
    column: Vec<Option<i64>>,
    all: Option<i64>,
}

impl Seen {
    fn of(counts: &[Vec<i64>], grid: &Grid) -> Self {
        let (rows, columns) = (counts.len(), counts[0].len());
        Self {
            rows,
            columns,
            cells: (0..rows * columns).map(|at| grid.shown(At::Cell(at / columns, at % columns))).collect(),
            row: (0..rows).map(|row| grid.shown(At::Row(row))).collect(),
            column: (0..columns).map(|column| grid.shown(At::Column(column))).collect(),
            all: grid.shown(At::All),
        }
    }

    fn fits(&self, table: &[i64]) -> bool {
        let says = |seen: Option<i64>, sum: i64| seen.is_none_or(|seen| seen == sum);
        let row = |row: usize| (0..self.columns).map(|column| table[row * self.columns + column]).sum();
        let column = |column: usize| (0..self.rows).map(|row| table[row * self.columns + column]).sum();
        (0..self.rows).all(|at| says(self.row[at], row(at)))
            && (0..self.columns).all(|at| says(self.column[at], column(at)))
            && says(self.all, table.iter().sum())
    }

    /// Every table that shows the same, cell by cell.
    fn tables(&self) -> Vec<Vec<i64>> {
        let mut tables = vec![Vec::new()];
        for cell in &self.cells {
            let choices: Vec<i64> = cell.map_or_else(|| (0..=MOST).collect(), |count| vec![count]);
            tables = tables
                .iter()
                .flat_map(|table| choices.iter().map(move |choice| [table.as_slice(), &[*choice]].concat()))
                .filter(|table| self.may_become(table))
                .collect();
        }
        tables.retain(|table| self.fits(table));
        tables
    }

    /// Is a begun table still no larger than what is shown, and each finished row right? Spares most of the work.
    fn may_become(&self, table: &[i64]) -> bool {
        let finished = table.len() / self.columns;
        self.row.iter().take(finished).enumerate().all(|(row, seen)| {
            let sum: i64 = table[row * self.columns..(row + 1) * self.columns].iter().sum();
            seen.is_none_or(|seen| seen == sum)
        }) && self.all.is_none_or(|all| table.iter().sum::<i64>() <= all)
    }
}

/// The values of one figure in all tables that fit are two or more, and not all of them small.
fn open(name: &str, values: impl Iterator<Item = i64>) -> Result<(), TestCaseError> {
    let values: std::collections::BTreeSet<i64> = values.collect();
    prop_assert!(values.len() >= 2, "{name} can only be {values:?}");
    prop_assert!(values.iter().any(|value| *value >= FEWEST_TO_SHARE), "{name} is surely small: {values:?}");
    Ok(())
}

fn hides(counts: &[Vec<i64>]) -> Result<(), TestCaseError> {
    let grid = Grid::new(counts).protect();
    let seen = Seen::of(counts, &grid);
    let tables = seen.tables();
    let wide = seen.columns;
    for (at, cell) in seen.cells.iter().enumerate() {
        match cell {
            Some(count) => prop_assert!(*count == 0 || *count >= FEWEST_TO_SHARE),
            None => open("a cell", tables.iter().map(|table| table[at]))?,
        }
    }
    for (at, _) in seen.row.iter().enumerate().filter(|(_, sum)| sum.is_none()) {
        open("a row", tables.iter().map(|table| table[at * wide..(at + 1) * wide].iter().sum()))?;
    }
    for (at, _) in seen.column.iter().enumerate().filter(|(_, sum)| sum.is_none()) {
        open("a column", tables.iter().map(|table| table.iter().skip(at).step_by(wide).sum()))?;
    }
    if seen.all.is_none() {
        open("the sum", tables.iter().map(|table| table.iter().sum()))?;
    }
    Ok(())
}

/// Mostly small counts: these are the hard ones.
fn counts(rows: std::ops::Range<usize>, columns: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Vec<i64>>> {
    let count = prop_oneof![3 => 0..3_i64, 2 => 3..6_i64];
    (rows, columns).prop_flat_map(move |(rows, columns)| {
        prop::collection::vec(prop::collection::vec(count.clone(), columns), rows)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_figure_of_a_table_can_be_worked_out(counts in counts(1..3, 2..4)) {
        hides(&counts)?;
    }

    #[test]
    fn nor_of_a_list(counts in counts(1..6, 1..2)) {
        hides(&counts)?;
    }

    #[test]
    fn what_is_hidden_elsewhere_stays_hidden(counts in counts(2..4, 2..4), row in 0..2_usize) {
        let mut grid = Grid::new(&counts);
        grid.hide(At::Row(row));
        grid.hide(At::All);
        let grid = grid.protect();
        prop_assert!(grid.shown(At::Row(row)).is_none() && grid.shown(At::All).is_none());
    }

    /// A year and its months, all ways there are to fill the hidden ones so that the year comes out.
    #[test]
    fn a_whole_gives_no_part_away(hidden in prop::collection::vec(0..5_i64, 1..5)) {
        if !tells(&hidden) {
            let rest: i64 = hidden.iter().sum();
            let mut ways = vec![Vec::new()];
            for _ in &hidden {
                ways = ways.iter().flat_map(|way: &Vec<i64>| (0..=rest).map(move |count| [way.as_slice(), &[count]].concat())).collect();
            }
            ways.retain(|way| way.iter().sum::<i64>() == rest);
            for at in 0..hidden.len() {
                open("a month", ways.iter().map(|way| way[at]))?;
            }
        }
    }
}

#[test]
fn a_table_without_small_counts_is_shown_whole() {
    let grid = Grid::new(&[vec![4, 9], vec![0, 12]]).protect();
    assert_eq!(grid.shown(At::Cell(1, 0)), Some(0));
    assert_eq!(grid.shown(At::All), Some(25));
}

#[test]
fn one_small_count_takes_the_smallest_beside_it_along() {
    let grid = Grid::list(&[30, 1, 8, 4]).protect();
    let shown: Vec<_> = (0..4).map(|row| grid.shown(At::Cell(row, 0))).collect();
    assert_eq!(shown, [Some(30), None, Some(8), None]);
    assert_eq!(grid.shown(At::All), Some(43));
    // Noughts give no room, so they stay.
    let grid = Grid::list(&[0, 1, 0, 4, 19]).protect();
    let shown: Vec<_> = (0..5).map(|row| grid.shown(At::Cell(row, 0))).collect();
    assert_eq!(shown, [Some(0), None, Some(0), None, Some(19)]);
}

#[test]
fn an_empty_table_has_a_sum() {
    assert_eq!(Grid::list(&[]).protect().shown(At::All), Some(0));
}
