//! The pages of observations: a new one, and one to correct or to take out.

pub mod new;
pub mod observation;
mod observation_form;
