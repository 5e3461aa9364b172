//! Subscriptions and occasions in the database.

pub(super) mod occasion;
pub(super) mod subscription;
pub(super) mod topic;

use crate::kernel::id::AreaCode;

/// Codes of areas as one text.
fn joined(areas: &[AreaCode]) -> String {
    areas.iter().map(AreaCode::as_str).collect::<Vec<_>>().join(" ")
}

/// The areas of a joined text.
fn areas(text: &str) -> Vec<AreaCode> {
    text.split_whitespace().map(AreaCode::from).collect()
}
