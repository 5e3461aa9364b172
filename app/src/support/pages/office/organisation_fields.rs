//! The fields of an organisation.

use super::SV;
use crate::{
    forms::{FieldErrors, offered::after},
    support::{
        labels as common,
        model::{Help, Kind},
        view::office::{LONGEST_LINE, LONGEST_NAME, LONGEST_SITE, LONGEST_WORDS, OrganisationForm},
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// What was typed, and what is wrong with it.
pub(super) struct Typed<'a> {
    pub form: &'a OrganisationForm,
    pub errors: &'a FieldErrors,
}

impl Typed<'_> {
    fn error(&self, name: &str) -> Option<String> {
        self.errors.of(name, SV)
    }

    fn line(&self, name: &'static str, label: String, hint: Option<String>, value: &str, longest: usize) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.error(name));
        view! { <TextInput name id label hint error value maxlength=most(longest) autocomplete="off"/> }.into_any()
    }

    fn area(&self, name: &'static str, label: String, value: &str) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.error(name));
        view! { <TextArea name id label error value rows=3 maxlength=most(LONGEST_WORDS)/> }.into_any()
    }

    fn tick(&self, name: &'static str, legend: String, hint: String, text: String, value: &str) -> AnyView {
        let (id, error) = (format!("field-{name}"), self.error(name));
        view! { <CheckboxGroup name id legend hint choices=vec![Choice::new("1", text).chosen(value == "1")] error/> }
            .into_any()
    }
}

/// All of them.
pub(super) fn fields(typed: &Typed<'_>) -> AnyView {
    view! {
        {what(typed)}
        {reached(typed)}
        {contacts(typed)}
    }
    .into_any()
}

fn what(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let kinds = Kind::ALL.iter().map(|one| Choice::new(one.code(), common::kind(SV, *one)));
    let kinds = after(t!(SV, "office-support-choose"), kinds, &form.kind);
    let offers = Help::ALL.iter().map(|one| {
        let chosen = form.offers.iter().any(|code| code == one.code());
        Choice::new(one.code(), common::help(SV, *one)).chosen(chosen)
    });
    let offers = offers.collect();
    let (kind_error, offers_error) = (typed.error("kind"), typed.error("offers"));
    view! {
        {typed.line("name", t!(SV, "office-support-organisation-name"), None, &form.name, LONGEST_NAME)}
        <Select name="kind" id="field-kind" label=t!(SV, "office-support-kind") choices=kinds error=kind_error/>
        <CheckboxGroup name="offers" id="field-offers" legend=t!(SV, "office-support-offers") choices=offers error=offers_error/>
        {typed.area("words_sv", t!(SV, "office-support-words-sv"), &form.words_sv)}
        {typed.area("words_fi", t!(SV, "office-support-words-fi"), &form.words_fi)}
        {typed.area("words_en", t!(SV, "office-support-words-en"), &form.words_en)}
    }
    .into_any()
}

fn reached(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let site_hint = Some(t!(SV, "office-support-site-hint"));
    view! {
        {typed.line("phone", t!(SV, "office-support-phone"), None, &form.phone, LONGEST_LINE)}
        {typed.line("hours_sv", t!(SV, "office-support-hours-sv"), None, &form.hours_sv, LONGEST_LINE)}
        {typed.line("hours_fi", t!(SV, "office-support-hours-fi"), None, &form.hours_fi, LONGEST_LINE)}
        {typed.line("hours_en", t!(SV, "office-support-hours-en"), None, &form.hours_en, LONGEST_LINE)}
        {typed.line("languages", t!(SV, "office-support-languages"), None, &form.languages, LONGEST_LINE)}
        {typed.line("site", t!(SV, "office-support-site"), site_hint, &form.site, LONGEST_SITE)}
    }
    .into_any()
}

fn contacts(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let (days, days_error) = (form.promised_days.clone(), typed.error("promised_days"));
    let (day, day_error) = (form.checked_on.clone(), typed.error("checked_on"));
    let receives = (
        t!(SV, "office-support-receives"),
        t!(SV, "office-support-receives-hint"),
        t!(SV, "office-support-receives-tick"),
    );
    let first = (
        t!(SV, "office-support-first-line"),
        t!(SV, "office-support-first-line-hint"),
        t!(SV, "office-support-first-line-tick"),
    );
    let hidden =
        (t!(SV, "office-support-hidden"), t!(SV, "office-support-hidden-hint"), t!(SV, "office-support-hidden-tick"));
    view! {
        {typed.tick("receives", receives.0, receives.1, receives.2, &form.receives)}
        {typed.tick("first_line", first.0, first.1, first.2, &form.first_line)}
        <TextInput name="promised_days" id="field-promised_days" label=t!(SV, "office-support-promised-days")
            hint=t!(SV, "office-support-promised-days-hint") value=days error=days_error inputmode="numeric" width=Width::Short
            autocomplete="off"/>
        <TextInput name="checked_on" id="field-checked_on" label=t!(SV, "office-support-checked") hint=t!(SV, "office-support-checked-hint")
            kind="date" value=day error=day_error width=Width::Medium/>
        {typed.tick("hidden", hidden.0, hidden.1, hidden.2, &form.hidden)}
    }
    .into_any()
}
