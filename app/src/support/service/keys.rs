//! Keys: made in a browser, confirmed by a colleague, rotated whole. Here they are looked at from outside only.
//!
//! Nothing is encrypted to a key before a colleague who has one has compared it with its owner, in each organisation anew; the
//! first key of an organisation has nobody to ask and lets itself in. Who lets a key in proves to have the private half of
//! the own one.

mod colleagues;
mod rotate;

pub use colleagues::{confirm, waiting};
pub use rotate::{holding, replace, rewrap_own};

use super::{
    note,
    people::{People, me},
    proof,
};
use crate::{
    accounts::{policy::HoldSupportKey, scope::Scope},
    fault::Fault,
    kernel::id::{StaffId, SupportOrganisationId},
    platform::db::Tx,
    support::{
        model::Act,
        seal,
        store::{directory, key, organisation, recovery},
        view::{Key, NewKey, Proof},
    },
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;

/// More text than a wrapped key needs.
const LONGEST: usize = 2_000;
/// Characters of an identity, and the tag of AES-GCM.
const DATA: usize = 74 + 16;
/// Characters of an identity.
const IDENTITY: usize = 74;
/// What a file is encrypted with that a passkey opens (PRF).
const PASSKEY: &str = "age-encryption.org/fido2prf";

/// The own key, if there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn mine(scope: &Scope<HoldSupportKey>) -> Result<Option<Key>, Fault> {
    let row = key::current(scope.db(), me(scope)?).await?;
    Ok(row.map(|row| Key {
        id: row.id,
        recipient: row.recipient,
        passphrase: row.passphrase,
        passkey: row.passkey,
        made_at: row.made_at,
        confirmed_at: row.confirmed_at,
    }))
}

/// A question that only the own key answers, for a page that lets another key in; none without an own key.
///
/// # Errors
/// When the database does not answer.
pub async fn proof(scope: &Scope<HoldSupportKey>) -> Result<Option<Proof>, Fault> {
    let row = key::current(scope.db(), me(scope)?).await?;
    row.map(|row| proof::ask(scope, &row)).transpose()
}

/// Keeps the first key of somebody.
///
/// # Errors
/// [`Fault::BadRequest`] when it is none, or not wrapped as it must be, [`Fault::Conflict`] when there is one already.
pub async fn make(scope: &Scope<HoldSupportKey>, new: &NewKey) -> Result<(), Fault> {
    wrapped(new)?;
    let people = People::of(scope).await?;
    let mut tx = scope.db().begin().await?;
    let row = begun(scope, me(scope)?, new);
    keep(scope, &mut tx, &people, &row).await?;
    tx.commit().await?;
    Ok(())
}

/// A key as it begins: nobody has confirmed it.
fn begun(scope: &Scope<HoldSupportKey>, staff: StaffId, new: &NewKey) -> key::Row {
    key::Row {
        id: scope.new_id(),
        staff,
        recipient: new.recipient.clone(),
        passphrase: new.passphrase.clone(),
        passkey: new.passkey.clone(),
        made_at: scope.now(),
        confirmed_at: None,
        confirmed_by: None,
    }
}

async fn keep(scope: &Scope<HoldSupportKey>, tx: &mut Tx, people: &People, row: &key::Row) -> Result<(), Fault> {
    // Two who make the first key of an organisation at once wait for each other here.
    directory::hold(tx, row.staff).await?;
    if !key::put(tx, row).await? {
        return Err(Fault::Conflict);
    }
    note(scope, tx, Act::KeyMade, None, None).await?;
    for organisation in directory::of_in(tx, row.staff).await? {
        if begins(tx, people, (row.staff, organisation)).await? {
            key::confirm(tx, row.id, row.staff, scope.now()).await?;
            directory::let_in(tx, (row.staff, organisation), row.id).await?;
            note(scope, tx, Act::KeyConfirmed, None, Some(organisation)).await?;
        }
    }
    Ok(())
}

