//! Calendars: `/kalender/{fil}` for whoever has the address, and a download for those who are signed in.

use crate::{
    accounts::{
        policy::{Public, ReadCouncil},
        scope::Scope,
    },
    council::service::feed,
    fault::Fault,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, header};

/// `/kalender/{fil}`: a calendar that others subscribe to.
///
/// # Errors
/// [`Fault::NotFound`] when nobody has that address.
pub async fn feed(scope: Scope<Public>, Path(file): Path<String>) -> Result<Response, Fault> {
    Ok(answer(feed::at(&scope, &file).await?, "inline; filename=\"moten.ics\""))
}

/// `/personal/rad/grupper/{grupp}/kalender.ics`: the same as a file.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such body, or not for this person.
pub async fn file(scope: Scope<ReadCouncil>, Path(code): Path<String>) -> Result<Response, Fault> {
    Ok(answer(feed::download(&scope, &code).await?, "attachment; filename=\"moten.ics\""))
}

/// The address opens it, so nothing between may keep it, and no search engine may list it.
fn answer(text: String, disposition: &'static str) -> Response {
    let mut response = text.into_response();
    let mut set = |name: HeaderName, value: &'static str| {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    };
    set(header::CONTENT_TYPE, "text/calendar; charset=utf-8");
    set(header::CONTENT_DISPOSITION, disposition);
    set(header::CACHE_CONTROL, "private, no-store");
    set(header::REFERRER_POLICY, "no-referrer");
    set(HeaderName::from_static("x-robots-tag"), "noindex");
    response
}
