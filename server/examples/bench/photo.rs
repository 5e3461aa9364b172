//! A photo as large as those of phones after the browser has made them smaller.

use super::Outcome;
use image::{Rgb, RgbImage, codecs::jpeg::JpegEncoder};

/// At least so many bytes.
const SIZE: usize = 370_000;

/// A picture with as much detail as that takes.
pub fn of_370_kilobytes() -> Outcome<Vec<u8>> {
    for side in (600..3_000).step_by(40) {
        let file = jpeg(side)?;
        if file.len() >= SIZE {
            return Ok(file);
        }
    }
    Err("the picture never became large enough".into())
}

fn jpeg(side: u32) -> Outcome<Vec<u8>> {
    let mut seed = 1_u32;
    let picture = RgbImage::from_fn(side, side * 3 / 4, |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (seed >> 28) * 2;
        let shade = |value: u32| u8::try_from(value % 224 + grain).unwrap_or(u8::MAX);
        Rgb([shade(x / 4), shade(y / 3), shade((x + y) / 5)])
    });
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, 85).encode_image(&picture)?;
    Ok(file)
}
