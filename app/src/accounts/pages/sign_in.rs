//! `/personal/logga-in`: address and password.

use super::parts::{Asked, SV, enter, swedish, with_till};
use crate::{
    accounts::{
        policy::Public,
        scope::Scope,
        service::{self, Next},
        session::Stage,
        view::{SignInForm, destination},
        visitor::Visitor,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Problem},
    shell::{Frame, see_other},
    t,
    ui::{Button, ButtonKind, ErrorSummary, HiddenInput, Notice, PageHeading, TextInput, Tone},
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;

/// The page; who is signed in goes on to the office.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    if frame.staff().is_some_and(|staff| staff.stage == Stage::Full) {
        return Ok(see_other(destination(&asked.till)));
    }
    let form = SignInForm { till: asked.till, ..SignInForm::default() };
    let done = match asked.klart.as_str() {
        "losenord" => Some(t!(SV, "staff-done-chosen")),
        "ut" => Some(t!(SV, "staff-done-out")),
        _ => None,
    };
    Ok(page(swedish(frame), form, done, &FieldErrors::default()))
}

/// Tries the password.
///
/// # Errors
/// 429 after too many tries.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    visitor: Visitor,
    Posted(form): Posted<SignInForm>,
) -> Result<Response, Fault> {
    let given = match form.parse() {
        Ok(given) => given,
        Err(errors) => return Ok(page(swedish(frame), form, None, &errors)),
    };
    let Some(entered) = service::sign_in(&scope, &visitor, &given).await? else {
        let errors = FieldErrors::one("email", Problem::Said(t!(SV, "staff-sign-in-wrong")));
        return Ok(page(swedish(frame), form, None, &errors));
    };
    let to = match entered.next {
        Next::Office => destination(&form.till).to_owned(),
        Next::Code => with_till("/personal/logga-in/kod", &form.till),
        Next::SetUp => with_till("/personal/logga-in/ny-kod", &form.till),
    };
    Ok(enter(&scope, &to, &entered.token))
}

fn page(frame: Frame, form: SignInForm, done: Option<String>, errors: &FieldErrors) -> Response {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let summary = errors.summary(SV);
    let count = summary.len();
    let (email, password) = (errors.of("email", SV), errors.of("password", SV));
    let page = frame.page(t!(SV, "staff-sign-in")).private().status(status);
    page.render(move || {
        view! {
            <div class="page page-narrow stack-l">
                {done.map(|text| view! { <Notice title=text tone=Tone::Ok announce=true/> })}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <PageHeading title=t!(SV, "staff-sign-in") lead=t!(SV, "staff-sign-in-lead")/>
                <form method="post" action="/personal/logga-in" class="stack">
                    <HiddenInput name="till" value=form.till/>
                    <TextInput id="field-email" name="email" kind="email" label=t!(SV, "staff-email") value=form.email
                        error=email autocomplete="username" required=true/>
                    <TextInput id="field-password" name="password" kind="password" label=t!(SV, "staff-password")
                        error=password autocomplete="current-password" required=true/>
                    <div class="cluster"><Button text=t!(SV, "staff-sign-in") kind=ButtonKind::Amber/></div>
                </form>
                <p><a class="quiet-link" href="/personal/glomt">{t!(SV, "staff-forgot")}</a></p>
            </div>
        }
    })
}
