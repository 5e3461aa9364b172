//! The fields of what is asked for, the same for a new proposal and for a change.

use crate::{
    analysis::{
        labels,
        model::{Kind, LONGEST_TEXT, LONGEST_TITLE, LONGEST_WORDS},
        view::AnalysisForm,
    },
    forms::{FieldErrors, offered},
    kernel::lang::Lang,
    platform::municipality::Profile,
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// A text of several lines, with its mistake.
pub(super) fn long(
    errors: &FieldErrors,
    name: &'static str,
    label: String,
    hint: Option<String>,
    value: &str,
) -> AnyView {
    let (id, value, error) = (format!("field-{name}"), value.to_owned(), errors.of(name, SV));
    view! { <TextArea name id label hint error value rows=3 maxlength=most(LONGEST_TEXT)/> }.into_any()
}

/// A text of one line, with its mistake.
pub(super) fn short(
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

/// A day, with its mistake.
pub(super) fn day(errors: &FieldErrors, name: &'static str, label: String, value: &str) -> AnyView {
    let (id, value, error) = (format!("field-{name}"), value.to_owned(), errors.of(name, SV));
    view! { <TextInput name id label error value kind="date" width=Width::Medium/> }.into_any()
}

/// All of them, in the order people think.
pub(super) fn fields(profile: &Profile, form: &AnalysisForm, errors: &FieldErrors) -> AnyView {
    let kinds = Kind::ALL.iter().zip([t!(SV, "analysis-kind-mapping-hint"), t!(SV, "analysis-kind-cause-hint")]);
    let choices: Vec<_> =
        kinds.map(|(one, hint)| Choice::new(one.code(), labels::kind(*one)).hint(hint).chosen_if(&form.kind)).collect();
    let wrong = errors.of("kind", SV);
    let areas = offered::areas(profile, &form.area, t!(SV, "analysis-whole"));
    let area = errors.of("area", SV);
    view! {
        <RadioGroup name="kind" id="field-kind" legend=t!(SV, "analysis-kind") choices error=wrong/>
        {short(errors, "title", t!(SV, "analysis-title"), Some(t!(SV, "analysis-title-hint")), &form.title, LONGEST_TITLE)}
        {long(errors, "problem", t!(SV, "analysis-problem"), Some(t!(SV, "analysis-problem-hint")), &form.problem)}
        <div class="grid-2">
            <Select name="area" id="field-area" label=t!(SV, "analysis-area") choices=areas error=area/>
            {short(errors, "place", t!(SV, "analysis-place"), None, &form.place, LONGEST_WORDS)}
        </div>
        {long(errors, "why", t!(SV, "analysis-why"), Some(t!(SV, "analysis-why-hint")), &form.why)}
        {long(errors, "find_out", t!(SV, "analysis-find-out"), Some(t!(SV, "analysis-find-out-hint")), &form.find_out)}
    }
    .into_any()
}

/// The three ways on from a proposal.
pub(super) fn ways_on(body: &str) -> AnyView {
    let (small, propose) = (t!(SV, "analysis-small-text", body = body), t!(SV, "analysis-propose", body = body));
    view! {
        <p class="small">{small}</p>
        <ActionBar>
            <Button text=t!(SV, "analysis-save-draft") kind=ButtonKind::Quiet name="do" value="save" unchecked=true/>
            <Button text=t!(SV, "analysis-start-small") kind=ButtonKind::Quiet name="do" value="start_small"/>
            <Button text=propose kind=ButtonKind::Amber name="do" value="propose"/>
        </ActionBar>
    }
    .into_any()
}

/// What the steering body is called here.
pub(super) fn body_name(profile: &Profile) -> String {
    profile.bodies.steering.name.clone()
}
