//! `/dialog/{slug}/affisch.pdf`: a poster with a code that leads to the questions.

use crate::{
    accounts::{policy::Public, scope::Scope},
    dialogue::service::poster,
    fault::Fault,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};

/// The file.
///
/// # Errors
/// [`Fault::NotFound`] when there is no survey to answer, [`Fault::Unavailable`] when this program makes no PDF.
pub async fn get(scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (bytes, name) = poster::poster(&scope, &slug).await?;
    let mut response = bytes.as_ref().clone().into_response();
    let named = HeaderValue::from_str(&format!("inline; filename=\"{name}\""));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CONTENT_DISPOSITION, named.unwrap_or(HeaderValue::from_static("inline")));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=300"));
    Ok(response)
}
