//! One line of text, and the kinds of it that telephones have keyboards for.

use super::{
    field::{Field, described_by, invalid},
    maybe::Maybe,
};
use leptos::prelude::*;

/// How wide a one-line control is: a hint of how much to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// As wide as the column.
    #[default]
    Full,
    /// About twenty characters: a date, a telephone number.
    Medium,
    /// About eight characters: a number, a postal code.
    Short,
}

impl Width {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Full => "input",
            Self::Medium => "input input-medium",
            Self::Short => "input input-short",
        }
    }
}

/// A longest text as the browser wants it.
pub fn most(characters: usize) -> u32 {
    u32::try_from(characters).unwrap_or(u32::MAX)
}

/// A labelled one-line input. `kind` is the HTML type: `text`, `email`, `tel`, `password`, `number`, `date`, `search` …
#[component]
pub fn TextInput(
    /// What the form sends it as. Empty: it has no name and is never sent; a script reads it.
    #[prop(into)]
    name: String,
    /// What it is, in words.
    #[prop(into)]
    label: String,
    /// What the person typed before, given back untouched.
    #[prop(into, optional)]
    value: String,
    /// How much it asks for attention.
    #[prop(into, default = "text".into())]
    kind: String,
    /// The name if left out.
    #[prop(into, optional)]
    id: String,
    /// A quiet line that helps before anything goes wrong.
    #[prop(into, optional)]
    hint: Maybe,
    /// What is wrong and what to do about it.
    #[prop(into, optional)]
    error: Maybe,
    /// What the browser may fill in, for example `email` or `one-time-code`.
    #[prop(into, optional)]
    autocomplete: Maybe,
    /// Which keyboard a phone shows, for example `numeric`.
    #[prop(into, optional)]
    inputmode: Maybe,
    /// What the text must match as a whole (a regular expression of the browser); checked on the server all the same.
    #[prop(into, optional)]
    pattern: Maybe,
    /// The smallest value the browser lets through.
    #[prop(into, optional)]
    min: Maybe,
    /// The largest value the browser lets through.
    #[prop(into, optional)]
    max: Maybe,
    /// The step between values, for example `any`.
    #[prop(into, optional)]
    step: Maybe,
    /// Most characters the browser lets in.
    #[prop(into, optional_no_strip)]
    maxlength: Option<u32>,
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
    let name = (!name.is_empty()).then_some(name);
    view! {
        <Field id=id.clone() label hint error>
            <input class=width.class() type=kind id=id name=name value=value autocomplete=autocomplete.0 inputmode=inputmode.0 pattern=pattern.0
                min=min.0 max=max.0 step=step.0 maxlength=maxlength required=required
                aria-describedby=described aria-invalid=wrong/>
        </Field>
    }
}

/// A value that travels with the form and nobody needs to see. Never a secret, never personal data.
#[component]
pub fn HiddenInput(
    /// What the form sends it as.
    #[prop(into)]
    name: String,
    /// What the person typed before, given back untouched.
    #[prop(into)]
    value: String,
) -> impl IntoView {
    view! { <input type="hidden" name=name value=value/> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_browser_can_count_is_the_most_it_can() {
        assert_eq!([most(120), most(usize::MAX)], [120, u32::MAX]);
    }
}
