//! The pages of prioritising, one per file, and what other pages show of it.

pub mod area;
pub mod direction;
pub mod index;
mod previous;
pub mod round;
mod waiting;

pub use waiting::RoundToDecide;

use super::model::RoundKey;
use crate::{fault::Fault, kernel::lang::Lang};

/// The office speaks Swedish.
const SV: Lang = Lang::Sv;
/// Where the rounds are.
const HERE: &str = "/personal/prioritering";

/// The address of a round.
fn address(key: &RoundKey) -> String {
    format!("{HERE}/{key}")
}

/// Reads a round from an address.
fn read_key(text: &str) -> Result<RoundKey, Fault> {
    RoundKey::parse(text).map_err(|_| Fault::NotFound)
}
