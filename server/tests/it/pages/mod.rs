//! Request tests: a file or a folder per slice, and inside a folder one file per page or journey.

mod about;
mod accounts;
mod council;
mod documents;
mod measures;
pub mod office;
pub mod reports;
mod settings;
pub mod situation;
mod start;
