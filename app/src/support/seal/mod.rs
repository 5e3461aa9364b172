//! Sealing: age v1, X25519 recipients only, ASCII armour. The browser does the same in `app/web/src/support/seal.ts`; both are
//! tried with the vectors of `app/web/test/support-vectors.json`.
//!
//! A contact has an identity of its own. The record and every message are sealed to it, and it is itself sealed to each
//! holder and to the person. Here that happens only for those whose browser runs no script: in memory, and forgotten with
//! the answer. Nothing in here is kept, printed or logged.

mod case;
mod check;
mod decoy;
mod person;
mod plain;
mod proof;

#[cfg(test)]
mod tests;

pub use case::{Case, is_recipient};
pub use check::{Kind, Shape, sent, shape};
pub use decoy::{decoy, recipient as decoy_recipient};
pub use person::Person;
pub use proof::{challenge, digest};

/// The text is not what victim support seals: another format, other stanzas, another size, or nothing that this key opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a sealed value of victim support")]
pub struct Misshapen;
