//! The typesetter that the product is given, where this program was built with one (feature `pdf`).

use app::platform::typeset::Typesetter;

/// What makes PDF files; none without the feature.
#[cfg(feature = "pdf")]
pub fn typesetter() -> Option<Typesetter> {
    Some(std::sync::Arc::new(|json| {
        pdf::typeset(json).map_err(|problem| {
            // The text may repeat words of the document; the kind does not.
            tracing::error!(problem.kind = problem.kind(), "a document could not be typeset");
            problem.kind()
        })
    }))
}

/// What makes PDF files; none without the feature.
#[cfg(not(feature = "pdf"))]
pub fn typesetter() -> Option<Typesetter> {
    None
}
