//! The level of an area and where it is heading: colour, symbol and word together.

use leptos::prelude::*;

/// The four levels of a situation picture, from normal to all hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelLook {
    /// Normalläge.
    Normal,
    /// Uppmärksamhet.
    Watchful,
    /// Förhöjt läge.
    Raised,
    /// Kraftsamling.
    AllHands,
}

/// Where something is heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Fewer, and that is good.
    Down,
    /// As before.
    Flat,
    /// More.
    Up,
}

/// A level with its symbol and its word.
#[component]
pub fn LevelTag(
    /// Which of the four.
    level: LevelLook,
    /// The word that goes with the symbol.
    #[prop(into)]
    word: String,
) -> impl IntoView {
    let (class, symbol) = match level {
        LevelLook::Normal => ("level level-1", "●"),
        LevelLook::Watchful => ("level level-2", "◆"),
        LevelLook::Raised => ("level level-3", "▲"),
        LevelLook::AllHands => ("level level-4", "■"),
    };
    view! { <span class=class><i aria-hidden="true">{symbol}</i>{word}</span> }
}

/// A change with its arrow. The words carry it alone: "6 fler", "som förra perioden".
#[component]
pub fn TrendMark(
    /// The direction of the arrow.
    trend: Trend,
    /// The words people read.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let (class, arrow) = match trend {
        Trend::Down => ("trend trend-down", "↘"),
        Trend::Flat => ("trend", "→"),
        Trend::Up => ("trend trend-up", "↗"),
    };
    view! { <span class=class><i aria-hidden="true">{arrow}</i>{text}</span> }
}
