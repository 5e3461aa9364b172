//! Headings: the top of a page, and headings whose level depends on where they stand.

use super::maybe::Maybe;
use leptos::prelude::*;

/// The top of a page: what it is, where it belongs, what can be done. Actions are the children.
#[component]
pub fn PageHeading(
    /// The heading.
    #[prop(into)]
    title: String,
    /// A quiet line above: the period, the register, the step.
    #[prop(into, optional)]
    eyebrow: Maybe,
    /// One or two sentences below.
    #[prop(into, optional)]
    lead: Maybe,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="page-heading">
            <div class="page-heading-text">
                {eyebrow.map(|text| view! { <p class="eyebrow">{text}</p> })}
                <h1>{title}</h1>
                {lead.map(|text| view! { <p class="lead">{text}</p> })}
            </div>
            {children.map(|actions| view! { <div class="cluster">{actions()}</div> })}
        </div>
    }
}

/// A heading whose level the surrounding page decides; anything else than 2 or 3 becomes 4.
pub(super) fn heading(level: u8, text: String) -> AnyView {
    match level {
        2 => view! { <h2>{text}</h2> }.into_any(),
        3 => view! { <h3>{text}</h3> }.into_any(),
        _ => view! { <h4>{text}</h4> }.into_any(),
    }
}
