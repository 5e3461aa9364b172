//! `/offline`: what the service worker shows when there is no network and the page was never kept.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    reports::WaitingReports,
    shell::Frame,
    t,
    ui::{ButtonKind, LinkButton, PageHeading},
    walks::OnAWalk,
};
use axum::response::Response;
use http::{HeaderName, HeaderValue};
use leptos::prelude::*;

/// The page. Kept on the phone, therefore not `private`; but nothing to find by a search.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    let lang = frame.lang;
    let title = t!(lang, "offline-title");
    let report = frame.href("/rapportera");
    let mut response = frame.page(title.clone()).render(move || {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title lead=t!(lang, "offline-lead")/>
                <div><LinkButton href=report text=t!(lang, "shell-report") kind=ButtonKind::Amber/></div>
                <WaitingReports lang/>
                <OnAWalk lang/>
            </div>
        }
    });
    let hidden = HeaderName::from_static("x-robots-tag");
    response.headers_mut().insert(hidden, HeaderValue::from_static("noindex"));
    Ok(response)
}
