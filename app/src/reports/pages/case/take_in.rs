//! Taking a report into the situation picture: what counts goes along, words only when somebody approved them.

use super::view::{SV, View};
use crate::{
    forms::offered,
    kernel::timeband::{DayType, TimeBand},
    observations::Placed,
    reports::{labels, model::Status, wording},
    t,
    ui::{Button, ButtonKind, Card, CheckboxGroup, Choice, Details, HiddenInput, Notice, Select, TextArea, TextInput},
};
use leptos::prelude::*;

/// The form, or where the report counts already; nothing when it cannot be taken in.
pub fn take_in(view: &View<'_>) -> Option<AnyView> {
    let report = &view.case.report;
    if let Some(placed) = &view.case.placed {
        return Some(counts(placed));
    }
    let can = report.status.next().contains(&Status::InSituation);
    if !can || report.merged_into.is_some() {
        return None;
    }
    let open = view.leading || view.came_back(&["take_in"]);
    let (version, what, text) = (view.version(), what(view), text(view));
    let summary = t!(SV, "office-take-in", picture = view.profile.bodies.operative.name.as_str());
    Some(
        view! {
            <Details summary open=open>
                <form method="post" class="stack" data-guard="" data-changed=open.then_some("")>
                    {version}
                    <HiddenInput name="do" value="take_in"/>
                    <p class="small">{t!(SV, "office-take-in-text")}</p>
                    <div class="grid-2">{what}</div>
                    {text}
                    <div><Button text=t!(SV, "office-take-in-now") kind=ButtonKind::Primary/></div>
                </form>
            </Details>
        }
        .into_any(),
    )
}

/// The same form, open, in place of the step that was asked for: part of the picture is a status with more to say. It
/// stands under the name the browser was sent to, and holds the answer that was typed.
pub fn instead(view: &View<'_>) -> Option<AnyView> {
    if !view.leading {
        return None;
    }
    let id = if view.came_back(&["preview"]) { "forhandsvisning" } else { "nasta-steg" };
    Some(
        view! {
            <section class="stack" id=id tabindex="-1">
                <Notice title=t!(SV, "office-take-in-first") announce=true><p>{t!(SV, "office-take-in-first-text")}</p></Notice>
                {take_in(view)}
            </section>
        }
        .into_any(),
    )
}

/// Where it counts, and the way to correct it or take it out.
fn counts(placed: &Placed) -> AnyView {
    let Placed { period, period_path, path, open } = placed.clone();
    let words = if open { t!(SV, "office-counts-change") } else { t!(SV, "office-counts-read") };
    view! {
        <Card title=t!(SV, "office-counts")>
            <p>{t!(SV, "office-counts-in")}" "<a href=period_path>{period}</a>"."</p>
            <p><a href=path>{words}</a></p>
        </Card>
    }
    .into_any()
}

fn what(view: &View<'_>) -> AnyView {
    let (form, lang) = (view.form.clone(), SV);
    let none = || t!(lang, "office-not-said");
    let bands = std::iter::once(Choice::new("", none()))
        .chain(TimeBand::all().iter().map(|one| Choice::new(one.code(), wording::time_band(*one, SV))))
        .map(|one| one.chosen_if(&form.time_band))
        .collect::<Vec<_>>();
    let days = std::iter::once(Choice::new("", none()))
        .chain(DayType::all().iter().map(|one| Choice::new(one.code(), wording::day_type(*one, SV))))
        .map(|one| one.chosen_if(&form.day_type))
        .collect::<Vec<_>>();
    view! {
        <Select name="category" id="in-category" label=t!(lang, "office-category") groups=offered::categories(view.profile, &form.category) error=view.error("category")/>
        <Select name="area" id="in-area" label=t!(lang, "office-area") choices=offered::areas(view.profile, &form.area, none()) error=view.error("area")/>
        <Select name="place_type" id="in-place-type" label=t!(lang, "office-place-type") choices=labels::place_types(view.profile, &form.place_type, none()) error=view.error("place_type")/>
        <Select name="time_band" id="field-time_band" label=t!(lang, "office-time-band") choices=bands error=view.error("time_band")/>
        <Select name="day_type" id="field-day_type" label=t!(lang, "office-day-type") choices=days error=view.error("day_type")/>
    }
    .into_any()
}

/// The short text and its approval, and what the person who reported reads.
fn text(view: &View<'_>) -> AnyView {
    let (form, lang) = (view.form.clone(), SV);
    let approved = vec![Choice::new("1", t!(lang, "office-approved")).chosen_if(&form.approved)];
    let typed = view.came_back(&["take_in"]) || (view.leading && !form.answer.trim().is_empty());
    let answer = if typed { form.answer.clone() } else { usual_answer(view) };
    view! {
        <TextInput name="observation" id="field-observation" label=t!(lang, "office-observation") hint=t!(lang, "office-observation-hint")
            value=form.observation.clone() error=view.error("observation") maxlength=200u32/>
        <CheckboxGroup name="approved" id="field-approved" legend=t!(lang, "office-approval") choices=approved error=view.error("approved")/>
        <TextArea name="answer" id="in-answer" label=t!(lang, "office-answer", language = view.case.report.lang.own_name()) rows=3 value=answer maxlength=2000u32/>
    }
    .into_any()
}

/// The municipality's own words for this step, in the language of the report.
fn usual_answer(view: &View<'_>) -> String {
    let report = &view.case.report;
    let fitting = crate::reports::service::templates::fitting(view.profile, report, &[Status::InSituation]);
    let first = fitting.first().and_then(|(_, list)| list.first());
    first.map_or_else(String::new, |one| one.text.in_lang(report.lang).to_owned())
}
