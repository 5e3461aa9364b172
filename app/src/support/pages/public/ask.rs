//! `/stod/kontakt`: asking to be called back. With a script the form is sealed on the phone and goes to `wire`; without one
//! it comes here, is sealed at once, and the answer shows the code: it can stand in no address.

use super::{
    From,
    ask_form::{Shown, form_page},
    limit, page,
    receipt::receipt,
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted},
    platform::{clock::Timestamp, limits::Limit},
    shell::Frame,
    support::{
        service::{ask, public},
        view::{
            Target,
            public::{AskForm, Fields},
        },
    },
};
use axum::response::Response;
use leptos::prelude::*;

/// The form.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    let targets = public::targets(&scope).await?;
    let form = AskForm::fresh(&targets);
    Ok(form_page(&frame, &Shown { targets, form, errors: FieldErrors::default(), fault: None, now: scope.now() }))
}

/// Seals and keeps what somebody asks for.
///
/// # Errors
/// None of its own: the form comes back and says what is the matter.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    from: From,
    Posted(sent): Posted<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let form = AskForm::of(&Fields(sent));
    let targets = match public::targets(&scope).await {
        Ok(targets) => targets,
        Err(fault) => return Ok(not_now(&frame, Vec::new(), form, fault, scope.now())),
    };
    let ask = match form.parse(frame.lang, &targets) {
        Ok(ask) => ask,
        Err(errors) => return Ok(form_page(&frame, &Shown { targets, form, errors, fault: None, now: scope.now() })),
    };
    let whom = ask.organisation;
    let kept = match limit(&scope, &from, Limit::SupportAsk) {
        Ok(()) => ask::ask_plain(&scope, ask).await,
        Err(fault) => Err(fault),
    };
    match kept {
        Ok(code) => Ok(told(&frame, &code.to_string(), Target::asked(&targets, whom), scope.now())),
        Err(fault) => {
            let targets = public::targets(&scope).await.unwrap_or(targets);
            Ok(not_now(&frame, targets, form, fault, scope.now()))
        }
    }
}

/// Whatever went wrong, what somebody in distress has written is given back.
fn not_now(frame: &Frame, targets: Vec<Target>, form: AskForm, fault: Fault, now: Timestamp) -> Response {
    form_page(frame, &Shown { targets, form, errors: FieldErrors::default(), fault: Some(fault), now })
}

fn told(frame: &Frame, code: &str, whom: Option<&Target>, now: Timestamp) -> Response {
    page(frame).once().render(|| {
        view! { <div class="page page-narrow stack-l">{receipt(frame, code, whom, now)}</div> }
    })
}
