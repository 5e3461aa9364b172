//! The use cases of accounts: one function each, one transaction each. Passwords are hashed before it begins.

mod add;
mod links;

pub use add::{Invited, add_active, add_invited, close_demo, has_demo, invite};

use super::policy::Capability;
use crate::{
    accounts::{scope::Scope, session::Token},
    fault::Fault,
    forms::{FieldErrors, Problem},
    kernel::id::StaffId,
    platform::audit::Entry,
};

/// Why a use case was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The form must be put right first.
    Form(FieldErrors),
    /// The request cannot be met.
    Fault(Fault),
}

impl Refused {
    /// A mistake at one field.
    fn at(field: &'static str, text: String) -> Self {
        Self::Form(FieldErrors::one(field, Problem::Said(text)))
    }
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// An entry in the name of somebody who is not signed in yet, or no longer.
fn entry_of(who: StaffId, action: &'static str, detail: impl Into<String>) -> Entry {
    Entry {
        who: Some(who.0),
        role: "staff",
        action,
        subject: "staff",
        id: who.to_string(),
        detail: detail.into(),
    }
}

/// What the secret of a link by mail is looked up by.
fn link_print<C: Capability>(scope: &Scope<C>, token: &Token) -> Vec<u8> {
    scope
        .municipality()
        .keys()
        .fingerprint("staff link", token.reveal().as_bytes())
}
