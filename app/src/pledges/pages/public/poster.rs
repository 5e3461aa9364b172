//! `/loften/{slug}/affisch.pdf`: a poster with a code that leads to the page.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    pledges::service::poster,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, header};

/// The file.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge, [`Fault::Unavailable`] when this program makes no PDF.
pub async fn get(scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (bytes, name) = poster::poster(&scope, &slug).await?;
    let mut response = bytes.as_ref().clone().into_response();
    let mut set = |key: HeaderName, value: HeaderValue| {
        response.headers_mut().insert(key, value);
    };
    let named = HeaderValue::from_str(&format!("inline; filename=\"{name}\""));
    set(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    set(header::CONTENT_DISPOSITION, named.unwrap_or(HeaderValue::from_static("inline")));
    // For the one browser, for a while: the next version has another poster, and phones keep no files for later.
    set(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=300"));
    Ok(response)
}
