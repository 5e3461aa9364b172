//! Bidrag: what each actor of the group gives between two meetings: events, a short picture in words, figures, or that there
//! is nothing to report. No person is an object here either: an event is a category, a place and a time.
//!
//! What is a draft is the actor's own. What is sent goes into the picture as observations, in the transaction that sends it,
//! and can be added to until the period closes. Other slices read it with [`of_period`].

mod dates;
pub mod import;
pub mod jobs;
mod labels;
mod mail;
pub mod model;
pub mod pages;
mod series_view;
pub mod service;
mod store;
mod view;

pub use model::{Figure, Given, State};
pub use pages::Owed;
pub use service::own::{Crimes, reported};
pub use service::read::{Standing, of_period, standing};
