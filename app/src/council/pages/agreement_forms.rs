//! The forms of agreements.

use super::parts::{SV, Typed};
use crate::{
    council::{labels, model::AgreementKind, view::AgreementForm},
    t,
    ui::*,
};
use leptos::prelude::*;

/// What it is, between whom, for how long.
pub(super) fn facts(typed: &Typed<AgreementForm>) -> AnyView {
    let form = &typed.form;
    let kinds = AgreementKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), labels::agreement_kind(*kind)).chosen_if(&form.kind));
    let kinds = kinds.collect::<Vec<_>>();
    view! {
        <TextInput id="field-title" name="title" label=t!(SV, "council-agreement-title") value=form.title.clone() error=typed.error("title") required=true/>
        <Select id="field-kind" name="kind" label=t!(SV, "council-agreement-kind") choices=kinds error=typed.error("kind")/>
        <TextArea id="field-parties" name="parties" label=t!(SV, "council-parties") hint=t!(SV, "council-parties-hint") value=form.parties.clone()
            error=typed.error("parties") rows=3 required=true/>
        <div class="grid-2">
            <TextInput id="field-first" name="first" kind="date" label=t!(SV, "council-first-day") value=form.first.clone()
                error=typed.error("first") width=Width::Medium/>
            <TextInput id="field-last" name="last" kind="date" label=t!(SV, "council-last-day") value=form.last.clone()
                error=typed.error("last") width=Width::Medium/>
        </div>
        <div class="grid-2">
            <TextInput id="field-registration" name="registration" label=t!(SV, "council-registration") hint=t!(SV, "council-registration-hint")
                value=form.registration.clone() error=typed.error("registration")/>
            <TextInput id="field-remind_days" name="remind_days" label=t!(SV, "council-remind-days") hint=t!(SV, "council-remind-days-hint")
                value=form.remind_days.clone() error=typed.error("remind_days") inputmode="numeric" width=Width::Short/>
        </div>
    }
    .into_any()
}

/// When it was signed, and by what roles.
pub(super) fn signing(typed: &Typed<AgreementForm>) -> AnyView {
    let form = &typed.form;
    view! {
        <Notice title=t!(SV, "council-sign-warning") tone=Tone::Warn/>
        <TextInput id="field-signed_on" name="signed_on" kind="date" label=t!(SV, "council-signed-on") value=form.signed_on.clone()
            error=typed.error("signed_on") width=Width::Medium required=true/>
        <TextArea id="field-signed_by" name="signed_by" label=t!(SV, "council-signed-by") hint=t!(SV, "council-signed-by-hint")
            value=form.signed_by.clone() error=typed.error("signed_by") rows=3 required=true/>
    }
    .into_any()
}

/// A day on which it is followed up.
pub(super) fn follow_up(typed: &Typed<AgreementForm>) -> AnyView {
    let value = typed.form.day.clone();
    view! {
        <TextInput id="field-day" name="day" kind="date" label=t!(SV, "council-follow-up-day") value error=typed.error("day")
            width=Width::Medium required=true/>
    }
    .into_any()
}

/// What came of a follow-up.
pub(super) fn came_of_it(typed: &Typed<AgreementForm>) -> AnyView {
    let form = &typed.form;
    view! {
        <HiddenInput name="follow_up" value=form.follow_up.clone()/>
        <TextArea id="field-note" name="note" label=t!(SV, "council-came-of-it") hint=t!(SV, "council-names-nobody-hint")
            value=form.note.clone() error=typed.error("note") rows=3 required=true/>
    }
    .into_any()
}
