//! `/loften/{slug}`: one pledge as it is today; `/loften/{slug}.json` is the same for other programs.

use super::{
    data, in_swedish,
    list::published,
    voices::{self, Said},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Problem},
    kernel::lang::Lang,
    notices::FollowByMail,
    platform::{
        clock::local_date,
        limits::{Client, Limit},
    },
    pledges::{
        pages::{
            PUBLIC,
            article::{self, Shown, mark},
            public_address,
        },
        service::{
            feedback,
            public::{self, Whole},
        },
        view::FeedbackForm,
    },
    shell::{Frame, fault_words, see_other},
    t,
};
use axum::{
    extract::{Extension, Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

/// What the address says after somebody has said something.
const THANKED: &str = "klart=tack";

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge.
pub async fn get(
    frame: Frame,
    scope: Scope<Public>,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    if let Some(slug) = slug.strip_suffix(".json") {
        return data::one(&scope, slug, None).await;
    }
    let thanked = query.as_deref() == Some(THANKED);
    let said = Said { form: &FeedbackForm::default(), errors: &FieldErrors::default(), thanked };
    page(&frame, &scope, &slug, &said, None).await
}

/// What somebody says of the pledge.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge, [`Fault::TooMany`] when one sender says too much.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    from: Option<Extension<Client>>,
    Path(slug): Path<String>,
    Posted(form): Posted<FeedbackForm>,
) -> Result<Response, Fault> {
    let given = match form.given(frame.lang) {
        Ok(given) => given,
        Err(errors) => {
            let said = Said { form: &form, errors: &errors, thanked: false };
            return page(&frame, &scope, &slug, &said, None).await;
        }
    };
    // As for reports: many may share one address, and nothing is left on anybody's device.
    let room =
        from.map_or(Ok(()), |Extension(client)| scope.municipality().limits().take(Limit::Answer, (&slug, client)));
    if let Err(fault) = room {
        let errors = FieldErrors::one("words", Problem::Said(fault_words(frame.lang, &fault).1));
        let said = Said { form: &form, errors: &errors, thanked: false };
        return page(&frame, &scope, &slug, &said, Some(&fault)).await;
    }
    feedback::give(&scope, &slug, given).await?;
    Ok(see_other(&frame.href(&format!("{}?{THANKED}#synpunkter", public_address(&slug)))))
}

async fn page(
    frame: &Frame,
    scope: &Scope<Public>,
    slug: &str,
    said: &Said<'_>,
    fault: Option<&Fault>,
) -> Result<Response, Fault> {
    let whole = public::whole(scope, slug, None).await?;
    let heard = feedback::heard(scope, whole.shown.pledge, whole.latest()).await?;
    let typesets = scope.municipality().typesetter().is_some();
    let content = whole.shown.content.clone();
    let shown = Shown {
        lang: frame.lang,
        content: &content,
        today: local_date(scope.now()),
        successor: successor(frame.lang, &whole),
    };
    let page = frame.page(content.title.clone()).description(content.promise.clone()).feed("/loften.atom");
    let status = if said.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = match fault {
        Some(fault) => page.not_now(fault),
        None => page.status(status),
    };
    Ok(page.render(|| {
        let lang = frame.lang;
        view! {
            <div class="page stack-l pledge">
                {voices::mistakes(lang, said)}
                {head(lang, &whole)}
                <div class="split">
                    <div class="stack">{article::promise(&shown)}</div>
                    <aside class="stack" aria-label=t!(lang, "pledge-about")>
                        {article::facts(&shown)}
                        {beside(lang, &whole, typesets)}
                    </aside>
                </div>
                {article::body(&shown)}
                {voices::section(frame, &whole.shown.slug, &heard, said)}
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
    let (many, slug) = (whole.versions.len(), whole.shown.slug.clone());
    let poster = typesets.then(|| view! { <li><a class="quiet-link" href=poster>{t!(lang, "pledge-poster")}</a></li> });
    view! {
        <ul class="plain no-print pledge-ways">
            <li><a class="quiet-link" href=versions>{t!(lang, "pledge-versions-many", n = many)}</a></li>
            {poster}
            <li><FollowByMail lang pledge=slug/></li>
            <li><a class="quiet-link" href="#synpunkter">{t!(lang, "feedback-to")}</a></li>
            <li><a class="quiet-link" href=json>{t!(lang, "pledge-data")}</a></li>
        </ul>
    }
    .into_any()
}
