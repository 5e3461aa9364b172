//! Request tests, one file per slice.

mod about;
mod accounts;
pub mod office;
pub mod reports;
mod settings;
mod situation;
mod start;
