//! Choosing a file or taking a photo.

use super::{
    field::{Field, described_by, invalid},
    maybe::Maybe,
};
use leptos::prelude::*;

/// A labelled file control. The form must say `enctype="multipart/form-data"`.
/// Extra children (a preview, a progress line) come below the control.
#[component]
pub fn FileInput(
    /// What the form sends it as.
    #[prop(into)]
    name: String,
    /// What it is, in words.
    #[prop(into)]
    label: String,
    /// For example `image/jpeg,image/png`.
    #[prop(into)]
    accept: String,
    /// The name if left out.
    #[prop(into, optional)]
    id: String,
    /// A quiet line that helps before anything goes wrong.
    #[prop(into, optional)]
    hint: Maybe,
    /// What is wrong and what to do about it.
    #[prop(into, optional)]
    error: Maybe,
    /// Several at once.
    #[prop(optional)]
    many: bool,
    /// Must be filled in; the browser says so too.
    #[prop(optional)]
    required: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let id = if id.is_empty() { name.clone() } else { id };
    let described = described_by(&id, hint.is_some(), error.is_some());
    let wrong = invalid(error.is_some());
    view! {
        <Field id=id.clone() label hint error>
            <input class="input input-file" type="file" id=id name=name accept=accept multiple=many required=required
                aria-describedby=described aria-invalid=wrong/>
            {children.map(|below| below())}
        </Field>
    }
}
