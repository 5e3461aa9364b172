//! `/ombud/lank/{token}`: the button behind the link of a letter. Opening it is not enough: mail scanners do that. Tokens are
//! made of chance and as long as a key, so wrong ones are not counted.

use super::HERE;
use crate::{
    accounts::{CookieDoor, REPS_SIGN_IN, policy::Public, scope::Scope, set_cookie},
    fault::Fault,
    shell::{Frame, see_other},
    t,
    ui::*,
    watch::service::door,
};
use axum::{extract::Path, response::Response};
use http::{StatusCode, header};
use leptos::prelude::*;

/// The page, or what to do when the link no longer works.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    if !door::opens(&scope, &token).await? {
        return Ok(spent(&frame));
    }
    let lang = frame.lang;
    Ok(frame.page(t!(lang, "rep-link-title")).private().render(|| {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "rep-link-title") lead=t!(lang, "rep-link-lead")/>
                <form method="post">
                    <ActionBar><Button text=t!(lang, "rep-link-button") kind=ButtonKind::Amber/></ActionBar>
                </form>
            </div>
        }
    }))
}

/// Uses the link up and signs in.
///
/// # Errors
/// When the database does not answer.
pub async fn post(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    match door::enter(&scope, &token).await {
        Ok(token) => {
            let mut response = see_other(&frame.href(HERE));
            let value = set_cookie(&token, CookieDoor::Rep, scope.municipality().is_tls());
            response.headers_mut().insert(header::SET_COOKIE, value);
            Ok(response)
        }
        Err(Fault::NotFound) => Ok(spent(&frame)),
        Err(fault) => Err(fault),
    }
}

/// The link was used, or is too old, or none of ours: all look the same.
fn spent(frame: &Frame) -> Response {
    let (lang, href) = (frame.lang, frame.href(REPS_SIGN_IN));
    frame.page(t!(lang, "rep-link-spent")).private().status(StatusCode::NOT_FOUND).render(|| {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "rep-link-spent") lead=t!(lang, "rep-link-spent-text")/>
                <div class="cluster"><LinkButton href text=t!(lang, "rep-send-link")/></div>
            </div>
        }
    })
}
