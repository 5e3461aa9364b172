//! Numbers out of bytes. Past the end the answer is [`PhotoProblem::Broken`]: the file was cut off.

use super::PhotoProblem;

/// Two bytes, most significant first.
pub(super) fn be16(bytes: &[u8], at: usize) -> Result<u16, PhotoProblem> {
    array(bytes, at).map(u16::from_be_bytes)
}

/// Four bytes, most significant first.
pub(super) fn be32(bytes: &[u8], at: usize) -> Result<u32, PhotoProblem> {
    array(bytes, at).map(u32::from_be_bytes)
}

/// Two bytes, least significant first.
pub(super) fn le16(bytes: &[u8], at: usize) -> Result<u16, PhotoProblem> {
    array(bytes, at).map(u16::from_le_bytes)
}

/// Four bytes, least significant first.
pub(super) fn le32(bytes: &[u8], at: usize) -> Result<u32, PhotoProblem> {
    array(bytes, at).map(u32::from_le_bytes)
}

/// Exactly `N` bytes from `at`.
pub(super) fn array<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], PhotoProblem> {
    slice(bytes, at, N)?.try_into().map_err(|_| PhotoProblem::Broken)
}

/// `length` bytes from `at`.
pub(super) fn slice(bytes: &[u8], at: usize, length: usize) -> Result<&[u8], PhotoProblem> {
    at.checked_add(length).and_then(|end| bytes.get(at..end)).ok_or(PhotoProblem::Broken)
}
