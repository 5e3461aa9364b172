//! What shows that somebody can open what is sealed to a key, without saying what is in it.

use super::Misshapen;
use crate::platform::chance::Chance;
use age::x25519::Recipient;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// In front of what is digested. The browser answers with a digest, never with what it opened: a page could otherwise hand it
/// the key of a contact to open, and get it.
const CONTEXT: &[u8] = b"lykta support proof v1|";

/// A text of chance, sealed to a key, and the digest that only who opens it can answer.
///
/// # Errors
/// When the key is none.
pub fn challenge(chance: &Chance, recipient: &str) -> Result<(String, String), Misshapen> {
    let to: Recipient = recipient.parse().map_err(|_| Misshapen)?;
    let text = URL_SAFE_NO_PAD.encode(chance.bytes::<32>());
    let sealed = age::encrypt_and_armor(&to, text.as_bytes()).map_err(|_| Misshapen)?;
    Ok((sealed, digest(&text)))
}

/// What is answered by who opened a text: base64url of the SHA-256 of a context and the text.
pub fn digest(opened: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(CONTEXT);
    hash.update(opened.as_bytes());
    URL_SAFE_NO_PAD.encode(hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;
    use age::{secrecy::ExposeSecret as _, x25519::Identity};

    #[test]
    fn browsers_digest_in_the_same_way() {
        // The vector of app/web/test/support_keys.test.ts.
        assert_eq!(digest("AGE-SECRET-KEY-1TEST"), "cauUw6Sb4TNJMSILA2vLdOO6_xYHW_0kdpJIx6045QY");
    }

    #[test]
    fn only_the_key_answers() {
        let own = Identity::generate();
        let (sealed, answer) = challenge(&Chance::System, &own.to_public().to_string()).unwrap();
        let opened = age::decrypt(&own, sealed.as_bytes()).unwrap();
        assert_eq!(digest(std::str::from_utf8(&opened).unwrap()), answer);
        assert!(age::decrypt(&Identity::generate(), sealed.as_bytes()).is_err());
        assert!(!sealed.contains(own.to_string().expose_secret()));
        assert!(challenge(&Chance::System, "age1nothing").is_err());
    }
}
