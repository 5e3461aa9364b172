//! Analyser: fördjupad kartläggning och orsaksanalys. Commissioned by the council body, worked on by an actor, reported
//! back. About situations and places, never a person: the bones of the fishbone are a situation each, too.
//!
//! A proposal lies on the agenda of the council ([`crate::council::put_on_agenda`]); the worker carries its outcome back.
//! What an analysis counts comes from the observations, and what answers a cause is a measure: neither knows this slice.

pub mod jobs;
mod labels;
mod mail;
pub mod model;
pub mod pages;
pub mod service;
mod store;
mod view;

pub use model::State;
pub use pages::AnalysesDue;
pub use service::{
    read::{Due, due},
    told::{Found, Told, told_within},
};
