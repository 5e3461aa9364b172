//! Request tests, one file per slice.

mod about;
mod accounts;
mod office;
mod reports;
mod start;
