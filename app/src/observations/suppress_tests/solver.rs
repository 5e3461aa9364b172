//! Whole, non-negative counts under sums that are known: is there a world in which a figure is so large, or so small? First
//! bounds are drawn tighter until nothing moves; then one cell after the other is tried, the true count first. Exact: every
//! yes is a world that was found, every no means that all were tried or bounded away.

/// Cells and their known sum.
#[derive(Clone, Debug)]
pub struct Equation {
    cells: Vec<usize>,
    sum: i64,
}

impl Equation {
    pub fn new(cells: Vec<usize>, sum: i64) -> Self {
        Self { cells, sum }
    }
}

/// No count is tried beyond this: larger ones would only add worlds.
const MOST: i64 = 400;
/// So many steps are enough for every table that is tried here; more is a test that says nothing.
const STEPS: usize = 200_000;

pub struct Solver {
    truth: Vec<i64>,
    known: Vec<Equation>,
    /// The equations of each cell.
    of: Vec<Vec<usize>>,
}

#[derive(Clone)]
struct Bounds {
    low: Vec<i64>,
    high: Vec<i64>,
}

impl Solver {
    pub fn new(truth: &[i64], known: Vec<Equation>) -> Self {
        let mut of = vec![Vec::new(); truth.len()];
        for (at, equation) in known.iter().enumerate() {
            equation.cells.iter().for_each(|cell| of[*cell].push(at));
        }
        Self { truth: truth.to_vec(), known, of }
    }

    /// Does no known sum speak of the cell?
    pub fn is_free(&self, cell: usize) -> bool {
        self.of[cell].is_empty()
    }

    /// Can these cells be so many together, or more?
    pub fn can_reach(&self, cells: &[usize], least: i64) -> bool {
        self.solve(cells, least, MOST * 100)
    }

    /// Can these cells be so few together, or fewer?
    pub fn can_fall(&self, cells: &[usize], most: i64) -> bool {
        self.solve(cells, 0, most)
    }

    fn solve(&self, cells: &[usize], least: i64, most: i64) -> bool {
        let many = self.truth.len();
        let bounds = Bounds { low: vec![0; many], high: vec![MOST; many] };
        let mut steps = STEPS;
        let found = self.search(bounds, (cells, least, most), &mut steps);
        assert!(steps > 0, "too large to be tried");
        found
    }

    fn search(&self, mut bounds: Bounds, goal: (&[usize], i64, i64), steps: &mut usize) -> bool {
        if *steps == 0 {
            return false;
        }
        *steps -= 1;
        if !self.tighten(&mut bounds, goal) {
            return false;
        }
        // The cells of the goal first, then those that have least room.
        let open = (0..bounds.low.len()).filter(|cell| bounds.low[*cell] < bounds.high[*cell] && !self.is_free(*cell));
        let next = open.min_by_key(|cell| (!goal.0.contains(cell), bounds.high[*cell] - bounds.low[*cell]));
        let Some(cell) = next else { return true };
        let (low, high, truth) = (bounds.low[cell], bounds.high[cell], self.truth[cell]);
        let mut tries: Vec<i64> = (low..=high).collect();
        tries.sort_by_key(|value| ((value - truth).abs(), *value));
        tries.into_iter().any(|value| {
            let mut next = bounds.clone();
            (next.low[cell], next.high[cell]) = (value, value);
            self.search(next, goal, steps)
        })
    }

    /// Draws all bounds tighter; false where nothing is left.
    fn tighten(&self, bounds: &mut Bounds, (cells, least, most): (&[usize], i64, i64)) -> bool {
        loop {
            let mut moved = false;
            let sums = self.known.iter().map(|one| (one.cells.as_slice(), one.sum, one.sum));
            for (cells, least, most) in sums.chain([(cells, least, most)]) {
                let sum = |bounds: &[i64]| cells.iter().map(|cell| bounds[*cell]).sum::<i64>();
                let (mut low, mut high) = (sum(&bounds.low), sum(&bounds.high));
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
