//! The frame around every control: label, hint and error, wired to the control by id.

use super::{
    icon::{Glyph, Icon},
    labels::Labels,
    maybe::Maybe,
};
use leptos::prelude::*;

/// Wraps a control of your own (an island, two inputs side by side) in the usual label, hint and error.
/// The control must carry `id`, and [`described_by`] as `aria-describedby`. The ready controls do this themselves.
#[component]
pub fn Field(
    /// The id of the control inside.
    #[prop(into)]
    id: String,
    /// What it is, in words.
    #[prop(into)]
    label: String,
    /// A quiet line that helps before anything goes wrong.
    #[prop(into, optional)]
    hint: Maybe,
    /// What is wrong and what to do about it.
    #[prop(into, optional)]
    error: Maybe,
    children: Children,
) -> impl IntoView {
    let wrong = error.is_some();
    Labels::note(&id, &label);
    view! {
        <div class="field" class:has-error=wrong>
            <label class="label" for=id.clone()>{label}</label>
            {explained(&id, hint.0, error.0)}
            {children()}
        </div>
    }
}

/// The value of `aria-describedby` for a control with this id, or nothing.
pub fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (false, false) => None,
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (true, true) => Some(format!("{id}-hint {id}-error")),
    }
}

/// `true` as the attribute wants it, and no attribute at all when nothing is wrong.
pub(super) fn invalid(error: bool) -> Option<&'static str> {
    error.then_some("true")
}

/// The hint and the error of a control, with the ids that [`described_by`] names.
pub(super) fn explained(id: &str, hint: Option<String>, error: Option<String>) -> impl IntoView + use<> {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    (
        hint.map(|text| view! { <p class="hint" id=hint_id>{text}</p> }),
        error.map(|text| view! { <p class="error" id=error_id><Icon glyph=Glyph::Alert/><span>{text}</span></p> }),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_points_at_its_hint_and_its_error() {
        assert_eq!(described_by("place", true, true).as_deref(), Some("place-hint place-error"));
        assert_eq!(described_by("place", false, false), None);
    }
}
