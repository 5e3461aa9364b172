//! A list to choose one from, when there are more than about seven choices.

use super::{
    choice::Choice,
    field::{Field, described_by, invalid},
    maybe::Maybe,
    text_input::Width,
};
use leptos::prelude::*;

/// Choices under a common heading inside a [`Select`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceGroup {
    /// The heading.
    pub label: String,
    /// What stands under it.
    pub choices: Vec<Choice>,
}

/// A labelled list. `choices` come first, then `groups`.
#[component]
pub fn Select(
    /// What the form sends it as.
    #[prop(into)]
    name: String,
    /// What it is, in words.
    #[prop(into)]
    label: String,
    /// What there is to choose between.
    #[prop(optional)]
    choices: Vec<Choice>,
    /// Groups, in the order they stand.
    #[prop(optional)]
    groups: Vec<ChoiceGroup>,
    /// The name if left out.
    #[prop(into, optional)]
    id: String,
    /// A quiet line that helps before anything goes wrong.
    #[prop(into, optional)]
    hint: Maybe,
    /// What is wrong and what to do about it.
    #[prop(into, optional)]
    error: Maybe,
    /// Must be filled in; the browser says so too.
    #[prop(optional)]
    required: bool,
    /// A hint of how much to write.
    #[prop(optional)]
    width: Width,
) -> impl IntoView {
    let id = if id.is_empty() { name.clone() } else { id };
    let described = described_by(&id, hint.is_some(), error.is_some());
    let wrong = invalid(error.is_some());
    let grouped = groups.into_iter().map(|g| view! { <optgroup label=g.label>{options(g.choices)}</optgroup> });
    let grouped = grouped.collect_view();
    view! {
        <Field id=id.clone() label hint error>
            <select class=width.class() id=id name=name required=required aria-describedby=described aria-invalid=wrong>
                {options(choices)}
                {grouped}
            </select>
        </Field>
    }
}

fn options(choices: Vec<Choice>) -> impl IntoView {
    choices.into_iter().map(|c| view! { <option value=c.value selected=c.chosen>{c.label}</option> }).collect_view()
}
