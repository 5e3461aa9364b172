//! Photos from residents: checked, cleaned of hidden data, made smaller.
//!
//! A photo takes two steps, so that the resident does not wait for the slow one.
//!
//! 1. [`strip`] runs within the request. It decides the type by the first bytes, walks the whole structure, checks the
//!    size and leaves out everything that is not picture: position, camera, time, thumbnails, comments, further pictures.
//!    No pixel is decoded. The result may be stored as an *incoming* file, which is never served.
//! 2. [`process_stripped`] runs in a job. It decodes, turns the picture upright and writes two new JPEG files.
//!    Only these are ever shown to anyone.
//!
//! # What step 1 accepts and step 2 may still refuse
//!
//! All are damaged or made by hand; cameras, phones and browsers do not write them. The answer is [`PhotoProblem::Broken`].
//!
//! - JPEG: a Huffman or quantisation table that is missing or contradicts itself.
//! - PNG: wrong checksum in a chunk, compressed data that is damaged or ends before the last row, palette missing.
//! - WebP: damaged VP8 or VP8L data, or alpha data that does not match the picture.
//!
//! A JPEG whose compressed data is damaged inside a complete structure is *not* refused: the damaged part becomes grey.

mod bytes;
mod incoming;
mod jpeg;
mod kind;
mod orientation;
mod parts;
mod png;
mod queue;
mod render;
mod shrink;
mod webp;

#[cfg(test)]
mod tests;

use std::fmt;

pub use image::metadata::Orientation;
pub use incoming::{NotNow, PhotoState, keep, remove, render_incoming, settled};
pub use kind::WrongKind;
pub use parts::{Part, hide};
pub use queue::{hide_limited, process_limited, process_stripped_limited};

/// The largest file we take: room for a 50 megapixel phone picture, not for a film.
pub const MAX_BYTES: usize = 12 * 1024 * 1024;
/// The longest side we take, in pixels.
pub const MAX_SIDE: u32 = 12_000;
/// The most pixels we take. Cameras sold as 50 megapixels give up to 8 192 × 6 144.
pub const MAX_PIXELS: u64 = 8_192 * 6_144;
/// The longest side of the picture that is shown alone.
pub const LARGE_SIDE: u32 = 2_048;
/// The longest side of the picture that is shown in lists.
pub const SMALL_SIDE: u32 = 480;
/// What decoding one photo may use, in bytes.
const MAX_MEMORY: u64 = 256 * 1024 * 1024;

/// A photo that may be shown: new JPEG files that hold nothing but pixels.
pub struct Photo {
    /// JPEG, longest side at most [`LARGE_SIDE`].
    pub large: Vec<u8>,
    /// JPEG, longest side at most [`SMALL_SIDE`].
    pub small: Vec<u8>,
    /// Width of `large` in pixels, upright.
    pub width: u32,
    /// Height of `large` in pixels, upright.
    pub height: u32,
}

/// A photo without hidden data, not yet decoded. To be stored in private only.
pub struct Stripped {
    /// The file without anything that is not picture; same format as it came in.
    pub bytes: Vec<u8>,
    /// How the picture must be turned. The bytes no longer say so: keep it beside them (`to_exif`).
    pub orientation: Orientation,
    /// Width in pixels as stored, before turning.
    pub width: u32,
    /// Height in pixels as stored, before turning.
    pub height: u32,
    /// What decoding will use, in bytes. Private, so that only a walk over the bytes can make a `Stripped`.
    memory: u64,
}

impl Stripped {
    /// Makes a stripped photo again from an incoming file and the orientation kept beside it.
    pub fn restore(bytes: &[u8], orientation: Orientation) -> Result<Self, PhotoProblem> {
        Ok(Self { orientation, ..strip(bytes)? })
    }
}

// By hand: a picture is personal data and must not reach a log through `{:?}`.
impl fmt::Debug for Photo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Photo({}×{})", self.width, self.height)
    }
}

impl fmt::Debug for Stripped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stripped({}×{}, {} bytes)", self.width, self.height, self.bytes.len())
    }
}

/// Why a photo was not taken. One variant for each answer the page can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoProblem {
    /// The file holds nothing; often a phone that had not fetched it from the cloud.
    #[error("the file is empty")]
    Empty,
    /// Larger than [`MAX_BYTES`].
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// HEIC or HEIF, the format of some phones. We have no decoder; the page explains how to send JPEG.
    #[error("the file is a HEIC or HEIF picture")]
    Heic,
    /// Nothing we recognise.
    #[error("the file is not a photo")]
    NotAPhoto,
    /// Something we recognise and do not take.
    #[error("the file is {0}")]
    WrongType(WrongKind),
    /// More pixels than [`MAX_SIDE`] and [`MAX_PIXELS`] allow, or than the memory for decoding allows.
    #[error("the picture is {width} × {height} pixels")]
    TooManyPixels {
        /// Pixels across, as the file says.
        width: u32,
        /// Pixels down, as the file says.
        height: u32,
    },
    /// A photo by its first bytes, but cut off or damaged.
    #[error("the photo is damaged")]
    Broken,
    /// Too many photos are being processed; trying again later helps.
    #[error("too many photos at the same time")]
    Busy,
}

/// Checks a photo and leaves out everything that is not picture. Fast, decodes no pixels, never panics.
pub fn strip(bytes: &[u8]) -> Result<Stripped, PhotoProblem> {
    if bytes.is_empty() {
        return Err(PhotoProblem::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(PhotoProblem::TooLarge);
    }
    match kind::of(bytes)? {
        kind::Kind::Jpeg => jpeg::strip(bytes),
        kind::Kind::Png => png::strip(bytes),
        kind::Kind::WebP => webp::strip(bytes),
    }
}

/// Checks, decodes and re-encodes a photo. Slow: call it from a blocking thread, or use [`process_limited`].
pub fn process(bytes: &[u8]) -> Result<Photo, PhotoProblem> {
    process_stripped(strip(bytes)?)
}

/// Decodes and re-encodes a photo that [`strip`] has accepted. Slow, as [`process`].
pub fn process_stripped(stripped: Stripped) -> Result<Photo, PhotoProblem> {
    render::render(stripped)
}

/// Refuses pictures with too many pixels, from their header alone.
fn check_sides(width: u32, height: u32) -> Result<(), PhotoProblem> {
    if width == 0 || height == 0 {
        return Err(PhotoProblem::Broken);
    }
    if width > MAX_SIDE || height > MAX_SIDE || u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(PhotoProblem::TooManyPixels { width, height });
    }
    Ok(())
}

/// Refuses pictures that need more memory than one photo may use, from their header alone.
///
/// The decoders have limits of their own, but keep working memory outside them.
fn check_memory(width: u32, height: u32, memory: u64) -> Result<u64, PhotoProblem> {
    if memory > MAX_MEMORY {
        return Err(PhotoProblem::TooManyPixels { width, height });
    }
    Ok(memory)
}
