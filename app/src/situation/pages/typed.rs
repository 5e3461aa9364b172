//! A form as it is shown again: what was typed, what is wrong, whether somebody was quicker.

use crate::{
    fault::Fault,
    forms::{FieldErrors, Refused},
    kernel::lang::Lang,
};
use http::StatusCode;

/// The form, and what its answer says of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed<F> {
    pub form: F,
    pub errors: FieldErrors,
    pub conflict: bool,
}

impl<F> Typed<F> {
    /// What a refused form is shown with again; any other fault stays one.
    pub(super) fn of(refused: Refused, form: F) -> Result<Self, Fault> {
        match refused {
            Refused::Form(errors) => Ok(Self { form, errors, conflict: false }),
            Refused::Fault(Fault::Conflict) => Ok(Self { form, errors: FieldErrors::default(), conflict: true }),
            Refused::Fault(fault) => Err(fault),
        }
    }

    /// The status of its page.
    pub(super) fn status(&self) -> StatusCode {
        match (self.conflict, self.errors.is_empty()) {
            (true, _) => StatusCode::CONFLICT,
            (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (false, true) => StatusCode::OK,
        }
    }

    /// The words at a field.
    pub(super) fn error(&self, field: &str) -> Option<String> {
        self.errors.of(field, Lang::Sv)
    }
}