/// May the key of a member let itself in: is there no colleague who could compare it? Once a key has received in an
/// organisation with a recovery key, that is for two trustees to do: whoever takes over the account of its only officer, or
/// closes those of the colleagues, must not begin anew in their place.
pub(super) async fn begins(
    tx: &mut Tx,
    people: &People,
    (staff, organisation): (StaffId, SupportOrganisationId),
) -> Result<bool, Fault> {
    let members = directory::members_in(tx).await?;
    let colleagues = members.iter().filter(|one| one.organisation == organisation && one.staff != staff);
    for colleague in colleagues.filter(|one| people.answers(one.staff)) {
        let key = key::current_in(tx, colleague.staff).await?;
        if key.is_some_and(|key| key.confirmed_at.is_some() && colleague.let_in == Some(key.id)) {
            return Ok(false);
        }
    }
    let opened = organisation::opened_in(tx).await?.contains(&organisation);
    Ok(!opened || recovery::current_in(tx, organisation).await?.is_none())
}

/// A private key as a browser wraps it by a passphrase.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrapped {
    v: u32,
    kdf: String,
    m: u32,
    t: u32,
    p: u32,
    salt: String,
    nonce: String,
    data: String,
}

impl Wrapped {
    /// Guessing must cost what it costs today, and every part have its length.
    fn is_sound(&self) -> bool {
        let bytes = |text: &str| STANDARD.decode(text).map_or(0, |bytes| bytes.len());
        let costs = self.kdf == "argon2id" && self.m >= 19_456 && self.t >= 2 && self.p >= 1;
        let parts = bytes(&self.salt) >= 16 && bytes(&self.nonce) == 12 && bytes(&self.data) == DATA;
        self.v == 1 && costs && parts
    }
}

/// Is it a key, wrapped by a passphrase and perhaps by a passkey? Whether the wraps hold that very key, only its owner sees.
fn wrapped(new: &NewKey) -> Result<(), Fault> {
    let passkey = new.passkey.as_deref().is_none_or(is_of_a_passkey);
    let sound = seal::is_recipient(&new.recipient) && is_locked(&new.passphrase) && passkey;
    if sound { Ok(()) } else { Err(Fault::BadRequest) }
}

/// Is a private key locked by a passphrase, in a way that costs to guess?
pub(super) fn is_locked(passphrase: &str) -> bool {
    let short = passphrase.len() <= LONGEST;
    short && serde_json::from_str(passphrase).is_ok_and(|read: Wrapped| read.is_sound())
}

/// Is a private key locked by a passkey, and by nothing else?
pub(super) fn is_of_a_passkey(file: &str) -> bool {
    seal::shape(file).is_ok_and(|shape| shape.stanzas == [PASSKEY] && shape.plain == IDENTITY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::chance::Chance;

    fn json(m: u32, data: usize) -> String {
        let [salt, nonce, data] = [16, 12, data].map(|many| STANDARD.encode(vec![7_u8; many]));
        format!(r#"{{"v":1,"kdf":"argon2id","m":{m},"t":2,"p":1,"salt":"{salt}","nonce":"{nonce}","data":"{data}"}}"#)
    }

    fn key(passphrase: String) -> NewKey {
        let recipient = seal::Case::make().recipient();
        NewKey { recipient, passphrase, passkey: None }
    }

    #[test]
    fn a_key_comes_wrapped_and_costly_to_guess() {
        assert_eq!(wrapped(&key(json(19_456, DATA))), Ok(()));
        for wrong in [json(64, DATA), json(19_456, IDENTITY), String::new(), "AGE-SECRET-KEY-1".to_owned()] {
            assert_eq!(wrapped(&key(wrong.clone())), Err(Fault::BadRequest), "{wrong}");
        }
        let sound = key(json(19_456, DATA));
        let other = NewKey { recipient: "age1".to_owned(), ..sound.clone() };
        assert_eq!(wrapped(&other), Err(Fault::BadRequest));
        // Encrypted to a public key, as contacts are, it would not be locked by anything its owner has.
        let passkey = Some(seal::decoy(&Chance::seeded(1), IDENTITY));
        assert_eq!(wrapped(&NewKey { passkey, ..sound }), Err(Fault::BadRequest));
    }
}
