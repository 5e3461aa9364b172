//! The pages of drafted pledges.

pub mod index;
pub mod one;

/// Where the drafts are.
const HERE: &str = "/personal/loften";

/// The address of a draft.
pub fn address(id: crate::kernel::id::PledgeId) -> String {
    format!("{HERE}/{id}")
}
