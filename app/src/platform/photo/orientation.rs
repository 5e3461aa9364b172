//! The one thing we read from EXIF: how the camera was held.

use super::{
    Orientation,
    bytes::{be16, be32, le16, le32},
};

const ORIENTATION_TAG: u16 = 0x0112;
const SHORT: u16 = 3;

/// The orientation in an EXIF block, with or without the `Exif\0\0` in front. Anything unclear means "upright".
pub(super) fn of(exif: &[u8]) -> Orientation {
    let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    find(tiff)
        .and_then(|value| u8::try_from(value).ok())
        .and_then(Orientation::from_exif)
        .unwrap_or(Orientation::NoTransforms)
}

fn find(tiff: &[u8]) -> Option<u16> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let u16_at = |at| if little { le16(tiff, at) } else { be16(tiff, at) };
    let u32_at = |at| if little { le32(tiff, at) } else { be32(tiff, at) };
    let directory = u32_at(4).ok()? as usize;
    let count = usize::from(u16_at(directory).ok()?);
    // Twelve bytes per entry: tag, type, count, value. A block that ends early ends the search.
    (0..count)
        .map_while(|index| {
            let entry = directory.checked_add(2 + 12 * index)?;
            Some((u16_at(entry).ok()?, u16_at(entry + 2).ok()?, u16_at(entry + 8).ok()?))
        })
        .find(|(tag, kind, _)| (*tag, *kind) == (ORIENTATION_TAG, SHORT))
        .map(|(_, _, value)| value)
}
