//! The pages of victim support: those for everybody, and those of the people who answer.

pub mod office;
pub mod public;
