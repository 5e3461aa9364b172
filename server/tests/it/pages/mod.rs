//! Request tests, one file per slice.

mod accounts;
mod start;
