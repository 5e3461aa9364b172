//! The first screen of a walk on the phone: the stops, light and weather, and being done.

use super::said;
use crate::{
    kernel::lang::Lang,
    t,
    ui::*,
    walks::{
        labels,
        model::{LONGEST_NAME, Light, Weather},
    },
};
use leptos::prelude::*;

pub(super) fn screen(lang: Lang) -> AnyView {
    view! {
        <template data-screen="route">
            <div class="stack-s">
                <p class="eyebrow">{t!(lang, "walk-eyebrow")}</p>
                <p data-h1="" data-title="" lang="sv"></p>
                <p data-when=""></p>
                <p data-meeting-row="" hidden><b>{t!(lang, "walk-meeting-point")}</b>": "<span data-meeting="" lang="sv"></span></p>
            </div>
            <div class="stack-s">{said()}<p class="small" data-not-ready="" hidden></p><p class="small" data-until="" hidden></p></div>
            <section class="stack-s" data-needs="" hidden>
                <h2>{t!(lang, "walk-phone-to-right")}</h2>
                <ul class="plain stack-s" data-needs-list=""></ul>
            </section>
            <section class="stack">
                <h2>{t!(lang, "walk-route")}</h2>
                <p class="small" data-progress=""></p>
                <ol class="plain stack-s" data-stops=""></ol>
                {add_stop(lang)}
            </section>
            {conditions(lang)}
            {send(lang)}
            <section class="stack-s" data-others="" hidden>
                <h2>{t!(lang, "walk-phone-others")}</h2>
                <ul class="plain stack-s" data-others-list=""></ul>
            </section>
            {done(lang)}
            <p class="small">{t!(lang, "walk-emergency")}</p>
        </template>
        {parts(lang)}
    }
    .into_any()
}

/// What stands in the lists of the screen.
fn parts(lang: Lang) -> AnyView {
    view! {
        <template data-part="stop">
            <li class="card walk-stop-link">
                <a data-link="" lang="sv"></a>
                <span class="walk-by" data-note="" lang="sv"></span>
                <span class="small" data-noted=""></span>
            </li>
        </template>
        <template data-part="need">
            <li class="card stack-s">
                <p data-text=""></p>
                <div class="cluster">
                    <a class="btn btn-quiet" data-change="" hidden></a>
                    <button class="btn btn-quiet" type="button" data-rename="" hidden></button>
                    <button class="btn btn-quiet" type="button" data-undo="" hidden></button>
                </div>
            </li>
        </template>
        <template data-part="other"><li><a class="btn btn-quiet" data-link="" lang="sv"></a></li></template>
        <template data-part="mine">
            <li class="walk-mine">
                <p><b data-what=""></b>" "<span data-words=""></span></p>
                <p class="small" data-state=""></p>
                <div class="cluster">
                    <a class="btn btn-quiet" data-change="" hidden></a>
                    <button class="btn btn-quiet" type="button" data-undo="">{t!(lang, "walk-phone-take-back")}</button>
                </div>
            </li>
        </template>
    }
    .into_any()
}

/// On a walk of one's own.
fn add_stop(lang: Lang) -> AnyView {
    view! {
        <form class="stack" data-add-stop="" hidden>
            <TextInput name="stop" id="field-stop" label=t!(lang, "walk-stop-new") hint=t!(lang, "walk-stop-new-hint")
                autocomplete="off" maxlength=most(LONGEST_NAME)/>
            <div><Button text=t!(lang, "walk-stop-add") kind=ButtonKind::Amber/></div>
        </form>
    }
    .into_any()
}

fn conditions(lang: Lang) -> AnyView {
    let light: Vec<_> = Light::ALL.iter().map(|one| Choice::new(one.code(), labels::light(lang, *one))).collect();
    let weather: Vec<_> = Weather::ALL.iter().map(|one| Choice::new(one.code(), labels::weather(lang, *one))).collect();
    view! {
        <section class="stack">
            <h2>{t!(lang, "walk-conditions")}</h2>
            <form class="stack walk-conditions" data-conditions="">
                <RadioGroup name="light" id="field-light" legend=t!(lang, "walk-light") choices=light/>
                <RadioGroup name="weather" id="field-weather" legend=t!(lang, "walk-weather") choices=weather/>
                <p class="small" role="status" data-conditions-said=""></p>
            </form>
        </section>
    }
    .into_any()
}

/// A walk of one's own is sent in.
fn send(lang: Lang) -> AnyView {
    view! {
        <section class="card stack" data-send="" hidden>
            <h2>{t!(lang, "walk-own-send")}</h2>
            <p>{t!(lang, "walk-own-send-text")}</p>
            <p role="status" data-send-said="" hidden></p>
            <div><button class="btn" type="button" data-send-button="">{t!(lang, "walk-own-send")}</button></div>
        </section>
    }
    .into_any()
}

/// Taking the walk off the phone. Where something is unsent it is asked once.
fn done(lang: Lang) -> AnyView {
    view! {
        <section class="card stack" data-done="">
            <h2>{t!(lang, "walk-phone-done")}</h2>
            <p>{t!(lang, "walk-phone-done-text")}</p>
            <p class="error" role="alert" data-done-said="" hidden></p>
            <div class="cluster">
                <button class="btn btn-quiet" type="button" data-done-button="">{t!(lang, "walk-phone-done-button")}</button>
                <button class="btn btn-danger" type="button" data-done-anyway="" hidden>{t!(lang, "walk-phone-done-anyway")}</button>
            </div>
        </section>
    }
    .into_any()
}
