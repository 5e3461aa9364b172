//! From stripped bytes to the two files that are shown.

use std::io::Cursor;

use image::{
    DynamicImage, ExtendedColorType, ImageError, ImageFormat, ImageReader, Limits, RgbImage, codecs::jpeg::JpegEncoder,
};

use super::{
    LARGE_SIDE, MAX_MEMORY, MAX_SIDE, Photo, PhotoProblem, SMALL_SIDE, Stripped,
    kind::{self, Kind},
    shrink::shrink,
};

/// JPEG quality: no visible loss on a screen, a third of the bytes of 95.
const QUALITY: u8 = 82;

/// Decodes, shrinks, turns upright and encodes twice. Turning comes after shrinking, because fewer pixels move.
pub(super) fn render(stripped: Stripped) -> Result<Photo, PhotoProblem> {
    let orientation = stripped.orientation;
    let picture = decode(stripped)?;
    let large = shrink(&picture, LARGE_SIDE);
    drop(picture);
    let mut large = DynamicImage::ImageRgb8(large);
    large.apply_orientation(orientation);
    finish(large)
}

/// Encodes twice what is upright and no larger than [`LARGE_SIDE`].
pub(super) fn finish(large: DynamicImage) -> Result<Photo, PhotoProblem> {
    Ok(Photo {
        width: large.width(),
        height: large.height(),
        small: encode(&shrink(&large, SMALL_SIDE))?,
        large: encode(&large.into_rgb8())?,
    })
}

pub(super) fn decode(stripped: Stripped) -> Result<DynamicImage, PhotoProblem> {
    let Stripped { bytes, width, height, .. } = stripped;
    let format = match kind::of(&bytes)? {
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::Png => ImageFormat::Png,
        Kind::WebP => ImageFormat::WebP,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| match error {
        ImageError::Limits(_) => PhotoProblem::TooManyPixels { width, height },
        _ => PhotoProblem::Broken,
    })?;
    // Our walk and the decoder must have seen the same picture.
    if (picture.width(), picture.height()) == (width, height) { Ok(picture) } else { Err(PhotoProblem::Broken) }
}

fn encode(picture: &RgbImage) -> Result<Vec<u8>, PhotoProblem> {
    let mut file = Vec::with_capacity(picture.as_raw().len() / 8);
    JpegEncoder::new_with_quality(&mut file, QUALITY)
        .encode(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .map_err(|_| PhotoProblem::Broken)?;
    Ok(file)
}
