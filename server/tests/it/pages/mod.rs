//! Request tests, one file per slice.

mod accounts;
mod office;
mod about;
mod reports;
mod start;
