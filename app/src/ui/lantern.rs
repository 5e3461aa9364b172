//! The mark of Lykta: a small warm light.

use leptos::prelude::*;

/// The lantern. Decoration: the name stands beside it. Drawn for night ground; the lines follow the text colour.
#[component]
pub fn Lantern() -> impl IntoView {
    view! {
        <svg class="lantern" viewBox="0 0 32 32" aria-hidden="true">
            <path class="lantern-line" d="M11.5 7.5a4.5 4.5 0 0 1 9 0M9.5 10.5h13M7.5 27.5h17"></path>
            <path class="lantern-glass" d="M10.3 10.5h11.4l1.8 14h-15z"></path>
            <path class="lantern-flame" d="M16 13.2c2.6 2.7 3.4 4.4 3.4 5.9a3.4 3.4 0 0 1-6.8 0c0-1.5.8-3.2 3.4-5.9z"></path>
        </svg>
    }
}
