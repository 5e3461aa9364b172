//! WebP without its hidden data: the picture chunk is taken out and put into a new, minimal file.
//!
//! Every declared size is checked against the file first, because the decoder reserves memory by declared size.

use super::{
    Orientation, PhotoProblem, Stripped,
    bytes::{array, le16, le32, slice},
    check_memory, check_sides, orientation,
};

const HAS_ALPHA: u8 = 0x10;

/// Keeps the still picture, or the first frame of an animation.
pub(super) fn strip(source: &[u8]) -> Result<Stripped, PhotoProblem> {
    let declared = le32(source, 4)? as usize;
    let body = slice(source, 12, declared.checked_sub(4).ok_or(PhotoProblem::Broken)?)?;
    let mut picture = Picture::default();
    let mut orientation = Orientation::NoTransforms;
    for chunk in chunks(body)? {
        match &chunk.name {
            b"EXIF" => orientation = orientation::of(chunk.content),
            // The frame's own chunks follow sixteen bytes about place and time.
            b"ANMF" if picture.colour.is_none() => {
                for part in chunks(chunk.content.get(16..).ok_or(PhotoProblem::Broken)?)? {
                    picture.take(part);
                }
            }
            _ => picture.take(chunk),
        }
    }
    let colour = picture.colour.ok_or(PhotoProblem::Broken)?;
    let alpha = picture.alpha.filter(|_| &colour.name == b"VP8 ");
    let Header { width, height, bytes_per_pixel } = header(colour, alpha.is_some())?;
    check_sides(width, height)?;
    let memory = check_memory(width, height, u64::from(width) * u64::from(height) * bytes_per_pixel)?;
    Ok(Stripped { bytes: file(colour, alpha, width, height), orientation, width, height, memory })
}

#[derive(Clone, Copy)]
struct Chunk<'a> {
    name: [u8; 4],
    content: &'a [u8],
}

/// All chunks of a body; `Broken` if one does not fit into it.
fn chunks(body: &[u8]) -> Result<Vec<Chunk<'_>>, PhotoProblem> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < body.len() {
        let length = le32(body, at + 4)? as usize;
        found.push(Chunk { name: array(body, at)?, content: slice(body, at + 8, length)? });
        // Odd lengths are filled up to even ones; some encoders forget it at the very end.
        at += 8 + length + length % 2;
    }
    Ok(found)
}

/// The chunks that make one still picture.
#[derive(Default)]
struct Picture<'a> {
    colour: Option<Chunk<'a>>,
    alpha: Option<Chunk<'a>>,
}

impl<'a> Picture<'a> {
    /// Alpha counts only in front of the picture it belongs to.
    fn take(&mut self, chunk: Chunk<'a>) {
        let slot = match &chunk.name {
            _ if self.colour.is_some() => return,
            b"VP8 " | b"VP8L" => &mut self.colour,
            b"ALPH" => &mut self.alpha,
            _ => return,
        };
        slot.get_or_insert(chunk);
    }
}

struct Header {
    width: u32,
    height: u32,
    /// Bytes the decoder holds for each pixel at its peak, rounded up.
    bytes_per_pixel: u64,
}

fn header(colour: Chunk<'_>, has_alpha: bool) -> Result<Header, PhotoProblem> {
    if &colour.name == b"VP8L" { lossless(colour.content) } else { lossy(colour.content, has_alpha) }
}

fn lossless(content: &[u8]) -> Result<Header, PhotoProblem> {
    let bits = le32(content, 1)?;
    let version = bits >> 29;
    if content[0] != 0x2f || version != 0 {
        return Err(PhotoProblem::Broken);
    }
    let has_alpha = bits >> 28 & 1 == 1;
    Ok(Header {
        width: (bits & 0x3fff) + 1,
        height: (bits >> 14 & 0x3fff) + 1,
        // Without alpha the decoder holds four bytes and copies three of them.
        bytes_per_pixel: if has_alpha { 4 } else { 7 },
    })
}

fn lossy(content: &[u8], has_alpha: bool) -> Result<Header, PhotoProblem> {
    let tag = le32(content, 0)? & 0x00ff_ffff;
    let is_key_frame = tag & 1 == 0;
    if !is_key_frame || slice(content, 3, 3)? != b"\x9d\x01\x2a" {
        return Err(PhotoProblem::Broken);
    }
    let first_partition = (tag >> 5) as usize;
    slice(content, 10, first_partition)?;
    Ok(Header {
        width: u32::from(le16(content, 6)? & 0x3fff),
        height: u32::from(le16(content, 8)? & 0x3fff),
        bytes_per_pixel: if has_alpha { 12 } else { 5 },
    })
}

/// A new file: the extended header is needed only where alpha is a chunk of its own.
fn file(colour: Chunk<'_>, alpha: Option<Chunk<'_>>, width: u32, height: u32) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    if let Some(alpha) = alpha {
        let mut extended = vec![HAS_ALPHA, 0, 0, 0];
        extended.extend(&(width - 1).to_le_bytes()[..3]);
        extended.extend(&(height - 1).to_le_bytes()[..3]);
        append(&mut body, *b"VP8X", &extended);
        append(&mut body, alpha.name, alpha.content);
    }
    append(&mut body, colour.name, colour.content);
    let mut file = Vec::with_capacity(body.len() + 8);
    append(&mut file, *b"RIFF", &body);
    file
}

/// Lengths fit 32 bits: they come from a file below [`super::MAX_BYTES`].
fn append(file: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    file.extend(name);
    file.extend((content.len() as u32).to_le_bytes());
    file.extend(content);
    if content.len() % 2 == 1 {
        file.push(0);
    }
}
