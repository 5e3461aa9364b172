//! `/dialog`: what is asked just now, what came of what was asked before.

use crate::{
    accounts::{policy::Public, scope::Scope},
    dialogue::{
        labels,
        model::State,
        pages::{PUBLIC, public_address, said},
        service::public::{self, Shown},
    },
    fault::Fault,
    kernel::lang::Lang,
    platform::clock::plain_date,
    shell::Frame,
    t,
    ui::*,
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    let lang = frame.lang;
    let (open, others): (Vec<_>, Vec<_>) =
        public::all(&scope).await?.into_iter().partition(|one| one.state == State::Open);
    let (waiting, told): (Vec<_>, Vec<_>) = others.into_iter().partition(|one| one.state == State::Closed);
    let title = t!(lang, "dialogue-list-title");
    Ok(frame.page(title.clone()).description(t!(lang, "dialogue-list-lead")).render(move || {
        let none = (open.is_empty() && waiting.is_empty() && told.is_empty()).then(|| {
            view! { <EmptyState title=t!(lang, "dialogue-list-none") text=t!(lang, "dialogue-list-none-text")/> }
        });
        view! {
            <div class="page stack-l">
                <PageHeading title lead=t!(lang, "dialogue-list-lead")/>
                {none}
                {section(lang, t!(lang, "dialogue-list-open"), &open)}
                {section(lang, t!(lang, "dialogue-list-waiting"), &waiting)}
                {section(lang, t!(lang, "dialogue-list-told"), &told)}
            </div>
        }
    }))
}

fn section(lang: Lang, heading: String, all: &[Shown]) -> Option<AnyView> {
    let cards = all.iter().map(|one| card(lang, one)).collect_view();
    (!all.is_empty()).then(|| {
        view! { <section class="stack"><h2>{heading}</h2><div class="card-grid">{cards}</div></section> }.into_any()
    })
}

fn card(lang: Lang, one: &Shown) -> AnyView {
    let (title, code) = said(lang, &one.title);
    let (href, kind) = (lang.path(&public_address(&one.slug)), labels::kind(lang, one.kind));
    let (state, tone) = labels::state(lang, one.state);
    view! {
        <article class="card">
            <p class="cluster"><StatusTag text=state tone/><span class="small">{kind}</span></p>
            <h3 lang=code><a href=href>{title}</a></h3>
            <p class="small">{when(lang, one)}</p>
        </article>
    }
    .into_any()
}

/// The day that matters next.
pub(super) fn when(lang: Lang, one: &Shown) -> Option<String> {
    let say = |day: chrono::NaiveDate| plain_date(day, lang);
    match one.state {
        State::Open => one.day.map(|day| t!(lang, "dialogue-closes", day = say(day))),
        State::Closed => one.report_by.map(|day| t!(lang, "dialogue-report-by", day = say(day))),
        _ => one.day.map(say),
    }
}

/// The way back to all of them.
pub(super) fn to_all(lang: Lang) -> AnyView {
    let href = lang.path(PUBLIC);
    view! { <p class="no-print"><a class="quiet-link" href=href>{t!(lang, "dialogue-to-all")}</a></p> }.into_any()
}
