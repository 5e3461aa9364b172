//! Views of the same thing beside each other. Ordinary links, so that each has an address.

use super::link::{Link, items};
use leptos::prelude::*;

/// A row of links, the current one marked. A row below another one is `second`: it chooses within what the first chose,
/// and must not look like it.
#[component]
pub fn Tabs(
    /// Names the navigation for screen readers.
    #[prop(into)]
    label: String,
    /// Where one can go.
    links: Vec<Link>,
    /// Stands below another row.
    #[prop(optional)]
    second: bool,
) -> impl IntoView {
    let class = if second { "tabs-second" } else { "tabs" };
    view! { <nav class=class aria-label=label><ul>{items(links)}</ul></nav> }
}
