//! `/personal/ni-sa-vi-gjorde/ny`: an answer begins with what the data proposes, or empty.

use super::{Offered, SV, fields::fields};
use crate::{
    accounts::{policy::TellResidents, scope::Scope},
    answers::{
        model::Draft,
        pages::OFFICE,
        service::{propose, read, write},
        view::AnswerForm,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

/// Which proposal it begins with.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct From {
    omrade: String,
    amne: String,
}

/// The form, filled with what is known.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<TellResidents>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let from: From = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let proposal = if from.amne.is_empty() { None } else { propose::one(&scope, &from.omrade, &from.amne).await? };
    let draft = proposal.map(|one| one.draft(&frame.profile)).unwrap_or_default();
    page(&frame, &scope, &AnswerForm::of(&draft, 0), &FieldErrors::default(), StatusCode::OK).await
}

/// Begins it.
///
/// # Errors
/// When the database does not answer.
pub async fn post(
    frame: Frame,
    scope: Scope<TellResidents>,
    Posted(form): Posted<AnswerForm>,
) -> Result<Response, Fault> {
    let made = match form.draft(&frame.profile) {
        Ok(draft) => begin(&scope, draft).await,
        Err(errors) => Err(errors.into()),
    };
    match made {
        Ok(address) => Ok(see_other(&address)),
        Err(Refused::Form(errors)) => page(&frame, &scope, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY).await,
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

async fn begin(scope: &Scope<TellResidents>, draft: Draft) -> Result<String, Refused> {
    let id = write::create(scope, draft).await?;
    Ok(format!("{OFFICE}/{id}?done=new"))
}

async fn page(
    frame: &Frame,
    scope: &Scope<TellResidents>,
    form: &AnswerForm,
    errors: &FieldErrors,
    status: StatusCode,
) -> Result<Response, Fault> {
    let offered = Offered::of(&read::around(scope).await?, &frame.profile);
    let summary = errors.summary(SV);
    let count = summary.len();
    Ok(frame.page(t!(SV, "answers-new")).office(Room::Answers).status(status).render(|| {
        let fields = fields(&frame.profile, form, errors, &offered);
        view! {
            <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "answers-to-all")}</a></p>
            <PageHeading title=t!(SV, "answers-new") lead=t!(SV, "answers-new-lead")/>
            <div class="page-narrow stack">
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <Card title=t!(SV, "answers-edit")>
                    <form method="post" class="stack-l" data-guard="">
                        {fields}
                        <ActionBar><Button text=t!(SV, "answers-begin") kind=ButtonKind::Amber name="do" value="save"/></ActionBar>
                    </form>
                </Card>
            </div>
        }
    }))
}
