//! The state of a thing in one word.

use super::{
    icon::{Glyph, Icon},
    notice::Tone,
};
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
    /// A picture before the words, where states must be told apart without colour at a glance.
    #[prop(into, optional_no_strip)]
    glyph: Option<Glyph>,
) -> impl IntoView {
    view! { <span class=format!("tag {}", tone.class())>{glyph.map(|glyph| view! { <Icon glyph/> })}{text}</span> }
}
