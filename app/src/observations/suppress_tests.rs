//! What an outsider can work out, tried with a solver of its own that shares nothing with the program.
//!
//! **The outsider** knows every figure that was ever shown, that counts are whole and not negative, how sums are made, and
//! which months are quiet. Each shown figure is an equation over the counts by area, category and month. For every small
//! figure that is hidden the solver looks for a world in which all shown figures are the same and this one is large enough
//! to be shown, and for every other hidden figure of a month for one in which it is another. Where it finds one, the figure
//! has two values, and nobody can prove a small one small.
//!
//! The solver looks for counts by area and month and by category and month; from them a whole world is made, cell by cell,
//! and every figure that was shown is counted again in it.

use super::*;
use crate::kernel::period::{Cadence, TWO_WEEK_ANCHOR};
use proptest::prelude::*;

#[path = "suppress_tests/solver.rs"]
mod solver;
use solver::{Equation, Solver};

const FIRST: i32 = 2024;

fn month(index: usize) -> Period {
    let day =
        NaiveDate::from_ymd_opt(FIRST + i32::try_from(index / 12).unwrap(), u32::try_from(index % 12 + 1).unwrap(), 1);
    Period::containing(Cadence::Month, day.unwrap(), TWO_WEEK_ANCHOR)
}

/// Counts by area, category and month.
#[derive(Clone, Debug)]
struct World {
    areas: usize,
    heads: usize,
    months: usize,
    counts: Vec<i64>,
}

impl World {
    fn cell(&self, area: usize, head: usize, month: usize) -> usize {
        (month * self.areas + area) * self.heads + head
    }

    fn area(&self, area: usize) -> Option<String> {
        (area > 0).then(|| format!("a{area}"))
    }

    fn cells(&self, month: usize) -> Cells {
        let mut cells = Cells::new();
        for area in 0..self.areas {
            for head in 0..self.heads {
                let count = self.counts[self.cell(area, head, month)];
                if count > 0 {
                    cells.insert((self.area(area), head.to_string()), count);
                }
            }
        }
        cells
    }

    fn ledger(&self, months: usize) -> Ledger {
        let mut ledger = Ledger::default();
        (0..months).for_each(|at| ledger.add(&month(at), self.cells(at)));
        ledger
    }

    fn is_quiet(&self, month: usize) -> bool {
        (1..FEWEST_TO_SHARE).contains(&self.cells(month).values().sum::<i64>())
    }

    /// Everything that can be shown of these months: spans of all lengths that are over.
    fn spans(&self) -> Vec<(usize, u32)> {
        let lengths = [1_usize, 3, 4, 12, 24];
        let all = lengths.into_iter().flat_map(|many| (0..self.months).step_by(many).map(move |first| (first, many)));
        all.filter(|(first, many)| first + many <= self.months)
            .map(|(first, many)| (first, u32::try_from(many).unwrap()))
            .collect()
    }

    /// The count by area (first all areas, then all heads) and month, as the solver numbers them.
    fn margin(&self, line: usize, month: usize) -> usize {
        month * (self.areas + self.heads) + line
    }

    fn margins(&self) -> Vec<i64> {
        let mut margins = vec![0; (self.areas + self.heads) * self.months];
        for month in 0..self.months {
            for area in 0..self.areas {
                for head in 0..self.heads {
                    let count = self.counts[self.cell(area, head, month)];
                    margins[self.margin(area, month)] += count;
                    margins[self.margin(self.areas + head, month)] += count;
                }
            }
        }
        margins
    }

