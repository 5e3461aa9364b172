//! What a pledge says, for everybody: the same in its latest version, in an old one, and in the preview of the office.
//! What was written is Swedish; what the program says is in the language of the page.

use crate::{
    dialogue::public_address,
    kernel::lang::Lang,
    platform::clock::plain_date,
    pledges::{
        labels,
        model::{Activity, Content, Status},
    },
    t,
    ui::*,
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// A pledge about to be shown.
pub(super) struct Shown<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// What it says.
    pub content: &'a Content,
    /// The day by which something is late: today, or the day of an old version, which never changes.
    pub today: NaiveDate,
    /// The pledge that took its place: heading and address.
    pub successor: Option<(String, String)>,
}

/// The state of a pledge or an activity: picture and word.
pub(super) fn mark(lang: Lang, status: Status) -> AnyView {
    let (tone, glyph) = labels::look(status);
    view! { <StatusTag text=labels::status(lang, status) tone glyph=Some(glyph)/> }.into_any()
}

/// The promise, large, beside whatever stands at its side.
pub(super) fn promise(shown: &Shown<'_>) -> AnyView {
    let (lang, promise) = (shown.lang, shown.content.promise.clone());
    view! {
        <section class="pledge-promise">
            <h2>{t!(lang, "pledge-promise")}</h2>
            <p lang="sv">{promise}</p>
        </section>
    }
    .into_any()
}

/// Who, when and where.
pub(super) fn facts(shown: &Shown<'_>) -> AnyView {
    let (lang, content) = (shown.lang, shown.content);
    let places = labels::places(lang, content);
    let places = if content.area_names.is_empty() {
        places.into_any()
    } else {
        view! { <span lang="sv">{places}</span> }.into_any()
    };
    let facts = vec![
        (t!(lang, "pledge-who"), labels::who_in(lang, content.who, &content.other).into_any()),
        (t!(lang, "pledge-period"), labels::period(lang, content).into_any()),
        (t!(lang, "pledge-where"), places),
    ];
    view! { <DefinitionList facts/> }.into_any()
}

/// Everything below the promise.
pub(super) fn body(shown: &Shown<'_>) -> AnyView {
    let (lang, content) = (shown.lang, shown.content);
    let text = |heading: String, text: &str| section(heading, (!text.is_empty()).then(|| paragraphs(text, Some("sv"))));
    view! {
        {reason(shown)}
        {section(t!(lang, "pledge-heard"), heard(lang, content))}
        {activities(shown)}
        {background(lang, content)}
        {text(t!(lang, "pledge-aim"), &content.aim)}
        {text(t!(lang, "pledge-children"), &content.children)}
        {section(t!(lang, "pledge-grounds"), grounds(lang, content))}
        {text(t!(lang, "pledge-previous"), &content.previous)}
        {section(t!(lang, "pledge-signed"), signatures(lang, content))}
        {text(t!(lang, "pledge-contact"), &content.contact)}
    }
    .into_any()
}

fn section(heading: String, body: Option<AnyView>) -> Option<AnyView> {
    body.map(|body| view! { <section class="stack"><h2>{heading}</h2>{body}</section> }.into_any())
}

/// Why it became what it became, and what took its place.
fn reason(shown: &Shown<'_>) -> Option<AnyView> {
    let (lang, content) = (shown.lang, shown.content);
    if content.reason.is_empty() && shown.successor.is_none() {
        return None;
    }
    let (tone, _) = labels::look(content.status);
    let said = (!content.reason.is_empty()).then(|| paragraphs(&content.reason, Some("sv")));
    let successor = shown.successor.clone().map(|(title, href)| {
        view! { <p>{t!(lang, "pledge-successor")}" "<a href=href lang="sv">{title}</a></p> }
    });
    let title = t!(lang, "pledge-reason", status = labels::status(lang, content.status));
    Some(view! { <Notice title tone>{said}{successor}</Notice> }.into_any())
}

/// What residents said, and what was changed because of it, the latest first.
fn heard(lang: Lang, content: &Content) -> Option<AnyView> {
    let items = content.heard.iter().rev().map(|one| {
        let (said, changed) = (one.said.clone(), one.changed.clone());
        let version = t!(lang, "pledge-heard-version", n = one.version);
        view! {
            <li class="stack-s">
                <p><b>{t!(lang, "pledge-heard-said")}</b>" "<span lang="sv">{said}</span></p>
                <p><b>{t!(lang, "pledge-heard-changed")}</b>" "<span lang="sv">{changed}</span></p>
                <p class="small">{version}</p>
            </li>
        }
    });
    let items = items.collect_view();
    (!content.heard.is_empty()).then(|| view! { <ul class="plain pledge-heard">{items}</ul> }.into_any())
}

