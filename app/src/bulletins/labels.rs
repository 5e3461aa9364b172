//! What states and places of bulletins are called.

use super::model::{Content, Missing, State};
use crate::{
    kernel::lang::Lang,
    t,
    ui::{StatusTag, Tone},
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// Where the work on one stands, for the office; `public` while everybody reads an earlier version.
pub(super) fn state(state: State, public: bool) -> AnyView {
    let (text, tone) = match (state, public) {
        (State::Draft, false) => (t!(SV, "bulletins-state-draft"), Tone::Neutral),
        (State::Draft, true) => (t!(SV, "bulletins-state-correcting"), Tone::Info),
        (State::Review, _) => (t!(SV, "bulletins-state-review"), Tone::Warn),
        (State::Published, _) => (t!(SV, "bulletins-state-published"), Tone::Ok),
        (State::Withdrawn, _) => (t!(SV, "bulletins-state-withdrawn"), Tone::Danger),
    };
    view! { <StatusTag text tone/> }.into_any()
}

/// Where it holds, in a line.
pub(super) fn places(lang: Lang, content: &Content) -> String {
    if content.area_names.is_empty() { t!(lang, "bulletin-everywhere") } else { content.area_names.join(", ") }
}

/// What stands in the way, with the field it is written in.
pub(super) fn missing(one: Missing) -> (&'static str, String) {
    match one {
        Missing::Text => ("text", t!(SV, "bulletins-missing-text")),
        Missing::Signature => ("signed", t!(SV, "bulletins-missing-signature")),
        Missing::Future => ("until", t!(SV, "bulletins-missing-future")),
        Missing::Correction => ("correction", t!(SV, "bulletins-missing-correction")),
        Missing::Difference => ("text", t!(SV, "bulletins-missing-difference")),
    }
}
