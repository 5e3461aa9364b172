//! Live parts that several slices share: the finder of personal data, with the same rules as the server's. Both halves of the
//! product hold it; it knows no slice.

mod islands;

pub use islands::WordsHint;
