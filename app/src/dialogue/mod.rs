//! Dialogue (medborgardialog, medarbetardialog): surveys without an account, meetings with residents, dialogues with staff,
//! and what came of each. A pledge can cite what is told here.
//!
//! Answers are counted when they come: no row holds two answers of the same person, and none says when it came or from
//! where. What is shown went through `model/figures.rs`. `service` stands open for the demo, which plays through it.

pub mod jobs;
mod labels;
pub mod model;
pub mod pages;
mod said;
pub mod service;
mod store;
mod view;

pub use pages::{DialogueLate, OpenSurveys, public_address};
pub use said::{Said, SaidLately};
pub use service::{
    public::{Cited, Invitation, cited, on_start},
    read::{Late, late},
};
