//! Notices: residents follow what is published, by a confirmed e-mail address, without an account.
//!
//! Whatever publishes something calls [`tell`] in its own transaction and knows no subscriber. The worker lays one letter
//! for each subscription that follows it into the outbox, batch by batch, or gathers the week. This slice knows none of
//! those that publish: the single things somebody can follow are handed in where the addresses are wired ([`Things`]).

pub mod jobs;
mod labels;
mod mail;
mod model;
pub mod pages;
pub mod service;
mod store;
mod view;

pub use model::{Asked, Following, Happened, Kind, Occasion, Pace, Progress, Thing, Things, Topic};
pub use pages::{FollowByMail, REMOVE};
pub use service::occasion::{progress, recall, tell};
