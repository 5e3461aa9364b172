//! `/loften/{slug}`: one pledge as it is today; `/loften/{slug}.json` is the same for other programs.

use super::{data, in_swedish, list::published};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::clock::local_date,
    pledges::{
        pages::{
            PUBLIC,
            article::{self, Shown, mark},
            public_address,
        },
        service::public::{self, Whole},
    },
    shell::Frame,
    t,
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    if let Some(slug) = slug.strip_suffix(".json") {
        return data::one(&scope, slug, None).await;
    }
    let whole = public::whole(&scope, &slug, None).await?;
    let typesets = scope.municipality().typesetter().is_some();
    let content = whole.shown.content.clone();
    let shown = Shown {
        lang: frame.lang,
        content: &content,
        today: local_date(scope.now()),
        successor: successor(frame.lang, &whole),
    };
    let page = frame.page(content.title.clone()).description(content.promise.clone()).feed("/loften.atom");
    Ok(page.render(|| {
        let lang = frame.lang;
        view! {
            <div class="page stack-l pledge">
                {head(lang, &whole)}
                <div class="split">
                    <div class="stack">{article::promise(&shown)}</div>
                    <aside class="stack" aria-label=t!(lang, "pledge-about")>
                        {article::facts(&shown)}
                        {beside(lang, &whole, typesets)}
                    </aside>
                </div>
                {article::body(&shown)}
            </div>
        }
    }))
}

/// The pledge that took its place: heading and address.
pub(super) fn successor(lang: Lang, whole: &Whole) -> Option<(String, String)> {
    whole.successor.clone().map(|(title, slug)| (title, lang.path(&public_address(&slug))))
}

/// Heading, state, and which version it is.
pub(super) fn head(lang: Lang, whole: &Whole) -> AnyView {
    let content = &whole.shown.content;
    let (title, all) = (content.title.clone(), lang.path(PUBLIC));
    view! {
        <div class="stack-s">
            <p class="no-print"><a class="quiet-link" href=all>{t!(lang, "pledge-to-all")}</a></p>
            <p class="eyebrow">{t!(lang, "pledge-eyebrow")}</p>
            <h1 lang="sv">{title}</h1>
            <p class="cluster">{mark(lang, content.status)}<span class="small">{published(lang, &whole.shown)}</span></p>
            {in_swedish(lang)}
        </div>
    }
    .into_any()
}

/// What else there is of it.
fn beside(lang: Lang, whole: &Whole, typesets: bool) -> AnyView {
    let here = lang.path(&public_address(&whole.shown.slug));
    let (versions, poster, json) = (format!("{here}/versioner"), format!("{here}/affisch.pdf"), format!("{here}.json"));
    let many = whole.versions.len();
    let poster = typesets.then(|| view! { <li><a class="quiet-link" href=poster>{t!(lang, "pledge-poster")}</a></li> });
    view! {
        <ul class="plain no-print pledge-ways">
            <li><a class="quiet-link" href=versions>{t!(lang, "pledge-versions-many", n = many)}</a></li>
            {poster}
            <li><a class="quiet-link" href=json>{t!(lang, "pledge-data")}</a></li>
        </ul>
    }
    .into_any()
}