    /// Every figure: the lines it adds up over its loud months, and what is shown of it.
    fn figures(&self, ledger: &Ledger) -> Vec<Figure> {
        let mut figures = Vec::new();
        for (first, many) in self.spans() {
            let shown = ledger.shown(month(first).first(), many);
            let months: Vec<usize> = (first..first + many as usize).collect();
            let loud: Vec<usize> = months.into_iter().filter(|at| many == 1 || !self.is_quiet(*at)).collect();
            let mut add = |lines: std::ops::Range<usize>, shown| {
                let cells = loud.iter().flat_map(|at| lines.clone().map(|line| self.margin(line, *at))).collect();
                figures.push(Figure { cells, shown, quiet: many == 1 && self.is_quiet(first), whole: many > 1 });
            };
            (0..self.areas).for_each(|at| add(at..at + 1, shown.area(self.area(at).as_deref())));
            (0..self.heads).for_each(|at| add(self.areas + at..self.areas + at + 1, shown.category(&at.to_string())));
            add(0..self.areas, shown.all);
            add(self.areas..self.areas + self.heads, shown.all);
        }
        figures
    }

    /// A world cell by cell with these sums.
    fn of_margins(&self, margins: &[i64]) -> Self {
        let (mut left, mut counts) = (margins.to_vec(), vec![0; self.counts.len()]);
        for month in 0..self.months {
            for area in 0..self.areas {
                for head in 0..self.heads {
                    let (row, column) = (self.margin(area, month), self.margin(self.areas + head, month));
                    let count = left[row].min(left[column]);
                    (left[row], left[column]) = (left[row] - count, left[column] - count);
                    counts[self.cell(area, head, month)] = count;
                }
            }
        }
        assert!(left.iter().all(|count| *count == 0));
        Self { counts, ..self.clone() }
    }

    /// Do all shown figures say what is true, and does none tell of a hidden one?
    fn keeps_its_secrets(&self, ledger: &Ledger) -> Result<(), TestCaseError> {
        let (figures, truth) = (self.figures(ledger), self.margins());
        let sum = |counts: &[i64], cells: &[usize]| cells.iter().map(|cell| counts[*cell]).sum::<i64>();
        let mut known = Vec::new();
        for Figure { cells, shown, .. } in &figures {
            if let Some(shown) = shown {
                prop_assert_eq!(*shown, sum(&truth, cells));
                prop_assert!(!(1..FEWEST_TO_SHARE).contains(shown));
                known.push(Equation::new(cells.clone(), *shown));
            }
        }
        let solver = Solver::new(&truth, known.clone());
        for Figure { cells, quiet, whole, .. } in figures.iter().filter(|figure| figure.shown.is_none()) {
            let count = sum(&truth, cells);
            let goals: &[(i64, i64)] = match count {
                _ if *quiet => {
                    // Nothing that is shown speaks of a quiet month.
                    prop_assert!(cells.iter().all(|cell| solver.is_free(*cell)));
                    continue;
                }
                0 => continue,
                // A sum that is not small is no secret: it is hidden for the sake of what it is made of.
                FEWEST_TO_SHARE.. if *whole => continue,
                count if count < FEWEST_TO_SHARE => &[(FEWEST_TO_SHARE, i64::MAX / 4)],
                count => &[(count + 1, i64::MAX / 4), (0, count - 1)],
            };
            let found = goals.iter().find_map(|(least, most)| solver.world((cells, *least, *most)));
            let Some(found) = found else {
                return Err(TestCaseError::fail(format!("a hidden {count} is known: {cells:?} of {truth:?}")));
            };
            // The world is whole: every figure that is shown is the same in it.
            let other = self.of_margins(&found).margins();
            prop_assert!(known.iter().all(|one| sum(&other, &one.cells) == one.sum));
            prop_assert!(sum(&other, cells) != count);
        }
        Ok(())
    }
}

/// A figure: what it adds up, what is shown, whether it is of a quiet month, or of several months.
struct Figure {
    cells: Vec<usize>,
    shown: Option<i64>,
    quiet: bool,
    whole: bool,
}

/// Small counts are likely, most of all nought.
fn count() -> impl Strategy<Value = i64> {
    prop_oneof![5 => Just(0_i64), 4 => 1..3_i64, 3 => 3..6_i64, 1 => 6..30_i64]
}

