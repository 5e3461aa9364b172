//! Choosing or taking one photo, with the places where the page's script shows it and speaks of it.

use super::{
    field::{Field, described_by, invalid},
    maybe::Maybe,
};
use leptos::prelude::*;

/// What the script says about a photo, in the words of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PhotoWords {
    /// While it is made smaller.
    pub working: String,
    /// When it is ready.
    pub ready: String,
    /// When the browser cannot read it.
    pub unreadable: String,
    /// When it stays too large.
    pub too_large: String,
    /// When it was taken away.
    pub removed: String,
    /// The button that takes it away.
    pub remove: String,
    /// What the preview shows, for those who do not see it.
    pub preview: String,
}

/// A labelled control for one photo. The form must say `enctype="multipart/form-data"`; without a script it is a plain
/// file field.
#[component]
pub fn PhotoInput(
    /// What the form sends it as.
    #[prop(into)]
    name: String,
    /// What it is, in words.
    #[prop(into)]
    label: String,
    /// What the script says.
    words: PhotoWords,
    /// The name if left out.
    #[prop(into, optional)]
    id: String,
    /// A quiet line that helps before anything goes wrong.
    #[prop(into, optional)]
    hint: Maybe,
    /// What is wrong and what to do about it.
    #[prop(into, optional)]
    error: Maybe,
) -> impl IntoView {
    let id = if id.is_empty() { name.clone() } else { id };
    let described = described_by(&id, hint.is_some(), error.is_some());
    let wrong = invalid(error.is_some());
    view! {
        <Field id=id.clone() label hint error>
            <div class="photo-box stack-s" data-photo-box="">
                <input class="input input-file" type="file" id=id name=name accept="image/*" aria-describedby=described
                    aria-invalid=wrong data-photo="" data-working=words.working data-ready=words.ready
                    data-unreadable=words.unreadable data-too-large=words.too_large data-removed=words.removed/>
                <figure class="photo-preview" data-photo-preview="" hidden=true data-alt=words.preview></figure>
                <button class="btn btn-quiet btn-small" type="button" data-photo-remove="" hidden=true>{words.remove}</button>
                <p class="hint" data-photo-said="" role="status" hidden=true></p>
            </div>
        </Field>
    }
}
