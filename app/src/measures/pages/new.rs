//! `/personal/insatser/ny`: a new measure, saved as a draft or started at once.

use super::{
    address,
    fields::{Typed, fields},
};
use crate::{
    accounts::{policy::DecideMeasures, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::{id::MeasureId, lang::Lang},
    measures::{service::create, view::MeasureForm},
    platform::clock::local_date,
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
pub async fn get(frame: Frame, scope: Scope<DecideMeasures>) -> Result<Response, Fault> {
    let form = MeasureForm { starts: local_date(scope.now()).to_string(), ..MeasureForm::default() };
    Ok(page(&frame, &scope, &form, &FieldErrors::default(), StatusCode::OK))
}

/// Writes the measure down, and starts it if that button was pressed.
///
/// # Errors
/// When the database does not answer.
pub async fn post(
    frame: Frame,
    scope: Scope<DecideMeasures>,
    Posted(form): Posted<MeasureForm>,
) -> Result<Response, Fault> {
    match write(&frame, &scope, &form).await {
        Ok(id) => {
            Ok(see_other(&format!("{}?done={}", address(id), if form.r#do == "start" { "start" } else { "save" })))
        }
        Err(Refused::Form(errors)) => Ok(page(&frame, &scope, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

async fn write(frame: &Frame, scope: &Scope<DecideMeasures>, form: &MeasureForm) -> Result<MeasureId, Refused> {
    let start = match form.r#do.as_str() {
        "start" => true,
        "save" => false,
        _ => return Err(Refused::Fault(Fault::BadRequest)),
    };
    create::create(scope, form.facts(&frame.profile)?, start).await
}

fn page(
    frame: &Frame,
    scope: &Scope<DecideMeasures>,
    form: &MeasureForm,
    errors: &FieldErrors,
    status: StatusCode,
) -> Response {
    let typed = Typed { profile: &frame.profile, form, errors, decides: true, today: local_date(scope.now()) };
    let summary = errors.summary(SV);
    let count = summary.len();
    let changed = (!errors.is_empty()).then_some("");
    frame.page(t!(SV, "measures-new")).office(Room::Measures).status(status).render(|| {
        view! {
            <PageHeading title=t!(SV, "measures-new") lead=t!(SV, "measures-new-lead")/>
            <div class="page-narrow stack">
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <form method="post" class="stack-l" data-guard="" data-changed=changed>
                    <h2 class="hidden">{t!(SV, "measures-part-all")}</h2>
                    {fields(&typed)}
                    <ActionBar>
                        <Button text=t!(SV, "measures-save-draft") kind=ButtonKind::Quiet name="do" value="save" unchecked=true/>
                        <Button text=t!(SV, "measures-save-start") kind=ButtonKind::Amber name="do" value="start"/>
                    </ActionBar>
                </form>
            </div>
        }
    })
}
