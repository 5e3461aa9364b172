//! Medborgarlöften: living documents. A draft is worked on in the office, each publication is a version that is never
//! changed, and everybody reads both the promise and what came of it.
//!
//! The priorities make drafts with [`draft_from`] in their own transaction. This slice does not know them: where a pledge
//! comes from stands with it as the key of a round and the id of a point. `service` stands open for the demo, which plays
//! through it.

mod followed;
pub mod jobs;
mod labels;
pub mod model;
pub mod pages;
pub mod service;
mod store;
mod view;

pub use followed::FollowedPledges;
pub use labels::who;
pub use model::{LONGEST_SENTENCE, LONGEST_TITLE, NewDraft, Who};
pub use pages::{FeedbackToRead, PledgesInBrief, address, public_address};
pub use service::{
    draft::draft_from,
    heard::SaidOfPledges,
    hearing::{Unread, unread},
    public::{Published, all as published, on_start},
    read::{Line as Draft, all as drafts, of_points},
};
pub use store::Origin;
