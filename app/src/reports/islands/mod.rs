//! The live part of the report form that needs the same rules as the server: the finder of personal data.

mod words_hint;

pub use words_hint::WordsHint;
