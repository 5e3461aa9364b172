//! The door of reports that a key opens: wrong codes are counted, and all look the same. The tokens of letters are whole
//! fingerprints, which nobody guesses: they are not counted.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    platform::limits::{Client, Limit},
    reports::service::{Key, letter_link},
};
use axum::extract::FromRequestParts;
use http::{HeaderValue, Method, request::Parts};
use std::convert::Infallible;

/// What wrong codes are counted under.
const RECEIPT: &str = "receipt";

/// Where a request comes from.
pub struct From {
    /// The address block; none in tests without a socket.
    pub client: Option<Client>,
    /// Another site has it fetched as a picture or a frame, without its reader's doing.
    is_embedded: bool,
}

impl<S: Send + Sync> FromRequestParts<S> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let client = parts.extensions.get::<Client>().copied();
        let says = |name: &str| parts.headers.get(name).map(HeaderValue::as_bytes);
        let embedded = says("sec-fetch-site") == Some(b"cross-site".as_slice())
            && says("sec-fetch-dest").is_some_and(|dest| dest != b"document");
        Ok(Self { client, is_embedded: embedded && parts.method == Method::GET })
    }
}

/// Refuses who has guessed too often and has not waited. What another site embeds opens nothing, and is not counted:
/// otherwise any page could lock its readers out of their reports, or guess with their addresses.
pub(super) fn waited(scope: &Scope<Public>, from: &From) -> Result<(), Fault> {
    match from {
        From { is_embedded: true, .. } => Err(Fault::NotFound),
        From { client: Some(client), .. } => scope.municipality().limits().waited(Limit::GuessCode, (RECEIPT, *client)),
        From { client: None, .. } => Ok(()),
    }
}

/// Counts a miss: a code that opened nothing.
pub(super) fn count_miss<T>(scope: &Scope<Public>, from: &From, found: Result<T, Fault>) -> Result<T, Fault> {
    if let (Err(Fault::NotFound), Some(client)) = (&found, from.client) {
        scope.municipality().limits().take(Limit::GuessCode, (RECEIPT, client))?;
    }
    found
}

/// The key in an address with a code. A code that cannot be one is as unknown as one that opens nothing.
pub(super) fn code(text: &str) -> Result<Key, Fault> {
    Key::code(text).map_err(|_| Fault::NotFound)
}

/// The key in an address with a letter's token, if its address is confirmed.
pub(super) async fn letter(scope: &Scope<Public>, text: &str) -> Result<(Key, letter_link::Standing), Fault> {
    let (token, standing) = letter_link::standing(scope, text).await?;
    Ok((Key::Letter(token), standing))
}
