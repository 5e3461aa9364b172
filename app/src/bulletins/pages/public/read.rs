//! `/grannsamverkan/informerar/{slug}`: one bulletin. A correction says so and when; what was taken back says why, and its
//! text is gone.

use super::list::{mark, told};
use crate::{
    accounts::{policy::Public, scope::Scope},
    bulletins::{
        pages::{
            FEED, PUBLIC,
            article::{body, turn},
        },
        service::public::{self, Correction, Published},
    },
    fault::Fault,
    kernel::lang::Lang,
    notices::{FollowByMail, Topic},
    platform::clock::{local_date, spoken_date},
    shell::Frame,
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such bulletin.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (one, corrections) = public::one(&scope, &slug).await?;
    let (lang, today, list) = (frame.lang, local_date(scope.now()), frame.href(PUBLIC));
    let page = frame.page(one.content.title.clone()).description(t!(lang, "bulletin-lead")).feed(FEED);
    Ok(page.render(move || {
        let (title, written) = (one.content.title.clone(), one.content.lang.code());
        let text = match &one.withdrawn {
            Some(reason) => withdrawn(lang, &one, reason, today),
            None => body(lang, &one.content),
        };
        let in_swedish = (lang != one.content.lang).then(|| {
            view! { <p class="small">{t!(lang, "bulletin-written-in", lang = one.content.lang.own_name())}</p> }
        });
        view! {
            <div class="page page-narrow stack-l">
                <p class="no-print"><a class="quiet-link" href=list.clone()>{t!(lang, "bulletin-all")}</a></p>
                <article class="stack">
                    <header class="stack-s">
                        <p class="eyebrow">{t!(lang, "bulletin-title")}</p>
                        <h1 lang=written>{title}</h1>
                        <p class="cluster">{told(lang, &one, today)}{mark(lang, &one, today)}</p>
                    </header>
                    {in_swedish}
                    {text}
                    {corrected(lang, &one, &corrections, today)}
                </article>
                <p class="no-print"><FollowByMail lang topic=Topic::Watch/></p>
                {turn(lang)}
            </div>
        }
    }))
}

/// Instead of the text: that it was taken back, when, and why.
fn withdrawn(lang: Lang, one: &Published, reason: &str, today: NaiveDate) -> AnyView {
    let day = spoken_date(local_date(one.renewed), today, lang);
    let (reason, written) = (reason.to_owned(), Lang::Sv.code());
    view! {
        <Notice title=t!(lang, "bulletin-withdrawn-on", day = day) tone=Tone::Danger>
            <p lang=written>{reason}</p>
        </Notice>
    }
    .into_any()
}

/// What was corrected, and when, the newest first.
fn corrected(lang: Lang, one: &Published, corrections: &[Correction], today: NaiveDate) -> Option<AnyView> {
    let written = one.content.lang.code();
    let items = corrections.iter().map(|(at, what)| {
        let (day, what) = (spoken_date(local_date(*at), today, lang), what.clone());
        view! { <li><b>{t!(lang, "bulletin-corrected", day = day)}</b>" "<span lang=written>{what}</span></li> }
    });
    let items = items.collect_view();
    (!corrections.is_empty() && one.withdrawn.is_none()).then(|| {
        view! {
            <section class="stack-s">
                <h2>{t!(lang, "bulletin-corrections")}</h2>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}
