//! Something to notice: a frame, a picture and a heading that says which kind it is.

use super::{
    icon::{Glyph, Icon},
    numbers::with_numbers,
};
use leptos::prelude::*;

/// What a notice or a tag says about a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Nothing to do, just good to know.
    #[default]
    Info,
    /// It went well.
    Ok,
    /// Look at this before you go on.
    Warn,
    /// Stop, something is wrong or dangerous.
    Danger,
    /// Done with, or not started.
    Neutral,
}

impl Tone {
    pub(super) fn glyph(self) -> Glyph {
        match self {
            Self::Info | Self::Neutral => Glyph::Info,
            Self::Ok => Glyph::CheckCircle,
            Self::Warn => Glyph::Alert,
            Self::Danger => Glyph::Danger,
        }
    }

    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Info => "tone-info",
            Self::Ok => "tone-ok",
            Self::Warn => "tone-warn",
            Self::Danger => "tone-danger",
            Self::Neutral => "tone-neutral",
        }
    }
}

/// A framed message. The title is the word that goes with the picture, so it is never left out.
#[component]
pub fn Notice(
    /// The heading.
    #[prop(into)]
    title: String,
    /// What it says about the thing.
    #[prop(optional)]
    tone: Tone,
    /// Read aloud when the page opens: for the answer to something just done.
    #[prop(optional)]
    announce: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let role = announce.then_some(if tone == Tone::Danger { "alert" } else { "status" });
    view! {
        <div class=format!("notice {}", tone.class()) role=role>
            <Icon glyph=tone.glyph()/>
            <div class="notice-text"><p><strong>{with_numbers(&title)}</strong></p>{children.map(|body| body())}</div>
        </div>
    }
}
