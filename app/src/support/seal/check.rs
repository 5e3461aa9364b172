//! The shape of what is sent, as far as it shows without a key: age v1, one X25519 stanza, the size it must have.
//! Whether there is a record in it, only its holders see.

use super::{
    Misshapen,
    plain::{MESSAGE_BLOCK, RECORD_BLOCK, RECORD_BLOCKS},
};
use age::armor::ArmoredReader;
use std::io::Read as _;

/// More text than any of these needs.
const LONGEST: usize = 16 * 1_024;
const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----\n";
const END: &str = "-----END AGE ENCRYPTED FILE-----";
const VERSION: &[u8] = b"age-encryption.org/v1";
/// What stands before and behind the ciphertext of one piece: nonce and tag.
const AROUND: usize = 16 + 16;
/// Thirty-two bytes in base64 without filling.
const WORD: usize = 43;
/// Characters of an identity.
const IDENTITY: usize = 74;
/// Longest share of a recovery key, in base64.
const LONGEST_SHARE: usize = 400;

/// What a file is to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A record.
    Record,
    /// A message.
    Message,
    /// The identity of a contact.
    Identity,
    /// A share of a recovery key.
    Share,
}

impl Kind {
    fn fits(self, plain: usize) -> bool {
        match self {
            Self::Record => plain > 0 && plain <= RECORD_BLOCK * RECORD_BLOCKS && plain.is_multiple_of(RECORD_BLOCK),
            Self::Message => plain == MESSAGE_BLOCK,
            Self::Identity => plain == IDENTITY,
            Self::Share => (1..=LONGEST_SHARE).contains(&plain),
        }
    }
}

/// What shows of a file without a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The kind of each stanza, in their order.
    pub stanzas: Vec<String>,
    /// How many bytes it holds.
    pub plain: usize,
}

/// Is it sealed to one X25519 key and to nothing else, and of the size of its kind? Programs that follow the advice of the
/// age specification, this one among them, add a stanza of chance (`…-grease`) that opens nothing; browsers do not.
///
/// # Errors
/// When it is not.
pub fn sent(armored: &str, kind: Kind) -> Result<(), Misshapen> {
    let shape = shape(armored)?;
    let one_key = match shape.stanzas.as_slice() {
        [key] => key == "X25519",
        [key, grease] => key == "X25519" && grease.ends_with("-grease"),
        _ => false,
    };
    if one_key && kind.fits(shape.plain) { Ok(()) } else { Err(Misshapen) }
}

/// Reads the shape of a file.
///
/// # Errors
/// When it is no armoured age file of one piece.
pub fn shape(armored: &str) -> Result<Shape, Misshapen> {
    if armored.len() > LONGEST || !armored.starts_with(BEGIN) || !armored.trim_end_matches('\n').ends_with(END) {
        return Err(Misshapen);
    }
    let mut bytes = Vec::new();
    ArmoredReader::new(armored.as_bytes()).read_to_end(&mut bytes).map_err(|_| Misshapen)?;
    let (stanzas, payload) = header(&bytes).ok_or(Misshapen)?;
    let plain = payload.checked_sub(AROUND).ok_or(Misshapen)?;
    Ok(Shape { stanzas, plain })
}

/// The kinds of the stanzas, and how long the rest is.
fn header(bytes: &[u8]) -> Option<(Vec<String>, usize)> {
    let mut rest = bytes;
    let mut stanzas = Vec::new();
    if line(&mut rest)? != VERSION {
        return None;
    }
    loop {
        let next = line(&mut rest)?;
        if let Some(mac) = next.strip_prefix(b"--- ") {
            return (mac.len() == WORD).then_some((stanzas, rest.len()));
        }
        let args = std::str::from_utf8(next.strip_prefix(b"-> ")?).ok()?;
        let mut args = args.split(' ');
        let kind = args.next()?.to_owned();
        let args: Vec<&str> = args.collect();
        let body = body(&mut rest)?;
        if kind == "X25519" && (args.len() != 1 || args[0].len() != WORD || body != WORD) {
            return None;
        }
        stanzas.push(kind);
    }
}

/// The characters of a stanza's body: full lines, and a shorter one that ends it.
fn body(rest: &mut &[u8]) -> Option<usize> {
    const FULL: usize = 64;
    let mut length = 0;
    loop {
        let part = line(rest)?;
        length += part.len();
        match part.len() {
            FULL => {}
            shorter if shorter < FULL => return Some(length),
            _ => return None,
        }
    }
}

fn line<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let all: &'a [u8] = rest;
    let end = all.iter().position(|byte| *byte == b'\n')?;
    *rest = &all[end + 1..];
    Some(&all[..end])
}
