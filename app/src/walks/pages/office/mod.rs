//! Where the office plans walks, writes their protocols and follows them up. In Swedish.

pub mod action;
pub mod both;
mod fields;
pub mod index;
pub mod invite;
mod invite_parts;
pub mod new;
pub mod one;
mod panel;
pub mod photo;
pub mod protocol;
mod protocol_parts;
pub mod shown;
mod shown_parts;

use crate::{fault::Fault, kernel::id::WalkId};

fn read_id(id: &str) -> Result<WalkId, Fault> {
    WalkId::parse(id).ok_or(Fault::NotFound)
}
