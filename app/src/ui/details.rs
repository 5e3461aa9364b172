//! More for those who want it.

use super::icon::{Glyph, Icon};
use leptos::prelude::*;

/// Words that open and show more; needs no script.
#[component]
pub fn Details(
    /// The words that open it.
    #[prop(into)]
    summary: String,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="details" open=open>
            <summary><Icon glyph=Glyph::ChevronDown/><span>{summary}</span></summary>
            <div class="details-body stack">{children()}</div>
        </details>
    }
}
