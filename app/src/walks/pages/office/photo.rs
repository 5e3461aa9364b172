//! `/personal/vandringar/{id}/bild/{nyckel}/{size}`: the photo of a note, for those who write the protocol; as `kopia`,
//! the copy of it that was made for everybody.

use super::read_id;
use crate::{
    accounts::{policy::LeadWalks, scope::Scope},
    fault::Fault,
    kernel::id::FindingKey,
    reports::{picture, picture_size},
    walks::service::{photo, shown},
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
    let (walk, key) = (read_id(&id)?, FindingKey::parse(&key).ok_or(Fault::NotFound)?);
    let bytes = match size.as_str() {
        "kopia" => shown::preview(&scope, walk, key).await?,
        size => photo::show(&scope, walk, key, picture_size(size)?).await?,
    };
    Ok(picture(bytes))
}
