//! What must be put right, first on the page, each line a link to its field.

use super::icon::{Glyph, Icon};
use leptos::prelude::*;

/// The list of errors after a form came back. Shows nothing when there are none, so pages can always write it.
#[component]
pub fn ErrorSummary(
    /// The heading.
    #[prop(into)]
    title: String,
    /// The id of the field and the same words as beside it.
    errors: Vec<(String, String)>,
) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        let lines = errors.into_iter().map(|(id, message)| view! { <li><a href=format!("#{id}")>{message}</a></li> });
        let lines = lines.collect_view();
        view! {
            <section class="error-summary" id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
                <h2 id="error-summary-title"><Icon glyph=Glyph::Alert/><span>{title}</span></h2>
                <ul>{lines}</ul>
            </section>
        }
    })
}
