//! Nothing here yet: says why, and what would change that.

use super::heading::heading;
use leptos::prelude::*;

/// An empty list that teaches. The action, if any, is the children.
#[component]
pub fn EmptyState(
    /// The heading.
    #[prop(into)]
    title: String,
    /// The words people read.
    #[prop(into)]
    text: String,
    /// The level of the heading.
    #[prop(default = 2)]
    level: u8,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            {heading(level, title)}
            <p>{text}</p>
            {children.map(|action| view! { <div class="cluster">{action()}</div> })}
        </div>
    }
}
