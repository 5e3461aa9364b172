//! `/ni-sa-vi-gjorde`: what residents said and what came of it, the newest first.

use super::{
    PUBLIC,
    article::{about, body},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    answers::service::public::{self, ANCHOR, Published},
    fault::Fault,
    kernel::lang::Lang,
    platform::{
        clock::{local_date, spoken_date},
        municipality::Profile,
    },
    shell::Frame,
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;
use std::sync::Arc;

/// Which page of the list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    sida: String,
}

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked: Asked = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let number = asked.sida.parse().unwrap_or(1).clamp(1, 1_000);
    let (answers, more) = public::page(&scope, number).await?;
    let (lang, profile, today) = (frame.lang, Arc::clone(&frame.profile), local_date(scope.now()));
    let report = frame.href("/rapportera");
    let title = t!(lang, "answer-title");
    let page = frame.page(title.clone()).description(t!(lang, "answer-lead"));
    Ok(page.render(move || {
        let none = answers.is_empty().then(|| {
            view! { <EmptyState title=t!(lang, "answer-none") text=t!(lang, "answer-none-text")/> }
        });
        let swedish = (lang != Lang::Sv && !answers.is_empty())
            .then(|| view! { <p class="small">{t!(lang, "answer-in-swedish")}</p> });
        let articles = answers.iter().map(|one| article(lang, &profile, one, today)).collect_view();
        view! {
            <div class="page stack-l">
                <PageHeading title lead=t!(lang, "answer-lead")/>
                {swedish}
                {none}
                {articles}
                {pager(lang, number, more)}
                <section class="stack-s">
                    <h2>{t!(lang, "answer-tell")}</h2>
                    <p>{t!(lang, "answer-tell-text")}</p>
                    <div><LinkButton href=report text=t!(lang, "shell-report") kind=ButtonKind::Amber/></div>
                </section>
            </div>
        }
    }))
}

fn article(lang: Lang, profile: &Profile, one: &Published, today: NaiveDate) -> AnyView {
    let (id, title) = (format!("{ANCHOR}{}", one.id), one.public.draft.title.clone());
    let day = |at| spoken_date(local_date(at), today, lang);
    let told = if local_date(one.since) == local_date(one.renewed) {
        t!(lang, "answer-told", day = day(one.since))
    } else {
        t!(lang, "answer-renewed", day = day(one.renewed))
    };
    view! {
        <article class="card answer stack" id=id>
            <header class="stack-s">
                <p class="eyebrow">{about(lang, profile, &one.public)}</p>
                <h2 lang="sv">{title}</h2>
            </header>
            {body(lang, &one.public)}
            <p class="small">{told}</p>
        </article>
    }
    .into_any()
}

fn pager(lang: Lang, number: i64, more: bool) -> Option<AnyView> {
    if number == 1 && !more {
        return None;
    }
    let here = lang.path(PUBLIC);
    let link = |number: i64, text: String| Link::new(format!("{here}?sida={number}"), text);
    let previous = (number > 1).then(|| link(number - 1, t!(lang, "answer-newer")));
    let next = more.then(|| link(number + 1, t!(lang, "answer-older")));
    let status = t!(lang, "answer-page", n = number);
    Some(view! { <Pager label=t!(lang, "answer-pages") status previous next/> }.into_any())
}
