//! The one page.

pub mod start;
