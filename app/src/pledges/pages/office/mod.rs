//! Where the office writes pledges, follows them up and publishes them. In Swedish.

pub mod activity;
pub mod feedback;
mod feedback_forms;
mod fields;
pub mod index;
pub mod new;
pub mod one;
mod panel;
pub mod review;

use crate::{fault::Fault, kernel::id::PledgeId};

fn read_id(id: &str) -> Result<PledgeId, Fault> {
    PledgeId::parse(id).ok_or(Fault::NotFound)
}
