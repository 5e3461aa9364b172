//! `/personal/konto`: the own account.

mod sections;

use super::parts::{Asked, RecoveryCodes, SV, enter};
use crate::{
    accounts::{
        policy::SignedIn,
        scope::Scope,
        service::own,
        session::Token,
        view::{OwnForm, OwnView},
        visitor::Visitor,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::id::SessionId,
    platform::clock::Timestamp,
    shell::{Frame, Room, see_other},
    t,
    ui::{ErrorSummary, LinkButton, Notice, PageHeading, Tone},
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;

const HERE: &str = "/personal/konto";

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<SignedIn>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let view = own::view(&scope).await?;
    let form = OwnForm { name: view.name.clone(), ..OwnForm::default() };
    let done = done(&Asked::of(query.as_deref()).klart);
    Ok(page(&frame, view, form, done, &FieldErrors::default(), scope.now()))
}

/// One of the page's forms.
///
/// # Errors
/// 429 after too many wrong passwords.
pub async fn post(
    frame: Frame,
    scope: Scope<SignedIn>,
    visitor: Visitor,
    Posted(form): Posted<OwnForm>,
) -> Result<Response, Fault> {
    match act(&frame, &scope, &visitor, &form).await {
        Ok(response) => Ok(response),
        Err(Refused::Form(errors)) => {
            let view = own::view(&scope).await?;
            let name = if form.act == "name" { form.name } else { view.name.clone() };
            let form = OwnForm { name, ..OwnForm::default() };
            Ok(page(&frame, view, form, None, &errors, scope.now()))
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

async fn act(frame: &Frame, scope: &Scope<SignedIn>, visitor: &Visitor, form: &OwnForm) -> Result<Response, Refused> {
    let back = |done: &str| format!("{HERE}?klart={done}");
    let go_on = |done: &str, token: &Token| enter(scope, &back(done), token);
    match form.act.as_str() {
        "name" => {
            let name = form.name().map_err(Refused::Form)?;
            own::rename(scope, &name).await?;
            Ok(see_other(&back("namn")))
        }
        "password" => {
            let (current, new) = form.passwords().map_err(Refused::Form)?;
            let token = own::change_password(scope, visitor, &current, &new).await?;
            Ok(go_on("losenord", &token))
        }
        "factor-off" => {
            let token = own::drop_second_factor(scope, visitor, &form.factor()).await?;
            Ok(go_on("kod-av", &token))
        }
        "codes" => {
            let codes = own::renew_recovery_codes(scope, visitor, &form.factor()).await?;
            Ok(codes_page(frame, codes))
        }
        "end" => {
            let session = SessionId::parse(&form.session).ok_or(Fault::BadRequest)?;
            own::end_session(scope, session).await?;
            Ok(see_other(&back("avslutad")))
        }
        "end-others" => {
            own::end_other_sessions(scope).await?;
            Ok(see_other(&back("avslutade")))
        }
        _ => Err(Fault::BadRequest.into()),
    }
}

/// What was just done, in words.
fn done(code: &str) -> Option<String> {
    match code {
        "namn" => Some(t!(SV, "staff-done-name")),
        "losenord" => Some(t!(SV, "staff-done-password")),
        "kod-av" => Some(t!(SV, "staff-done-factor-off")),
        "avslutad" => Some(t!(SV, "staff-done-session")),
        "avslutade" => Some(t!(SV, "staff-done-sessions")),
        _ => None,
    }
}

fn page(
    frame: &Frame,
    view: OwnView,
    form: OwnForm,
    done: Option<String>,
    errors: &FieldErrors,
    now: Timestamp,
) -> Response {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let errors = errors.clone();
    let summary = errors.summary(SV);
    let count = summary.len();
    let page = frame.page(t!(SV, "staff-own")).office(Room::Account).status(status);
    page.render(move || {
        view! {
            <div class="stack-l">
                {done.map(|text| view! { <Notice title=text tone=Tone::Ok announce=true/> })}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <PageHeading title=t!(SV, "staff-own")/>
                <div class="grid-2">
                    <div class="stack-l">
                        {sections::person(&view, form.name, &errors)}
                        {sections::factor(&view, &errors)}
                    </div>
                    {sections::password(&view, &errors)}
                </div>
                {sections::sessions(view, now)}
            </div>
        }
    })
}

/// The new recovery codes, shown once and therefore without a redirect.
fn codes_page(frame: &Frame, codes: Vec<String>) -> Response {
    let page = frame.page(t!(SV, "staff-codes")).office(Room::Account);
    page.render(move || {
        view! {
            <div class="stack-l">
                <PageHeading title=t!(SV, "staff-codes") lead=t!(SV, "staff-codes-lead")/>
                <RecoveryCodes codes/>
                <div class="cluster no-print"><LinkButton href=HERE text=t!(SV, "staff-codes-kept")/></div>
            </div>
        }
    })
}
