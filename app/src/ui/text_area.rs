//! Several lines of text. The only place where a `<textarea>` is written, because its content must be escaped.

use super::field::{Field, described_by, invalid};
use leptos::prelude::*;

/// A labelled text area. Extra children (a counter, a live hint) come below the control.
#[component]
pub fn TextArea(
    /// What the form sends it as.
    #[prop(into)] name: String,
    /// What it is, in words.
    #[prop(into)] label: String,
    /// What the person typed before, given back untouched.
    #[prop(into, optional)] value: String,
    /// The name if left out.
    #[prop(into, optional)] id: String,
    /// A quiet line that helps before anything goes wrong.
    #[prop(into, optional_no_strip)] hint: Option<String>,
    /// What is wrong and what to do about it.
    #[prop(into, optional_no_strip)] error: Option<String>,
    /// Most characters the browser lets in.
    #[prop(into, optional_no_strip)] maxlength: Option<u32>,
    /// Height in lines.
    #[prop(default = 5)] rows: u32,
    /// Must be filled in; the browser says so too.
    #[prop(optional)] required: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let id = if id.is_empty() { name.clone() } else { id };
    let described = described_by(&id, hint.is_some(), error.is_some());
    let wrong = invalid(error.is_some());
    // An HTML reader drops a line break that comes first, so one is given away.
    let content = format!("\n{value}");
    view! {
        <Field id=id.clone() label hint error>
            <textarea class="input" id=id name=name rows=rows maxlength=maxlength required=required
                aria-describedby=described aria-invalid=wrong>{content}</textarea>
            {children.map(|below| below())}
        </Field>
    }
}
