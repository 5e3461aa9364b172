//! `/ombud/logga-in`: a representative asks for a link. The answer never tells whether an address is known.

use super::HERE;
use crate::{
    accounts::{REP_IDLE_DAYS, REPS_SIGN_IN, policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted},
    platform::limits::Client,
    shell::{Frame, see_other},
    t,
    ui::*,
    watch::{
        service::door::{self, LINK_MINUTES},
        view::round::LinkForm,
    },
};
use axum::{
    extract::{Extension, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

/// Longest address.
const LONGEST: usize = 254;

/// The page; who is in already is led on.
///
/// # Errors
/// Never; the signature is that of all pages.
pub async fn get(frame: Frame, scope: Scope<Public>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    if scope.rep().is_some() {
        return Ok(see_other(&frame.href(HERE)));
    }
    if query.as_deref() == Some("klart=skickat") {
        return Ok(sent(&frame));
    }
    let out = query.as_deref() == Some("klart=ut");
    Ok(page(&frame, &LinkForm::default(), &FieldErrors::default(), out))
}

/// Asks for the link.
///
/// # Errors
/// [`Fault::TooMany`] when too many were asked for from one address block.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    client: Option<Extension<Client>>,
    Posted(form): Posted<LinkForm>,
) -> Result<Response, Fault> {
    match form.address() {
        Ok(address) => {
            door::ask(&scope, client.map(|Extension(client)| client), &address).await?;
            Ok(see_other(&format!("{}?klart=skickat", frame.href(REPS_SIGN_IN))))
        }
        Err(errors) => Ok(page(&frame, &form, &errors, false)),
    }
}

/// What everybody is told, whatever is known of the address.
fn sent(frame: &Frame) -> Response {
    let lang = frame.lang;
    frame.page(t!(lang, "rep-sent")).private().render(|| {
        let again = frame.href(REPS_SIGN_IN);
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "rep-sent") lead=t!(lang, "rep-sent-lead", minutes = LINK_MINUTES)/>
                <Notice title=t!(lang, "rep-sent-nothing") announce=true><p>{t!(lang, "rep-sent-nothing-text")}</p></Notice>
                <p><a class="quiet-link" href=again>{t!(lang, "rep-sent-again")}</a></p>
            </div>
        }
    })
}

fn page(frame: &Frame, form: &LinkForm, errors: &FieldErrors, out: bool) -> Response {
    let (lang, title) = (frame.lang, t!(frame.lang, "rep-title"));
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let summary = errors.summary(lang);
    let (count, value, error) = (summary.len(), form.email.clone(), errors.of("email", lang));
    frame.page(title.clone()).private().status(status).render(|| {
        let (action, watch) = (frame.href(REPS_SIGN_IN), frame.href("/grannsamverkan"));
        let out = out.then(|| view! { <Notice title=t!(lang, "rep-signed-out") tone=Tone::Ok announce=true/> });
        view! {
            <div class="page page-narrow stack-l">
                {out}
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                <PageHeading title lead=t!(lang, "rep-sign-in-lead")/>
                <form method="post" action=action class="stack">
                    <TextInput name="email" id="field-email" label=t!(lang, "rep-email") hint=t!(lang, "rep-email-hint")
                        value error kind="email" autocomplete="email" maxlength=most(LONGEST)/>
                    <ActionBar><Button text=t!(lang, "rep-send-link") kind=ButtonKind::Amber/></ActionBar>
                </form>
                <p class="small measure">{t!(lang, "rep-sign-in-kept", days = REP_IDLE_DAYS)}</p>
                <p><a class="quiet-link" href=watch>{t!(lang, "rep-about-watch")}</a></p>
            </div>
        }
    })
}
