//! Ni sa – vi gjorde: report, measure, pledge and result told as one story to those who spoke. Written by staff from what the
//! data proposes: sums only, no persons, and a reason for each no.
//!
//! A draft becomes public as a copy, which stands until the next one or until it is taken back. `service` stands open for
//! the demo, which plays through it.

pub mod model;
pub mod pages;
pub mod service;
mod store;
mod view;

pub use pages::AnswersInBrief;
pub use service::{
    ToReporter,
    public::{Published, on_start},
};
