//! The fields of an area.

use super::SV;
use crate::{
    forms::{
        FieldErrors,
        offered::{self, after},
    },
    platform::municipality::Profile,
    t,
    ui::*,
    watch::{
        labels,
        model::{Housing, LONGEST_NAME, LONGEST_NOTE, Signs, State},
        view::WatchForm,
    },
};
use leptos::prelude::*;

/// What was typed, and what is wrong with it.
pub(super) struct Typed<'a> {
    pub profile: &'a Profile,
    pub form: &'a WatchForm,
    pub errors: &'a FieldErrors,
}

impl Typed<'_> {
    fn error(&self, name: &str) -> Option<String> {
        self.errors.of(name, SV)
    }

    fn day(&self, name: &'static str, label: String, hint: Option<String>, value: &str) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.error(name));
        view! { <TextInput name id label hint error value kind="date" width=Width::Medium/> }.into_any()
    }

    fn number(&self, name: &'static str, label: String, value: &str) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.error(name));
        view! { <TextInput name id label error value inputmode="numeric" width=Width::Short autocomplete="off"/> }
            .into_any()
    }
}

/// All of them.
pub(super) fn fields(typed: &Typed<'_>) -> AnyView {
    view! {
        {place(typed)}
        {people(typed)}
        {demands(typed)}
        {signs(typed)}
    }
    .into_any()
}

fn place(typed: &Typed<'_>) -> AnyView {
    let (form, profile) = (typed.form, typed.profile);
    let areas = offered::areas(profile, &form.area, t!(SV, "watch-no-area"));
    let states = State::ALL.iter().map(|state| Choice::new(state.code(), labels::state(*state)).chosen_if(&form.state));
    let (name, streets) = (form.name.clone(), form.streets.clone());
    let (name_error, area_error, state_error, streets_error) =
        (typed.error("name"), typed.error("area"), typed.error("state"), typed.error("streets"));
    view! {
        <TextInput name="name" id="field-name" label=t!(SV, "watch-area-name") value=name error=name_error
            maxlength=most(LONGEST_NAME) autocomplete="off"/>
        <div class="grid-2">
            <Select name="state" id="field-state" label=t!(SV, "watch-state") choices=states.collect() error=state_error/>
            <Select name="area" id="field-area" label=t!(SV, "watch-area") choices=areas error=area_error/>
        </div>
        <TextArea name="streets" id="field-streets" label=t!(SV, "watch-streets") hint=t!(SV, "watch-streets-hint")
            value=streets error=streets_error rows=5 maxlength=4_000/>
    }
    .into_any()
}

fn people(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let housing = Housing::ALL.iter().map(|one| Choice::new(one.code(), labels::housing(*one)));
    let housing = after(t!(SV, "watch-housing-unknown"), housing, &form.housing);
    let error = typed.error("housing");
    view! {
        <div class="grid-3">
            <Select name="housing" id="field-housing" label=t!(SV, "watch-housing") choices=housing error/>
            {typed.number("households", t!(SV, "watch-households"), &form.households)}
            {typed.number("joined", t!(SV, "watch-joined"), &form.joined)}
        </div>
    }
    .into_any()
}

fn demands(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let tick =
        |name: &str, label: String, value: &str| vec![Choice::new("1", label).chosen(value == "1" && !name.is_empty())];
    let police = tick("police", t!(SV, "watch-police"), &form.police);
    let informed = tick("informed", t!(SV, "watch-informed"), &form.informed);
    view! {
        <section class="stack">
            <h3>{t!(SV, "watch-demands")}</h3>
            <p class="hint">{t!(SV, "watch-demands-hint")}</p>
            <div class="grid-3">
                {typed.day("start_meeting", t!(SV, "watch-start-meeting"), None, &form.start_meeting)}
                {typed.day("trained", t!(SV, "watch-trained"), None, &form.trained)}
                {typed.day("last_meeting", t!(SV, "watch-last-meeting"), None, &form.last_meeting)}
            </div>
            <CheckboxGroup name="police" id="field-police" legend=t!(SV, "watch-police-legend") choices=police/>
            <CheckboxGroup name="informed" id="field-informed" legend=t!(SV, "watch-informed-legend") choices=informed/>
        </section>
    }
    .into_any()
}

fn signs(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let signs = Signs::ALL.iter().map(|one| Choice::new(one.code(), labels::signs(*one)).chosen_if(&form.signs));
    let (error, note_error, note) = (typed.error("signs"), typed.error("note"), form.note.clone());
    view! {
        <div class="grid-2">
            <Select name="signs" id="field-signs" label=t!(SV, "watch-signs") choices=signs.collect() error/>
            {typed.number("sign_count", t!(SV, "watch-sign-count"), &form.sign_count)}
        </div>
        <TextArea name="note" id="field-note" label=t!(SV, "watch-note") hint=t!(SV, "watch-note-hint") value=note error=note_error
            rows=3 maxlength=most(LONGEST_NOTE)/>
    }
    .into_any()
}
