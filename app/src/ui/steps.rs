//! How far along: the steps of a form, and the stages of a piece of work.

use super::icon::{Glyph, Icon};
use leptos::prelude::*;

/// The steps of a form, as a line of bars under the words ("Steg 2 av 4").
#[component]
pub fn Steps(
    /// "Steg 2 av 4".
    #[prop(into)]
    label: String,
    /// Where the reader is.
    current: u8,
    /// How many there are.
    total: u8,
) -> impl IntoView {
    let bars = (1..=total).map(|step| view! { <i class:on={step <= current}></i> }).collect_view();
    view! {
        <div class="steps">
            <p class="small">{label}</p>
            <div class="steps-bars" aria-hidden="true">{bars}</div>
        </div>
    }
}

/// Where a stage stands against now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageState {
    /// Behind.
    Done,
    /// Now.
    Current,
    /// Ahead.
    Ahead,
}

/// The stages of a piece of work, in order: collected, drafted, met, frozen.
#[component]
pub fn Stages(
    /// Names the list for screen readers.
    #[prop(into)]
    label: String,
    /// Words and state of each, in order.
    stages: Vec<(String, StageState)>,
) -> impl IntoView {
    let stages = stages.into_iter().map(|(text, state)| {
        let (class, here, done) = match state {
            StageState::Done => ("stage-done", None, Some(view! { <Icon glyph=Glyph::Check/> })),
            StageState::Current => ("stage-now", Some("step"), None),
            StageState::Ahead => ("", None, None),
        };
        view! { <li class=class aria-current=here>{done}<span>{text}</span></li> }
    });
    let stages = stages.collect_view();
    view! { <ol class="stages" aria-label=label>{stages}</ol> }
}
