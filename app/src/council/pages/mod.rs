//! The pages of councils: overview, meetings, minutes, decisions, agreements, bodies and their calendars.

mod agenda;
pub mod agreement;
mod agreement_forms;
pub mod agreements;
pub mod bodies;
pub mod body;
mod body_forms;
mod body_parts;
pub mod calendar;
pub mod decisions;
pub mod meeting;
mod meeting_forms;
pub mod meetings;
pub mod minutes;
pub mod overview;
mod parts;
pub mod plan;
