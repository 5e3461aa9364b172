//! `/personal/informerar/ny`: a bulletin begins.

use super::{SV, fields::fields};
use crate::{
    accounts::{
        policy::{Role, WriteBulletins},
        scope::Scope,
    },
    bulletins::{
        model::Content,
        pages::{OFFICE, address},
        service::write,
        view::BulletinForm,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// The form, signed as such people usually sign.
///
/// # Errors
/// Never; the signature is that of all pages.
pub async fn get(frame: Frame, _scope: Scope<WriteBulletins>) -> Result<Response, Fault> {
    let place = frame.profile.short_name.clone();
    let is_police = frame.staff().is_some_and(|staff| staff.roles.contains(&Role::Police));
    let signed = if is_police {
        t!(SV, "bulletins-signed-police", place = place)
    } else {
        t!(SV, "bulletins-signed-coordinator", place = place)
    };
    let form = BulletinForm::of(&Content { signed, ..Content::default() }, 0);
    Ok(page(&frame, &form, &FieldErrors::default(), StatusCode::OK))
}

/// Begins it.
///
/// # Errors
/// When the database does not answer.
pub async fn post(
    frame: Frame,
    scope: Scope<WriteBulletins>,
    Posted(form): Posted<BulletinForm>,
) -> Result<Response, Fault> {
    let made = match form.content(&frame.profile) {
        Ok(content) => write::create(&scope, content).await,
        Err(errors) => Err(errors.into()),
    };
    match made {
        Ok(id) => Ok(see_other(&format!("{}?done=new", address(id)))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(frame: &Frame, form: &BulletinForm, errors: &FieldErrors, status: StatusCode) -> Response {
    let summary = errors.summary(SV);
    let count = summary.len();
    frame.page(t!(SV, "bulletins-new")).office(Room::Bulletins).status(status).render(|| {
        let fields = fields(&frame.profile, form, errors, false);
        view! {
            <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "bulletins-to-all")}</a></p>
            <PageHeading title=t!(SV, "bulletins-new") lead=t!(SV, "bulletins-new-lead")/>
            <div class="page-narrow stack">
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <Card title=t!(SV, "bulletins-edit")>
                    <form method="post" class="stack-l" data-guard="">
                        {fields}
                        <ActionBar><Button text=t!(SV, "bulletins-begin") kind=ButtonKind::Amber name="do" value="save"/></ActionBar>
                    </form>
                </Card>
            </div>
        }
    })
}
