//! Insatser: what is done about a problem, by whom, and whether it helped. No person is ever an object here: a place, a
//! situation, an environment.
//!
//! A measure is a draft until it says everything that is needed to follow it up, then it runs, and a verdict ends it.
//! Other slices use what is re-exported here: a meeting captures a decision as a draft ([`create_decided`]), the picture
//! and the priorities list what goes on ([`ongoing`]). `service` stands open for the demo, which plays through it.

pub mod jobs;
mod labels;
mod mail;
pub mod model;
pub mod pages;
pub mod service;
mod store;
mod view;

pub use labels::{
    amount as figure, level as level_name, state as state_name, tone as state_tone, verdict as verdict_name,
    verdict_tone,
};
pub use model::{Facts, Kind, LONGEST_TEXT as LONGEST_PROBLEM, LONGEST_TITLE, Level, State, Verdict};
pub use pages::{MeasuresToFollow, address};
pub use service::{
    create::{Decided, create_decided},
    read::{Summary, ToFollow, all, is_to_follow, ongoing, to_follow},
};
