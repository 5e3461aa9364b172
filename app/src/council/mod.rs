//! Råd, lokala BRÅ, SAMSA: bodies with members by role, their meetings, what awaits decision, what was decided, agreements.
//!
//! The two bodies every municipality has are named in the settings; further ones are added here. Other slices lay what a
//! body must decide on its agenda with [`put_on_agenda`], in their own transaction, and read what came of it with
//! [`decision_on`]. This slice knows none of them. Minutes that are justerade change no more; a correction is a new decision.

mod ics;
pub mod jobs;
mod labels;
mod mail;
mod model;
pub mod pages;
mod service;
mod store;
mod view;

pub use model::{
    AgreementKind, AgreementState, Circle, ItemKind, MeetingState, NewItem, OPERATIVE, Outcome, STEERING, plan,
};
pub use service::{
    agenda, agreements, bodies, decide, decisions,
    face::{Decided, Waiting, decision_on, meets_within, outcome_of, put_on_agenda, waiting},
    feed, meetings, members, minutes, planning, reminders,
};
