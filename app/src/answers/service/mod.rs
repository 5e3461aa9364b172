//! Use cases of answers: proposed, written, made public, taken back, read, told to the one who reported.

pub mod propose;
pub mod public;
pub mod read;
mod told;
pub mod write;

pub use told::ToReporter;
