//! The pages of neighbourhood watch: the office keeps the register, everybody may ask and want to begin.

mod office;
pub mod public;
mod waiting;

pub use office::{index, interests, new, one};
pub use waiting::InterestsToAnswer;

use crate::kernel::id::WatchId;

/// Where the office keeps the register.
const OFFICE: &str = "/personal/grannsamverkan";

/// The address of an area in the office.
fn address(id: WatchId) -> String {
    format!("{OFFICE}/{id}")
}
