//! How often a body meets.

use crate::kernel::period::Cadence;

/// How often a body meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// So many times a year.
    PerYear(u16),
    /// Once in every period of the lägesbild.
    EveryPeriod(Cadence),
}
