//! Choosing rows of a list, for doing one thing with many.

use leptos::prelude::*;

/// The checkbox of a row. It belongs to a form that stands elsewhere on the page.
#[component]
pub fn RowPick(
    /// What the form sends it as; once per chosen row.
    #[prop(into)]
    name: String,
    /// Which row.
    #[prop(into)]
    value: String,
    /// The id of the form.
    #[prop(into)]
    form: String,
    /// Names the row for screen readers.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <label class="pick">
            <input type="checkbox" name=name value=value form=form data-select=""/>
            <span class="hidden">{label}</span>
        </label>
    }
}

/// Chooses every row at once. Only the script can, so it stays hidden until the script shows it.
#[component]
pub fn PickAll(
    /// The words people read.
    #[prop(into)]
    label: String,
    /// The id of the form the rows belong to.
    #[prop(into)]
    form: String,
) -> impl IntoView {
    view! {
        <label class="pick pick-all" hidden>
            <input type="checkbox" form=form data-select-all="" hidden/>
            <span>{label}</span>
        </label>
    }
}
