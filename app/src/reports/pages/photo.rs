//! `/arende/{kod}/bild/{size}` and `/brev/{token}/bild/{size}`: the photo of a report, for the person who sent it.

use super::door;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    platform::files::Variant,
    reports::service::photo,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::header;

/// The photo by the code of the receipt.
///
/// # Errors
/// [`Fault::NotFound`] when there is none to show.
pub async fn by_code(
    scope: Scope<Public>,
    from: door::From,
    Path((code, size)): Path<(String, String)>,
) -> Result<Response, Fault> {
    door::waited(&scope, &from)?;
    let found = match door::code(&code) {
        Ok(key) => photo::show(&scope, &key, variant(&size)?).await,
        Err(fault) => Err(fault),
    };
    door::count_miss(&scope, &from, found).map(picture)
}

/// The photo by the link of a letter.
///
/// # Errors
/// [`Fault::NotFound`] when there is none to show.
pub async fn by_letter(scope: Scope<Public>, Path((token, size)): Path<(String, String)>) -> Result<Response, Fault> {
    let (key, _) = door::letter(&scope, &token).await?;
    photo::show(&scope, &key, variant(&size)?).await.map(picture)
}

/// The sizes that are shown, by their names in addresses; the incoming file has none.
///
/// # Errors
/// [`Fault::NotFound`] for any other word.
pub fn variant(size: &str) -> Result<Variant, Fault> {
    match size {
        "liten" => Ok(Variant::Small),
        "stor" => Ok(Variant::Large),
        _ => Err(Fault::NotFound),
    }
}

/// A picture as an answer: never stored, never taken for anything else.
pub fn picture(bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "image/jpeg"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_DISPOSITION, "inline"),
    ];
    (headers, bytes).into_response()
}
