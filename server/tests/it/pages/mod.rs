//! Request tests, one file per slice.

mod start;
