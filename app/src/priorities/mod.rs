//! Prioritering: by quarter or tertial, areas are weighed by need and by the possibility to do something, at most a few are
//! chosen with a motive, and a direction (inriktningsbeslut) is laid before the council. Nothing is ranked silently.
//!
//! It counts with the observations, looks at the measures, asks the council, and makes drafts of pledges; none of them know
//! it. `service` stands open for the demo, which plays through it.

mod labels;
pub mod model;
pub mod pages;
pub mod service;
mod store;
mod view;

pub use model::PointStanding;
pub use pages::RoundToDecide;
pub use service::{
    read::{ToDecide, to_decide},
    told::{Told, ToldPoint, told_within},
};
