//! The pages of reports, one per file, each with the handler of its own form.

pub mod case;
pub mod case_photo;
pub mod code;
mod door;
pub mod follow;
mod follow_parts;
mod follow_view;
pub mod inbox;
pub mod letter_link;
pub mod original;
pub mod photo;
mod qr;
pub mod submit;
mod submit_photo;
mod submit_review;
mod submit_steps;
mod submit_view;
mod submit_words;
mod timeline;
mod waiting;

pub use submit_photo::words as photo_words;
pub use waiting::WaitingReports;
