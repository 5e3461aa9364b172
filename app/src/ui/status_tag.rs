//! The state of a thing in one word.

use super::notice::Tone;
use leptos::prelude::*;

/// A state: colour repeats what the word says.
#[component]
pub fn StatusTag(
    /// The words people read.
    #[prop(into)]
    text: String,
    /// What it says about the thing.
    #[prop(default = Tone::Neutral)]
    tone: Tone,
) -> impl IntoView {
    view! { <span class=format!("tag {}", tone.class())>{text}</span> }
}
