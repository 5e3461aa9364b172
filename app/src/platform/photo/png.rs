//! PNG without its hidden data: only the chunks that make the picture are kept.
//!
//! Text, colour profiles and animation are left out *unopened*. They may be compressed a thousandfold, and the decoder
//! opens some of them outside its own limits.

use super::{
    Orientation, PhotoProblem, Stripped,
    bytes::{array, be32, slice},
    check_memory, check_sides, orientation,
};

/// How every PNG file begins.
pub(super) const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// Keeps header, palette, transparency, colour space numbers and the picture; drops what follows the end.
pub(super) fn strip(source: &[u8]) -> Result<Stripped, PhotoProblem> {
    let first = Chunk::read(source, SIGNATURE.len())?;
    let Header { width, height, memory } = Header::read(&first)?;
    let mut bytes = Vec::with_capacity(source.len());
    bytes.extend(SIGNATURE);
    bytes.extend(first.whole);
    let mut at = bytes.len();
    let (mut orientation, mut has_picture) = (Orientation::NoTransforms, false);
    loop {
        let chunk = Chunk::read(source, at)?;
        at += chunk.whole.len();
        match &chunk.name {
            b"IDAT" => has_picture = true,
            b"PLTE" | b"tRNS" | b"gAMA" | b"sRGB" | b"cHRM" => {}
            b"IEND" if has_picture && chunk.content.is_empty() => {
                bytes.extend(chunk.whole);
                return Ok(Stripped { bytes, orientation, width, height, memory });
            }
            b"eXIf" => {
                orientation = orientation::of(chunk.content);
                continue;
            }
            // A capital first letter says "needed to show the picture", and this one we do not know or not here.
            [b'A'..=b'Z', ..] => return Err(PhotoProblem::Broken),
            _ => continue,
        }
        bytes.extend(chunk.whole);
    }
}

struct Chunk<'a> {
    name: [u8; 4],
    content: &'a [u8],
    /// Length, name, content and checksum, to be copied as they are.
    whole: &'a [u8],
}

impl<'a> Chunk<'a> {
    fn read(source: &'a [u8], at: usize) -> Result<Self, PhotoProblem> {
        let length = be32(source, at)? as usize;
        let whole = slice(source, at, length.saturating_add(12))?;
        Ok(Self { name: array(whole, 4)?, content: slice(whole, 8, length)?, whole })
    }
}

struct Header {
    width: u32,
    height: u32,
    memory: u64,
}

impl Header {
    fn read(chunk: &Chunk<'_>) -> Result<Self, PhotoProblem> {
        let content: [u8; 13] = array(chunk.content, 0)?;
        if &chunk.name != b"IHDR" || chunk.content.len() != content.len() {
            return Err(PhotoProblem::Broken);
        }
        let (width, height) = (be32(&content, 0)?, be32(&content, 4)?);
        let [bits, colour, compression, filter, interlace] = array(&content, 8)?;
        if compression != 0 || filter != 0 || interlace > 1 {
            return Err(PhotoProblem::Broken);
        }
        check_sides(width, height)?;
        let bytes_per_pixel = samples(colour, bits)? * if bits == 16 { 2 } else { 1 };
        let memory = check_memory(width, height, u64::from(width) * u64::from(height) * bytes_per_pixel)?;
        Ok(Self { width, height, memory })
    }
}

/// Samples for each decoded pixel. Grey and plain colours gain one where a value is declared transparent (tRNS), and
/// a palette may become four.
fn samples(colour: u8, bits: u8) -> Result<u64, PhotoProblem> {
    match (colour, bits) {
        (0, 1 | 2 | 4 | 8 | 16) | (4, 8 | 16) => Ok(2),
        (2 | 6, 8 | 16) | (3, 1 | 2 | 4 | 8) => Ok(4),
        _ => Err(PhotoProblem::Broken),
    }
}
