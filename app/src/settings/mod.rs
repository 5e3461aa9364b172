//! What differs between municipalities, changed by the people who run it; and the pages of log and outbox.
//!
//! Every setting is a field of one document (`Profile`). A page lists [`model::input::Input`]s: where in the document a
//! field lies, what it is called, what may be written there. Reading, checking, storing, telling apart what changed and
//! logging it are the same for all of them. Codes are never removed, only switched off.

pub mod model;
pub mod pages;
mod service;
mod store;

pub use pages::{AGENDA, TEMPLATE, acts::name as act_name, settings_tabs};
pub use service::log::{Week, week};
