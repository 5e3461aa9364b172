//! Letters: short mails that carry a link and never content; sealed while they wait, for the link opens something.

use super::{
    db::Tx,
    keys::{CannotOpen, Keys},
    outbox::{self, Claimed, Errand},
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
    /// Files that go along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Enclosed>,
}

/// A file in a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enclosed {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// Its bytes in Base64.
    pub base64: String,
}

/// What is sealed: a letter and who gets it.
#[derive(Serialize, Deserialize)]
struct Addressed {
    to: String,
    letter: Letter,
}

/// Puts a letter into the outbox, sealed with its recipient; the same `dedupe_key` is never sent twice.
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
    outbox::put(tx, scope.now(), &seal(scope, to, letter, dedupe_key)).await
}

/// A letter ready for the outbox, for those who must not seal while they hold the write lock.
pub fn seal<C: Capability>(scope: &Scope<C>, to: &Pii<String>, letter: &Letter, dedupe_key: String) -> Errand {
    let id: OutboxId = scope.new_id();
    let addressed = Addressed { to: to.disclose(Purpose::SendAnswer).clone(), letter: letter.clone() };
    let plain = serde_json::json!(addressed).to_string();
    let municipality = scope.municipality();
    let sealed = municipality.keys().seal(municipality.chance(), &outbox::sealed_at(id), plain.as_bytes());
    Errand { id, kind: KIND, sealed: Some(sealed), payload: String::new(), dedupe_key, run_at: scope.now() }
}

/// Opens a letter that is to leave: its recipient and itself.
///
/// # Errors
/// When it was sealed with another key, or is no letter.
pub fn open(keys: &Keys, errand: &Claimed) -> Result<(Pii<String>, Letter), CannotOpen> {
    let sealed = errand.sealed.as_ref().ok_or(CannotOpen)?;
    let plain = keys.open(&outbox::sealed_at(errand.id), sealed)?;
    let addressed: Addressed = serde_json::from_slice(&plain).map_err(|_| CannotOpen)?;
    Ok((Pii::new(addressed.to), addressed.letter))
}