fn world(months: usize) -> impl Strategy<Value = World> {
    (1..5_usize, 1..4_usize).prop_flat_map(move |(areas, heads)| {
        prop::collection::vec(count(), areas * heads * months).prop_map(move |counts| World {
            areas,
            heads,
            months,
            counts,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_shrink_iters: 200, ..ProptestConfig::default() })]

    /// Fourteen months: fourteen monthly pictures with their columns of comparison, months, quarters, tertials and a year.
    #[test]
    fn nothing_that_was_ever_shown_tells_a_small_figure(world in world(14)) {
        world.keeps_its_secrets(&world.ledger(world.months))?;
    }

    /// What is shown of a span is the same whenever it is asked for: nothing that comes later moves it.
    #[test]
    fn what_is_shown_once_is_shown_always(world in world(14)) {
        let late = world.ledger(14);
        for (first, many) in world.spans() {
            let early = world.ledger(first + many as usize);
            prop_assert_eq!(early.shown(month(first).first(), many), late.shown(month(first).first(), many));
        }
    }

    /// A quiet year, where little can hide behind much.
    #[test]
    fn a_year_of_small_counts_tells_none(counts in prop::collection::vec(0..3_i64, 3 * 2 * 12)) {
        let world = World { areas: 3, heads: 2, months: 12, counts };
        world.keeps_its_secrets(&world.ledger(12))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 20, ..ProptestConfig::default() })]

    #[test]
    fn two_years_tell_no_more_than_each(world in world(24)) {
        world.keeps_its_secrets(&world.ledger(24))?;
    }
}

/// The solver is tried where the answer is known: a sum less its other parts.
#[test]
fn the_solver_finds_what_can_be_known() {
    let all = Equation::new(vec![0, 1, 2], 8);
    let solver = Solver::new(&[1, 5, 2], vec![all.clone(), Equation::new(vec![1], 5)]);
    assert_eq!(solver.world((&[0], 3, 9)), Some(vec![3, 5, 0]));
    assert!(solver.world((&[0], 0, 0)).is_some() && solver.world((&[0], 4, 9)).is_none());
    let solver = Solver::new(&[1, 5, 2], vec![all, Equation::new(vec![1], 5), Equation::new(vec![2], 2)]);
    assert!(solver.world((&[0], 2, 9)).is_none() && solver.world((&[0], 0, 0)).is_none());
    assert!(Solver::new(&[1], Vec::new()).is_free(0) && !solver.is_free(1));
}

/// The whole is shown only where the months keep their secret: the plain case people meet.
#[test]
fn a_year_less_its_months_gives_no_month_away() {
    let mut world = World { areas: 3, heads: 1, months: 12, counts: vec![9; 36] };
    world.counts[0] = 1;
    let ledger = world.ledger(12);
    let (january, year) = (ledger.shown(month(0).first(), 1), ledger.shown(month(0).first(), 12));
    assert_eq!((january.area(None), january.all, year.all), (None, Some(19), Some(316)));
    assert_eq!((year.area(None), year.area(Some("a2"))), (None, Some(108)));
    // Two areas that hide in the same two months keep each other's secret.
    for cell in [0, 1, 3, 4] {
        world.counts[cell] = 2;
    }
    let year = world.ledger(12).shown(month(0).first(), 12);
    assert_eq!((year.area(None), year.area(Some("a1"))), (Some(94), Some(94)));
}

/// A year in which almost nothing is shown: found by chance, kept because it took the solver longest.
#[test]
fn a_year_of_almost_nothing_tells_nothing() -> Result<(), TestCaseError> {
    #[rustfmt::skip]
    let counts = vec![
        1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 2, 0, 0, 1, 1, 1, 0, 0, 0, 1, 2, 1, 0, 1,
        0, 1, 1, 1, 1, 1, 0, 1, 0, 1, 2, 1, 0, 2, 1, 0, 1, 0, 0, 2, 1, 1, 1, 2,
        1, 1, 2, 0, 2, 1, 1, 2, 2, 0, 2, 1, 1, 1, 1, 1, 0, 1, 0, 2, 2, 0, 0, 1,
    ];
    let world = World { areas: 3, heads: 2, months: 12, counts };
    world.keeps_its_secrets(&world.ledger(12))
}
