//! Lägesbild: what was taken in, counted per period and compared with before. It stands on the
//! [`observations`](crate::observations), which know nothing of it.

mod glance;
pub mod pages;
mod service;
mod spans;
mod tally;

pub use glance::{Glance, glance};
