//! Why a use case was not carried out, the same in every slice.

use super::{FieldErrors, Problem};
use crate::fault::Fault;

/// Why a use case was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The form must be put right first.
    Form(FieldErrors),
    /// The request cannot be met. [`Fault::Conflict`] says that somebody else was faster: the page is shown again with
    /// what was typed, and tells who did what.
    Fault(Fault),
}

impl Refused {
    /// One mistake, in finished words.
    pub fn at(field: &'static str, words: String) -> Self {
        Self::Form(FieldErrors::one(field, Problem::Said(words)))
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

impl From<FieldErrors> for Refused {
    fn from(errors: FieldErrors) -> Self {
        Self::Form(errors)
    }
}
