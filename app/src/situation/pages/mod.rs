//! The pages of the situation picture: the periods, one period, its frozen versions and what differs between them, the
//! yearly calendar, the template, the agenda, and what residents read.

pub mod agenda;
pub mod calendar;
pub mod difference;
mod forms;
pub mod index;
mod level_forms;
pub mod live;
pub mod meeting;
mod meeting_forms;
mod meeting_parts;
mod ordered;
mod parts;
pub mod period;
pub mod public;
mod render;
pub mod template;
mod typed;
pub mod version;
