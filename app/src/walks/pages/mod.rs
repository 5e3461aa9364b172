//! The pages of walks: the office plans and answers, everybody signs up, walks and reads.

mod lines;
mod office;
mod public;
mod today;

pub use office::{action, both, index, invite, new, one, photo, protocol, shown};
pub use public::underway::OnAWalk;
pub use public::{
    brief::NextWalks, compare, end, files, join, list, own, picture, place, question, read, route, stop, underway,
};
pub use today::WalksWaiting;

use crate::kernel::id::WalkId;

/// Where the office works on them.
const OFFICE: &str = "/personal/vandringar";
/// Where everybody reads them.
const PUBLIC: &str = "/vandringar";

/// The address of a walk in the office.
fn address(id: WalkId) -> String {
    format!("{OFFICE}/{id}")
}

/// The address of a walk for everybody.
fn public_address(slug: &str) -> String {
    format!("{PUBLIC}/{slug}")
}
