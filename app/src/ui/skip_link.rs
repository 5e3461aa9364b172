//! The first stop for those who steer with the keyboard.

use leptos::prelude::*;

/// Jumps past the menus to `<main id="main">`; shown when it has focus.
#[component]
pub fn SkipLink(
    /// The words people read.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <a class="skip-link" href="#main">{text}</a> }
}
