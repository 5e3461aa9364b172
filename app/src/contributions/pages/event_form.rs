//! The form of an event as a page.

use super::{
    parts::{SV, closed, head, live_hint},
    unsent::unsent,
};
use crate::{
    contributions::{service::own::Own, view::EventForm},
    forms::{FieldErrors, offered},
    kernel::timeband::{DayType, TimeBand},
    observations::named,
    platform::municipality::Profile,
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// What is shown.
pub(super) struct Shown {
    /// The form.
    pub form: EventForm,
    /// What is wrong with it.
    pub errors: FieldErrors,
    /// The period takes nothing in.
    pub closed: bool,
    /// It was sent after the period closed.
    pub refused: bool,
    /// One was added just now.
    pub added: bool,
}

/// The page.
pub(super) fn page(frame: &Frame, own: &Own, shown: &Shown, status: StatusCode) -> Response {
    let title = t!(SV, "contributions-new-event");
    frame.page(title.clone()).office(Room::Contributions).islands().status(status).render(|| {
        let summary = shown.errors.summary(SV);
        let done = shown.added.then(|| {
            view! { <Notice title=t!(SV, "contributions-done-event") tone=Tone::Ok announce=true/> }
        });
        view! {
            {head(frame, own, title, "/handelse")}
            <div class="page-narrow stack">
                <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
                {done}
                {shown.closed.then(|| closed(shown.refused))}
                {unsent(None)}
                {fill_in(frame, own, shown)}
            </div>
        }
    })
}

fn fill_in(frame: &Frame, own: &Own, shown: &Shown) -> impl IntoView + use<> {
    let (profile, form) = (&frame.profile, &shown.form);
    let error = |field: &str| shown.errors.of(field, SV);
    let none = vec![Choice::new("", t!(SV, "situation-choose"))];
    let more = more(profile, form, &shown.errors);
    let rest = rest(form, &shown.errors);
    let changed = (!shown.errors.is_empty() || shown.refused).then_some("");
    let buttons = (own.open && !shown.closed).then(|| {
        view! {
            <ActionBar>
                <Button text=t!(SV, "contributions-add-more") kind=ButtonKind::Quiet name="do" value="add_more" unchecked=true/>
                <Button text=t!(SV, "contributions-add") kind=ButtonKind::Amber name="do" value="add"/>
            </ActionBar>
        }
    });
    view! {
        <form method="post" class="stack" data-guard="" data-changed=changed data-unsent="">
            <HiddenInput name="key" value=form.key.clone()/>
            <HiddenInput name="period" value=form.period.clone()/>
            <Select name="category" id="field-category" label=t!(SV, "situation-column-category") choices=none
                groups=offered::categories(profile, &form.category) error=error("category")/>
            <Select name="area" id="field-area" label=t!(SV, "situation-column-area")
                choices=offered::areas(profile, &form.area, t!(SV, "situation-not-said")) error=error("area")/>
            <Select name="time_band" id="field-time_band" label=t!(SV, "situation-column-time")
                choices=bands(&form.time_band) error=error("time_band")/>
            {rest}
            {more}
            <p class="error" role="alert" data-unsent-not-kept="" hidden>
                <Icon glyph=Glyph::Alert/><span>{t!(SV, "contributions-unsent-not-kept")}</span>
            </p>
            {buttons}
        </form>
    }
}

/// What a practised thumb leaves out.
fn more(profile: &Profile, form: &EventForm, errors: &FieldErrors) -> impl IntoView + use<> {
    let open = !form.place_type.is_empty() || !form.day_type.is_empty() || errors.of("area", SV).is_some();
    let (kinds, days) = (kinds(profile, &form.place_type), days(&form.day_type));
    let (kind_error, day_error) = (errors.of("place_type", SV), errors.of("day_type", SV));
    view! {
        <Details summary=t!(SV, "contributions-more") open>
            <div class="stack">
                <Select name="place_type" id="field-place_type" label=t!(SV, "situation-place-type") choices=kinds error=kind_error/>
                <Select name="day_type" id="field-day_type" label=t!(SV, "situation-day-type") choices=days error=day_error/>
            </div>
        </Details>
    }
}

/// How many, and the short text.
fn rest(form: &EventForm, errors: &FieldErrors) -> impl IntoView + use<> {
    let (number, words) = (form.number.clone(), form.words.clone());
    let live = live_hint("field-words");
    view! {
        <TextInput name="number" id="field-number" label=t!(SV, "contributions-column-number") value=number
            inputmode="numeric" width=Width::Short error=errors.of("number", SV)/>
        <TextArea name="words" id="field-words" label=t!(SV, "contributions-words") hint=t!(SV, "contributions-words-hint")
            value=words maxlength=200u32 rows=2 error=errors.of("words", SV)>{live}</TextArea>
    }
}

fn kinds(profile: &Profile, picked: &str) -> Vec<Choice> {
    optional(picked, profile.place_types.iter().map(|one| Choice::new(one.code.code(), &one.name.sv)))
}

fn bands(picked: &str) -> Vec<Choice> {
    optional(picked, TimeBand::ALL.iter().map(|one| Choice::new(one.code(), named::band(Some(*one)))))
}

fn days(picked: &str) -> Vec<Choice> {
    optional(picked, DayType::ALL.iter().map(|one| Choice::new(one.code(), named::day(*one))))
}

/// Choices after one that means: not said.
fn optional(picked: &str, choices: impl Iterator<Item = Choice>) -> Vec<Choice> {
    offered::after(t!(SV, "situation-not-said"), choices, picked)
}
