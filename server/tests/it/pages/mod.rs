//! Request tests, one file per slice.

mod accounts;
mod office;
mod reports;
mod start;
