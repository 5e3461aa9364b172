//! `/ombud/lank/{token}`: the button behind the link of a letter. Opening it is not enough: mail scanners do that.

use super::HERE;
use crate::{
    accounts::{CookieDoor, REPS_SIGN_IN, policy::Public, scope::Scope, set_cookie},
    fault::Fault,
    platform::limits::{Client, Limit},
    shell::{Frame, see_other},
    t,
    ui::*,
    watch::service::door,
};
use axum::{
    extract::{Extension, Path},
    response::Response,
};
use http::{StatusCode, header};
use leptos::prelude::*;

/// The page, or what to do when the link no longer works.
///
/// # Errors
/// [`Fault::TooMany`] when somebody tries links.
pub async fn get(
    frame: Frame,
    scope: Scope<Public>,
    client: Option<Extension<Client>>,
    Path(token): Path<String>,
) -> Result<Response, Fault> {
    waited(&scope, client)?;
    if !door::opens(&scope, &token).await? {
        missed(&scope, client)?;
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
/// [`Fault::TooMany`] when somebody tries links.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    client: Option<Extension<Client>>,
    Path(token): Path<String>,
) -> Result<Response, Fault> {
    waited(&scope, client)?;
    match door::enter(&scope, &token).await {
        Ok(token) => {
            let mut response = see_other(&frame.href(HERE));
            let value = set_cookie(&token, CookieDoor::Rep, scope.municipality().is_tls());
            response.headers_mut().insert(header::SET_COOKIE, value);
            Ok(response)
        }
        Err(Fault::NotFound) => {
            missed(&scope, client)?;
            Ok(spent(&frame))
        }
        Err(fault) => Err(fault),
    }
}

/// Refuses whoever tried too many links and has not waited.
fn waited(scope: &Scope<Public>, client: Option<Extension<Client>>) -> Result<(), Fault> {
    client.map_or(Ok(()), |Extension(client)| scope.municipality().limits().waited(Limit::GuessCode, client))
}

/// Counts a link that opened nothing.
fn missed(scope: &Scope<Public>, client: Option<Extension<Client>>) -> Result<(), Fault> {
    client.map_or(Ok(()), |Extension(client)| scope.municipality().limits().take(Limit::GuessCode, client))
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
