//! The islands themselves.

mod words_hint;

pub use words_hint::WordsHint;
