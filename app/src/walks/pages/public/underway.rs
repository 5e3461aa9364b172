//! `/vandringar/pa-vag`: a walk that is kept on the phone. The page is the same for everybody and holds no pass and no walk, so
//! that the service worker may keep it; its script (`app/web/src/walk.ts`) draws the walk from what lies sealed on the phone.
//!
//! Every word and every piece of the screens is here, in templates that the script copies and fills in. What is the heading of a
//! screen is marked `data-h1` there: a page as it is sent has one heading.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    shell::{Frame, asset_url},
    t,
    ui::*,
    walks::{labels, model::Verdict, pages::PUBLIC},
};
use axum::response::Response;
use http::{HeaderName, HeaderValue};
use leptos::prelude::*;

mod note;
mod route;
mod stop;

/// Its Swedish address. `service::free_slug` gives no walk that name.
const HERE: &str = "/vandringar/pa-vag";

/// Its address in a language.
pub(super) fn address(lang: Lang) -> String {
    lang.path(HERE)
}

/// The page.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    let lang = frame.lang;
    let title = t!(lang, "walk-phone-title");
    let mut response = frame.page(title.clone()).script("walk.js").render(move || {
        view! {
            <div class="page page-narrow stack" data-walk-none="">
                <PageHeading title lead=t!(lang, "walk-phone-lead")/>
                <p data-walk-script="">{t!(lang, "walk-phone-no-script")}</p>
                <div class="stack-s" data-walk-empty="" hidden>
                    <h2>{t!(lang, "walk-phone-none")}</h2>
                    <p>{t!(lang, "walk-phone-none-text")}</p>
                </div>
                <p><a href=lang.path(PUBLIC)>{t!(lang, "walk-to-all")}</a></p>
            </div>
            {words(lang)}
            {route::screen(lang)}
            {stop::screen(lang)}
            {note::screen(lang)}
            {end(lang)}
        }
    });
    // The same for everybody, and nothing to find by a search.
    response.headers_mut().insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    Ok(response)
}

/// Where the screens are drawn, with what they say.
fn words(lang: Lang) -> AnyView {
    let verdict = |one: Verdict| labels::verdict(lang, one);
    let severity = |n: i64| labels::severity(lang, n);
    view! {
        <div class="page page-narrow stack-l" data-walk="" hidden
            data-ok=verdict(Verdict::Ok) data-fault=verdict(Verdict::Fault) data-unknown=verdict(Verdict::Unknown)
            data-keep=verdict(Verdict::Keep)
            data-severity-1=severity(1) data-severity-2=severity(2) data-severity-3=severity(3)
            data-waiting=t!(lang, "walk-phone-waiting") data-sending=t!(lang, "walk-phone-sending")
            data-needs-you=t!(lang, "walk-phone-needs-you") data-all-sent=t!(lang, "walk-phone-all-sent")
            data-ready=t!(lang, "walk-phone-ready") data-not-ready=t!(lang, "walk-phone-not-ready") data-over=t!(lang, "walk-phone-over")
            data-over-sent=t!(lang, "walk-phone-over-sent") data-until=t!(lang, "walk-phone-until")
            data-progress=t!(lang, "walk-phone-progress") data-noted=t!(lang, "walk-phone-noted")
            data-group-noted=t!(lang, "walk-phone-group") data-take-back=t!(lang, "walk-phone-take-back")
            data-change=t!(lang, "walk-phone-change") data-with-photo=t!(lang, "walk-phone-with-photo")
            data-state-waiting=t!(lang, "walk-phone-state-waiting") data-state-sent=t!(lang, "walk-phone-state-sent")
            data-state-needs-you=t!(lang, "walk-phone-state-needs-you")
            data-problem-network=t!(lang, "walk-phone-problem-network") data-problem-busy=t!(lang, "walk-phone-problem-busy")
            data-problem-answers=t!(lang, "walk-phone-problem-answers") data-problem-photo=t!(lang, "walk-phone-problem-photo")
            data-problem-gone=t!(lang, "walk-phone-problem-gone") data-problem-refused=t!(lang, "walk-phone-problem-refused")
            data-problem-answered=t!(lang, "walk-phone-problem-answered")
            data-problem-unreadable=t!(lang, "walk-phone-problem-unreadable")
            data-stop-needs=t!(lang, "walk-phone-stop-needs") data-conditions-kept=t!(lang, "walk-phone-light-kept")
            data-send-waits=t!(lang, "walk-phone-send-waits") data-sent=t!(lang, "walk-phone-sent")
            data-sent-text=t!(lang, "walk-own-sent-text") data-empty=t!(lang, "walk-own-empty")
            data-done-unsent=t!(lang, "walk-phone-done-unsent") data-not-kept=t!(lang, "walk-phone-not-kept")></div>
    }
    .into_any()
}

/// A walk that is over.
fn end(lang: Lang) -> AnyView {
    view! {
        <template data-screen="end">
            <p data-h1="" data-title=""></p>
            <p class="lead" data-text=""></p>
            <p><a href=lang.path(PUBLIC)>{t!(lang, "walk-to-all")}</a></p>
        </template>
    }
    .into_any()
}

/// The status line of a screen: what waits, what is sent.
fn said() -> AnyView {
    view! { <p class="walk-said" role="status" data-said=""></p> }.into_any()
}

/// On the page where one joins: this phone has joined already. The script shows it.
pub(super) fn joined(lang: Lang) -> AnyView {
    view! {
        <div class="card stack-s" data-walk-joined="" hidden>
            <p>{t!(lang, "walk-phone-joined")}</p>
            <div><a class="btn btn-amber" href=address(lang) data-walk-go="">{t!(lang, "walk-phone-continue-link")}</a></div>
        </div>
    }
    .into_any()
}

/// The way back to a walk that is kept on this phone; the script shows it where there is one.
#[component]
pub fn OnAWalk(
    /// The language of the page.
    lang: Lang,
) -> impl IntoView {
    view! {
        <section class="card stack-s no-print" data-walk-on="" hidden data-script=asset_url("walk.js")>
            <h2>{t!(lang, "walk-phone-continue")}</h2>
            <div><a class="btn" href=address(lang)><Icon glyph=Glyph::Route/><span>{t!(lang, "walk-phone-continue-link")}</span></a></div>
        </section>
    }
}
