//! What can be done with reports, by residents, by staff and by the worker: one function per use case.

pub mod case;
pub mod follow;
pub mod hand_over;
pub mod heard;
pub mod inbox;
pub mod index;
pub mod keep;
pub mod keys;
pub mod latest;
pub mod letter_link;
pub mod mask;
pub mod merge;
pub mod notes;
pub mod photo;
pub mod photo_job;
pub mod purge;
pub mod similar;
pub mod sort;
pub mod submit;
pub mod take_in;
pub mod taken_out;
pub mod templates;
pub mod triage;
pub mod voices;

pub use keys::{Key, LetterToken};
