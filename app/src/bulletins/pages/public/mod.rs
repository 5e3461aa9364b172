//! What everybody reads: the list, one bulletin, the feed. None of it needs a script.

pub mod feed;
pub mod list;
pub mod read;
