//! Whole, non-negative counts under sums that are known: is there a world in which some of them make so many, or so few?
//! Bounds are drawn tighter until nothing moves. Then a sum that the true counts no longer make is mended, one count after
//! the other. Exact: every yes is a world that was found, every no means that all were tried or bounded away.

/// Counts and their known sum.
#[derive(Clone, Debug)]
pub struct Equation {
    pub cells: Vec<usize>,
    pub sum: i64,
}

impl Equation {
    pub fn new(cells: Vec<usize>, sum: i64) -> Self {
        Self { cells, sum }
    }
}

/// Cells that shall make between so many and so many.
pub type Goal<'a> = (&'a [usize], i64, i64);

/// No count is tried beyond this: larger ones would only add worlds.
const MOST: i64 = 400;
/// So many steps are taken before another order is tried, and so many orders; more is a test that says nothing.
const STEPS: usize = 500;
const ORDERS: usize = 400;

pub struct Solver {
    truth: Vec<i64>,
    known: Vec<Equation>,
}

#[derive(Clone)]
struct Bounds {
    low: Vec<i64>,
    high: Vec<i64>,
}

impl Solver {
    pub fn new(truth: &[i64], known: Vec<Equation>) -> Self {
        Self { truth: truth.to_vec(), known }
    }

    /// Does no known sum speak of the cell?
    pub fn is_free(&self, cell: usize) -> bool {
        self.known.iter().all(|one| !one.cells.contains(&cell))
    }

    /// A world that reaches the goal, if there is one.
    pub fn world(&self, goal: Goal<'_>) -> Option<Vec<i64>> {
        let many = self.truth.len();
        for order in 0..ORDERS {
            let mut search = Search { solver: self, goal, order, steps: STEPS };
            let found = search.from(Bounds { low: vec![0; many], high: vec![MOST; many] });
            if found.is_some() || search.steps > 0 {
                return found;
            }
        }
        panic!("too large to be tried")
    }

    fn sums<'a>(&'a self, goal: Goal<'a>) -> impl Iterator<Item = Goal<'a>> {
        self.known.iter().map(|one| (one.cells.as_slice(), one.sum, one.sum)).chain([goal])
    }

    /// Draws all bounds tighter; false where nothing is left.
    fn tighten(&self, bounds: &mut Bounds, goal: Goal<'_>) -> bool {
        loop {
            let mut moved = false;
            for (cells, least, most) in self.sums(goal) {
                let sum = |bounds: &[i64]| cells.iter().map(|cell| bounds[*cell]).sum::<i64>();
                let (mut low, mut high) = (sum(&bounds.low), sum(&bounds.high));
                if low > most || high < least {
                    return false;
                }
                for cell in cells {
                    let (l, h) = (bounds.low[*cell], bounds.high[*cell]);
                    let up = (most - (low - l)).min(h);
                    let down = (least - (high - h)).max(l);
                    if up < down {
                        return false;
                    }
                    moved |= up < h || down > l;
                    (low, high) = (low + down - l, high + up - h);
                    (bounds.low[*cell], bounds.high[*cell]) = (down, up);
                }
            }
            if !moved {
                return true;
            }
        }
    }
}

/// One way through all worlds.
struct Search<'a> {
    solver: &'a Solver,
    goal: Goal<'a>,
    order: usize,
    steps: usize,
}

impl Search<'_> {
    fn from(&mut self, mut bounds: Bounds) -> Option<Vec<i64>> {
        let (solver, goal) = (self.solver, self.goal);
        if self.steps == 0 {
            return None;
        }
        self.steps -= 1;
        if !solver.tighten(&mut bounds, goal) {
            return None;
        }
        let guess: Vec<i64> = solver
            .truth
            .iter()
            .enumerate()
            .map(|(cell, truth)| (*truth).clamp(bounds.low[cell], bounds.high[cell]))
            .collect();
        let open = |cell: &&usize| bounds.low[**cell] < bounds.high[**cell];
        let wrong = solver.sums(goal).filter_map(|(cells, least, most)| {
            let sum: i64 = cells.iter().map(|cell| guess[*cell]).sum();
            let lack = if sum < least { least - sum } else { most.min(sum) - sum };
            (lack != 0).then(|| (cells.iter().filter(open).count(), cells, lack))
        });
        let Some((_, cells, lack)) = wrong.min_by_key(|(many, ..)| *many) else { return Some(guess) };
        // Another order each time: what one gets lost in, another finds at once.
        let mixed = |cell: usize| (cell + 1).wrapping_mul(2_654_435_761 + 40_503 * self.order + self.steps) % 8_191;
        let cell = *cells.iter().filter(open).max_by_key(|cell| mixed(**cell))?;
        let (low, high) = (bounds.low[cell], bounds.high[cell]);
        // What mends the sum at once comes first.
        let best = (guess[cell] + lack).clamp(low, high);
        let mut tries: Vec<i64> = (low..=high).collect();
        tries.sort_by_key(|value| ((value - best).abs(), *value));
        tries.into_iter().find_map(|value| {
            let mut next = bounds.clone();
            (next.low[cell], next.high[cell]) = (value, value);
            self.from(next)
        })
    }
}
