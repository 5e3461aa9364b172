//! How much of a goal is reached.

use leptos::prelude::*;

/// A bar with its words and its figures; the bar repeats what the figures say.
#[component]
pub fn Meter(
    /// What it is, in words.
    #[prop(into)]
    label: String,
    /// "31 av 40".
    #[prop(into)]
    text: String,
    /// How much is reached.
    value: f64,
    /// How much was aimed for.
    max: f64,
) -> impl IntoView {
    let width = format!("{:.1}%", share(value, max) * 100.0);
    view! {
        <div class="meter">
            <p><span>{label}</span>" "<b>{text}</b></p>
            <svg aria-hidden="true">
                <rect class="meter-track" width="100%" height="100%" rx="5"></rect>
                <rect class="meter-fill" width=width height="100%" rx="5"></rect>
            </svg>
        </div>
    }
}

/// The part of the whole, between nought and one; nought when there is no whole.
pub(super) fn share(value: f64, max: f64) -> f64 {
    if max > 0.0 { (value / max).clamp(0.0, 1.0) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_of_nothing_is_not_reached_and_more_than_all_is_all() {
        assert_eq!(share(3.0, 0.0), 0.0);
        assert_eq!(share(50.0, 40.0), 1.0);
        assert_eq!(share(-1.0, 40.0), 0.0);
    }
}
