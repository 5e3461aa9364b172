//! `/personal/prenumerationer`: the office ends what an address follows, for somebody who asks by telephone. The address is
//! posted, shown to nobody and written nowhere; the answer is the same whether it was known.

use crate::{
    accounts::{policy::KeepNotices, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Problem, fields},
    kernel::{lang::Lang, pii_types::Pii},
    notices::service::change,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;
/// Where the office does it.
pub const REMOVE: &str = "/personal/prenumerationer";

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    /// The address.
    pub email: String,
}

/// The form.
///
/// # Errors
/// Never; the signature is that of all pages.
pub async fn get(frame: Frame, _scope: Scope<KeepNotices>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let done = query.as_deref() == Some("done=remove");
    Ok(page(&frame, done, &RemoveForm::default(), &FieldErrors::default(), StatusCode::OK))
}

/// Ends it.
///
/// # Errors
/// When the database does not answer.
pub async fn post(
    frame: Frame,
    scope: Scope<KeepNotices>,
    Posted(form): Posted<RemoveForm>,
) -> Result<Response, Fault> {
    let email = fields(|f| {
        if form.email.trim().is_empty() {
            f.wrong("email", Problem::Missing);
        }
        f.email("email", &form.email).unwrap_or_default()
    });
    match email {
        Ok(email) => {
            change::remove(&scope, &Pii::new(email)).await?;
            Ok(see_other(&format!("{REMOVE}?done=remove")))
        }
        Err(errors) => Ok(page(&frame, false, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

fn page(frame: &Frame, done: bool, form: &RemoveForm, errors: &FieldErrors, status: StatusCode) -> Response {
    let summary = errors.summary(SV);
    let (count, value, error) = (summary.len(), form.email.clone(), errors.of("email", SV));
    frame.page(t!(SV, "subscriptions-title")).office(Room::Followers).status(status).render(|| {
        let said = done.then(|| {
            view! { <Notice title=t!(SV, "subscriptions-removed") tone=Tone::Ok announce=true><p>{t!(SV, "subscriptions-removed-text")}</p></Notice> }
        });
        view! {
            <PageHeading title=t!(SV, "subscriptions-title") lead=t!(SV, "subscriptions-lead")/>
            <div class="page-narrow stack">
                {said}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <Card title=t!(SV, "subscriptions-remove")>
                    <form method="post" class="stack">
                        <TextInput name="email" id="field-email" label=t!(SV, "subscriptions-email") hint=t!(SV, "subscriptions-email-hint")
                            value kind="email" error autocomplete="off" maxlength=254u32/>
                        <div><Button text=t!(SV, "subscriptions-remove-button") kind=ButtonKind::Danger/></div>
                    </form>
                    <p class="small">{t!(SV, "subscriptions-others")}</p>
                </Card>
            </div>
        }
    })
}
