//! The link in a letter: confirming an address takes a press of a button, because mail scanners open links by themselves.

use super::keys::LetterToken;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    platform::audit,
    reports::store::contact,
};

/// Where an address stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It waits for its owner to confirm it.
    Asked,
    /// Its owner has confirmed it.
    Confirmed,
}

/// Reads a token and says where its address stands.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the token, or the address is erased.
pub async fn standing(scope: &Scope<Public>, text: &str) -> Result<(LetterToken, Standing), Fault> {
    let token = LetterToken::parse(scope.municipality().keys(), text).ok_or(Fault::NotFound)?;
    let address = contact::of(scope.db(), token.report()).await?.ok_or(Fault::NotFound)?;
    let standing = address.confirmed_at.map_or(Standing::Asked, |_| Standing::Confirmed);
    Ok((token, standing))
}

/// Confirms an address. Confirming twice is fine.
///
/// # Errors
/// As [`standing`].
pub async fn confirm(scope: &Scope<Public>, text: &str) -> Result<LetterToken, Fault> {
    let (token, _) = standing(scope, text).await?;
    let mut tx = scope.db().begin().await?;
    if contact::confirm(&mut tx, token.report(), scope.now()).await? {
        let entry = scope.entry("report.address_confirmed", "report", token.report(), "");
        audit::append(&mut tx, scope.now(), &entry).await?;
        tx.commit().await?;
    }
    Ok(token)
}
