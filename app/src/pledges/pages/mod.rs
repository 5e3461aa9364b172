//! The pages of pledges: the office writes, everybody reads.

mod article;
mod brief;
mod changes;
mod office;
mod public;
mod waiting;

pub use brief::PledgesInBrief;
pub use office::{activity, feedback, index, new, one, review};
pub use public::{data, difference, feed, list, poster, read, version, versions};
pub use waiting::FeedbackToRead;

use crate::kernel::id::PledgeId;

/// Where the office works on them.
const OFFICE: &str = "/personal/loften";
/// Where everybody reads them.
const PUBLIC: &str = "/loften";

/// The address of a pledge in the office.
pub fn address(id: PledgeId) -> String {
    format!("{OFFICE}/{id}")
}

/// The address of a pledge for everybody.
pub fn public_address(slug: &str) -> String {
    format!("{PUBLIC}/{slug}")
}
