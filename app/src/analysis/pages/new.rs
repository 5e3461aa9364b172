//! `/personal/analys/ny`: a new proposal: kept, laid before the council, or started small.

use super::{
    address,
    fields::{body_name, fields, ways_on},
};
use crate::{
    accounts::{policy::CommissionAnalyses, scope::Scope},
    analysis::{
        model::Kind,
        service::commission::{self, Then},
        view::AnalysisForm,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::{id::AnalysisId, lang::Lang},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The empty form.
///
/// # Errors
/// Never; the signature is that of all pages.
pub async fn get(frame: Frame, _scope: Scope<CommissionAnalyses>) -> Result<Response, Fault> {
    let form = AnalysisForm { kind: Kind::Cause.code().to_owned(), ..AnalysisForm::default() };
    Ok(page(&frame, &form, &FieldErrors::default(), StatusCode::OK))
}

/// Writes the proposal down, and goes on with it if that button was pressed.
///
/// # Errors
/// When the database does not answer.
pub async fn post(
    frame: Frame,
    scope: Scope<CommissionAnalyses>,
    Posted(form): Posted<AnalysisForm>,
) -> Result<Response, Fault> {
    match write(&frame, &scope, &form).await {
        Ok(id) => Ok(see_other(&format!("{}?done={}", address(id), form.r#do))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

async fn write(frame: &Frame, scope: &Scope<CommissionAnalyses>, form: &AnalysisForm) -> Result<AnalysisId, Refused> {
    let then = then(&form.r#do).ok_or(Refused::Fault(Fault::BadRequest))?;
    commission::create(scope, form.asked(&frame.profile)?, then).await
}

/// Which of the buttons of a proposal.
pub(super) fn then(button: &str) -> Option<Then> {
    match button {
        "save" => Some(Then::Keep),
        "propose" => Some(Then::Propose),
        "start_small" => Some(Then::StartSmall),
        _ => None,
    }
}

fn page(frame: &Frame, form: &AnalysisForm, errors: &FieldErrors, status: StatusCode) -> Response {
    let summary = errors.summary(SV);
    let count = summary.len();
    let changed = (!errors.is_empty()).then_some("");
    let body = body_name(&frame.profile);
    frame.page(t!(SV, "analysis-new")).office(Room::Analysis).status(status).render(|| {
        view! {
            <PageHeading title=t!(SV, "analysis-new") lead=t!(SV, "analysis-new-lead", body = body.as_str())/>
            <div class="page-narrow stack">
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <form method="post" class="stack-l" data-guard="" data-changed=changed>
                    {fields(&frame.profile, form, errors)}
                    {ways_on(&body)}
                </form>
            </div>
        }
    })
}
