//! The pages, one per file. None has a form.

pub mod about;
pub mod accessibility;
pub mod contact;
pub mod cookies;
pub mod easy;
pub mod offline;
pub mod privacy;
mod support;

pub use support::SupportList;
