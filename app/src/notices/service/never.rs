//! "Never again": the owner of an address wants no letter that asks to confirm something, whatever form it comes from.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    platform::{
        audit,
        refusals::{self, Token},
    },
};

fn token(scope: &Scope<Public>, text: &str) -> Result<Token, Fault> {
    Token::parse(scope.municipality().keys(), text).ok_or(Fault::NotFound)
}

/// Are such letters refused for the address of a link?
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the link.
pub async fn is_refused(scope: &Scope<Public>, text: &str) -> Result<bool, Fault> {
    Ok(refusals::stands(scope.db(), &token(scope, text)?).await?)
}

/// Refuses them, or takes them again. Twice is fine. The log says that somebody did, and not whose address it is.
///
/// # Errors
/// As [`is_refused`].
pub async fn set(scope: &Scope<Public>, text: &str, refuse: bool) -> Result<(), Fault> {
    let token = token(scope, text)?;
    let mut tx = scope.db().begin().await?;
    let (changed, act) = match refuse {
        true => (refusals::refuse(&mut tx, &token, scope.now()).await?, "notice.letters_refused"),
        false => (refusals::allow(&mut tx, &token).await?, "notice.letters_allowed"),
    };
    if changed {
        audit::append(&mut tx, scope.now(), &scope.entry(act, "notice", "", "")).await?;
        tx.commit().await?;
    }
    Ok(())
}
