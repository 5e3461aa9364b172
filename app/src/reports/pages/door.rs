//! The door of reports that a key opens: wrong keys are counted, and all look the same.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    platform::limits::{Client, Limit},
    reports::service::{Key, letter_link},
};
use axum::extract::Extension;

/// The address block a request comes from; none in tests without a socket.
pub(super) type From = Option<Extension<Client>>;

/// Refuses who has guessed too often and has not waited.
pub(super) fn waited(scope: &Scope<Public>, from: &From) -> Result<(), Fault> {
    match from {
        Some(Extension(client)) => scope.municipality().limits().waited(Limit::GuessCode, *client),
        None => Ok(()),
    }
}

/// Counts a miss: a key that opened nothing.
pub(super) fn count_miss<T>(scope: &Scope<Public>, from: &From, found: Result<T, Fault>) -> Result<T, Fault> {
    if let (Err(Fault::NotFound), Some(Extension(client))) = (&found, from) {
        scope.municipality().limits().take(Limit::GuessCode, *client)?;
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
