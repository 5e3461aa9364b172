//! What looks like a sealed value and holds nothing: the answer to a code that opens nothing has the same form and size.

use crate::platform::chance::Chance;
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, STANDARD_NO_PAD},
};
use bech32::{Bech32, Hrp};
use std::fmt::Write as _;

/// A file of so many bytes that nobody opens.
pub fn decoy(chance: &Chance, plain: usize) -> String {
    let word = || STANDARD_NO_PAD.encode(chance.bytes::<32>());
    let header = format!("age-encryption.org/v1\n-> X25519 {}\n{}\n--- {}\n", word(), word(), word());
    let mut file = header.into_bytes();
    let whole = file.len() + plain + 32;
    while file.len() < whole {
        file.extend_from_slice(&chance.bytes::<32>());
    }
    file.truncate(whole);
    armored(&STANDARD.encode(file))
}

/// A public key that belongs to nobody.
pub fn recipient(chance: &Chance) -> String {
    bech32::encode_lower::<Bech32>(Hrp::parse_unchecked("age"), &chance.bytes::<32>())
        .expect("32 bytes are no long code")
}

fn armored(text: &str) -> String {
    let mut out = String::from("-----BEGIN AGE ENCRYPTED FILE-----\n");
    let mut rest = text;
    while !rest.is_empty() {
        let (line, more) = rest.split_at(rest.len().min(64));
        writeln!(out, "{line}").expect("writing into memory cannot fail");
        rest = more;
    }
    out.push_str("-----END AGE ENCRYPTED FILE-----\n");
    out
}
