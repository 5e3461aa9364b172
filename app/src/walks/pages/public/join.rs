//! `/vandringar/{slug}/ga`: joining a walk by the code that its leader reads out.

use super::{From, phone, underway};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    platform::limits::Limit,
    shell::{Frame, see_other, wants_json},
    t,
    ui::*,
    walks::{
        pages::public_address,
        service::{public, route},
    },
};
use axum::{
    extract::{Extension, Path},
    response::Response,
};
use http::{HeaderMap, StatusCode};
use leptos::prelude::*;
use serde::Deserialize;

/// The code.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    /// As it was typed.
    pub code: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let title = public::one(&scope, &slug).await?.shown.plan.title;
    Ok(page(&frame, &slug, title, &JoinForm::default(), &FieldErrors::default()))
}

/// Joins.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk, [`Fault::TooMany`] when somebody guesses.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    from: From,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Posted(form): Posted<JoinForm>,
) -> Result<Response, Fault> {
    let title = public::one(&scope, &slug).await?.shown.plan.title;
    if let Some(Extension(client)) = &from {
        scope.municipality().limits().waited(Limit::GuessCode, ("walk-code", *client))?;
    }
    match route::join(&scope, &slug, &form.code).await {
        Ok(token) if wants_json(&headers) => Ok(phone::pass(&token)),
        Ok(token) => Ok(see_other(&frame.href(&format!("/ga/{token}")))),
        Err(Refused::Form(errors)) => {
            if let Some(Extension(client)) = &from {
                scope.municipality().limits().take(Limit::GuessCode, ("walk-code", *client))?;
            }
            let json = wants_json(&headers).then(|| phone::refused(frame.lang, "", &errors));
            Ok(json.unwrap_or_else(|| page(&frame, &slug, title, &form, &errors)))
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(frame: &Frame, slug: &str, walk: String, form: &JoinForm, errors: &FieldErrors) -> Response {
    let lang = frame.lang;
    let summary = errors.summary(lang);
    let status = if summary.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (count, back) = (summary.len(), lang.path(&public_address(slug)));
    let (value, error, title) = (form.code.clone(), errors.of("code", lang), t!(lang, "walk-join"));
    let slug = slug.to_owned();
    frame.page(title.clone()).script("walk.js").private().status(status).render(|| {
        view! {
            <div class="page page-narrow stack">
                <p><a class="quiet-link" href=back lang="sv">{walk}</a></p>
                <PageHeading title lead=t!(lang, "walk-join-lead")/>
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                {underway::joined(lang)}
                <form method="post" class="stack" data-walk-join=slug data-go=underway::address(lang)
                    data-no-net=t!(lang, "walk-phone-no-net")
                    data-working=t!(lang, "walk-phone-joining")>
                    <p class="error" data-join-said="" role="alert" hidden></p>
                    <TextInput name="code" id="field-code" label=t!(lang, "walk-code") hint=t!(lang, "walk-code-hint") value error
                        autocomplete="off" maxlength=20 width=Width::Medium/>
                    <div><Button text=t!(lang, "walk-join-button") kind=ButtonKind::Amber/></div>
                </form>
            </div>
        }
    })
}
