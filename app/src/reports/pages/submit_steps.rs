//! The questions of a report, one function each.

use super::submit_view::Shown;
use crate::{
    kernel::timeband::{AlreadyReported, DayType, Impact, Recurrence, TimeBand},
    places::PlaceSearch,
    reports::{
        view::{MOST_PLACE, MOST_PLACE_WORDS},
        wording,
    },
    shell::Frame,
    t,
    ui::{
        ActionBar, Button, ButtonKind, CheckboxGroup, Choice, ChoiceCards, Glyph, HiddenInput, Icon, RadioGroup,
        Select, TextInput,
    },
};
use leptos::prelude::*;

/// One question with its heading.
pub(super) fn step(name: &'static str, title: String, body: impl IntoView) -> impl IntoView {
    view! { <fieldset class="report-step stack" data-step=name><legend class="step-title">{title}</legend>{body}</fieldset> }
}

/// Where: position, street, area, words.
pub(super) fn place(frame: &Frame, shown: &Shown) -> impl IntoView + use<> {
    let (lang, form, errors) = (frame.lang, &shown.form, &shown.errors);
    let areas = frame.profile.areas_in_use().map(|area| Choice::new(&area.code, &area.name).chosen_if(&form.area));
    let areas = std::iter::once(Choice::new("", t!(lang, "report-area-none"))).chain(areas).collect();
    let body = view! {
        <p class="lead">{t!(lang, "report-place-lead")}</p>
        {position(frame, shown)}
        <div class="stack-s">
            <TextInput name="place" id="field-place" label=t!(lang, "report-place") hint=t!(lang, "report-place-hint")
                value=form.place.clone() kind="search" autocomplete="off" maxlength=limit(MOST_PLACE) error=errors.of("place", lang)
                {..} data-one-of="lat place area place_words" data-missing=t!(lang, "report-place-missing")/>
            {suggestions(frame, shown)}
        </div>
        <Select name="area" id="field-area" label=t!(lang, "report-area") choices=areas error=errors.of("area", lang)/>
        <TextInput name="place_words" id="field-place_words" label=t!(lang, "report-place-words")
            hint=t!(lang, "report-place-words-hint") value=form.place_words.clone() maxlength=limit(MOST_PLACE_WORDS)
            error=errors.of("place_words", lang)/>
    };
    step("place", t!(lang, "report-place-title"), body)
}

fn position(frame: &Frame, shown: &Shown) -> impl IntoView + use<> {
    let lang = frame.lang;
    let kept = !shown.form.lat.is_empty();
    view! {
        <div class="stack-s">
            <button class="btn btn-wide" type="button" data-locate="" hidden=true data-searching=t!(lang, "report-locate-searching")
                data-found=t!(lang, "report-locate-found") data-coarse=t!(lang, "report-locate-coarse")
                data-denied=t!(lang, "report-locate-denied") data-unavailable=t!(lang, "report-locate-unavailable")
                data-timeout=t!(lang, "report-locate-timeout") data-cleared=t!(lang, "report-locate-cleared")>
                <Icon glyph=Glyph::Locate/><span>{t!(lang, "report-locate")}</span>
            </button>
            <p class="hint" data-locate-said="" role="status" hidden={!kept}>{kept.then(|| t!(lang, "report-position-kept"))}</p>
            <button class="btn btn-quiet btn-small" type="button" data-locate-clear="" hidden=true>
                {t!(lang, "report-locate-clear")}
            </button>
        </div>
    }
}

/// Suggestions while typing. Without a script the next page asks, if there is more than one place of that name.
fn suggestions(frame: &Frame, shown: &Shown) -> impl IntoView + use<> {
    let lang = frame.lang;
    view! {
        <HiddenInput name="place_id" value=shown.form.place_id.clone() {..} id="field-place_id"/>
        <PlaceSearch input="field-place" hidden="field-place_id" label=t!(lang, "report-place")
            one=t!(lang, "report-place-found-one") many=t!(lang, "report-place-found-many") none=t!(lang, "report-place-not-found")/>
    }
}

/// What: the large choices.
pub(super) fn what(frame: &Frame, shown: &Shown) -> impl IntoView + use<> {
    let (lang, form) = (frame.lang, &shown.form);
    let choices = frame.profile.choices_in_use().map(|choice| {
        Choice::new(&choice.code, choice.label.in_lang(lang)).glyph(glyph(&choice.icon)).chosen_if(&form.choice)
    });
    let choices = choices.collect();
    let body = view! {
        <ChoiceCards name="choice" id="field-choice" legend=t!(lang, "report-what-question") choices required=true
            error=shown.errors.of("choice", lang) {..} data-missing=t!(lang, "report-what-missing")/>
    };
    step("what", t!(lang, "report-what-title"), body)
}

