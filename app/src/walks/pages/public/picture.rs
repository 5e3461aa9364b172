//! `/vandringar/{slug}/bild/{bild}/{size}`: a photo of the protocol that the office has approved.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::id::PhotoId,
    reports::{picture, picture_size},
    walks::service::shown,
};
use axum::{extract::Path, response::Response};

/// The photo. It is never stored: an approval that is taken back holds at once.
///
/// # Errors
/// [`Fault::NotFound`] when it is not approved, or the protocol is not public.
pub async fn get(
    scope: Scope<Public>,
    Path((slug, photo, size)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let (photo, size) = (PhotoId::parse(&photo).ok_or(Fault::NotFound)?, picture_size(&size)?);
    Ok(picture(shown::public(&scope, &slug, photo, size).await?))
}
