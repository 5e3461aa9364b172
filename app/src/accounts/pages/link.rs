//! `/personal/lank/{token}`: an invitation or a reset; choose a password.

use super::parts::{SV, swedish};
use crate::{
    accounts::{
        model::LinkKind,
        password::SHORTEST,
        policy::Public,
        scope::Scope,
        service::{self},
        view::ChooseForm,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    shell::{Frame, see_other},
    t,
    ui::{Button, ButtonKind, ErrorSummary, LinkButton, PageHeading, TextInput},
};
use axum::{extract::Path, response::Response};
use http::StatusCode;
use leptos::prelude::*;

/// The page, or what to do when the link no longer works.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    match service::link_kind(&scope, &token).await? {
        Some(kind) => Ok(page(swedish(frame), kind, token, &FieldErrors::default())),
        None => Ok(spent(swedish(frame))),
    }
}

/// Stores the password and uses the link up.
///
/// # Errors
/// When the database does not answer.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    Path(token): Path<String>,
    Posted(form): Posted<ChooseForm>,
) -> Result<Response, Fault> {
    let Some(kind) = service::link_kind(&scope, &token).await? else {
        return Ok(spent(swedish(frame)));
    };
    let done = match form.parse() {
        Ok(password) => service::choose_password(&scope, &token, &password).await,
        Err(errors) => Err(Refused::Form(errors)),
    };
    match done {
        Ok(()) => Ok(see_other("/personal/logga-in?klart=losenord")),
        Err(Refused::Form(errors)) => Ok(page(swedish(frame), kind, token, &errors)),
        Err(Refused::Fault(Fault::NotFound)) => Ok(spent(swedish(frame))),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(frame: Frame, kind: LinkKind, token: String, errors: &FieldErrors) -> Response {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (title, lead) = match kind {
        LinkKind::Invitation => (t!(SV, "staff-invited"), t!(SV, "staff-invited-lead")),
        LinkKind::Reset => (t!(SV, "staff-reset"), t!(SV, "staff-reset-lead")),
    };
    let summary = errors.summary(SV);
    let count = summary.len();
    let (password, again) = (errors.of("password", SV), errors.of("again", SV));
    frame.page(title.clone()).private().status(status).render(move || {
        view! {
            <div class="page page-narrow stack-l">
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <PageHeading title lead/>
                <form method="post" action=format!("/personal/lank/{token}") class="stack">
                    <TextInput id="field-password" name="password" kind="password" label=t!(SV, "staff-password-new")
                        hint=t!(SV, "staff-password-hint", least = SHORTEST) error=password autocomplete="new-password" required=true/>
                    <TextInput id="field-again" name="again" kind="password" label=t!(SV, "staff-password-again")
                        error=again autocomplete="new-password" required=true/>
                    <div class="cluster"><Button text=t!(SV, "staff-password-save") kind=ButtonKind::Amber/></div>
                </form>
            </div>
        }
    })
}

/// Used, too old, or never there: the three look the same.
fn spent(frame: Frame) -> Response {
    let page = frame.page(t!(SV, "staff-link-spent")).private().status(StatusCode::NOT_FOUND);
    page.render(move || {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(SV, "staff-link-spent") lead=t!(SV, "staff-link-spent-lead")/>
                <div class="cluster">
                    <LinkButton href="/personal/glomt" text=t!(SV, "staff-forgot-send")/>
                    <LinkButton href="/personal/logga-in" text=t!(SV, "staff-sign-in") kind=ButtonKind::Quiet/>
                </div>
            </div>
        }
    })
}
