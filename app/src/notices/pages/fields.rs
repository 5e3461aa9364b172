//! The fields of what is followed, the same for somebody new and for somebody who changes it.

use crate::{
    forms::{FieldErrors, offered},
    kernel::lang::Lang,
    notices::{
        labels,
        model::{Pace, Thing, Topic},
        view::FollowForm,
    },
    platform::municipality::Profile,
    t,
    ui::*,
};
use leptos::prelude::*;

/// What the fields are made from.
pub(super) struct Typed<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// For the lists.
    pub profile: &'a Profile,
    /// Single things to follow.
    pub things: &'a [Thing],
    /// What was typed.
    pub form: &'a FollowForm,
    /// What is wrong with it.
    pub errors: &'a FieldErrors,
}

/// All of them but the address.
pub(super) fn fields(typed: &Typed<'_>) -> AnyView {
    view! {
        {what(typed)}
        {how(typed)}
    }
    .into_any()
}

fn what(typed: &Typed<'_>) -> AnyView {
    let (lang, form, errors) = (typed.lang, typed.form, typed.errors);
    let picked = |all: &[String], code: &str| all.iter().any(|one| one == code);
    let topics = Topic::OFFERED.iter();
    let topics =
        topics.map(|one| Choice::new(one.code(), labels::topic(lang, *one)).chosen(picked(&form.topic, one.code())));
    let topics = topics.collect();
    let areas = offered::areas(typed.profile, "", String::new()).into_iter().filter(|one| !one.value.is_empty());
    let areas = areas.map(|one| {
        let chosen = picked(&form.area, &one.value);
        one.chosen(chosen)
    });
    let areas = areas.collect();
    let (no_topic, no_area) = (errors.of("topic", lang), errors.of("area", lang));
    view! {
        <CheckboxGroup name="topic" id="field-topic" legend=t!(lang, "notice-topics") choices=topics error=no_topic/>
        {things(typed)}
        <CheckboxGroup name="area" id="field-area" legend=t!(lang, "notice-areas") hint=t!(lang, "notice-areas-hint")
            choices=areas error=no_area/>
    }
    .into_any()
}

/// Single pledges: those that go on, and those that are followed already.
fn things(typed: &Typed<'_>) -> Option<AnyView> {
    let (lang, form) = (typed.lang, typed.form);
    let picked = |key: &str| form.pledge.iter().any(|one| one == key);
    let offered = typed.things.iter().filter(|one| one.goes_on || picked(&one.key));
    let choices: Vec<_> = offered.map(|one| Choice::new(&one.key, &one.name).chosen(picked(&one.key))).collect();
    let error = typed.errors.of("pledge", lang);
    let open = !form.pledge.is_empty() || error.is_some();
    (!choices.is_empty()).then(|| {
        view! {
            <Details summary=t!(lang, "notice-single-open") open>
                <CheckboxGroup name="pledge" id="field-pledge" legend=t!(lang, "notice-single")
                    hint=t!(lang, "notice-single-hint") choices error/>
            </Details>
        }
        .into_any()
    })
}

fn how(typed: &Typed<'_>) -> AnyView {
    let (lang, form, errors) = (typed.lang, typed.form, typed.errors);
    let paces = Pace::ALL.iter().map(|one| Choice::new(one.code(), labels::pace(lang, *one)).chosen_if(&form.pace));
    let paces = paces.collect();
    let days = (1..=7).map(|day| Choice::new(day.to_string(), labels::weekday(lang, day)).chosen_if(&form.weekday));
    let days = days.collect();
    let languages = typed.profile.languages.iter();
    let languages: Vec<_> =
        languages.map(|one| Choice::new(one.code(), one.own_name()).chosen_if(&form.lang)).collect();
    let (no_pace, no_day, no_lang) = (errors.of("pace", lang), errors.of("weekday", lang), errors.of("lang", lang));
    let spoken = (languages.len() > 1).then(|| {
        view! {
            <RadioGroup name="lang" id="field-lang" legend=t!(lang, "notice-lang") hint=t!(lang, "notice-lang-hint")
                choices=languages error=no_lang/>
        }
    });
    view! {
        <RadioGroup name="pace" id="field-pace" legend=t!(lang, "notice-pace") choices=paces error=no_pace/>
        <Select name="weekday" id="field-weekday" label=t!(lang, "notice-weekday") hint=t!(lang, "notice-weekday-hint")
            choices=days error=no_day width=Width::Medium/>
        {spoken}
    }
    .into_any()
}
