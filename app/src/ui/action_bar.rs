//! The way onward, within reach of the thumb.

use leptos::prelude::*;

/// Buttons that stay at the bottom of a phone's screen, and end the form on a wide one. Back first, onward last.
#[component]
pub fn ActionBar(children: Children) -> impl IntoView {
    view! { <div class="action-bar">{children()}</div> }
}
