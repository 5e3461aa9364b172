//! Keys outside the database: what is sealed cannot be read from a copied disk or backup alone.

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::Arc};
use zeroize::Zeroizing;

use super::chance::Chance;

/// The keys of one installation: the newest seals, all of them open.
#[derive(Clone)]
pub struct Keys(Arc<KeyRing>);

struct KeyRing {
    newest: u8,
    ciphers: BTreeMap<u8, XChaCha20Poly1305>,
    blind: Zeroizing<[u8; 32]>,
    log: LogKey,
}

/// The key of the log, for nothing else: it makes hashes that nobody makes without the key file.
#[derive(Clone)]
pub struct LogKey(Arc<Zeroizing<[u8; 32]>>);

/// Ciphertext bound to the row it stands in: `[version, key, nonce 24, ciphertext]`.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(transparent)]
pub struct Sealed(pub Vec<u8>);

/// The seal did not open: wrong key, wrong row, or changed bytes.
#[derive(Debug, thiserror::Error)]
#[error("a sealed value could not be opened")]
pub struct CannotOpen;

/// The key file is not one.
#[derive(Debug, thiserror::Error)]
pub enum KeyProblem {
    /// A line is not `number base64-of-32-bytes`.
    #[error("line {0} of the key file is not a key")]
    Line(usize),
    /// There is no key in it.
    #[error("the key file holds no key")]
    Empty,
}

const VERSION: u8 = 1;
const NONCE: usize = 24;

impl Keys {
    /// Reads the lines of a key file: `1 base64…`. Later lines are newer; old ones stay to open old values.
    ///
    /// # Errors
    /// When a line is no key or there is none.
    pub fn parse(text: &str) -> Result<Self, KeyProblem> {
        let mut ciphers = BTreeMap::new();
        let mut first = None;
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        {
            let problem = || KeyProblem::Line(number + 1);
            let (id, key) = line.trim().split_once(' ').ok_or_else(problem)?;
            let id: u8 = id.parse().map_err(|_| problem())?;
            let bytes = Zeroizing::new(STANDARD.decode(key.trim()).map_err(|_| problem())?);
            let cipher = XChaCha20Poly1305::new_from_slice(&bytes).map_err(|_| problem())?;
            // From the first line for good: what was fingerprinted and logged must still match when a newer key comes.
            first.get_or_insert_with(|| (derive(&bytes, b"blind index"), derive(&bytes, b"audit log")));
            ciphers.insert(id, cipher);
        }
        let newest = *ciphers.keys().next_back().ok_or(KeyProblem::Empty)?;
        let (blind, log) = first.ok_or(KeyProblem::Empty)?;
        Ok(Self(Arc::new(KeyRing { newest, ciphers, blind, log: LogKey(Arc::new(log)) })))
    }

    /// The text of a new key file with one key.
    pub fn generate(chance: &Chance) -> Zeroizing<String> {
        let key = Zeroizing::new(chance.bytes::<32>());
        Zeroizing::new(format!("1 {}\n", STANDARD.encode(*key)))
    }

    /// Seals bytes for one place: `at` names table, column and row, so a value cannot be moved to another.
    pub fn seal(&self, chance: &Chance, at: &str, plain: &[u8]) -> Sealed {
        let nonce: [u8; NONCE] = chance.bytes();
        let cipher = &self.0.ciphers[&self.0.newest];
        let payload = Payload { msg: plain, aad: at.as_bytes() };
        let text = cipher.encrypt(&XNonce::from(nonce), payload).expect("sealing in memory cannot fail");
        let mut bytes = vec![VERSION, self.0.newest];
        bytes.extend_from_slice(&nonce);
        bytes.extend_from_slice(&text);
        Sealed(bytes)
    }

    /// Opens a sealed value. The caller writes the audit row first.
    ///
    /// # Errors
    /// When key, place or bytes are not those it was sealed with.
    pub fn open(&self, at: &str, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
        let (&[version, key], rest) = sealed.0.split_first_chunk::<2>().ok_or(CannotOpen)?;
        let (nonce, text) = rest.split_first_chunk::<NONCE>().ok_or(CannotOpen)?;
        let cipher = self.0.ciphers.get(&key).filter(|_| version == VERSION).ok_or(CannotOpen)?;
        let payload = Payload { msg: text, aad: at.as_bytes() };
        cipher.decrypt(&XNonce::from(*nonce), payload).map(Zeroizing::new).map_err(|_| CannotOpen)
    }

