//! What residents said.

use leptos::prelude::*;

/// Their words, and where they come from.
#[component]
pub fn Quote(
    /// The words people read.
    #[prop(into)]
    text: String,
    /// Where it comes from.
    #[prop(into)]
    source: String,
) -> impl IntoView {
    view! { <figure class="quote"><blockquote><p>{text}</p></blockquote><figcaption class="small">{source}</figcaption></figure> }
}
