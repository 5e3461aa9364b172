//! Use cases of neighbourhood watch: the register, its representatives, those who want to begin, the question of a resident.

pub mod interest;
pub mod register;
pub mod rep;
