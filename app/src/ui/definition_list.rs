//! Facts about one thing: a word and what stands behind it.

use leptos::prelude::*;

/// Pairs of word and value; side by side where there is room.
#[component]
pub fn DefinitionList(
    /// Word and value of each.
    facts: Vec<(String, AnyView)>,
) -> impl IntoView {
    let facts = facts.into_iter().map(|(word, value)| view! { <div><dt>{word}</dt><dd>{value}</dd></div> });
    let facts = facts.collect_view();
    view! { <dl class="facts">{facts}</dl> }
}
