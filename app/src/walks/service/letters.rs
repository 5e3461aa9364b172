//! The letters of a participant: ended by the page of the place, or by one POST to the address every letter names; what waits
//! then does not leave.

use super::{log, tokens};
use crate::{
    accounts::{
        policy::{Public, System},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::id::SignupId,
    walks::store::{self, signup},
};
use serde::{Deserialize, Serialize};

/// What such letters carry outside their seal: whose they are, and nothing of a person.
#[derive(Serialize, Deserialize)]
struct Payload {
    signup: SignupId,
}

/// The note on a letter.
pub fn payload(signup: SignupId) -> String {
    serde_json::json!(Payload { signup }).to_string()
}

/// May a letter leave? Those of others always may.
///
/// # Errors
/// When the database does not answer.
pub async fn is_wanted(scope: &Scope<System>, payload: &str) -> Result<bool, sqlx::Error> {
    let Ok(Payload { signup }) = serde_json::from_str(payload) else { return Ok(true) };
    Ok(signup::one(scope.db(), signup).await?.is_some_and(|row| row.email.is_some()))
}

/// Reads the token of a place; it need not open anything any more.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write it.
pub fn known(scope: &Scope<Public>, token: &str) -> Result<SignupId, Fault> {
    tokens::read_place(scope.municipality().keys(), token).map(|(id, _)| id).ok_or(Fault::NotFound)
}

/// Ends all letters: the address is erased at once, the place stays. Ending twice is fine.
///
/// # Errors
/// As [`known`].
pub async fn end(scope: &Scope<Public>, token: &str) -> Result<(), Refused> {
    let id = known(scope, token)?;
    let Some(row) = signup::one(scope.db(), id).await?.filter(|row| row.email.is_some()) else { return Ok(()) };
    let mut tx = scope.db().begin().await?;
    store::lock(&mut tx, row.walk).await?;
    // The log tells it once, also when two ask for it at the same moment.
    if signup::drop_email(&mut tx, id).await? {
        log(scope, &mut tx, "walk.letters_ended", row.walk, "").await?;
        tx.commit().await?;
    }
    Ok(())
}