/// The picture of a choice; municipalities name icons of a common open set.
fn glyph(icon: &str) -> Glyph {
    match icon {
        "lamp" => Glyph::Lamp,
        "trees" => Glyph::Bush,
        "spray-can" => Glyph::Spray,
        "users" => Glyph::People,
        "car" => Glyph::Car,
        "cloud" => Glyph::Speech,
        "heart" => Glyph::Heart,
        _ => Glyph::Flag,
    }
}

/// When, how often, and how much it matters.
pub(super) fn when(frame: &Frame, shown: &Shown) -> impl IntoView + use<> {
    let (lang, form, errors) = (frame.lang, &shown.form, &shown.errors);
    let bands = choices(TimeBand::ALL, TimeBand::code, |band| wording::time_band(band, lang), &form.time_band);
    let days = choices(DayType::ALL, DayType::code, |day| wording::day_type(day, lang), &form.day_type);
    let often =
        choices(Recurrence::ALL, Recurrence::code, |often| wording::recurrence(often, lang), &one(&form.recurrence));
    let impact = choices(Impact::ALL, Impact::code, |step| wording::impact(step, lang), &one(&form.impact));
    let body = view! {
        <div class="grid-2">
            <CheckboxGroup name="time_band" id="field-time_band" legend=t!(lang, "report-when-bands") choices=bands
                hint=t!(lang, "report-many-hint") error=errors.of("time_band", lang)/>
            <CheckboxGroup name="day_type" id="field-day_type" legend=t!(lang, "report-when-days") choices=days
                hint=t!(lang, "report-many-hint") error=errors.of("day_type", lang)/>
        </div>
        <RadioGroup name="recurrence" id="field-recurrence" legend=t!(lang, "report-when-often") choices=often
            error=errors.of("recurrence", lang)/>
        <RadioGroup name="impact" id="field-impact" legend=t!(lang, "report-impact") choices=impact
            error=errors.of("impact", lang) {..} data-not-when-safe=""/>
    };
    step("when", t!(lang, "report-when-title"), body)
}

/// Reported elsewhere, and an address for answers.
pub(super) fn contact(frame: &Frame, shown: &Shown) -> impl IntoView + use<> {
    let (lang, form, errors) = (frame.lang, &shown.form, &shown.errors);
    let already =
        choices(AlreadyReported::ALL, AlreadyReported::code, |a| wording::already(a, lang), &one(&form.already));
    let body = view! {
        <TextInput name="email" id="field-email" label=t!(lang, "report-email") hint=t!(lang, "report-email-hint")
            value=form.email.clone() kind="email" autocomplete="email" pattern=r"\S+@\S+\.\S+" error=errors.of("email", lang)
            {..} data-mistaken=t!(lang, "form-not-an-address")/>
        <RadioGroup name="already" id="field-already" legend=t!(lang, "report-already") choices=already
            error=errors.of("already", lang)/>
    };
    step("contact", t!(lang, "report-contact-title"), body)
}

/// The last step: the script lists the answers here; without one, the next page does.
pub(super) fn send(frame: &Frame) -> impl IntoView + use<> {
    let lang = frame.lang;
    let body = view! {
        <p class="lead">{t!(lang, "report-review-lead")}</p>
        <dl class="facts" data-review="" hidden=true data-change=t!(lang, "report-change") data-change-class="btn btn-quiet btn-small"
            data-none=t!(lang, "report-none")></dl>
        <div class="cluster">
            <button class="btn btn-quiet btn-small" type="button" data-save-draft="" hidden=true data-done=t!(lang, "report-draft-saved")>
                {t!(lang, "report-save-draft")}
            </button>
            <p class="hint" data-save-said="" role="status" hidden=true></p>
        </div>
        <ActionBar>
            <button class="btn btn-quiet" type="button" data-back="" hidden=true>{t!(lang, "report-back")}</button>
            <Button kind=ButtonKind::Amber text=t!(lang, "report-send-review") {..} data-send=t!(lang, "report-send")/>
        </ActionBar>
        <div class="stack-s" data-sending="" hidden=true>
            <progress class="steps-bar" data-send-bar=""></progress>
            <p data-send-text="" role="status"></p>
        </div>
    };
    step("review", t!(lang, "report-review-title"), body)
}

/// The codes of a list as choices, those that were picked before chosen.
fn choices<T: Copy>(
    all: &[T],
    code: impl Fn(T) -> &'static str,
    words: impl Fn(T) -> String,
    picked: &[String],
) -> Vec<Choice> {
    let choice = |item: &T| Choice::new(code(*item), words(*item)).chosen(picked.iter().any(|one| one == code(*item)));
    all.iter().map(choice).collect()
}

fn one(code: &str) -> Vec<String> {
    vec![code.to_owned()]
}

pub(super) fn limit(most: usize) -> Option<u32> {
    u32::try_from(most).ok()
}
