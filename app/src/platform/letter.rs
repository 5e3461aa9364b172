//! Letters: short mails that carry a link and never content.

use super::{
    db::Tx,
    outbox::{self, Errand},
};
use crate::{
    accounts::{policy::Capability, scope::Scope},
    kernel::{
        id::OutboxId,
        pii_types::{Pii, Purpose},
    },
};
use serde::{Deserialize, Serialize};

/// The kind of errand a letter is.
pub const KIND: &str = "mail";

/// A letter without its recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Subject line: what it is about in general, never what somebody wrote.
    pub subject: String,
    /// Plain text with a link.
    pub body: String,
}

/// Puts a letter into the outbox, sealed to its recipient; the same `dedupe_key` is never sent twice.
///
/// # Errors
/// When the database does not answer.
pub async fn post<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    to: &Pii<String>,
    letter: &Letter,
    dedupe_key: String,
) -> Result<(), sqlx::Error> {
    let id: OutboxId = scope.new_id();
    let address = to.disclose(Purpose::SendAnswer).as_bytes();
    let municipality = scope.municipality();
    let recipient = municipality.keys().seal(municipality.chance(), &outbox::sealed_at(id), address);
    let payload = serde_json::json!(letter).to_string();
    let errand = Errand { id, kind: KIND, recipient: Some(recipient), payload, dedupe_key, run_at: scope.now() };
    outbox::put(tx, scope.now(), &errand).await
}
