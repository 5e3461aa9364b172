//! The identity of one contact, and what is sealed to it and opened with it.

use super::{Misshapen, plain};
use crate::support::model::{Record, Words};
use age::{
    secrecy::ExposeSecret as _,
    x25519::{Identity, Recipient},
};
use zeroize::Zeroizing;

/// The identity of one contact. Its secret half is wiped from memory when it goes out of scope. Keys of officers are of the
/// same kind, but never here: only the demonstration and the tests, which play the browser, make those with it.
pub struct Case(Identity);

impl Case {
    /// A new one, from the chance of the operating system alone: a seed must never make a key.
    pub fn make() -> Self {
        Self(Identity::generate())
    }

    /// Opens one that was wrapped for a key.
    ///
    /// # Errors
    /// When the key does not open it, or there is no identity in it.
    pub(super) fn held_by(key: &Identity, wrapped: &str) -> Result<Self, Misshapen> {
        let text = open(key, wrapped)?;
        let text = std::str::from_utf8(&text).map_err(|_| Misshapen)?;
        text.trim_end().parse().map(Self).map_err(|_| Misshapen)
    }

    /// Opens the identity of another contact, which was wrapped for this one.
    ///
    /// # Errors
    /// When it was wrapped for somebody else, or is none.
    pub fn open(&self, wrapped: &str) -> Result<Self, Misshapen> {
        Self::held_by(&self.0, wrapped)
    }

    /// Its secret half, as age writes it.
    pub fn identity(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// Its public half, `age1…`.
    pub fn recipient(&self) -> String {
        self.0.to_public().to_string()
    }

    /// The identity, sealed to a holder.
    ///
    /// # Errors
    /// When the holder's key is none.
    pub fn wrap(&self, holder: &str) -> Result<String, Misshapen> {
        Self::seal_text(holder, &self.identity())
    }

    /// A short secret, sealed to a public half.
    ///
    /// # Errors
    /// When that is none.
    pub fn seal_text(to: &str, text: &str) -> Result<String, Misshapen> {
        seal(&recipient(to)?, text.as_bytes())
    }

    /// Opens a short secret.
    ///
    /// # Errors
    /// When this identity does not open it, or it is no text.
    pub fn open_text(&self, sealed: &str) -> Result<Zeroizing<String>, Misshapen> {
        let bytes = open(&self.0, sealed)?;
        std::str::from_utf8(&bytes).map(|text| Zeroizing::new(text.to_owned())).map_err(|_| Misshapen)
    }

    /// A record, sealed to a public half.
    ///
    /// # Errors
    /// When that is none, or the record is longer than any form takes.
    pub fn seal_record(to: &str, record: &Record) -> Result<String, Misshapen> {
        seal(&recipient(to)?, &plain::record(record)?)
    }

    /// A message, sealed to a public half.
    ///
    /// # Errors
    /// When that is none, or the message is too long.
    pub fn seal_message(to: &str, words: &Words) -> Result<String, Misshapen> {
        seal(&recipient(to)?, &plain::message(words)?)
    }

    /// Opens a record.
    ///
    /// # Errors
    /// When this identity does not open it, or there is no record in it.
    pub fn open_record(&self, sealed: &str) -> Result<Record, Misshapen> {
        plain::read_record(&open(&self.0, sealed)?)
    }

    /// Opens a message.
    ///
    /// # Errors
    /// When this identity does not open it, or there is no message in it.
    pub fn open_message(&self, sealed: &str) -> Result<Words, Misshapen> {
        plain::read_message(&open(&self.0, sealed)?)
    }
}

impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Case(•••)")
    }
}

/// Points of small order, their highest bit clear: whatever is sealed to one of them, everybody opens. RFC 7748, section 6.1.
const WEAK: [&str; 7] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

/// Is it the public half of an X25519 key, as age writes it, and no point of small order?
pub fn is_recipient(text: &str) -> bool {
    // The reader also takes capitals; one key must have one spelling.
    let is_one = text.len() == 62 && recipient(text).is_ok_and(|key| key.to_string() == text);
    is_one && !is_weak(text)
}

fn is_weak(text: &str) -> bool {
    let Ok((_, mut point)) = bech32::decode(text) else { return true };
    if let Some(last) = point.last_mut() {
        *last &= 0x7f;
    }
    let hex: String = point.iter().map(|byte| format!("{byte:02x}")).collect();
    WEAK.contains(&hex.as_str())
}

fn recipient(text: &str) -> Result<Recipient, Misshapen> {
    text.parse().map_err(|_| Misshapen)
}

fn seal(to: &Recipient, plain: &[u8]) -> Result<String, Misshapen> {
    age::encrypt_and_armor(to, plain).map_err(|_| Misshapen)
}

fn open(key: &Identity, armored: &str) -> Result<Zeroizing<Vec<u8>>, Misshapen> {
    age::decrypt(key, armored.as_bytes()).map(Zeroizing::new).map_err(|_| Misshapen)
}
