//! The links of the log: the hash of a row, and the seal over its end.

use super::Row;
use crate::platform::{clock::Timestamp, keys::LogKey};
use chrono::SubsecRound;
use uuid::Uuid;

/// What a transaction knows of the log. Dropped with it, so that what was rolled back is forgotten.
pub struct Chain {
    key: LogKey,
    end: Option<End>,
    refused: bool,
}

/// Where the log ends for this transaction, and the seal over it.
struct End {
    seq: i64,
    seal: Vec<u8>,
}

/// The next row: its number, its hash, and the seal that ends the log there.
pub(super) struct Next {
    pub seq: i64,
    pub hash: Vec<u8>,
    pub seal: Vec<u8>,
}

impl Chain {
    /// Of a transaction that begins.
    pub(in crate::platform) fn new(key: LogKey) -> Self {
        Self { key, end: None, refused: false }
    }

    /// Could a row not be written? Then the transaction must not be kept, whatever its owner makes of the error.
    pub(in crate::platform) fn is_refused(&self) -> bool {
        self.refused
    }

    pub(super) fn refuse(&mut self) {
        self.refused = true;
    }

    pub(super) fn is_held(&self) -> bool {
        self.end.is_some()
    }

    pub(super) fn hold(&mut self, seq: i64, seal: Vec<u8>) {
        self.end = Some(End { seq, seal });
    }

    pub(super) fn next(&self, at: Timestamp, who: Option<Uuid>, texts: [&str; 5]) -> Next {
        let (before, last) = self.end.as_ref().map_or((&[][..], 0), |end| (&*end.seal, end.seq));
        let seq = last + 1;
        let hash = link(&self.key, before, seq, at, who, texts);
        let seal = seal(&self.key, seq, &hash);
        Next { seq, hash, seal }
    }
}

/// The hash of a row: over the seal before it and each field with its length, so that no two rows look alike.
fn link(key: &LogKey, before: &[u8], seq: i64, at: Timestamp, who: Option<Uuid>, texts: [&str; 5]) -> Vec<u8> {
    let (seq, at, who) = (seq.to_be_bytes(), at.timestamp_millis().to_be_bytes(), who.unwrap_or_default());
    let fields = [b"row".as_slice(), before, &seq, &at, who.as_bytes()];
    key.mac(fields.into_iter().chain(texts.map(str::as_bytes)))
}

/// The seal over the end of the log. It stands nowhere but in the head, and only while the log ends there.
pub(super) fn seal(key: &LogKey, seq: i64, hash: &[u8]) -> Vec<u8> {
    key.mac([b"end".as_slice(), &seq.to_be_bytes(), hash])
}

/// Is a row as it was written, after the seal before it? Within the hash, nobody looks like the id of noughts and a
/// moment like its whole millisecond; neither stands in a row that was appended.
pub(super) fn is_whole(key: &LogKey, row: &Row, before: &[u8]) -> bool {
    let texts = [&*row.role, &*row.action, &*row.subject, &*row.id, &*row.detail];
    let appended = row.who.is_none_or(|who| !who.is_nil()) && row.at.trunc_subsecs(3) == row.at;
    appended && link(key, before, row.seq, row.at, row.who, texts) == row.hash
}
