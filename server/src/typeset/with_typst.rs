//! Typesets with typst.

use app::platform::typeset::Typesetter;
use std::sync::Arc;

/// What makes PDF files.
pub fn typesetter() -> Option<Typesetter> {
    Some(Arc::new(|json| {
        pdf::typeset(json).map_err(|problem| {
            // The text may repeat words of the document; the kind does not.
            tracing::error!(problem.kind = problem.kind(), "a document could not be typeset");
            problem.kind()
        })
    }))
}
