//! The parts of the first page.

use super::HERE;
use crate::{
    kernel::lang::Lang,
    shell::Frame,
    situation::{OfArea, level_name_in},
    t,
    ui::*,
    watch::{
        labels,
        service::round::{Own, Round},
    },
};
use leptos::prelude::*;

/// One area: its round, what came of earlier ones, how it is there.
pub(super) fn area(frame: &Frame, own: &Own, picture: Option<&OfArea>) -> AnyView {
    let (lang, name) = (frame.lang, own.facts.name.clone());
    let round = match &own.now {
        Some(round) => told(frame, own, round),
        None => ask(frame, own),
    };
    let earlier = earlier(frame, own);
    let picture = how_it_is(frame, own, picture);
    view! {
        <section class="stack-l">
            <h2 lang="sv">{name}</h2>
            <Card title=t!(lang, "rep-round") level=3>{round}</Card>
            {earlier}
            {picture}
        </section>
    }
    .into_any()
}

/// The address of an area's round.
fn round_of(frame: &Frame, own: &Own) -> String {
    frame.href(&format!("{HERE}/rond/{}", own.watch))
}

/// Nobody has told of this month: one tap when there is nothing.
fn ask(frame: &Frame, own: &Own) -> AnyView {
    let lang = frame.lang;
    let (action, href, watch) = (frame.href(HERE), round_of(frame, own), own.watch.to_string());
    view! {
        <p>{t!(lang, "rep-round-ask")}</p>
        <div class="cluster">
            <form method="post" action=action>
                <HiddenInput name="watch" value=watch/>
                <Button text=t!(lang, "rep-quiet") name="do" value="quiet" kind=ButtonKind::Amber/>
            </form>
            <LinkButton href text=t!(lang, "rep-something") kind=ButtonKind::Quiet/>
        </div>
        <p class="small">{t!(lang, "rep-not-suspects")}</p>
    }
    .into_any()
}

/// What this month's round says.
fn told(frame: &Frame, own: &Own, round: &Round) -> AnyView {
    let lang = frame.lang;
    let change = round.state.is_own().then(|| {
        let href = round_of(frame, own);
        view! { <p><a href=href>{t!(lang, "rep-change")}</a></p> }
    });
    view! {
        {one(frame, round)}
        {change}
    }
    .into_any()
}

/// A round in few lines: its month, where it stands, the answer, what it says.
fn one(frame: &Frame, round: &Round) -> AnyView {
    let lang = frame.lang;
    let (month, state) = (labels::month(&round.month, lang), labels::round_state(round.state, lang));
    let why = round.why.map(|why| view! { <p>{labels::why(why, lang)}</p> });
    let answer = (!round.answer.is_empty()).then(|| {
        let answer = round.answer.clone();
        view! { <p><b>{t!(lang, "rep-answer")}</b>" "<span lang="sv">{answer}</span></p> }
    });
    let said = said(frame, round);
    let said = (!said.is_empty()).then(|| {
        let items = said.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul>{items}</ul> }
    });
    view! {
        <p class="cluster"><b>{month}</b><StatusTag text=state tone=labels::round_tone(round.state)/></p>
        {said}
        {why}
        {answer}
    }
    .into_any()
}

/// What a round says, line by line, to the person who told it.
fn said(frame: &Frame, round: &Round) -> Vec<String> {
    let (lang, told) = (frame.lang, &round.told);
    let seen = told.seen.iter().map(|code| labels::seen(&frame.profile, code, lang));
    let places = told.places.iter().map(|place| {
        let head = if place.safe { t!(lang, "rep-safe") } else { t!(lang, "rep-unsafe") };
        let band = place.band.map(|band| format!(", {}", labels::band(band, lang))).unwrap_or_default();
        format!("{head}: {}{band}", place.name)
    });
    let signs = told.signs.map(|signs| labels::signs_seen(signs, lang));
    let meeting = told.meeting.then(|| t!(lang, "rep-meeting-wished"));
    let words = (!told.words.is_empty()).then(|| told.words.clone());
    seen.chain(places).chain(signs).chain(meeting).chain(words).collect()
}

