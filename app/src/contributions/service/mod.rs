//! Use cases of contributions: one function each, one transaction each.

pub mod read;
