//! A day as a leaf of a calendar.

use leptos::prelude::*;

/// Day and month, large. The hour and the weekday stand in the words beside it.
#[component]
pub fn DateTile(
    /// Machine-readable, `2026-03-12`.
    #[prop(into)]
    datetime: String,
    /// The day of the month.
    #[prop(into)]
    day: String,
    /// The month, short.
    #[prop(into)]
    month: String,
) -> impl IntoView {
    view! { <time class="date-tile" datetime=datetime><b>{day}</b>" "<span>{month}</span></time> }
}
