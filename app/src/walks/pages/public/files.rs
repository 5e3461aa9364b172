//! `/vandringar.ics`, `/vandringar/{slug}/kalender.ics` and `/vandringar/{slug}/affisch.pdf`.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    walks::service::{poster, public},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, header};

/// Every walk to come, as a calendar that others subscribe to.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: Scope<Public>) -> Result<Response, Fault> {
    Ok(answer(public::calendar(&scope, None).await?.into_bytes(), "text/calendar; charset=utf-8", "vandringar.ics"))
}

/// One walk for one's own calendar.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn one(scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let text = public::calendar(&scope, Some(&slug)).await?;
    Ok(answer(text.into_bytes(), "text/calendar; charset=utf-8", "vandring.ics"))
}

/// A poster with a code that leads to signing up.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk, [`Fault::Unavailable`] when this program makes no PDF.
pub async fn poster(scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (bytes, name) = poster::poster(&scope, &slug).await?;
    Ok(answer(bytes.as_ref().clone(), "application/pdf", &name))
}

fn answer(bytes: Vec<u8>, media: &'static str, name: &str) -> Response {
    let mut response = bytes.into_response();
    let mut set = |key: HeaderName, value: HeaderValue| {
        response.headers_mut().insert(key, value);
    };
    let named = HeaderValue::from_str(&format!("inline; filename=\"{name}\""));
    set(header::CONTENT_TYPE, HeaderValue::from_static(media));
    set(header::CONTENT_DISPOSITION, named.unwrap_or(HeaderValue::from_static("inline")));
    // For the one browser, for a while: phones keep no files for later.
    set(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=300"));
    response
}
