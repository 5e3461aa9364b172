//! Medborgarlöften: drafts so far, each from adopted points of a direction decision. Nothing here is public yet.
//!
//! The priorities make drafts with [`draft_from`] in their own transaction. This slice does not know them: where a version
//! comes from stands with it as the key of a round and the id of a point.

mod labels;
mod model;
pub mod pages;
mod service;
mod store;

pub use labels::who;
pub use model::{LONGEST_SENTENCE, LONGEST_TITLE, NewDraft, Who};
pub use pages::address;
pub use service::{draft_from, drafts, edit, of_points, whole};
pub use store::Version;
