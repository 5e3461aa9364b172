//! The pages of the situation picture: the periods, and one period.

pub mod index;
mod outside;
mod parts;
pub mod period;