    /// Opens a sealed text.
    ///
    /// # Errors
    /// As [`Keys::open`], or when it is not text.
    pub fn open_text(&self, at: &str, sealed: &Sealed) -> Result<String, CannotOpen> {
        String::from_utf8(self.open(at, sealed)?.to_vec()).map_err(|_| CannotOpen)
    }

    /// Seals a text so that it can stand in an address, which browsers and proxies keep; nothing for nothing.
    pub fn seal_for_address(&self, chance: &Chance, at: &str, text: &str) -> String {
        if text.is_empty() { String::new() } else { URL_SAFE_NO_PAD.encode(self.seal(chance, at, text.as_bytes()).0) }
    }

    /// The text an address carries; none where it was sealed elsewhere or is nonsense.
    pub fn open_from_address(&self, at: &str, sealed: &str) -> Option<String> {
        let sealed = URL_SAFE_NO_PAD.decode(sealed).ok().map(Sealed)?;
        self.open_text(at, &sealed).ok()
    }

    /// The key of the log.
    pub fn log(&self) -> LogKey {
        self.0.log.clone()
    }

    /// A keyed fingerprint for exact look-up of secrets (receipt codes, tokens) without storing them.
    pub fn fingerprint(&self, purpose: &str, value: &[u8]) -> Vec<u8> {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&*self.0.blind).expect("any key length is accepted");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(value);
        mac.finalize().into_bytes().to_vec()
    }
}

impl LogKey {
    /// The keyed hash of some fields, each with its length, so that no two lists look alike.
    pub fn mac<'a>(&self, fields: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&**self.0).expect("any key length is accepted");
        for field in fields {
            mac.update(&(field.len() as u64).to_be_bytes());
            mac.update(field);
        }
        mac.finalize().into_bytes().to_vec()
    }
}

fn derive(key: &[u8], purpose: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut hash = Sha256::new();
    hash.update(purpose);
    hash.update(key);
    Zeroizing::new(hash.finalize().into())
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(•••)")
    }
}

impl std::fmt::Debug for LogKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LogKey(•••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys::parse(&Keys::generate(&Chance::seeded(1))).unwrap()
    }

    #[test]
    fn a_sealed_value_opens_only_where_it_was_sealed() {
        let sealed = keys().seal(&Chance::seeded(2), "report_contact|email|1", b"anna@example.org");
        assert_eq!(keys().open_text("report_contact|email|1", &sealed).unwrap(), "anna@example.org");
        assert!(keys().open("report_contact|email|2", &sealed).is_err());
    }

    #[test]
    fn any_changed_byte_keeps_the_seal_shut() {
        let sealed = keys().seal(&Chance::seeded(2), "a", b"secret");
        for at in 0..sealed.0.len() {
            let mut bytes = sealed.0.clone();
            bytes[at] ^= 1;
            assert!(keys().open("a", &Sealed(bytes)).is_err(), "byte {at}");
        }
    }

    #[test]
    fn an_old_key_still_opens_and_the_newest_seals() {
        let old = Keys::generate(&Chance::seeded(1));
        let sealed = Keys::parse(&old).unwrap().seal(&Chance::seeded(2), "a", b"x");
        let new = Keys::generate(&Chance::seeded(3)).replacen('1', "2", 1);
        let both = Keys::parse(&format!("{}{new}", *old)).unwrap();
        assert_eq!(&**both.open("a", &sealed).unwrap(), b"x");
        assert_eq!(both.seal(&Chance::seeded(4), "a", b"x").0[1], 2);
    }

    #[test]
    fn the_log_is_hashed_with_a_key_of_its_own_that_a_newer_one_leaves_alone() {
        let old = Keys::generate(&Chance::seeded(1));
        let new = Keys::generate(&Chance::seeded(3)).replacen('1', "2", 1);
        let hash =
            |text: &str, fields: &[&str]| Keys::parse(text).unwrap().log().mac(fields.iter().map(|f| f.as_bytes()));
        assert_eq!(hash(&old, &["a", "b"]), hash(&format!("{}{new}", *old), &["a", "b"]));
        assert_ne!(hash(&old, &["a", "b"]), hash(&new, &["a", "b"]));
        assert_ne!(hash(&old, &["a", "b"]), hash(&old, &["ab", ""]));
        assert_ne!(hash(&old, &["a"]), keys().fingerprint("", b"a"));
    }

    #[test]
    fn a_key_file_with_a_bad_line_names_it() {
        assert!(matches!(Keys::parse("1 abc"), Err(KeyProblem::Line(1))));
        assert!(matches!(Keys::parse("# nothing\n"), Err(KeyProblem::Empty)));
    }
}
