//! `/personal/glomt`: a link to choose a new password. The answer is the same for every address.

use super::parts::{Asked, SV, swedish};
use crate::{
    accounts::{policy::Public, scope::Scope, service, view::ForgottenForm, visitor::Visitor},
    fault::Fault,
    forms::{FieldErrors, Posted},
    shell::{Frame, see_other},
    t,
    ui::{Button, ButtonKind, ErrorSummary, Notice, PageHeading, TextInput, Tone},
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let sent = Asked::of(query.as_deref()).klart == "skickat";
    Ok(page(swedish(frame), ForgottenForm::default(), sent, &FieldErrors::default()))
}

/// Notes that somebody asked; the worker sends the letter if there is an account.
///
/// # Errors
/// 429 after too many tries.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    visitor: Visitor,
    Posted(form): Posted<ForgottenForm>,
) -> Result<Response, Fault> {
    match form.parse() {
        Ok(email) => {
            service::forgotten(&scope, &visitor, &email).await?;
            Ok(see_other("/personal/glomt?klart=skickat"))
        }
        Err(errors) => Ok(page(swedish(frame), form, false, &errors)),
    }
}

fn page(frame: Frame, form: ForgottenForm, sent: bool, errors: &FieldErrors) -> Response {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let summary = errors.summary(SV);
    let count = summary.len();
    let email = errors.of("email", SV);
    let page = frame.page(t!(SV, "staff-forgot-title")).private().status(status);
    page.render(move || {
        let sent = sent.then(|| {
            view! { <Notice title=t!(SV, "staff-forgot-sent") tone=Tone::Ok announce=true><p>{t!(SV, "staff-forgot-sent-text")}</p></Notice> }
        });
        view! {
            <div class="page page-narrow stack-l">
                {sent}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <PageHeading title=t!(SV, "staff-forgot-title") lead=t!(SV, "staff-forgot-lead")/>
                <form method="post" action="/personal/glomt" class="stack">
                    <TextInput id="field-email" name="email" kind="email" label=t!(SV, "staff-email") value=form.email
                        error=email autocomplete="username" required=true/>
                    <div class="cluster"><Button text=t!(SV, "staff-forgot-send") kind=ButtonKind::Amber/></div>
                </form>
                <p><a class="quiet-link" href="/personal/logga-in">{t!(SV, "staff-back-to-sign-in")}</a></p>
            </div>
        }
    })
}
