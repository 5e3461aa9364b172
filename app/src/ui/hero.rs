//! The top of the start page.

use leptos::prelude::*;

/// Night sky, one sentence, one amber button (the children). First inside `<main>`, right after the header.
#[component]
pub fn PublicHero(
    /// The heading.
    #[prop(into)] title: String,
    /// One or two sentences.
    #[prop(into)] lead: String,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="hero">
            <div class="hero-inner">
                <h1>{title}</h1>
                <p>{lead}</p>
                <div class="hero-actions">{children()}</div>
            </div>
        </div>
    }
}
