//! What the mail server says of an address. A letter of a subscription that ended meanwhile is not sent; one that is
//! refused for good marks the subscription, and when trying again does not help, ends it.
//!
//! Only what the own mail server answers is heard. A mail that comes back later, from another server, goes to the sender
//! of all mails (`mail.from`), which this program does not read.

use crate::{
    accounts::{policy::System, scope::Scope},
    kernel::id::SubscriptionId,
    notices::store::subscription,
    platform::{audit, db::Tx},
};
use serde::{Deserialize, Serialize};

/// What the letters of a subscription carry outside their seal: whose they are, and nothing of a person.
#[derive(Serialize, Deserialize)]
struct Payload {
    subscription: SubscriptionId,
}

/// The note on a letter.
pub fn payload(subscription: SubscriptionId) -> String {
    serde_json::json!(Payload { subscription }).to_string()
}

fn of(payload: &str) -> Option<SubscriptionId> {
    serde_json::from_str::<Payload>(payload).ok().map(|payload| payload.subscription)
}

/// May a letter leave? Those of no subscription always may.
///
/// # Errors
/// When the database does not answer.
pub async fn is_wanted(scope: &Scope<System>, payload: &str) -> Result<bool, sqlx::Error> {
    let Some(id) = of(payload) else { return Ok(true) };
    Ok(subscription::by_id(scope.db(), id).await?.is_some())
}

/// A letter has left: whatever the address was refused for before is over.
///
/// # Errors
/// When the database does not answer.
pub async fn left(tx: &mut Tx, payload: &str) -> Result<(), sqlx::Error> {
    match of(payload) {
        Some(id) => subscription::taken(tx, id).await,
        None => Ok(()),
    }
}

/// A letter was refused for good. The last time (`finally`) ends the subscription; tells whether the letter was one of a
/// subscription and nobody in the office has to look after it.
///
/// # Errors
/// When the database does not answer.
pub async fn refused(scope: &Scope<System>, tx: &mut Tx, payload: &str, finally: bool) -> Result<bool, sqlx::Error> {
    let Some(id) = of(payload) else { return Ok(false) };
    if !finally {
        subscription::refused(tx, id).await?;
        return Ok(false);
    }
    if subscription::erase(tx, id).await? {
        audit::append(tx, scope.now(), &scope.entry("notice.refused", "notice", id, "")).await?;
    }
    Ok(true)
}
