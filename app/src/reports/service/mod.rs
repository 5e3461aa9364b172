//! What can be done with a report by the person who sent it and by the worker: one function per use case.

pub mod follow;
pub mod index;
pub mod keys;
pub mod letter_link;
pub mod photo;
pub mod photo_job;
pub mod purge;
pub mod submit;

pub use keys::{Key, LetterToken};
