//! Letters: short mails that carry a link and never content; sealed while they wait, for the link opens something.

use super::{
    db::Tx,
    keys::{CannotOpen, Keys},
    outbox::{self, Claimed, Errand},
    refusals,
};
use crate::{
    accounts::{policy::Capability, scope::Scope},
    kernel::{
        id::OutboxId,
        lang::Lang,
        pii_types::{Pii, Purpose},
    },
    t,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unsubscribe: Option<String>,
    #[serde(default)]
    asks: bool,
}

/// A letter that is about to leave.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Who gets it.
    pub to: Pii<String>,
    /// The letter.
    pub letter: Letter,
    /// The address that ends such letters with one POST (RFC 8058); none where there is nothing to end.
    pub unsubscribe: Option<String>,
    /// It was written because somebody typed the address into a form: not sent to who wants no such letters.
    pub asks: bool,
}

/// What goes along with a letter besides its words.
#[derive(Clone, Debug, Default)]
pub struct Along {
    /// The address that ends such letters; opens something, so it is sealed with the letter.
    pub unsubscribe: Option<String>,
    /// What the slice needs to know when the letter is about to leave, or was refused: JSON without personal data.
    pub payload: String,
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
    seal_with(scope, to, letter, Along::default(), dedupe_key)
}

/// As [`seal`], for a letter that its slice is asked about before it leaves, and told of when it is refused.
pub fn seal_with<C: Capability>(
    scope: &Scope<C>,
    to: &Pii<String>,
    letter: &Letter,
    along: Along,
    dedupe_key: String,
) -> Errand {
    let Along { unsubscribe, payload } = along;
    let to = to.disclose(Purpose::SendAnswer).clone();
    let addressed = Addressed { to, letter: letter.clone(), unsubscribe, asks: false };
    errand(scope, &addressed, payload, dedupe_key)
}

/// As [`seal_with`], for a letter that somebody has sent by typing an address into a form, most of them to ask its owner to
/// confirm it. Anybody can have such letters sent to anybody, so each carries the way to get no more of them, and none
/// leaves to who took it.
pub fn seal_asking<C: Capability>(
    scope: &Scope<C>,
    lang: Lang,
    to: &Pii<String>,
    letter: &Letter,
    along: Along,
    dedupe_key: String,
) -> Errand {
    let Along { unsubscribe, payload } = along;
    let never = t!(lang, "letter-never", link = refusals::link(scope, lang, to));
    let letter = Letter { body: format!("{}\n\n{never}", letter.body), ..letter.clone() };
    let to = to.disclose(Purpose::ConfirmAddress).clone();
    errand(scope, &Addressed { to, letter, unsubscribe, asks: true }, payload, dedupe_key)
}

fn errand<C: Capability>(scope: &Scope<C>, addressed: &Addressed, payload: String, dedupe_key: String) -> Errand {
    let id: OutboxId = scope.new_id();
    let plain = serde_json::json!(addressed).to_string();
    let municipality = scope.municipality();
    let sealed = municipality.keys().seal(municipality.chance(), &outbox::sealed_at(id), plain.as_bytes());
    Errand { id, kind: KIND, sealed: Some(sealed), payload, dedupe_key, run_at: scope.now() }
}

/// Opens a letter that is to leave: its recipient and itself.
///
/// # Errors
/// As [`open_whole`].
pub fn open(keys: &Keys, errand: &Claimed) -> Result<(Pii<String>, Letter), CannotOpen> {
    open_whole(keys, errand).map(|opened| (opened.to, opened.letter))
}

/// As [`open`], with the address that ends such letters.
///
/// # Errors
/// When it was sealed with another key, or is no letter.
pub fn open_whole(keys: &Keys, errand: &Claimed) -> Result<Opened, CannotOpen> {
    let sealed = errand.sealed.as_ref().ok_or(CannotOpen)?;
    let plain = keys.open(&outbox::sealed_at(errand.id), sealed)?;
    let addressed: Addressed = serde_json::from_slice(&plain).map_err(|_| CannotOpen)?;
    let Addressed { to, letter, unsubscribe, asks } = addressed;
    Ok(Opened { to: Pii::new(to), letter, unsubscribe, asks })
}
