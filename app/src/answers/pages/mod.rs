//! The pages of answers: the office writes, everybody reads.

mod article;
mod brief;
mod office;
pub mod public;

pub use brief::AnswersInBrief;
pub use office::{index, new, one};

/// Where the office writes them.
const OFFICE: &str = "/personal/ni-sa-vi-gjorde";
/// Where everybody reads them.
pub(super) const PUBLIC: &str = "/ni-sa-vi-gjorde";
