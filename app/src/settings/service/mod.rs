//! Use cases of settings, log and outbox.

pub mod areas;
pub mod change;
pub mod log;
pub mod places;
