//! `/grannsamverkan/informerar`: the bulletins, those that hold first.

use crate::{
    accounts::{policy::Public, scope::Scope},
    bulletins::{
        pages::{
            FEED,
            article::{about, turn},
            public_address,
        },
        service::public::{self, Published},
    },
    fault::Fault,
    kernel::lang::Lang,
    notices::{FollowByMail, Topic},
    platform::clock::{local_date, spoken_date},
    shell::Frame,
    t,
    ui::*,
};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    let (lang, today) = (frame.lang, local_date(scope.now()));
    let holds = |one: &Published| one.withdrawn.is_none() && one.content.is_current(today);
    let (current, earlier): (Vec<_>, Vec<_>) = public::all(&scope).await?.into_iter().partition(holds);
    let (title, feed) = (t!(lang, "bulletin-title"), frame.href(FEED));
    let page = frame.page(title.clone()).description(t!(lang, "bulletin-lead")).feed(FEED);
    Ok(page.render(move || {
        let now = current.iter().map(|one| item(lang, one, today)).collect_view();
        let now = if current.is_empty() {
            view! { <EmptyState title=t!(lang, "bulletin-none") text=t!(lang, "bulletin-none-text")/> }.into_any()
        } else {
            view! { <section class="stack"><h2>{t!(lang, "bulletin-now")}</h2>{now}</section> }.into_any()
        };
        let rows = earlier.iter().map(|one| item(lang, one, today)).collect_view();
        let earlier = (!earlier.is_empty()).then(|| {
            view! { <section class="stack"><h2>{t!(lang, "bulletin-earlier")}</h2>{rows}</section> }
        });
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title lead=t!(lang, "bulletin-lead")/>
                {now}
                {earlier}
                <p class="cluster">
                    <FollowByMail lang topic=Topic::Watch/>
                    <a class="quiet-link" href=feed.clone()>{t!(lang, "bulletin-feed")}</a>
                </p>
                {turn(lang)}
            </div>
        }
    }))
}

/// One of them, in brief.
fn item(lang: Lang, one: &Published, today: NaiveDate) -> AnyView {
    let (title, href) = (one.content.title.clone(), lang.path(&public_address(&one.slug)));
    let (written, about) = (one.content.lang.code(), about(lang, &one.content));
    view! {
        <article class="card stack-s">
            <h3 lang=written><a href=href>{title}</a></h3>
            <p class="cluster">{told(lang, one, today)}{mark(lang, one, today)}</p>
            <p class="small">{about}</p>
        </article>
    }
    .into_any()
}

/// When it was told.
pub(super) fn told(lang: Lang, one: &Published, today: NaiveDate) -> AnyView {
    let day = spoken_date(local_date(one.since), today, lang);
    view! { <span class="small">{t!(lang, "bulletin-told", day = day)}</span> }.into_any()
}

/// Taken back, over or corrected.
pub(super) fn mark(lang: Lang, one: &Published, today: NaiveDate) -> Option<AnyView> {
    let (text, tone) = if one.withdrawn.is_some() {
        (t!(lang, "bulletin-withdrawn"), Tone::Danger)
    } else if !one.content.is_current(today) {
        (t!(lang, "bulletin-over"), Tone::Neutral)
    } else if one.number > 1 {
        let day = spoken_date(local_date(one.renewed), today, lang);
        (t!(lang, "bulletin-corrected", day = day), Tone::Info)
    } else {
        return None;
    };
    Some(view! { <StatusTag text tone/> }.into_any())
}
