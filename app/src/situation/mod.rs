//! Lägesbild: what was taken in is counted per period and compared with before. No persons, by construction.
//!
//! An [`ObservationId`](crate::kernel::id::ObservationId) is made by [`take_in`]; it holds codes and, at most, a short text
//! somebody approved. Periods follow the cadence of the municipality and come into being with their first observation.

mod labels;
mod model;
pub mod pages;
mod service;
mod span;
mod store;
mod tally;

pub use model::{LONGEST_WORDS, NewObservation, Source};
pub use service::{take_in, withdraw_words};
pub use span::{Counted, count_in};
pub use tally::FEWEST_TO_SHARE;
