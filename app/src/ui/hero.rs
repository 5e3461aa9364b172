//! The top of the start page.

use leptos::prelude::*;

/// Night sky, one sentence, one amber button (the children). First inside `<main>`, right after the header.
#[component]
pub fn PublicHero(
    /// What one can do here, as an invitation.
    #[prop(into)]
    title: String,
    /// One or two sentences.
    #[prop(into)]
    lead: String,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="hero">
            {scene()}
            <div class="hero-inner">
                <h1>{title}</h1>
                <p>{lead}</p>
                <div class="hero-actions">{children()}</div>
            </div>
        </div>
    }
}

/// A lit way home past a few houses: decoration, shown on wide screens only.
fn scene() -> impl IntoView {
    let lamps = [(392.0, 214.0, 0.42), (330.0, 226.0, 0.58), (238.0, 246.0, 0.8), (108.0, 278.0, 1.12)]
        .map(lamp)
        .collect_view();
    view! {
        <svg class="hero-scene" viewBox="0 0 520 320" preserveAspectRatio="xMaxYMax meet" aria-hidden="true">
            <defs>
                <radialGradient id="lamp-light">
                    <stop offset="0" stop-color="#F5B32E" stop-opacity=".46"></stop>
                    <stop offset=".35" stop-color="#F5B32E" stop-opacity=".18"></stop>
                    <stop offset="1" stop-color="#F5B32E" stop-opacity="0"></stop>
                </radialGradient>
            </defs>
            <path class="scene-house" d="M352 214v-50l28-22 28 22v-26l36-26 36 26v-22l44-10v20l30-20 30 20v16l52-12v30l900 6v50z"></path>
            <path class="scene-window" d="M430 156h9v12h-9zM450 156h9v12h-9zM374 176h8v11h-8zM496 142h9v12h-9zM552 136h8v11h-8zM612 158h9v11h-9z"></path>
            <path class="scene-ground" d="M0 320c60-52 150-92 270-104 90-9 180-8 250-2 60 5 160 14 1100 14v92z"></path>
            <path class="scene-way" d="M150 320c46-46 130-84 262-106l18 1c-88 26-138 62-150 105z"></path>
            {lamps}
        </svg>
    }
}

/// One lamp with its light; `y` is where it stands.
fn lamp((x, y, size): (f64, f64, f64)) -> impl IntoView {
    view! {
        <g transform=format!("translate({x} {y}) scale({size})")>
            <circle cy="-122" r="92" fill="url(#lamp-light)"></circle>
            <ellipse cy="2" rx="62" ry="9" fill="url(#lamp-light)"></ellipse>
            <path class="scene-post" d="M0 0v-104M-10 0h20"></path>
            <path class="scene-glass" d="M-8-106l-6-32h28l-6 32z"></path>
            <path class="scene-post" d="M-11-105h22M-18-139h36M0-139v-8"></path>
        </g>
    }
}
