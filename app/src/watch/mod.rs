//! Grannsamverkan: the register of areas with what is demanded before signs go up, their representatives, and those who
//! want to begin. Who the representatives are is known to those who keep the register and to nobody else.
//!
//! Residents are told whether there is one where they live only for a street with enough households that nobody is pointed
//! at. `service` stands open for the demo, which plays through it.

pub mod jobs;
mod labels;
pub mod model;
pub mod pages;
pub mod service;
mod store;
mod view;

pub use pages::InterestsToAnswer;
pub use service::interest::waiting;
