//! Makes no PDF files: the pages say so.

use app::platform::typeset::Typesetter;

/// Nothing.
pub fn typesetter() -> Option<Typesetter> {
    None
}
