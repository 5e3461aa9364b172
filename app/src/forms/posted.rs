//! The extractor of urlencoded forms: unknown fields are ignored, missing ones empty, nonsense is a clear 400.

use crate::fault::Fault;
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
};
use serde::de::DeserializeOwned;

/// A posted form. Every field of `F` has `#[serde(default)]`, so that only parsing judges it.
pub struct Posted<F>(pub F);

impl<S: Send + Sync, F: DeserializeOwned> FromRequest<S> for Posted<F> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let form = request
            .headers()
            .get(http::header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
        let body = Bytes::from_request(request, state).await.map_err(|refused| {
            if refused.status() == http::StatusCode::PAYLOAD_TOO_LARGE { Fault::TooLarge } else { Fault::BadRequest }
        })?;
        if !form && !body.is_empty() {
            return Err(Fault::BadRequest);
        }
        serde_html_form::from_bytes(&body).map(Self).map_err(|_| Fault::BadRequest)
    }
}
