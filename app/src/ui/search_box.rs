//! The search of a list; the key `/` leads there.

use super::{
    field::{Field, described_by},
    maybe::Maybe,
};
use leptos::prelude::*;

/// A labelled search input.
#[component]
pub fn SearchBox(
    /// What the form sends it as, and its id.
    #[prop(into)]
    name: String,
    /// What can be searched, in words.
    #[prop(into)]
    label: String,
    /// What the person typed before.
    #[prop(into, optional)]
    value: String,
    /// A quiet line that helps.
    #[prop(into, optional)]
    hint: Maybe,
) -> impl IntoView {
    let described = described_by(&name, hint.is_some(), false);
    view! {
        <Field id=name.clone() label hint=hint.0>
            <input class="input" type="search" id=name.clone() name=name value=value maxlength="200" data-search="" aria-describedby=described/>
        </Field>
    }
}
