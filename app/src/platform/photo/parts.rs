//! Parts of a photo that nobody shall recognise: each is covered with a few large blocks of one colour. What is left of a
//! face or a number plate are less than a dozen colours, and from those nothing can be computed back.

use image::{DynamicImage, Rgb, RgbImage};

use super::{Photo, PhotoProblem, render, strip};

/// So many blocks lie along the longer side of a part.
const BLOCKS: u32 = 3;
/// Parts are measured in so many steps from side to side.
const WHOLE: u32 = 100;

/// A part of a picture, in hundredths of its sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Part {
    /// From the left side.
    pub left: u8,
    /// From above.
    pub top: u8,
    /// To the right from there.
    pub width: u8,
    /// Downwards from there.
    pub height: u8,
}

impl Part {
    /// A part that has a size and lies within the picture.
    pub fn new(left: u8, top: u8, width: u8, height: u8) -> Option<Self> {
        let within = |from: u8, long: u8| long > 0 && u32::from(from) + u32::from(long) <= WHOLE;
        (within(left, width) && within(top, height)).then_some(Self { left, top, width, height })
    }
}

/// A photo of ours again, in both sizes, with parts of it covered. Slow: decodes and encodes.
///
/// # Errors
/// When the file is no photo.
pub fn hide(bytes: &[u8], parts: &[Part]) -> Result<Photo, PhotoProblem> {
    let mut picture = render::decode(strip(bytes)?)?.into_rgb8();
    for part in parts {
        cover(&mut picture, *part);
    }
    render::finish(DynamicImage::ImageRgb8(picture))
}

fn cover(picture: &mut RgbImage, part: Part) {
    let (wide, high) = picture.dimensions();
    let ((left, right), (top, bottom)) = (span(wide, part.left, part.width), span(high, part.top, part.height));
    let side = (right - left).max(bottom - top).div_ceil(BLOCKS).max(1);
    let steps = |from: u32, to: u32| (from..to).step_by(side as usize).map(move |at| (at, (at + side).min(to)));
    for (above, below) in steps(top, bottom) {
        for (before, after) in steps(left, right) {
            fill(picture, (before, after), (above, below));
        }
    }
}

/// The pixels from one hundredth to another: rather one too many than one too few.
fn span(pixels: u32, from: u8, long: u8) -> (u32, u32) {
    let end = u32::from(from) + u32::from(long);
    (pixels * u32::from(from) / WHOLE, (pixels * end).div_ceil(WHOLE).min(pixels))
}

/// One block: every pixel gets the colour they have together.
fn fill(picture: &mut RgbImage, (left, right): (u32, u32), (top, bottom): (u32, u32)) {
    let all = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
    let (mut sums, mut many) = ([0_u64; 3], 0_u64);
    for (x, y) in all.clone() {
        for (sum, sample) in sums.iter_mut().zip(picture.get_pixel(x, y).0) {
            *sum += u64::from(sample);
        }
        many += 1;
    }
    let colour = sums.map(|sum| u8::try_from(sum / many.max(1)).unwrap_or(u8::MAX));
    for (x, y) in all {
        picture.put_pixel(x, y, Rgb(colour));
    }
}
