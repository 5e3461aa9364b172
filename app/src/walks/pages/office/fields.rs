//! The fields of a plan, in the order somebody plans.

use super::mistake;
use crate::{
    forms::FieldErrors,
    kernel::lang::Lang,
    platform::municipality::Profile,
    t,
    ui::*,
    walks::{
        labels,
        model::{LONGEST_NAME, LONGEST_TEXT, LONGEST_TITLE, RoleWord},
        view::{PlanForm, nth},
    },
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// What the fields are made from.
pub(super) struct Typed<'a> {
    /// For the areas.
    pub profile: &'a Profile,
    /// What was typed.
    pub form: &'a PlanForm,
    /// What is wrong with it.
    pub errors: &'a FieldErrors,
}

/// The areas, after a choice that means none yet.
pub(super) fn areas(profile: &Profile, picked: &str) -> Vec<Choice> {
    let areas = profile.areas.iter().map(|area| Choice::new(&area.code, &area.name));
    let none = std::iter::once(Choice::new("", t!(SV, "walks-pick-area")));
    none.chain(areas).map(|one| one.chosen_if(picked)).collect()
}

impl Typed<'_> {
    fn line(&self, name: &'static str, label: String, hint: Option<String>, value: &str, longest: usize) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.errors.of(name, SV));
        view! { <TextInput name id label hint error value autocomplete="off" maxlength=most(longest)/> }.into_any()
    }

    fn short(&self, name: &'static str, label: String, kind: &'static str, value: &str) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.errors.of(name, SV));
        view! { <TextInput name id label error value kind autocomplete="off" width=Width::Medium/> }.into_any()
    }
}

/// All of them.
pub(super) fn fields(typed: &Typed<'_>) -> AnyView {
    view! {
        {part(t!(SV, "walks-part-when"), when(typed))}
        {part(t!(SV, "walks-part-route"), route(typed))}
        {part(t!(SV, "walks-part-who"), who(typed))}
        {part(t!(SV, "walks-part-steps"), steps(typed))}
    }
    .into_any()
}

fn part(heading: String, body: AnyView) -> AnyView {
    view! { <section class="stack"><h3>{heading}</h3>{body}</section> }.into_any()
}

fn when(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let (choices, error) = (areas(typed.profile, &form.area), typed.errors.of("area", SV));
    let about = (form.about.clone(), typed.errors.of("about", SV));
    view! {
        {typed.line("title", t!(SV, "walks-title"), None, &form.title, LONGEST_TITLE)}
        <Select name="area" id="field-area" label=t!(SV, "walks-area") choices error/>
        <div class="grid-3">
            {typed.short("day", t!(SV, "walks-day"), "date", &form.day)}
            {typed.short("starts", t!(SV, "walks-starts"), "time", &form.starts)}
            {typed.short("minutes", t!(SV, "walks-minutes"), "number", &form.minutes)}
        </div>
        {typed.line("meeting_point", t!(SV, "walks-meeting-point"), None, &form.meeting_point, LONGEST_NAME)}
        {typed.line("distance", t!(SV, "walks-distance"), Some(t!(SV, "walks-distance-hint")), &form.distance, LONGEST_NAME)}
        {typed.line("step_free", t!(SV, "walks-step-free"), None, &form.step_free, LONGEST_NAME)}
        <TextArea name="about" id="field-about" label=t!(SV, "walks-about") hint=t!(SV, "walks-about-hint")
            value=about.0 error=about.1 rows=3 maxlength=most(LONGEST_TEXT)/>
    }
    .into_any()
}

fn route(typed: &Typed<'_>) -> AnyView {
    let error = mistake(typed.errors, "stops");
    let (seen, all) = (typed.form.seen(), typed.form.lines());
    let lines = (0..seen).map(|at| stop(typed, at)).collect_view();
    let folded = (seen < all).then(|| {
        let more = (seen..all).map(|at| stop(typed, at)).collect_view();
        view! { <Details summary=t!(SV, "walks-more-stops")>{more}</Details> }
    });
    view! {
        <div class="stack" id="field-stops" tabindex="-1">
            <p class="hint">{t!(SV, "walks-route-hint")}</p>
            {error}
            {lines}
            {folded}
        </div>
    }
    .into_any()
}

fn stop(typed: &Typed<'_>, at: usize) -> AnyView {
    let form = typed.form;
    let value = |values: &[String]| nth(values, at).to_owned();
    let order = match nth(&form.stop_order, at) {
        "" => (at + 1).to_string(),
        order => order.to_owned(),
    };
    let n = at + 1;
    let legend = t!(SV, "walks-stop-n", n = n);
    view! {
        <fieldset class="walk-stop stack-s">
            <legend>{legend}</legend>
            <HiddenInput name="stop_number" value=value(&form.stop_number)/>
            <HiddenInput name="stop_found" value=value(&form.stop_found)/>
            <div class="walk-stop-head">
                <TextInput name="stop_order" id=format!("stop-order-{n}") label=t!(SV, "walks-stop-order") kind="number"
                    value=order width=Width::Short/>
                <TextInput name="stop_name" id=format!("stop-name-{n}") label=t!(SV, "walks-stop-name")
                    value=value(&form.stop_name) autocomplete="off" maxlength=most(LONGEST_NAME)/>
            </div>
            <TextInput name="stop_place" id=format!("stop-place-{n}") label=t!(SV, "walks-stop-place")
                value=value(&form.stop_place) autocomplete="off" maxlength=most(LONGEST_NAME)/>
            <TextInput name="stop_note" id=format!("stop-note-{n}") label=t!(SV, "walks-stop-note")
                value=value(&form.stop_note) autocomplete="off" maxlength=most(LONGEST_TEXT)/>
        </fieldset>
    }
    .into_any()
}

fn who(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let roles = RoleWord::ALL.iter().map(|one| {
        Choice::new(one.code(), labels::role(SV, *one)).chosen(form.role.iter().any(|role| role == one.code()))
    });
    let (choices, error) = (roles.collect(), typed.errors.of("roles", SV));
    view! {
        <CheckboxGroup name="role" id="field-roles" legend=t!(SV, "walks-roles") hint=t!(SV, "walks-roles-hint") choices error/>
        {typed.short("cap", t!(SV, "walks-cap"), "number", &form.cap)}
    }
    .into_any()
}

fn steps(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    view! {
        <div class="grid-2">
            {typed.short("pre_day", t!(SV, "walks-pre-day"), "date", &form.pre_day)}
            {typed.line("pre_text", t!(SV, "walks-pre-text"), None, &form.pre_text, LONGEST_NAME)}
            {typed.short("follow_day", t!(SV, "walks-follow-day"), "date", &form.follow_day)}
            {typed.line("follow_text", t!(SV, "walks-follow-text"), None, &form.follow_text, LONGEST_NAME)}
            {typed.short("return_day", t!(SV, "walks-return-day"), "date", &form.return_day)}
            {typed.short("protocol_weeks", t!(SV, "walks-protocol-weeks"), "number", &form.protocol_weeks)}
        </div>
    }
    .into_any()
}
