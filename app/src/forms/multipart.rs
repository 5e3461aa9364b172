//! The extractor of forms with a file: fields by name, at most one file, sizes bounded while reading.

use crate::fault::Fault;
use axum::extract::{FromRequest, Multipart, Request};

/// Longest text field in bytes; far above what any field's own limit allows.
const FIELD_LIMIT: usize = 64 * 1024;
/// More fields than any form of ours has.
const MOST_FIELDS: usize = 200;

/// A file as it was sent. Its claimed name and type are not kept: neither can be trusted.
#[derive(Clone, Default)]
pub struct Upload {
    /// The bytes; empty when no file was chosen.
    pub bytes: Vec<u8>,
    /// The file was larger than allowed; `bytes` is empty then.
    pub too_large: bool,
}

/// Text fields in order, and the file.
#[derive(Clone, Default)]
pub struct MultipartForm {
    fields: Vec<(String, String)>,
    /// The file of the form.
    pub upload: Upload,
}

impl MultipartForm {
    /// The first value of a field, or nothing.
    pub fn first(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.clone()).collect()
    }

    /// Reads a `multipart/form-data` or `application/x-www-form-urlencoded` body. A file above `file_limit` bytes is
    /// read to its end and dropped, so that the rest of the form is kept.
    ///
    /// # Errors
    /// [`Fault::BadRequest`] when it is malformed, [`Fault::TooLarge`] when the whole is above the server's limit.
    pub async fn read<S: Send + Sync>(request: Request, state: &S, file_limit: usize) -> Result<Self, Fault> {
        let kind = request.headers().get(http::header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
        if !kind.starts_with("multipart/form-data") {
            let super::Posted(fields) = super::Posted::from_request(request, state).await?;
            return Ok(Self { fields, upload: Upload::default() });
        }
        let mut parts = Multipart::from_request(request, state).await.map_err(|_| Fault::BadRequest)?;
        let mut form = Self::default();
        while let Some(mut part) = parts.next_field().await.map_err(refusal)? {
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = part.file_name().is_some();
            let limit = if is_file { file_limit } else { FIELD_LIMIT };
            let mut bytes = Vec::new();
            let mut too_large = false;
            while let Some(chunk) = part.chunk().await.map_err(refusal)? {
                too_large |= bytes.len() + chunk.len() > limit;
                if !too_large {
                    bytes.extend_from_slice(&chunk);
                }
            }
            form.keep(name, bytes, is_file, too_large)?;
        }
        Ok(form)
    }

    fn keep(&mut self, name: String, bytes: Vec<u8>, is_file: bool, too_large: bool) -> Result<(), Fault> {
        if is_file {
            let bytes = if too_large { Vec::new() } else { bytes };
            if !bytes.is_empty() || too_large {
                self.upload = Upload { bytes, too_large };
            }
            return Ok(());
        }
        if too_large || self.fields.len() >= MOST_FIELDS {
            return Err(Fault::TooLarge);
        }
        let text = String::from_utf8(bytes).map_err(|_| Fault::BadRequest)?;
        self.fields.push((name, text));
        Ok(())
    }
}

fn refusal(error: axum::extract::multipart::MultipartError) -> Fault {
    if error.status() == http::StatusCode::PAYLOAD_TOO_LARGE { Fault::TooLarge } else { Fault::BadRequest }
}
