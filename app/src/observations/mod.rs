//! Lägesbildsuppgifter: what was taken in, from whichever source, corrected and taken out again, and counted. No persons,
//! by construction: an observation holds codes and, at most, a short text somebody approved.
//!
//! Periods follow the cadence of the municipality and come into being with their first observation. What is made of the
//! counts is the [`situation`](crate::situation) picture, which stands on this slice as measures and priorities do.

mod labels;
mod model;
mod origin;
pub mod pages;
mod parts;
mod service;
mod span;
mod store;
mod suppress;

pub use labels::reason;
pub use model::{
    FEWEST_TO_SHARE, LONGEST_WORDS, NewObservation, Observed, Reason, Source, Stage, is_open, observation_path,
    period_of, period_of_key, period_path, short_label, year_of,
};
pub use origin::Origin;
pub use parts::{day, words};
pub use service::{
    Feeds, Placed,
    actor::{of_actor, still_open, sums_of_actor, take_back},
    placed,
    read::{count, held_stage, latest, move_stage, newest, stages, state, tell, tell_all},
    settled::{Basis, Shared, basis, settle, shared, shared_of, to_share},
    take_in, take_in_line, withdraw_words,
};
pub use span::count_in;
pub use store::{Count, Row};
pub use suppress::{Ledger, Shown, hidden};

/// What the codes of observations are called.
pub mod named {
    pub use super::labels::{area, band, day, place, place_type, source, when};
}
