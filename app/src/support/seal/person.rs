//! What comes from a receipt code: the door, by which the row is found, and the person's own key, which opens it. Neither
//! tells anything of the other or of the code.

use super::{Case, Misshapen};
use crate::{kernel::receipt::ReceiptCode, support::model::Door};
use age::{secrecy::ExposeSecret as _, x25519::Identity};
use bech32::{Bech32, Hrp};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

const SALT: &[u8] = b"lykta support v1";
/// How age begins the text of an identity.
const IDENTITY: Hrp = Hrp::parse_unchecked("AGE-SECRET-KEY-");

/// What a code opens.
pub struct Person {
    door: Door,
    key: Identity,
}

impl Person {
    /// Derives both from a code.
    pub fn of(code: &ReceiptCode) -> Self {
        let root = Hkdf::<Sha256>::new(Some(SALT), code.as_bytes());
        let derived = |info: &[u8]| {
            let mut bytes = Zeroizing::new([0_u8; 32]);
            root.expand(info, &mut *bytes).expect("HKDF gives far more than 32 bytes");
            bytes
        };
        Self { door: Door::of(*derived(b"door".as_slice())), key: identity(&derived(b"key".as_slice())) }
    }

    /// What names the row.
    pub fn door(&self) -> &Door {
        &self.door
    }

    /// The public half of the person's own key.
    pub fn recipient(&self) -> String {
        self.key.to_public().to_string()
    }

    /// The secret half, as age writes it.
    pub fn identity(&self) -> Zeroizing<String> {
        Zeroizing::new(self.key.to_string().expose_secret().to_owned())
    }

    /// Opens the identity of a contact, as it was wrapped for this person.
    ///
    /// # Errors
    /// When it was wrapped for somebody else, or is none.
    pub fn open(&self, person_wrap: &str) -> Result<Case, Misshapen> {
        Case::held_by(&self.key, person_wrap)
    }
}

/// A scalar as an identity: age takes it as text only.
fn identity(scalar: &[u8; 32]) -> Identity {
    let text = bech32::encode_upper::<Bech32>(IDENTITY, scalar).expect("32 bytes are no long code");
    Zeroizing::new(text).parse().expect("any 32 bytes are an X25519 scalar")
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person(•••)")
    }
}
