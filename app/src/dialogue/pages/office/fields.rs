//! Fields that several forms of this room share.

use super::SV;
use crate::{forms::FieldErrors, t, ui::*};
use leptos::prelude::*;

/// One line.
pub(super) fn line(
    errors: &FieldErrors,
    name: &'static str,
    label: String,
    hint: Option<String>,
    value: &str,
    longest: usize,
) -> AnyView {
    let (id, value, error) = (format!("field-{name}"), value.to_owned(), errors.of(name, SV));
    view! { <TextInput name id label hint error value autocomplete="off" maxlength=most(longest)/> }.into_any()
}

/// Several lines.
pub(super) fn area(
    errors: &FieldErrors,
    name: &'static str,
    label: String,
    hint: Option<String>,
    value: &str,
    longest: usize,
) -> AnyView {
    let (id, value, error) = (format!("field-{name}"), value.to_owned(), errors.of(name, SV));
    view! { <TextArea name id label hint error value rows=4 maxlength=most(longest)/> }.into_any()
}

/// A day.
pub(super) fn day(
    errors: &FieldErrors,
    name: &'static str,
    label: String,
    hint: Option<String>,
    value: &str,
) -> AnyView {
    let (id, value, error) = (format!("field-{name}"), value.to_owned(), errors.of(name, SV));
    view! { <TextInput name id label hint error value kind="date" width=Width::Medium/> }.into_any()
}

/// What residents read in Finnish and English: folded, because it may be left out.
pub(super) fn other_languages(open: bool, fields: Vec<AnyView>) -> AnyView {
    view! {
        <Details summary=t!(SV, "dialogues-other-languages") open=open>
            <p class="small">{t!(SV, "dialogues-other-languages-text")}</p>
            {fields}
        </Details>
    }
    .into_any()
}

/// A list whose lines are several fields: the words for all of them stand once, each line says its own number.
pub(super) fn lines(
    errors: &FieldErrors,
    name: &'static str,
    legend: String,
    hint: String,
    rows: Vec<AnyView>,
) -> AnyView {
    let id = format!("field-{name}");
    let error = errors.of(name, SV);
    let (wrong, error_id) = (error.is_some(), format!("{id}-error"));
    let error = error.map(|text| view! { <p class="error" id=error_id>{text}</p> });
    Labels::note(&id, &legend);
    view! {
        <fieldset class="field pledge-lines" class:has-error=wrong id=id tabindex="-1">
            <legend class="label">{legend}</legend>
            <p class="hint">{hint}</p>
            {error}
            <div class="stack-s">{rows}</div>
        </fieldset>
    }
    .into_any()
}

/// A field of such a line.
pub(super) fn small(name: &'static str, at: usize, label: String, value: &str, longest: usize) -> AnyView {
    let (id, value) = (format!("{name}-{at}"), value.to_owned());
    view! { <TextInput name id label value autocomplete="off" maxlength=most(longest)/> }.into_any()
}
