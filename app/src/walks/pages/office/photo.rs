//! `/personal/vandringar/{id}/bild/{nyckel}/{size}`: the photo of a note, for those who write the protocol.

use super::read_id;
use crate::{
    accounts::{policy::LeadWalks, scope::Scope},
    fault::Fault,
    kernel::id::FindingKey,
    platform::files::Variant,
    reports::picture,
    walks::service::photo,
};
use axum::{extract::Path, response::Response};

/// The photo.
///
/// # Errors
/// [`Fault::NotFound`] when there is none to show.
pub async fn get(
    scope: Scope<LeadWalks>,
    Path((id, key, size)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let variant = match size.as_str() {
        "liten" => Variant::Small,
        "stor" => Variant::Large,
        _ => return Err(Fault::NotFound),
    };
    let key = FindingKey::parse(&key).ok_or(Fault::NotFound)?;
    Ok(picture(photo::show(&scope, read_id(&id)?, key, variant).await?))
}
