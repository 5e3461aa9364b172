//! `/anmalan/{token}/avsluta`: no more letters about a walk, with one press. The address the letters name in
//! `List-Unsubscribe`: a mail provider posts to it for its reader (RFC 8058), so the edge lets it through its fence against
//! foreign forms. All it does is end the letters; the place stays. Looking at it ends nothing.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::Refused,
    shell::Frame,
    t,
    ui::*,
    walks::service::letters,
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// The button.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the token.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    letters::known(&scope, &token)?;
    let (lang, action) = (frame.lang, frame.href(&format!("/anmalan/{token}/avsluta")));
    Ok(frame.page(t!(lang, "walk-end-title")).private().render(|| {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "walk-end-title") lead=t!(lang, "walk-end-text")/>
                <form method="post" action=action>
                    <ActionBar><Button text=t!(lang, "walk-letters-end") kind=ButtonKind::Amber/></ActionBar>
                </form>
            </div>
        }
    }))
}

/// Ends them. The body is not looked at, and the answer is no redirect: both are as RFC 8058 asks.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the token.
pub async fn post(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    match letters::end(&scope, &token).await {
        Ok(()) => {}
        Err(Refused::Fault(fault)) => return Err(fault),
        Err(Refused::Form(_)) => return Err(Fault::BadRequest),
    }
    let lang = frame.lang;
    Ok(frame.page(t!(lang, "walk-ended-title")).private().render(|| {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "walk-ended-title") lead=t!(lang, "walk-ended-text")/>
            </div>
        }
    }))
}
