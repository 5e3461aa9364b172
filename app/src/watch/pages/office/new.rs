//! `/personal/grannsamverkan/ny`: another area.

use super::{
    SV,
    fields::{Typed, fields},
};
use crate::{
    accounts::{policy::KeepWatch, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
    watch::{
        model::{Facts, State},
        pages::{OFFICE, address},
        service::register,
        view::WatchForm,
    },
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// The empty form.
///
/// # Errors
/// Never; the signature is that of all pages.
pub async fn get(frame: Frame, _scope: Scope<KeepWatch>) -> Result<Response, Fault> {
    let form = WatchForm::of(State::Interested, &Facts::default(), 0);
    Ok(page(&frame, &form, &FieldErrors::default(), StatusCode::OK))
}

/// Adds it.
///
/// # Errors
/// When the database does not answer.
pub async fn post(frame: Frame, scope: Scope<KeepWatch>, Posted(form): Posted<WatchForm>) -> Result<Response, Fault> {
    let added = match form.facts(&frame.profile) {
        Ok((state, facts)) => register::add(&scope, state, facts).await,
        Err(errors) => Err(errors.into()),
    };
    match added {
        Ok(id) => Ok(see_other(&format!("{}?done=new", address(id)))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(frame: &Frame, form: &WatchForm, errors: &FieldErrors, status: StatusCode) -> Response {
    let summary = errors.summary(SV);
    let count = summary.len();
    frame.page(t!(SV, "watch-new")).office(Room::Watch).status(status).render(|| {
        let fields = fields(&Typed { profile: &frame.profile, form, errors });
        view! {
            <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "watch-to-all")}</a></p>
            <PageHeading title=t!(SV, "watch-new")/>
            <div class="page-narrow stack">
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <Card title=t!(SV, "watch-register-entry")>
                    <form method="post" class="stack-l" data-guard="">
                        {fields}
                        <ActionBar><Button text=t!(SV, "watch-add") kind=ButtonKind::Amber name="do" value="save"/></ActionBar>
                    </form>
                </Card>
            </div>
        }
    })
}
