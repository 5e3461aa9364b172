//! The pages of the situation picture: the periods, one period, one observation.

pub mod index;
pub mod new;
pub mod observation;
mod observation_form;
mod outside;
mod parts;
pub mod period;
