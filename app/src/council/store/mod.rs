//! Bodies, meetings, items and agreements in the database. Days are kept as text: they belong to no time zone.

pub mod agreements;
pub mod bodies;
pub mod decisions;
pub mod items;
pub mod meetings;
pub mod members;

pub(super) use super::model::day_of as day;
