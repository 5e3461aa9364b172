//! `/personal/logga-in/kod`: the second factor.

use super::parts::{Asked, SV, enter, swedish, with_till};
use crate::{
    accounts::{
        policy::Password,
        scope::Scope,
        service::{self, Next},
        view::{CodeForm, destination},
        visitor::Visitor,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Problem},
    shell::{Frame, see_other},
    t,
    ui::{Button, ButtonForm, ButtonKind, Details, ErrorSummary, HiddenInput, Notice, PageHeading, TextInput, Width},
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;

/// The page; who owes something else goes there.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Password>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let till = Asked::of(query.as_deref()).till;
    match service::next(&scope).await? {
        Next::Office => Ok(see_other(destination(&till))),
        Next::SetUp => Ok(see_other(&with_till("/personal/logga-in/ny-kod", &till))),
        Next::Code => {
            let form = CodeForm { till, ..CodeForm::default() };
            let demo = service::demo_code(&scope).await?;
            Ok(page(swedish(frame), form, demo, &FieldErrors::default()))
        }
    }
}

/// Tries the code.
///
/// # Errors
/// 429 after too many tries.
pub async fn post(
    frame: Frame,
    scope: Scope<Password>,
    visitor: Visitor,
    Posted(form): Posted<CodeForm>,
) -> Result<Response, Fault> {
    if service::next(&scope).await? != Next::Code {
        return Ok(see_other(&with_till("/personal/logga-in/kod", &form.till)));
    }
    let demo = service::demo_code(&scope).await?;
    let code = match form.code() {
        Ok(code) => code,
        Err(errors) => return Ok(page(swedish(frame), form, demo, &errors)),
    };
    match service::second_factor(&scope, &visitor, &code).await? {
        Some(token) => Ok(enter(&scope, destination(&form.till), &token)),
        None => {
            let errors = FieldErrors::one("code", Problem::Said(t!(SV, "staff-code-wrong")));
            Ok(page(swedish(frame), form, demo, &errors))
        }
    }
}

fn page(frame: Frame, form: CodeForm, demo: Option<String>, errors: &FieldErrors) -> Response {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let summary = errors.summary(SV);
    let count = summary.len();
    let code = errors.of("code", SV);
    let page = frame.page(t!(SV, "staff-code-title")).private().status(status);
    page.render(move || {
        view! {
            <div class="page page-narrow stack-l">
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <PageHeading title=t!(SV, "staff-code-title") lead=t!(SV, "staff-code-lead")/>
                {demo.map(|code| view! { <Notice title=t!(SV, "staff-demo-code", code = code)/> })}
                <form method="post" action="/personal/logga-in/kod" class="stack">
                    <HiddenInput name="till" value=form.till/>
                    <TextInput id="field-code" name="code" label=t!(SV, "staff-code") hint=t!(SV, "staff-code-hint")
                        error=code autocomplete="one-time-code" required=true width=Width::Medium/>
                    <div class="cluster"><Button text=t!(SV, "staff-continue") kind=ButtonKind::Amber/></div>
                </form>
                <Details summary=t!(SV, "staff-code-lost")>
                    <p>{t!(SV, "staff-code-lost-text")}</p>
                </Details>
                <ButtonForm action="/personal/logga-ut" text=t!(SV, "staff-code-stop") kind=ButtonKind::Quiet/>
            </div>
        }
    })
}
