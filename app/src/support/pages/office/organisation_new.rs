//! `/personal/stod/organisationer/ny`: an organisation is added to the directory.

use super::{
    ORGANISATIONS, SV, organisation_address,
    organisation_fields::{Typed, fields},
    parts,
};
use crate::{
    accounts::{policy::RunSupport, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted},
    platform::clock::local_date,
    shell::{Frame, Room, see_other},
    support::{service::directory, view::office::OrganisationForm},
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// The form.
///
/// # Errors
/// Never; the date is that of the clock.
pub async fn get(frame: Frame, scope: Scope<RunSupport>) -> Result<Response, Fault> {
    let form = OrganisationForm::new(local_date(scope.now()));
    Ok(page(&frame, &form, &FieldErrors::default(), StatusCode::OK))
}

/// Adds it.
///
/// # Errors
/// When the database does not answer.
pub async fn post(
    frame: Frame,
    scope: Scope<RunSupport>,
    Posted(form): Posted<OrganisationForm>,
) -> Result<Response, Fault> {
    match form.organisation(scope.new_id(), local_date(scope.now())) {
        Ok(one) => {
            directory::add(&scope, &one).await?;
            Ok(see_other(&format!("{}?done=new", organisation_address(one.id))))
        }
        Err(errors) => Ok(page(&frame, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

fn page(frame: &Frame, form: &OrganisationForm, errors: &FieldErrors, status: StatusCode) -> Response {
    parts::begin(frame, Room::Support).status(status).render(|| {
        let fields = fields(&Typed { form, errors });
        view! {
            {parts::back(ORGANISATIONS, t!(SV, "office-support-to-organisations"))}
            <PageHeading title=t!(SV, "office-support-new-organisation") lead=t!(SV, "office-support-organisation-lead")/>
            <div class="page-narrow stack-l">
                {parts::sentences()}
                {parts::working()}
                {parts::summary(errors)}
                <form method="post" class="stack">
                    {fields}
                    <ActionBar>
                        <Button text=t!(SV, "office-support-add-organisation") kind=ButtonKind::Amber name="do" value="save"/>
                    </ActionBar>
                </form>
            </div>
        }
    })
}
