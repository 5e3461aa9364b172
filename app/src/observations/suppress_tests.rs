//! What an outsider can work out, tried with a solver of its own that shares nothing with the program.
//!
//! **The outsider** knows every figure that was ever shown, that counts are whole and not negative, how sums are made, and
//! which months are quiet. Each shown figure is an equation over the counts by area, category and month. For every small
//! figure that is hidden the solver looks for a world in which all shown figures are the same and this one is large enough
//! to be shown. Where it finds one, the figure has two values and nobody can prove it small.

use super::*;
use crate::kernel::period::{Cadence, TWO_WEEK_ANCHOR};
use proptest::prelude::*;

mod solver;
use solver::{Equation, Solver};

const FIRST: i32 = 2024;

fn month(index: usize) -> Period {
    let day = NaiveDate::from_ymd_opt(FIRST + i32::try_from(index / 12).unwrap(), u32::try_from(index % 12 + 1).unwrap(), 1);
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
        let lengths = [1_usize, 3, 4, 12];
        let all = lengths.into_iter().flat_map(|many| (0..self.months).step_by(many).map(move |first| (first, many)));
        let two_years = (self.months >= 24).then_some((0, 24));
        all.chain(two_years)
            .filter(|(first, many)| first + many <= self.months)
            .map(|(first, many)| (first, u32::try_from(many).unwrap()))
            .collect()
    }

    /// Every figure: the cells it is a sum of, and what is shown of it.
    fn figures(&self, ledger: &Ledger) -> Vec<(Vec<usize>, Option<i64>)> {
        let mut figures = Vec::new();
        for (first, many) in self.spans() {
            let shown = ledger.shown(month(first).first(), many);
            let loud: Vec<usize> = (first..first + many as usize).filter(|at| many == 1 || !self.is_quiet(*at)).collect();
            let pick = |areas: std::ops::Range<usize>, heads: std::ops::Range<usize>| {
                let cells = loud.iter().flat_map(|at| {
                    let (at, heads) = (*at, heads.clone());
                    areas.clone().flat_map(move |area| heads.clone().map(move |head| (area, head, at)))
                });
                cells.map(|(area, head, at)| self.cell(area, head, at)).collect::<Vec<_>>()
            };
            for area in 0..self.areas {
                figures.push((pick(area..area + 1, 0..self.heads), shown.area(self.area(area).as_deref())));
            }
            for head in 0..self.heads {
                figures.push((pick(0..self.areas, head..head + 1), shown.category(&head.to_string())));
            }
            figures.push((pick(0..self.areas, 0..self.heads), shown.all));
        }
        figures
    }

    fn sum(&self, cells: &[usize]) -> i64 {
        cells.iter().map(|cell| self.counts[*cell]).sum()
    }

    /// Do all shown figures say what is true, and does none tell of a hidden one?
    fn keeps_its_secrets(&self, ledger: &Ledger) -> Result<(), TestCaseError> {
        let figures = self.figures(ledger);
        let mut known = Vec::new();
        for (cells, shown) in &figures {
            if let Some(shown) = shown {
                prop_assert_eq!(*shown, self.sum(cells));
                prop_assert!(!(1..FEWEST_TO_SHARE).contains(shown));
                known.push(Equation::new(cells.clone(), *shown));
            }
        }
        let quiet: Vec<usize> = (0..self.months).filter(|at| self.is_quiet(*at)).collect();
        let solver = Solver::new(&self.counts, known);
        for (cells, _) in figures.iter().filter(|(_, shown)| shown.is_none()) {
            let is_small = (1..FEWEST_TO_SHARE).contains(&self.sum(cells));
            let is_quiet = quiet.iter().any(|at| cells.contains(&self.cell(0, 0, *at)) || cells.iter().any(|cell| cell / (self.areas * self.heads) == *at));
            if is_quiet {
                // Nothing shown speaks of a quiet month, so there is nothing to solve.
                prop_assert!(cells.iter().all(|cell| solver.is_free(*cell)));
            } else if is_small {
                prop_assert!(solver.can_reach(cells, FEWEST_TO_SHARE), "a hidden {} is known: {:?}", self.sum(cells), cells);
            } else if self.sum(cells) > 0 {
                let other = solver.can_reach(cells, self.sum(cells) + 1) || solver.can_fall(cells, self.sum(cells) - 1);
                prop_assert!(other, "a hidden {} is known: {:?}", self.sum(cells), cells);
            }
        }
        Ok(())
    }
}

/// Small counts are likely, most of all nought.
fn count() -> impl Strategy<Value = i64> {
    prop_oneof![5 => Just(0_i64), 4 => 1..3_i64, 3 => 3..6_i64, 1 => 6..30_i64]
}

fn world(months: usize) -> impl Strategy<Value = World> {
    (1..5_usize, 1..4_usize).prop_flat_map(move |(areas, heads)| {
        prop::collection::vec(count(), areas * heads * months)
            .prop_map(move |counts| World { areas, heads, months, counts })
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
    let counts = [1, 5, 2];
    let all = Equation::new(vec![0, 1, 2], 8);
    let solver = Solver::new(&counts, vec![all.clone(), Equation::new(vec![1], 5)]);
    assert!(solver.can_reach(&[0], 3) && solver.can_fall(&[0], 0) && !solver.can_reach(&[0], 4));
    let solver = Solver::new(&counts, vec![all, Equation::new(vec![1], 5), Equation::new(vec![2], 2)]);
    assert!(!solver.can_reach(&[0], 2) && !solver.can_fall(&[0], 0));
    assert!(Solver::new(&counts, Vec::new()).is_free(1) && !solver.is_free(1));
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
