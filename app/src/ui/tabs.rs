//! Views of the same thing beside each other. Ordinary links, so that each has an address.

use super::link::{Link, items};
use leptos::prelude::*;

/// A row of links, the current one marked.
#[component]
pub fn Tabs(
    /// Names the navigation for screen readers.
    #[prop(into)]
    label: String,
    /// Where one can go.
    links: Vec<Link>,
) -> impl IntoView {
    view! { <nav class="tabs" aria-label=label><ul>{items(links)}</ul></nav> }
}
