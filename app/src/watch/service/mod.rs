//! Use cases of neighbourhood watch: the register, its representatives, those who want to begin, the question of a resident;
//! how representatives come in, what they tell each month, and what becomes of it.

pub mod door;
pub mod interest;
pub(super) mod letters;
pub mod register;
pub(super) mod remind;
pub mod rep;
pub mod round;
pub mod sort;
