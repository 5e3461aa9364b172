//! The letters of a participant: ended by the page of the place, or by one POST to the address every letter names; what waits
//! then does not leave, nor an invitation whose address is erased or whose walk is not open any more. What a mail server
//! refuses for good erases the address.

use super::{log, tokens};
use crate::{
    accounts::{
        policy::{Public, System},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::id::{InvitationId, SignupId},
    platform::{audit, db::Tx},
    walks::{
        model::State,
        store::{self, invitation, signup},
    },
};
use serde::{Deserialize, Serialize};

/// What such letters carry outside their seal: whose they are, and nothing of a person.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Payload {
    /// One to somebody who signed up.
    Place { signup: SignupId },
    /// One to somebody who was invited; `asks` where it asks to come.
    Invited { invitation: InvitationId, asks: bool },
}

/// The note on a letter to somebody who signed up.
pub fn payload(signup: SignupId) -> String {
    serde_json::json!(Payload::Place { signup }).to_string()
}

/// The note on a letter to somebody who was invited.
pub fn of_invitation(invitation: InvitationId, asks: bool) -> String {
    serde_json::json!(Payload::Invited { invitation, asks }).to_string()
}

/// May a letter leave? Those of others always may.
///
/// # Errors
/// When the database does not answer.
pub async fn is_wanted(scope: &Scope<System>, payload: &str) -> Result<bool, sqlx::Error> {
    match serde_json::from_str(payload) {
        Ok(Payload::Place { signup }) => {
            Ok(signup::one(scope.db(), signup).await?.is_some_and(|row| row.email.is_some()))
        }
        Ok(Payload::Invited { invitation, asks }) => {
            let row = invitation::one(scope.db(), invitation).await?.filter(|row| row.email.is_some());
            let Some(row) = row else { return Ok(false) };
            let walk = store::one(scope.db(), row.walk).await?;
            Ok(walk.is_some_and(|walk| !asks || walk.state() == State::Open))
        }
        Err(_) => Ok(true),
    }
}

/// A letter was refused for good, for the last time where `finally`: then the address is erased, and nobody in the office has
/// to look after it. Tells whether it was one of a walk's.
///
/// # Errors
/// When the database does not answer.
pub async fn refused(scope: &Scope<System>, tx: &mut Tx, payload: &str, finally: bool) -> Result<bool, sqlx::Error> {
    let Ok(payload) = serde_json::from_str(payload) else { return Ok(false) };
    if !finally {
        return Ok(false);
    }
    let id = match payload {
        Payload::Place { signup } => {
            signup::forget(tx, signup).await?;
            signup.to_string()
        }
        Payload::Invited { invitation, .. } => {
            invitation::erase(tx, invitation).await?;
            invitation.to_string()
        }
    };
    audit::append(tx, scope.now(), &scope.entry("walk.address_refused", "walk", id, "")).await?;
    Ok(true)
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
