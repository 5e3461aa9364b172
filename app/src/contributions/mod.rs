//! Bidrag: what each actor of the group gives between two meetings: events, a short picture in words, figures, or that there
//! is nothing to report. No person is an object here either: an event is a category, a place and a time.
//!
//! What is a draft is the actor's own. What is sent goes into the picture as observations, in the transaction that sends it,
//! and can be added to until the period closes. Other slices read it with [`of_period`].

pub mod model;
pub mod service;
mod store;

pub use model::{Figure, Given, State};
pub use service::read::of_period;
