//! Grannsamverkan: the register of areas with what is demanded before signs go up, their representatives, and those who
//! want to begin. Who the representatives are is known to those who keep the register and to nobody else.
//!
//! Residents are told whether there is one where they live only for a street with enough households that nobody is pointed
//! at. Representatives sign in by the link of a letter and tell once a month what they see; descriptions of suspects are
//! refused, the rest is sorted by the office and becomes observations. `service` stands open for the demo, which plays
//! through it.

pub mod jobs;
mod labels;
mod mail;
pub mod model;
pub mod pages;
pub mod service;
mod store;
mod view;

pub use pages::{InterestsToAnswer, RoundsToSort};
pub use service::{door::resume, interest::waiting, sort::waiting as rounds_waiting};
