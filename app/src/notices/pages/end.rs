//! `/folj/{token}/avsluta`: the end, with one press. The address every letter names in `List-Unsubscribe`: a mail provider
//! posts to it for its reader, without cookies and without having been here before (RFC 8058), so the edge lets this
//! one address through its fence against foreign forms. The secret in the address is all it takes, and all it does is
//! end. Looking at it ends nothing: mail scanners open every link.

use super::HERE;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    notices::service::change,
    shell::Frame,
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// The button.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the link.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    change::token(&scope, &token)?;
    let (lang, action) = (frame.lang, frame.href(&format!("{HERE}/{token}/avsluta")));
    Ok(frame.page(t!(lang, "notice-end-title")).private().render(|| {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "notice-end-title") lead=t!(lang, "notice-end-text")/>
                <form method="post" action=action>
                    <ActionBar><Button text=t!(lang, "notice-end-button") kind=ButtonKind::Amber/></ActionBar>
                </form>
            </div>
        }
    }))
}

/// Ends it. The body is not looked at, and the answer is no redirect: both are as RFC 8058 asks.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the link.
pub async fn post(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    change::end(&scope, &token).await?;
    let (lang, again) = (frame.lang, frame.href(HERE));
    Ok(frame.page(t!(lang, "notice-ended-title")).private().render(|| {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "notice-ended-title") lead=t!(lang, "notice-ended-text")/>
                <p><a class="quiet-link" href=again>{t!(lang, "notice-again")}</a></p>
            </div>
        }
    }))
}
