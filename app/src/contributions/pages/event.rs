//! `/personal/bidrag/{aktor}/handelse`: an event, told in half a minute on a phone.
//!
//! Without a script it is a plain form. With one (`app/web/src/unsent.ts`) an event that cannot be sent for want of a network
//! stays in the open page: in the tab's `sessionStorage`, never in the database of the phone and never with the service
//! worker, because several people share a phone and staff pages are kept nowhere. It is marked with who typed it, goes off by
//! itself when the network is back, and is gone when the tab is closed, when somebody signs out in any tab, or when another
//! person opens the page. Each event has its id from the start, so that one sent twice is told once.

use super::{
    event_form::{self, Shown},
    parts::done_at,
};
use crate::{
    accounts::{policy::Contribute, scope::Scope},
    contributions::{
        service::{
            To, give,
            own::{self, Own},
        },
        view::EventForm,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::id::ContributedEventId,
    shell::{Frame, see_other, wants_json},
};
use axum::{
    Json,
    extract::{Path, RawQuery},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode};

/// The form, with the area and the category that were told last.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's to give for.
pub async fn get(
    frame: Frame,
    scope: Scope<Contribute>,
    Path(actor): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let own = own::own(&scope, &actor).await?;
    let form = fresh(&scope, &own).await?;
    let added = super::parts::Asked::of(query.as_deref()).klart == "handelse";
    let shown = Shown { form, errors: FieldErrors::default(), closed: !own.open, refused: false, added };
    Ok(event_form::page(&frame, &own, &shown, StatusCode::OK))
}

async fn fresh(scope: &Scope<Contribute>, own: &Own) -> Result<EventForm, Fault> {
    let key: ContributedEventId = scope.municipality().chance().opaque_id().into();
    let latest = own::latest(scope, &own.actor).await?;
    Ok(EventForm::fresh(own, key, latest.as_ref()))
}

/// Adds the event; then the form again, or the page of the actor.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's to give for.
pub async fn post(
    frame: Frame,
    scope: Scope<Contribute>,
    Path(actor): Path<String>,
    headers: HeaderMap,
    Posted(form): Posted<EventForm>,
) -> Result<Response, Fault> {
    let own = own::own(&scope, &actor).await?;
    let (errors, closed) = match add(&frame, &scope, &own, &form).await {
        Ok(()) => return Ok(added(&own, &form, wants_json(&headers))),
        Err(Refused::Form(errors)) => (errors, false),
        Err(Refused::Fault(Fault::Conflict)) => (FieldErrors::default(), true),
        Err(Refused::Fault(fault)) => return Err(fault),
    };
    let status = if closed { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    if wants_json(&headers) {
        // Codes of fields only; the script sends the form once more for the page that says it in words.
        return Ok((status, Json(serde_json::json!({ "errors": errors.fields(scope.lang()) }))).into_response());
    }
    let shown = Shown { form, errors, closed, refused: closed, added: false };
    Ok(event_form::page(&frame, &own, &shown, status))
}

async fn add(frame: &Frame, scope: &Scope<Contribute>, own: &Own, form: &EventForm) -> Result<(), Refused> {
    if !matches!(form.r#do.as_str(), "add" | "add_more") {
        return Err(Refused::Fault(Fault::BadRequest));
    }
    let id = form.id().ok_or(Fault::BadRequest)?;
    let new = form.event(&frame.profile)?;
    give::add_event(scope, To { actor: &own.actor, period: &form.period }, id, new).await
}

fn added(own: &Own, form: &EventForm, json: bool) -> Response {
    let to = match form.r#do.as_str() {
        "add_more" => format!("{}/handelse?klart=handelse#main", super::parts::address(&own.actor)),
        _ => done_at(&own.actor, "handelse"),
    };
    if json { (StatusCode::CREATED, Json(serde_json::json!({ "to": to }))).into_response() } else { see_other(&to) }
}
