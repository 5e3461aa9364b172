//! `/personal/vandringar/ny`: a new walk begins with its heading and its area.

use super::fields::areas;
use crate::{
    accounts::{policy::LeadWalks, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused, fields},
    kernel::lang::Lang,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
    walks::{
        model::LONGEST_TITLE,
        pages::{OFFICE, address},
        service::plan,
        view::PlanForm,
    },
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The empty form.
///
/// # Errors
/// Never; the signature is that of all pages.
pub async fn get(frame: Frame, _scope: Scope<LeadWalks>) -> Result<Response, Fault> {
    Ok(page(&frame, &PlanForm::default(), &FieldErrors::default(), StatusCode::OK))
}

/// Begins it.
///
/// # Errors
/// When the database does not answer.
pub async fn post(frame: Frame, scope: Scope<LeadWalks>, Posted(form): Posted<PlanForm>) -> Result<Response, Fault> {
    let read = fields(|f| {
        let area = crate::walks::view::area(f, &frame.profile, &form.area);
        (f.text("title", &form.title, 1..=LONGEST_TITLE), area)
    });
    let made = match read {
        Ok((title, area)) => plan::create(&scope, title, area).await,
        Err(errors) => Err(errors.into()),
    };
    match made {
        Ok(id) => Ok(see_other(&format!("{}?done=new", address(id)))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(frame: &Frame, form: &PlanForm, errors: &FieldErrors, status: StatusCode) -> Response {
    let summary = errors.summary(SV);
    let count = summary.len();
    let (value, error) = (form.title.clone(), errors.of("title", SV));
    let (choices, wrong_area) = (areas(&frame.profile, &form.area), errors.of("area", SV));
    frame.page(t!(SV, "walks-new")).office(Room::Walks).status(status).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "walks-to-all")}</a></p>
            <PageHeading title=t!(SV, "walks-new") lead=t!(SV, "walks-new-lead")/>
            <div class="page-narrow stack">
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <form method="post" class="stack" data-guard="">
                    <TextInput name="title" id="field-title" label=t!(SV, "walks-title")
                        hint=t!(SV, "walks-title-hint") value error maxlength=most(LONGEST_TITLE) autocomplete="off"/>
                    <Select name="area" id="field-area" label=t!(SV, "walks-area") choices error=wrong_area/>
                    <div class="cluster"><Button text=t!(SV, "walks-begin") kind=ButtonKind::Amber/></div>
                </form>
            </div>
        }
    })
}
