//! The pages of settings, one per file, and those of the log and the outbox.

pub mod acts;
pub mod areas_file;
mod form;
pub mod lists;
pub mod log;
pub mod outbox;
pub mod overview;
mod parts;
pub mod places;
mod trouble;

pub use parts::{AGENDA, TEMPLATE, tabs as settings_tabs};
