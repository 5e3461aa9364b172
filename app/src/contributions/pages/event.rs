//! `/personal/bidrag/{aktor}/handelse`: an event, told in half a minute on a phone.
//!
//! Without a script it is a plain form. With one (`app/web/src/unsent.ts`) an event that cannot be sent for want of a network
//! waits on the phone, as residents' reports do, in a database of its own: sealed, under a key that no script can read; never
//! with the service worker, for pages of the office are kept nowhere. It outlives the tab, and goes off from whichever page of
//! the office the same person opens when the network is back. Several people share a phone, so it is marked with who typed it
//! (the id of the account, on every page as `data-who`), and gone when it is sent, when somebody signs out in any tab, when
//! another person opens a page of the office, and after seven days. Should somebody else be signed in when it is sent, it is
//! refused here. Each event has its id from the start, so that one sent twice is told once.

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
    if typed_by_another(&scope, &headers) {
        return Ok(StatusCode::FORBIDDEN.into_response());
    }
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

/// Is somebody else signed in by now than who typed it? The script says who that was; a plain form comes from a page of its own.
fn typed_by_another(scope: &Scope<Contribute>, headers: &HeaderMap) -> bool {
    let signed_in = scope.staff().map(|staff| staff.id.to_string());
    headers.get("lykta-who").is_some_and(|who| who.to_str().ok() != signed_in.as_deref())
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
