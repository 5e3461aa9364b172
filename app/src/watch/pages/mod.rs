//! The pages of neighbourhood watch: the office keeps the register and sorts the rounds, representatives have their own
//! pages, everybody may ask and want to begin.

mod office;
pub mod public;
pub mod rep;
mod waiting;

pub use office::{index, interests, new, one, round, rounds};
pub use waiting::{InterestsToAnswer, RoundsToSort};

use crate::kernel::id::{WatchId, WatchRoundId};

/// Where the office keeps the register.
const OFFICE: &str = "/personal/grannsamverkan";

/// The address of an area in the office.
fn address(id: WatchId) -> String {
    format!("{OFFICE}/{id}")
}

/// The address of a round in the office.
fn round_address(id: WatchRoundId) -> String {
    format!("{OFFICE}/ronder/{id}")
}
