//! The pages of contributions, one per file with the handler of its form.

pub mod actor;
mod actor_events;
mod actor_figures;
pub mod earlier;
pub mod earlier_period;
pub mod event;
mod event_form;
pub mod file;
mod file_view;
pub mod index;
mod owed;
mod parts;
pub mod series;
mod unsent;
pub mod written;

pub use owed::Owed;
