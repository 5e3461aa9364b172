//! What the mail server says of an address. A letter of a subscription that ended meanwhile is not sent, nor one about
//! something that was corrected or taken back meanwhile; one that is refused for good marks the subscription, and when
//! trying again does not help, ends it.
//!
//! Only what the own mail server answers is heard. A mail that comes back later, from another server, goes to the sender
//! of all mails (`mail.from`), which this program does not read.

use crate::{
    accounts::{policy::System, scope::Scope},
    kernel::id::{NoticeOccasionId, SubscriptionId},
    notices::store::{occasion, subscription},
    platform::{audit, db::Tx},
};
use serde::{Deserialize, Serialize};

/// What the letters of a subscription carry outside their seal: whose they are, what about, and nothing of a person.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Payload {
    subscription: SubscriptionId,
    /// The one thing it is about; none for letters that gather several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    occasion: Option<NoticeOccasionId>,
}

/// The note on a letter.
pub fn payload(subscription: SubscriptionId, occasion: Option<NoticeOccasionId>) -> String {
    serde_json::json!(Payload { subscription, occasion }).to_string()
}

fn read(payload: &str) -> Option<Payload> {
    serde_json::from_str(payload).ok()
}

/// May a letter leave? Those of no subscription always may.
///
/// # Errors
/// When the database does not answer.
pub async fn is_wanted(scope: &Scope<System>, payload: &str) -> Result<bool, sqlx::Error> {
    let Some(Payload { subscription, occasion }) = read(payload) else { return Ok(true) };
    if let Some(occasion) = occasion
        && occasion::is_recalled(scope.db(), occasion).await?
    {
        return Ok(false);
    }
    Ok(subscription::by_id(scope.db(), subscription).await?.is_some())
}

/// A letter has left: it is counted, and whatever the address was refused for before is over.
///
/// # Errors
/// When the database does not answer.
pub async fn left(tx: &mut Tx, payload: &str) -> Result<(), sqlx::Error> {
    let Some(Payload { subscription, occasion }) = read(payload) else { return Ok(()) };
    if let Some(occasion) = occasion {
        occasion::gone(tx, occasion).await?;
    }
    subscription::taken(tx, subscription).await
}

/// A letter was refused for good. The last time (`finally`) ends the subscription; tells whether the letter was one of a
/// subscription and nobody in the office has to look after it.
///
/// # Errors
/// When the database does not answer.
pub async fn refused(scope: &Scope<System>, tx: &mut Tx, payload: &str, finally: bool) -> Result<bool, sqlx::Error> {
    let Some(Payload { subscription: id, .. }) = read(payload) else { return Ok(false) };
    if !finally {
        subscription::refused(tx, id).await?;
        return Ok(false);
    }
    if subscription::erase(tx, id).await? {
        audit::append(tx, scope.now(), &scope.entry("notice.refused", "notice", id, "")).await?;
    }
    Ok(true)
}
