//! Request tests, one file per slice.

mod reports;
mod start;
