//! `/arende`: type the code of a receipt.

use super::door;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Problem},
    kernel::receipt::FIELD_LENGTH,
    reports::service::follow,
    shell::{Frame, see_other},
    t,
    ui::{ActionBar, Button, ButtonKind, ErrorSummary, PageHeading, TextInput},
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

/// The form.
#[derive(Clone, Default, Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    code: String,
}

/// The page.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    Ok(page(&frame, StatusCode::OK, &CodeForm::default(), &FieldErrors::default()))
}

/// Leads to the report. A code that is none and a code that opens nothing get the same answer.
///
/// # Errors
/// [`Fault::TooMany`] after too many wrong codes.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    from: door::From,
    Posted(form): Posted<CodeForm>,
) -> Result<Response, Fault> {
    door::waited(&scope, &from)?;
    let found = match door::code(&form.code) {
        Ok(key) => follow::find(&scope, &key).await.map(|_| key),
        Err(fault) => Err(fault),
    };
    match door::count_miss(&scope, &from, found) {
        Ok(key) => Ok(see_other(&frame.href(&key.path()))),
        Err(Fault::NotFound) => {
            let error = FieldErrors::one("code", Problem::Said(t!(frame.lang, "follow-code-wrong")));
            Ok(page(&frame, StatusCode::UNPROCESSABLE_ENTITY, &form, &error))
        }
        Err(fault) => Err(fault),
    }
}

fn page(frame: &Frame, status: StatusCode, form: &CodeForm, errors: &FieldErrors) -> Response {
    let lang = frame.lang;
    frame.page(t!(lang, "follow-code-title")).private().status(status).render(|| {
        let summary = errors.summary(lang);
        view! {
            <div class="page page-narrow stack-l">
                <ErrorSummary title=t!(lang, "form-errors", count = summary.len()) errors=summary/>
                <PageHeading title=t!(lang, "follow-code-title") lead=t!(lang, "follow-code-lead")/>
                <form class="stack" method="post" action=frame.href("/arende")>
                    <TextInput name="code" id="field-code" label=t!(lang, "follow-code") hint=t!(lang, "follow-code-hint")
                        value=form.code.clone() autocomplete="off" maxlength=FIELD_LENGTH required=true error=errors.of("code", lang)/>
                    <ActionBar><Button text=t!(lang, "follow-code-open") kind=ButtonKind::Amber/></ActionBar>
                </form>
                <p class="small">{t!(lang, "follow-code-lost")}" "<a href=frame.href("/rapportera")>{t!(lang, "follow-code-lost-new")}</a></p>
            </div>
        }
    })
}
