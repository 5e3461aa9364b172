//! Kommunpolisen informerar: short bulletins to everybody or to some areas, written by one person, reviewed by another, told by
//! page, Atom and mail, and never answered here.
//!
//! What was published is never changed silently: a correction is a version of its own and says so, and what was taken back
//! says why. `service` stands open for the demo, which plays through it.

mod followed;
mod labels;
pub mod model;
pub mod pages;
pub mod service;
mod store;
mod view;

pub use pages::{BulletinsInBrief, BulletinsToReview};
pub use service::{
    public::{Published, latest, on_start},
    read::waiting,
};
