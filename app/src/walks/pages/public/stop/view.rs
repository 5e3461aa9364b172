//! The checklist as it is shown at a stop: one tap for what is fine, a form for what is not.

use super::{super::fresh_key, At};
use crate::{
    accounts::{policy::Public, scope::Scope},
    shell::Frame,
    t,
    ui::*,
    walks::{
        labels,
        model::{Group, Item, LONGEST_TEXT, Verdict},
    },
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

pub(super) fn page(frame: &Frame, scope: &Scope<Public>, at: &At<'_>, open: Option<Item>) -> Response {
    let lang = at.lang;
    let summary = at.errors.summary(lang);
    let status = if summary.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (count, stop) = (summary.len(), at.pass.plan.stop(at.number).cloned().unwrap_or_default());
    let (title, note, all) = (labels::stop(&stop), stop.note, lang.path(&format!("/ga/{}", at.token)));
    frame.page(title.clone()).private().status(status).render(|| {
        let body = match open {
            Some(item) => form(at, item),
            None => Group::ALL.iter().map(|one| group(scope, at, *one)).collect_view().into_any(),
        };
        let lead = (!note.is_empty()).then(|| view! { <p class="lead" lang="sv">{note}</p> });
        view! {
            <div class="page page-narrow stack">
                <p class="no-print"><a class="quiet-link" href=all>{t!(lang, "walk-to-stops")}</a></p>
                <h1 lang="sv">{title}</h1>
                {lead}
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                {body}
                {open.is_none().then(|| turn(at))}
            </div>
        }
    })
}

/// The stops before and after.
fn turn(at: &At<'_>) -> AnyView {
    let (lang, stops) = (at.lang, &at.pass.plan.stops);
    let here = stops.iter().position(|one| one.number == at.number).unwrap_or(0);
    let link = |stop: Option<&crate::walks::model::Stop>, text: String| {
        let href = lang.path(&format!("/ga/{}/{}", at.token, stop?.number));
        Some(view! { <a class="btn btn-quiet" href=href>{text}</a> })
    };
    let before = here.checked_sub(1).and_then(|at| stops.get(at));
    view! {
        <nav class="spread" aria-label=t!(lang, "walk-route")>
            {link(before, t!(lang, "walk-stop-before"))}{link(stops.get(here + 1), t!(lang, "walk-stop-next"))}
        </nav>
    }
    .into_any()
}

fn group(scope: &Scope<Public>, at: &At<'_>, group: Group) -> AnyView {
    let lang = at.lang;
    let noted = Item::of(group).filter(|item| at.of(*item).iter().sum::<usize>() > 0).count();
    let many = Item::of(group).count();
    let summary = t!(lang, "walk-group-noted", group = labels::group(lang, group), done = noted, all = many);
    let items = Item::of(group).map(|item| line(scope, at, item)).collect_view();
    view! { <Details summary open={noted > 0}><ul class="plain walk-checklist">{items}</ul></Details> }.into_any()
}

fn line(scope: &Scope<Public>, at: &At<'_>, item: Item) -> AnyView {
    let (lang, code) = (at.lang, item.code());
    let name = labels::item(lang, item);
    let counts = at.of(item);
    let marks = [Verdict::Ok, Verdict::Fault, Verdict::Unknown, Verdict::Keep].into_iter().zip(counts);
    let marks = marks.filter(|(_, many)| *many > 0).map(|(verdict, many)| {
        let tone = match verdict {
            Verdict::Ok | Verdict::Keep => Tone::Ok,
            Verdict::Fault => Tone::Danger,
            Verdict::Unknown => Tone::Neutral,
        };
        view! { <StatusTag text=format!("{} {many}", labels::verdict(lang, verdict)) tone/> }
    });
    let marks = marks.collect_view();
    let href = lang.path(&format!("/ga/{}/{}?punkt={code}", at.token, at.number));
    let tell = if item.group() == Group::Keep { t!(lang, "walk-tell-keep") } else { t!(lang, "walk-tell-fault") };
    let spoken = format!("{tell}: {name}");
    let quick = (item.group() != Group::Keep).then(|| quick(scope, at, item));
    view! {
        <li id=code class="walk-item">
            <p class="walk-item-name">{name}</p>
            <p class="cluster">{marks}</p>
            <div class="cluster">
                {quick}
                <a class="btn btn-quiet btn-small" href=href aria-label=spoken>{tell}</a>
            </div>
            {at.mine(item).map(|one| take_back(at, item, &one.key.to_string())).collect_view()}
        </li>
    }
    .into_any()
}

/// What takes one tap.
fn quick(scope: &Scope<Public>, at: &At<'_>, item: Item) -> AnyView {
    let buttons = [Verdict::Ok, Verdict::Unknown].map(|verdict| {
        let text = labels::verdict(at.lang, verdict);
        view! { <Button text name="verdict" value=verdict.code() kind=ButtonKind::Small/> }
    });
    view! {
        <form method="post" class="cluster" aria-label=labels::item(at.lang, item)>
            <HiddenInput name="key" value=fresh_key(scope)/>
            <HiddenInput name="item" value=item.code()/>
            {buttons.collect_view()}
        </form>
    }
    .into_any()
}

fn take_back(at: &At<'_>, item: Item, key: &str) -> AnyView {
    let fields = [("do", "take_back"), ("key", key), ("item", item.code())];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    view! { <ButtonForm text=t!(at.lang, "walk-take-back", item = labels::item(at.lang, item)) kind=ButtonKind::Small fields/> }
        .into_any()
}

/// The form of one line: how bad, in words, with a photo.
fn form(at: &At<'_>, item: Item) -> AnyView {
    let (lang, form) = (at.lang, at.form);
    let kept = item.group() == Group::Keep;
    let verdict = if kept { Verdict::Keep } else { Verdict::Fault };
    let wrong = |field: &str| at.errors.of(field, lang);
    let severity = (!kept).then(|| {
        let choices = (1..=3).map(|n| Choice::new(n.to_string(), labels::severity(lang, n)).chosen_if(&form.severity));
        let (choices, error) = (choices.collect(), wrong("severity"));
        view! { <RadioGroup name="severity" id="field-severity" legend=t!(lang, "walk-severity") choices error/> }
    });
    let sure = form.sure.then(|| view! { <HiddenInput name="sure" value="1"/> });
    let (key, words, photo_error) = (form.key.clone(), form.words.clone(), wrong("photo"));
    let (heading, back) = (labels::item(lang, item), lang.path(&format!("/ga/{}/{}", at.token, at.number)));
    let to = back.clone();
    view! {
        <section class="stack">
            <h2>{labels::verdict(lang, verdict)}": "{heading}</h2>
            <form method="post" enctype="multipart/form-data" action=to class="stack">
                <HiddenInput name="key" value=key/>
                <HiddenInput name="item" value=item.code()/>
                <HiddenInput name="verdict" value=verdict.code()/>
                {sure}
                {severity}
                <TextArea name="words" id="field-words" label=t!(lang, "walk-note-words") hint=t!(lang, "walk-note-words-hint")
                    value=words error=wrong("words") rows=3 maxlength=most(LONGEST_TEXT)/>
                <FileInput name="photo" id="field-photo" label=t!(lang, "walk-note-photo") hint=t!(lang, "walk-note-photo-hint")
                    accept="image/jpeg,image/png,image/webp" error=photo_error/>
                <div class="cluster">
                    <Button text=t!(lang, "walk-note-save") kind=ButtonKind::Amber/>
                    <a class="quiet-link" href=back>{t!(lang, "walk-note-back")}</a>
                </div>
            </form>
        </section>
    }
    .into_any()
}
