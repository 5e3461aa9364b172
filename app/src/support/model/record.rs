//! What a person tells: as little as somebody needs to call, safely. Never what happened, who did it, or where.

use super::codes::{AgeGroup, Crime, Help, Hours, Sex, WayKind};
use crate::kernel::pii_types::Pii;

/// Longest name.
pub const LONGEST_NAME: usize = 80;
/// Longest telephone number, address, or words about somebody else to call.
pub const LONGEST_WAY: usize = 120;
/// Longest name of a language.
pub const LONGEST_LANGUAGE: usize = 40;
/// Longest message, in characters.
pub const LONGEST_MESSAGE: usize = 1_000;
/// More ways to be reached than the form has.
pub const MOST_WAYS: usize = 3;

/// One way to reach the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What it is.
    pub kind: WayKind,
    /// The number, the address, or the words.
    pub value: Pii<String>,
}

/// Everything a person tells when asking for contact. It prints as nothing that points at somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// What to call the person. May be invented.
    pub name: Pii<String>,
    /// How the person is reached safely; at least one.
    pub ways: Vec<Way>,
    /// When; none means any time.
    pub hours: Vec<Hours>,
    /// May a message be left?
    pub message: bool,
    /// Say not where you call from.
    pub silent: bool,
    /// The language to speak; empty means Swedish.
    pub language: Pii<String>,
    /// An interpreter is needed.
    pub interpreter: bool,
    /// How old.
    pub age: Option<AgeGroup>,
    /// What kind of crime.
    pub crime: Option<Crime>,
    /// What help is wanted.
    pub needs: Vec<Help>,
    /// Sex, for statistics.
    pub sex: Option<Sex>,
}

/// A message, as it is before it is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(pub Pii<String>);
