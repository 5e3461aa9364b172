//! `/stod/lada`: what belongs to a door, sealed as it is kept, for the script that opens it on the phone. The answer has the
//! same form and size, and leaves at the same times, whether the door opens something or not (`service::own_box`), so nothing
//! can be counted but asking.

use super::{From, even::even, limit, sized::uncompressed};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    platform::limits::Limit,
    support::{model::Door, service::own},
};
use axum::{
    Json,
    extract::rejection::JsonRejection,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use serde::Deserialize;

/// What a script sends: what comes from the code, not the code.
#[derive(Deserialize)]
pub struct Knock {
    /// The door, base64url.
    door: String,
}

/// What is behind it, or chance that looks the same.
///
/// # Errors
/// [`Fault::BadRequest`] when it is no door, [`Fault::TooMany`].
pub async fn post(
    scope: Scope<Public>,
    from: From,
    knock: Result<Json<Knock>, JsonRejection>,
) -> Result<Response, Fault> {
    let Json(knock) = knock.map_err(|_| Fault::BadRequest)?;
    let door = Door::parse(&knock.door).map_err(|_| Fault::BadRequest)?;
    // Nobody guesses 32 bytes: what is bounded here is how much of the server one network can use up.
    limit(&scope, &from, Limit::Search)?;
    let mut response = even(own::box_(&scope, &door)).await?.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    uncompressed(&mut response);
    Ok(response)
}
