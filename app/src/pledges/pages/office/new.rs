//! `/personal/loften/ny`: a new pledge begins with its heading.

use crate::{
    accounts::{policy::DraftPledges, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused, fields},
    kernel::lang::Lang,
    pledges::{
        model::LONGEST_TITLE,
        pages::{OFFICE, address},
        service::draft,
    },
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;

/// The heading.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewForm {
    /// What it is called.
    pub title: String,
}

/// The empty form.
///
/// # Errors
/// Never; the signature is that of all pages.
pub async fn get(frame: Frame, _scope: Scope<DraftPledges>) -> Result<Response, Fault> {
    Ok(page(&frame, &NewForm::default(), &FieldErrors::default(), StatusCode::OK))
}

/// Begins it.
///
/// # Errors
/// When the database does not answer.
pub async fn post(frame: Frame, scope: Scope<DraftPledges>, Posted(form): Posted<NewForm>) -> Result<Response, Fault> {
    let made = match fields(|f| f.text("title", &form.title, 1..=LONGEST_TITLE)) {
        Ok(title) => draft::create(&scope, title).await,
        Err(errors) => Err(errors.into()),
    };
    match made {
        Ok(id) => Ok(see_other(&format!("{}?done=new", address(id)))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(frame: &Frame, form: &NewForm, errors: &FieldErrors, status: StatusCode) -> Response {
    let summary = errors.summary(SV);
    let count = summary.len();
    let (value, error) = (form.title.clone(), errors.of("title", SV));
    frame.page(t!(SV, "pledges-new")).office(Room::Pledges).status(status).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "pledges-to-all")}</a></p>
            <PageHeading title=t!(SV, "pledges-new") lead=t!(SV, "pledges-new-lead")/>
            <div class="page-narrow stack">
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <form method="post" class="stack" data-guard="">
                    <TextInput name="title" id="field-title" label=t!(SV, "pledges-title")
                        hint=t!(SV, "pledges-title-hint") value error maxlength=most(LONGEST_TITLE) autocomplete="off"/>
                    <div class="cluster"><Button text=t!(SV, "pledges-begin") kind=ButtonKind::Amber/></div>
                </form>
            </div>
        }
    })
}
