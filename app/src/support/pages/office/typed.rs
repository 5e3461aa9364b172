//! What was just sent to a page, as it shows it again.

use super::SV;
use crate::{
    fault::Fault,
    forms::{FieldErrors, Refused},
    support::view::office::{KeyForm, KeysForm},
    t,
    ui::Tone,
};
use http::StatusCode;

/// What was just sent and said.
pub(super) struct Typed<F> {
    pub form: F,
    pub errors: FieldErrors,
    pub said: Option<(String, Tone)>,
}

/// What the forms of a page of keys send. It has several of them, with fields of the same names.
pub(super) trait OneOfSeveral {
    /// The verb of the form that was sent.
    fn verb(&self) -> &str;
}

impl OneOfSeveral for KeyForm {
    fn verb(&self) -> &str {
        &self.r#do
    }
}

impl OneOfSeveral for KeysForm {
    fn verb(&self) -> &str {
        &self.r#do
    }
}

impl<F: OneOfSeveral> Typed<F> {
    /// What the page shows, and its status, when a form was not taken.
    ///
    /// # Errors
    /// The fault, when the page has nothing to say of it.
    pub(super) fn refused(form: F, refused: Refused) -> Result<(Self, StatusCode), Fault> {
        match refused {
            Refused::Form(errors) => Ok((Self { form, errors, said: None }, StatusCode::UNPROCESSABLE_ENTITY)),
            Refused::Fault(Fault::Conflict) => {
                let said = Some((t!(SV, "office-support-key-conflict"), Tone::Danger));
                Ok((Self { form, errors: FieldErrors::default(), said }, StatusCode::CONFLICT))
            }
            Refused::Fault(fault) => Err(fault),
        }
    }

    /// The mistake at a field of the form with this verb.
    pub(super) fn error(&self, r#do: &str, field: &str) -> Option<String> {
        self.errors.of(field, SV).filter(|_| self.form.verb() == r#do)
    }
}