fn activities(shown: &Shown<'_>) -> Option<AnyView> {
    let (lang, content) = (shown.lang, shown.content);
    if content.activities.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new(t!(lang, "pledge-activity")),
        Column::new(t!(lang, "pledge-target")),
        Column::new(t!(lang, "pledge-outcome")),
        Column::new(t!(lang, "pledge-comment")),
        Column::new(t!(lang, "pledge-status")),
    ];
    let rows = content.activities.iter().map(|one| row(shown, one)).collect();
    Some(
        view! {
            <section class="stack">
                <h2>{t!(lang, "pledge-activities")}</h2>
                {progress(lang, content)}
                <div class="pledge-activities">
                    <DataTable caption=t!(lang, "pledge-activities-caption") columns rows quiet_caption=true/>
                </div>
            </section>
        }
        .into_any(),
    )
}

/// How far it has come: a number of activities, with a bar that repeats it.
#[expect(clippy::cast_precision_loss, reason = "a pledge has tens of activities")]
pub(super) fn progress(lang: Lang, content: &Content) -> AnyView {
    let (done, all) = content.fulfilled();
    let text = labels::fulfilled(lang, content);
    view! { <Meter label=t!(lang, "pledge-progress") text value=done as f64 max=all as f64/> }.into_any()
}

fn row(shown: &Shown<'_>, one: &Activity) -> Vec<AnyView> {
    let (lang, text) = (shown.lang, one.text.clone());
    let who = labels::who_in(lang, one.who, &one.other);
    let late = (one.status.is_open() && one.is_late(shown.today))
        .then(|| view! { <span class="pledge-late">{t!(lang, "pledge-late")}</span> });
    let comment = match one.comment.as_str() {
        "" => view! { <span class="muted">{t!(lang, "pledge-no-comment")}</span> }.into_any(),
        text => paragraphs(text, Some("sv")),
    };
    vec![
        cell(view! { <span class="pledge-what" lang="sv">{text}</span><span class="pledge-by">{who}</span> }),
        cell(target(lang, one)),
        cell(outcome(lang, one)),
        comment,
        cell(view! { <span class="pledge-state">{mark(lang, one.status)}{late}</span> }),
    ]
}

/// What was aimed for, and by when.
pub(super) fn target(lang: Lang, one: &Activity) -> AnyView {
    let Some(said) = labels::target(lang, one) else {
        return view! { <span class="muted">{t!(lang, "pledge-no-target")}</span> }.into_any();
    };
    let due = one
        .due
        .map(|due| view! { <span class="pledge-by">{t!(lang, "pledge-by", day = plain_date(due, lang))}</span> });
    view! { <span class="pledge-figure">{in_two(said)}</span>{due} }.into_any()
}

/// What it became.
pub(super) fn outcome(lang: Lang, one: &Activity) -> AnyView {
    match labels::outcome(lang, one) {
        Some(said) => view! { <span class="pledge-figure">{in_two(said)}</span> }.into_any(),
        None => view! { <span class="muted">{t!(lang, "pledge-no-outcome")}</span> }.into_any(),
    }
}

/// What the program says, and the unit as it was written.
fn in_two((said, unit): (String, String)) -> AnyView {
    let unit = (!unit.is_empty()).then(|| view! { " "<span lang="sv">{unit}</span> });
    view! { <b>{said}</b>{unit} }.into_any()
}

fn background(lang: Lang, content: &Content) -> Option<AnyView> {
    let said = (!content.background.is_empty()).then(|| paragraphs(&content.background, Some("sv")));
    let columns = vec![
        Column::new(t!(lang, "pledge-figure")),
        Column::new(t!(lang, "pledge-value")),
        Column::new(t!(lang, "pledge-source")),
    ];
    let swedish = |text: &str| {
        let text = text.to_owned();
        cell(view! { <span lang="sv">{text}</span> })
    };
    let rows = content.figures.iter().map(|one| [&one.what, &one.value, &one.source].map(|text| swedish(text)).into());
    let rows: Vec<Vec<AnyView>> = rows.collect();
    let table = (!rows.is_empty()).then(|| view! { <DataTable caption=t!(lang, "pledge-figures") columns rows/> });
    let any = said.is_some() || table.is_some();
    section(t!(lang, "pledge-background"), any.then(|| view! { {said}{table} }.into_any()))
}

fn grounds(lang: Lang, content: &Content) -> Option<AnyView> {
    let items = content.grounds.iter().map(|one| {
        let (kind, text) = (labels::ground(lang, one.kind), one.text.clone());
        let href = (!one.cites.is_empty()).then(|| lang.path(&public_address(&one.cites)));
        let text = match href {
            Some(href) => view! { <a href=href lang="sv">{text}</a> }.into_any(),
            None => view! { <span lang="sv">{text}</span> }.into_any(),
        };
        view! { <li><b>{kind}</b>" "{text}</li> }
    });
    let items = items.collect_view();
    (!content.grounds.is_empty()).then(|| view! { <ul class="pledge-grounds">{items}</ul> }.into_any())
}

fn signatures(lang: Lang, content: &Content) -> Option<AnyView> {
    let items = content.signatures.iter().map(|one| {
        let (role, day, when) = (one.role.clone(), one.day.to_string(), plain_date(one.day, lang));
        view! { <li><span lang="sv">{role}</span><time class="small" datetime=day>{when}</time></li> }
    });
    let items = items.collect_view();
    (!content.signatures.is_empty()).then(|| view! { <ul class="pledge-signed">{items}</ul> }.into_any())
}
