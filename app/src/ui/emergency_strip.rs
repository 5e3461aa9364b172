//! Always on top of public pages: whom to call when it cannot wait.

use super::numbers::tel;
use leptos::prelude::*;

/// One line of the strip: what for, and which number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// "Pågår det nu?"
    pub lead: String,
    /// "112", as people say it.
    pub number: String,
}

impl Call {
    /// A line with its number.
    pub fn new(lead: impl Into<String>, number: impl Into<String>) -> Self {
        Self { lead: lead.into(), number: number.into() }
    }
}

/// The strip. Numbers can be pressed on a phone.
#[component]
pub fn EmergencyStrip(
    /// Names the strip for screen readers.
    #[prop(into)]
    label: String,
    /// The lines, most urgent first.
    calls: Vec<Call>,
) -> impl IntoView {
    let calls = calls.into_iter().map(|call| {
        let href = tel(&call.number);
        view! { <p>{call.lead}" "<a href=href>{call.number}</a></p> }
    });
    let calls = calls.collect_view();
    view! { <aside class="emergency-strip" aria-label=label>{calls}</aside> }
}
