//! The pages of the office that belong to no single slice.

pub mod today;
