//! Files: for those who are signed in, and for whoever has a link that is still open.

use crate::{
    accounts::{
        policy::{Public, ReadDocuments},
        scope::Scope,
    },
    documents::{
        files::Format,
        service::read::{self, File},
    },
    fault::Fault,
    kernel::id::DocumentId,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, header};

/// `/personal/rapporter/{id}/fil/{format}`.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such document, or not for this person.
pub async fn get(scope: Scope<ReadDocuments>, Path((id, format)): Path<(String, String)>) -> Result<Response, Fault> {
    let id = DocumentId::parse(&id).ok_or(Fault::NotFound)?;
    let format = Format::parse(&format).map_err(|_| Fault::NotFound)?;
    Ok(answer(read::file(&scope, id, format).await?))
}

/// `/delat/{token}`: the PDF of a document that was sent as a link.
///
/// # Errors
/// [`Fault::NotFound`] when nobody has that address, or its time is over.
pub async fn shared(scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    Ok(answer(read::shared(&scope, &token).await?))
}

/// Nothing between may keep it, and no search engine may list it.
fn answer(file: File) -> Response {
    sent(file.bytes, file.format.media(), &file.name)
}

/// Bytes as a file with a name.
pub(super) fn sent(bytes: Vec<u8>, media: &'static str, name: &str) -> Response {
    let mut response = bytes.into_response();
    let mut set = |key: HeaderName, value: HeaderValue| {
        response.headers_mut().insert(key, value);
    };
    let named = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    set(header::CONTENT_TYPE, HeaderValue::from_static(media));
    set(header::CONTENT_DISPOSITION, named.unwrap_or(HeaderValue::from_static("attachment")));
    set(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    set(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    set(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    response
}
