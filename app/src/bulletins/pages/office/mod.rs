//! Where the office writes and reviews bulletins. In Swedish.

mod fields;
pub mod index;
pub mod new;
pub mod one;
pub mod write;

use crate::{forms::FieldErrors, kernel::lang::Lang};

const SV: Lang = Lang::Sv;

/// The mistake at a field.
fn error(errors: &FieldErrors, field: &str) -> Option<String> {
    errors.of(field, SV)
}
