//! What a person's code opens: 32 bytes made from it. Whoever has them may read and change the contact, so they are looked
//! up by a fingerprint, never stored, and never printed.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use zeroize::{Zeroize as _, Zeroizing};

/// The text is no door. It does not repeat the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a door")]
pub struct NoDoor;

/// What a person's code opens.
#[derive(Clone)]
pub struct Door(Zeroizing<[u8; 32]>);

impl Door {
    /// Of bytes that were derived from a code.
    pub fn of(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Reads a door as scripts send it: base64url without padding.
    ///
    /// # Errors
    /// When it is none.
    pub fn parse(text: &str) -> Result<Self, NoDoor> {
        let mut bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NoDoor)?;
        let door = <[u8; 32]>::try_from(bytes.as_slice()).map(Self::of).map_err(|_| NoDoor);
        bytes.zeroize();
        door
    }

    /// The bytes, to make the fingerprint of.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for Door {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Door(•••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_door_is_read_as_it_was_written_and_never_shown() {
        let text = URL_SAFE_NO_PAD.encode([7; 32]);
        let door = Door::parse(&text).unwrap();
        assert_eq!(door.as_bytes(), &[7; 32]);
        assert!(!format!("{door:?}").contains('7'));
        for wrong in ["", "abc", &text[1..], &format!("{text}=")] {
            assert_eq!(Door::parse(wrong).unwrap_err(), NoDoor, "{wrong}");
        }
    }
}
