//! The forms of a body's page, one open at a time.

use super::parts::{SV, Typed};
use crate::{
    council::{labels, model::Circle, view::BodyForm},
    platform::{municipality::Profile, preset::switched::ListKind},
    t,
    ui::*,
};
use leptos::prelude::*;

/// Name, rhythm, usual time and place, who shares it.
pub(super) fn facts(typed: &Typed<BodyForm>, in_settings: bool) -> AnyView {
    let form = &typed.form;
    let named = if in_settings {
        view! { <p class="small">{t!(SV, "council-named-in-settings")}</p> }.into_any()
    } else {
        named(typed)
    };
    let weekdays = (1..=5).map(|day: i64| Choice::new(day.to_string(), labels::weekday(day)).chosen_if(&form.weekday));
    let weekdays = weekdays.collect::<Vec<_>>();
    view! {
        {named}
        <TextArea id="field-purpose" name="purpose" label=t!(SV, "council-purpose") value=form.purpose.clone()
            error=typed.error("purpose") rows=3/>
        <div class="grid-2">
            <Select id="field-weekday" name="weekday" label=t!(SV, "council-weekday") choices=weekdays error=typed.error("weekday")/>
            {clock(typed)}
        </div>
        {place(typed)}
        <TextArea id="field-shared_with" name="shared_with" label=t!(SV, "council-shared-with") hint=t!(SV, "council-shared-with-hint")
            value=form.shared_with.clone() error=typed.error("shared_with") rows=2/>
        <TextInput id="field-report_address" name="report_address" kind="email" label=t!(SV, "council-report-address")
            hint=t!(SV, "council-report-address-hint") value=form.report_address.clone() error=typed.error("report_address") autocomplete="off"/>
    }
    .into_any()
}

/// What only bodies have that were added here.
fn named(typed: &Typed<BodyForm>) -> AnyView {
    let form = &typed.form;
    let circles = Circle::ALL.iter().map(|circle| {
        let (label, hint) = labels::circle(*circle);
        Choice::new(circle.code(), label).hint(hint).chosen_if(&form.circle)
    });
    let circles = circles.collect::<Vec<_>>();
    let closed = vec![Choice::new("1", t!(SV, "council-closed-choice")).chosen(form.closed == "1")];
    let closed = (!form.version.is_empty()).then(|| {
        view! { <CheckboxGroup id="field-closed" name="closed" legend=t!(SV, "council-closed-legend") choices=closed/> }
    });
    view! {
        <TextInput id="field-name" name="name" label=t!(SV, "council-name") value=form.name.clone() error=typed.error("name") required=true/>
        <RadioGroup id="field-circle" name="circle" legend=t!(SV, "council-circle") choices=circles error=typed.error("circle")/>
        <TextInput id="field-per_year" name="per_year" label=t!(SV, "council-per-year") value=form.per_year.clone()
            error=typed.error("per_year") inputmode="numeric" width=Width::Short/>
        {closed}
    }
    .into_any()
}

fn clock(typed: &Typed<BodyForm>) -> AnyView {
    let form = &typed.form;
    view! {
        <div class="cluster">
            <TextInput id="field-starts" name="starts" kind="time" label=t!(SV, "council-starts") value=form.starts.clone()
                error=typed.error("starts") width=Width::Medium/>
            <TextInput id="field-minutes" name="minutes" label=t!(SV, "council-length") value=form.minutes.clone()
                error=typed.error("minutes") inputmode="numeric" width=Width::Short/>
        </div>
    }
    .into_any()
}

fn place(typed: &Typed<BodyForm>) -> AnyView {
    let value = typed.form.place.clone();
    view! { <TextInput id="field-place" name="place" label=t!(SV, "council-place") value error=typed.error("place")/> }
        .into_any()
}

/// A member: a role and an organisation.
pub(super) fn member(typed: &Typed<BodyForm>, profile: &Profile) -> AnyView {
    let form = &typed.form;
    let other = Choice::new("", t!(SV, "council-other-organisation")).chosen_if(&form.actor);
    let actors = profile.actors.iter().filter(|actor| profile.is_on(ListKind::Actors, &actor.code));
    let actors = actors.map(|actor| Choice::new(actor.code.clone(), actor.name.clone()).chosen_if(&form.actor));
    let actors = std::iter::once(other).chain(actors).collect::<Vec<_>>();
    let chair = vec![Choice::new("1", t!(SV, "council-chair")).chosen(form.chair == "1")];
    view! {
        <TextInput id="field-title" name="title" label=t!(SV, "council-role") hint=t!(SV, "council-role-hint") value=form.title.clone()
            error=typed.error("title") required=true/>
        <Select id="field-actor" name="actor" label=t!(SV, "council-actor") choices=actors error=typed.error("actor")/>
        <TextInput id="field-organisation" name="organisation" label=t!(SV, "council-organisation") hint=t!(SV, "council-organisation-hint")
            value=form.organisation.clone() error=typed.error("organisation")/>
        <CheckboxGroup id="field-chair" name="chair" legend=t!(SV, "council-chair-legend") choices=chair/>
    }
    .into_any()
}

/// A meeting beside the plan.
pub(super) fn meeting(typed: &Typed<BodyForm>) -> AnyView {
    view! {
        <TextInput id="field-day" name="day" kind="date" label=t!(SV, "council-day") value=typed.form.day.clone()
            error=typed.error("day") width=Width::Medium required=true/>
        {clock(typed)}
        {place(typed)}
    }
    .into_any()
}

/// An item that waits for a meeting.
pub(super) fn item(typed: &Typed<BodyForm>) -> AnyView {
    let form = &typed.form;
    view! {
        <TextInput id="field-title" name="title" label=t!(SV, "council-item-title") hint=t!(SV, "council-names-nobody-hint") value=form.title.clone()
            error=typed.error("title") maxlength=200 required=true/>
        <TextArea id="field-note" name="note" label=t!(SV, "council-item-note") hint=t!(SV, "council-item-note-hint") value=form.note.clone()
            error=typed.error("note") rows=4/>
    }
    .into_any()
}
