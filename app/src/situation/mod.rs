//! Lägesbild: what was taken in is counted per period and compared with before. No persons, by construction.
//!
//! An [`ObservationId`](crate::kernel::id::ObservationId) is made by [`take_in`]; it holds codes and, at most, a short text
//! somebody approved. Periods follow the cadence of the municipality and come into being with their first observation.

mod glance;
mod labels;
mod model;
mod origin;
pub mod pages;
mod service;
mod spans;
mod store;
mod tally;

pub use glance::{Glance, glance};
pub use labels::reason;
pub use model::{LONGEST_WORDS, NewObservation, Observed, Reason, Source};
pub use origin::Origin;
pub use service::{Placed, placed, take_in, withdraw_words};
