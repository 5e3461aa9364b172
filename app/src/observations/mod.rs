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

pub use labels::{
    area as area_name, band as band_name, place as place_words, place_type as place_type_name, reason,
    source as source_name, when as when_words,
};
pub use model::{
    FEWEST_TO_SHARE, LONGEST_WORDS, NewObservation, Observed, Reason, Source, Stage, is_open, observation_path,
    period_of, period_of_key, period_path, short_label, year_of,
};
pub use origin::Origin;
pub use parts::{day, words};
pub use service::{
    Placed, placed,
    read::{count, held_stage, latest, move_stage, newest, stages, state},
    take_in, withdraw_words,
};
pub use span::count_in;
pub use store::{Count, Row};
