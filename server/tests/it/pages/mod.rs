//! Request tests, one file per slice.

mod office;
mod start;
