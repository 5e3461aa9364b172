//! The pages of bulletins: the office writes and reviews, everybody reads, nobody answers.

mod article;
mod brief;
mod office;
mod public;
mod waiting;

pub use brief::BulletinsInBrief;
pub use office::{index, new, one, write};
pub use public::{feed, list, read};
pub use waiting::BulletinsToReview;

use crate::kernel::id::BulletinId;

/// Where the office works on them.
const OFFICE: &str = "/personal/informerar";
/// Where everybody reads them.
const PUBLIC: &str = "/grannsamverkan/informerar";
/// For readers of feeds.
const FEED: &str = "/grannsamverkan/informerar.atom";

/// The address of a bulletin in the office.
fn address(id: BulletinId) -> String {
    format!("{OFFICE}/{id}")
}

/// The address of a bulletin for everybody.
pub(super) fn public_address(slug: &str) -> String {
    format!("{PUBLIC}/{slug}")
}
