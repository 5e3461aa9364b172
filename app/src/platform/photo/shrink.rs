//! Smaller pictures by averaging areas.
//!
//! Row by row straight from the decoded picture: a colour conversion or a resize of the image crate would hold a second
//! copy of all pixels, and that is what the memory limit cannot afford.

use image::{DynamicImage, RgbImage};

/// The picture with its longest side at most `side`, never larger than it was, transparency shown on white.
pub(super) fn shrink(picture: &DynamicImage, side: u32) -> RgbImage {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let (new_width, new_height) = fit(width, height, side as usize);
    let mut pixels = Vec::with_capacity(new_width * new_height * 3);
    let mut row = vec![0; width * 3];
    let mut sums = vec![0_u16; width * 3];
    let columns = shares(width, new_width);
    for share in shares(height, new_height) {
        sums.fill(0);
        for (y, weight) in share.parts() {
            add(&mut sums, rgb_row(picture, y, &mut row), weight);
        }
        squeeze(&sums, &columns, &mut pixels);
    }
    RgbImage::from_raw(new_width as u32, new_height as u32, pixels)
        .expect("one pixel was pushed for each column of each row")
}

fn fit(width: usize, height: usize, side: usize) -> (usize, usize) {
    let longest = width.max(height);
    if longest <= side {
        return (width, height);
    }
    let scale = |length: usize| ((length * side + longest / 2) / longest).max(1);
    (scale(width), scale(height))
}

/// Weights of one share add up to this. With eight bits a whole sum fits into sixteen, and adding rows, where most of
/// the time goes, handles eight samples at once.
const WHOLE: u16 = 1 << 8;

/// The old rows (or columns) that one new row is made of, with the weight of each.
struct Share {
    first: usize,
    weights: Vec<u16>,
}

impl Share {
    fn parts(&self) -> impl Iterator<Item = (usize, u16)> {
        self.weights.iter().enumerate().map(|(index, weight)| (self.first + index, *weight))
    }
}

/// Divides `old` rows among `new` ones, `new <= old`. In units where an old row is `new` long, a new one is `old` long.
fn shares(old: usize, new: usize) -> Vec<Share> {
    (0..new)
        .map(|index| {
            let (start, end) = (index * old, (index + 1) * old);
            let rows = start / new..end.div_ceil(new);
            // Rounded borders instead of rounded weights: the weights then add up to exactly one whole.
            let border = |at: usize| ((at.clamp(start, end) - start) * usize::from(WHOLE) / old) as u16;
            Share { first: rows.start, weights: rows.map(|row| border((row + 1) * new) - border(row * new)).collect() }
        })
        .collect()
}

fn add(sums: &mut [u16], row: &[u8], weight: u16) {
    for (sum, sample) in sums.iter_mut().zip(row) {
        *sum += u16::from(*sample) * weight;
    }
}

fn squeeze(sums: &[u16], columns: &[Share], pixels: &mut Vec<u8>) {
    // The weights of both directions multiply; half a unit makes the shift round.
    const SQUARE: u32 = WHOLE as u32 * WHOLE as u32;
    for share in columns {
        let mut colour = [SQUARE / 2; 3];
        let old = sums[3 * share.first..].chunks_exact(3);
        for (sum, weight) in old.zip(&share.weights) {
            for (channel, value) in colour.iter_mut().zip(sum) {
                *channel += u32::from(*value) * u32::from(*weight);
            }
        }
        pixels.extend(colour.map(|channel| (channel / SQUARE) as u8));
    }
}

/// One row as red, green, blue. Pictures that are stored so are not copied.
fn rgb_row<'a>(picture: &'a DynamicImage, y: usize, row: &'a mut [u8]) -> &'a [u8] {
    let width = picture.width() as usize;
    match picture {
        DynamicImage::ImageRgb8(image) => return &image.as_raw()[3 * width * y..3 * width * (y + 1)],
        DynamicImage::ImageLuma8(image) => fill(row, line::<1, _>(image.as_raw(), width, y), |[grey]| [grey; 3]),
        DynamicImage::ImageLumaA8(image) => {
            fill(row, line(image.as_raw(), width, y), |[grey, a]| on_white([grey; 3], a))
        }
        DynamicImage::ImageRgba8(image) => {
            fill(row, line(image.as_raw(), width, y), |[r, g, b, a]| on_white([r, g, b], a))
        }
        DynamicImage::ImageLuma16(image) => fill(row, line(image.as_raw(), width, y), |[grey]| [high(grey); 3]),
        DynamicImage::ImageLumaA16(image) => {
            fill(row, line(image.as_raw(), width, y), |[grey, a]| on_white([high(grey); 3], high(a)));
        }
        DynamicImage::ImageRgb16(image) => {
            fill(row, line(image.as_raw(), width, y), |colour: [u16; 3]| colour.map(high))
        }
        DynamicImage::ImageRgba16(image) => {
            fill(row, line(image.as_raw(), width, y), |[r, g, b, a]| on_white([r, g, b].map(high), high(a)));
        }
        // Floating point samples: none of our three formats has them. Slow, but right.
        other => {
            let line = other.crop_imm(0, y as u32, width as u32, 1).into_rgba8();
            fill(row, line.as_raw().as_chunks().0, |[r, g, b, a]| on_white([r, g, b], a));
        }
    }
    row
}

fn line<const N: usize, T>(samples: &[T], width: usize, y: usize) -> &[[T; N]] {
    samples[N * width * y..N * width * (y + 1)].as_chunks().0
}

fn fill<const N: usize, T: Copy>(row: &mut [u8], line: &[[T; N]], colour: impl Fn([T; N]) -> [u8; 3]) {
    for (pixel, samples) in row.as_chunks_mut().0.iter_mut().zip(line) {
        *pixel = colour(*samples);
    }
}

fn high(sample: u16) -> u8 {
    (sample >> 8) as u8
}

fn on_white(colour: [u8; 3], alpha: u8) -> [u8; 3] {
    let alpha = u32::from(alpha);
    colour.map(|sample| ((u32::from(sample) * alpha + 255 * (255 - alpha) + 127) / 255) as u8)
}