/// Earlier rounds and what came of them.
fn earlier(frame: &Frame, own: &Own) -> Option<AnyView> {
    if own.earlier.is_empty() {
        return None;
    }
    let items = own.earlier.iter().map(|round| view! { <li class="stack-s">{one(frame, round)}</li> }).collect_view();
    let summary = t!(frame.lang, "rep-earlier", n = own.earlier.len());
    Some(view! { <Details summary><ul class="plain stack">{items}</ul></Details> }.into_any())
}

/// What is published of the part of the municipality it lies in; hidden as on `/lage`.
fn how_it_is(frame: &Frame, own: &Own, picture: Option<&OfArea>) -> Option<AnyView> {
    let (lang, code) = (frame.lang, own.facts.area.as_ref()?);
    let name = frame.profile.area_name(code.as_str());
    let (title, more) = (t!(lang, "rep-picture", area = name), frame.href("/lage"));
    let body = match picture {
        None => view! { <p>{t!(lang, "rep-picture-none")}</p> }.into_any(),
        Some(picture) => published(lang, picture),
    };
    Some(
        view! {
            <Card title level=3 calm=true>
                {body}
                <p><a href=more>{t!(lang, "rep-picture-more")}</a></p>
            </Card>
        }
        .into_any(),
    )
}

fn published(lang: Lang, picture: &OfArea) -> AnyView {
    let period = t!(lang, "rep-picture-period", period = picture.period.as_str());
    let level =
        picture.level.map(|level| view! { <p><LevelTag level=level.look() word=level_name_in(level, lang)/></p> });
    let number = |number: Option<i64>| number.map_or_else(|| t!(lang, "lage-hidden"), |n| n.to_string());
    let figures = (!picture.month.is_empty()).then(|| {
        let facts = vec![
            (picture.month.clone(), number(picture.now).into_any()),
            (picture.before_month.clone(), number(picture.before).into_any()),
        ];
        view! { <p>{t!(lang, "rep-picture-figures")}</p><DefinitionList facts/> }
    });
    view! { <p class="small">{period}</p>{level}{figures} }.into_any()
}

/// Where else to look.
pub(super) fn beside(frame: &Frame) -> AnyView {
    let lang = frame.lang;
    let links = [
        ("/grannsamverkan/informerar", t!(lang, "rep-bulletins")),
        ("/ombud/material", t!(lang, "rep-material")),
        ("/grannsamverkan", t!(lang, "rep-about-watch")),
        ("/kontakt", t!(lang, "shell-contact")),
    ];
    let items = links.map(|(path, text)| {
        let href = frame.href(path);
        view! { <li><a href=href>{text}</a></li> }
    });
    let items = items.collect_view();
    view! { <section class="stack-s"><h2>{t!(lang, "rep-beside")}</h2><ul class="plain stack-s">{items}</ul></section> }
        .into_any()
}

/// Whether to be reminded, and the way out.
pub(super) fn reminder(frame: &Frame, reminds: bool) -> AnyView {
    let lang = frame.lang;
    let (action, out) = (frame.href(HERE), frame.href("/ombud/logga-ut"));
    let (text, button, act) = if reminds {
        (t!(lang, "rep-reminds"), t!(lang, "rep-silence"), "silence")
    } else {
        (t!(lang, "rep-silent"), t!(lang, "rep-remind"), "remind")
    };
    view! {
        <section class="stack-s">
            <h2>{t!(lang, "rep-reminder")}</h2>
            <p>{text}</p>
            <form method="post" action=action><Button text=button name="do" value=act kind=ButtonKind::Quiet/></form>
            <form method="post" action=out><Button text=t!(lang, "rep-sign-out") kind=ButtonKind::Quiet/></form>
        </section>
    }
    .into_any()
}
