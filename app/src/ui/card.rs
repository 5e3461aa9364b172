//! A card holds one thing; a grid holds cards.

use super::{heading::heading, maybe::Maybe};
use leptos::prelude::*;

/// One thing with a heading. `calm` gives it a quiet ground, for help and advice.
#[component]
pub fn Card(
    /// The heading.
    #[prop(into, optional)]
    title: Maybe,
    /// A quiet line above the heading.
    #[prop(into, optional)]
    eyebrow: Maybe,
    /// The heading's level: 2 under a page title, 3 under a section.
    #[prop(default = 2)]
    level: u8,
    /// A quiet ground instead of white.
    #[prop(optional)]
    calm: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <article class="card" class:card-calm=calm>
            {eyebrow.map(|text| view! { <p class="eyebrow">{text}</p> })}
            {title.map(|text| heading(level, text))}
            {children()}
        </article>
    }
}

/// As many columns as fit, one on a phone.
#[component]
pub fn CardGrid(children: Children) -> impl IntoView {
    view! { <div class="card-grid">{children()}</div> }
}
