//! `/personal/inkorg/{id}/bild/{size}`: the photo of a case, for those who may see the case.

use crate::{
    accounts::{policy::TriageReports, scope::Scope},
    fault::Fault,
    kernel::id::ReportId,
    platform::files::{FileKey, Variant},
    reports::service::case,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderName, header};

const HEADERS: [(HeaderName, &str); 5] = [
    (header::CONTENT_TYPE, "image/jpeg"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CACHE_CONTROL, "no-store"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CONTENT_DISPOSITION, "inline; filename=\"bild.jpg\""),
];

/// The re-encoded photo. What waits to be re-encoded is shown to nobody.
///
/// # Errors
/// [`Fault::NotFound`] when there is none within reach.
pub async fn get(scope: Scope<TriageReports>, Path((id, size)): Path<(String, String)>) -> Result<Response, Fault> {
    let variant = match size.as_str() {
        "small" => Variant::Small,
        "large" => Variant::Large,
        _ => return Err(Fault::NotFound),
    };
    let id = ReportId::parse(&id).ok_or(Fault::NotFound)?;
    let photo = case::photo(&scope, id).await?.ok_or(Fault::NotFound)?;
    let file = scope.municipality().files().get(&FileKey::new(photo.0, variant)).await;
    let bytes = file.map_err(|error| Fault::broken("reading a photo", &error))?;
    Ok((HEADERS, bytes.ok_or(Fault::NotFound)?).into_response())
}
