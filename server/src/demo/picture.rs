//! Two drawn pictures for the reports that carry a photo: no camera was there, so nobody can be in them.

use app::fault::Fault;
use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

const WIDTH: u32 = 960;
const HEIGHT: u32 = 720;

/// A dark passage with one lamp left.
///
/// # Errors
/// When the drawing cannot be written as JPEG.
pub fn tunnel() -> Result<Vec<u8>, Fault> {
    jpeg(|x, y| {
        let depth = 1.0 - (2.0 * (x - 0.5).abs()).max((2.0 * (y - 0.55)).abs());
        let lamp = glow(x, y, 0.34, 0.22, 0.16);
        let wall = if depth > 0.55 { 0.03 } else { 0.10 + 0.12 * (1.0 - depth) };
        [wall + lamp, wall + 0.85 * lamp, wall * 1.2 + 0.45 * lamp]
    })
}

/// Bushes over a path in the morning.
///
/// # Errors
/// When the drawing cannot be written as JPEG.
pub fn bushes() -> Result<Vec<u8>, Fault> {
    jpeg(|x, y| {
        let leaf = ((x * 61.0).sin() * (y * 47.0).cos() * 0.5 + 0.5) * 0.35;
        let path = y > 0.5 && (x - 0.5).abs() < (y - 0.45) * 0.5;
        let hedge = (x - 0.5).abs() > 0.12 + 0.2 * (y - 0.4).abs();
        match (path, hedge) {
            (_, true) => [0.12 + 0.4 * leaf, 0.30 + leaf, 0.12 + 0.2 * leaf],
            (true, _) => [0.52, 0.50, 0.46],
            _ => [0.70, 0.80, 0.90],
        }
    })
}

fn glow(x: f64, y: f64, at_x: f64, at_y: f64, reach: f64) -> f64 {
    let distance = ((x - at_x).powi(2) + (y - at_y).powi(2)).sqrt();
    (1.0 - distance / reach).max(0.0).powi(2)
}

fn jpeg(colour: impl Fn(f64, f64) -> [f64; 3]) -> Result<Vec<u8>, Fault> {
    let drawing = RgbImage::from_fn(WIDTH, HEIGHT, |x, y| {
        let point = colour(f64::from(x) / f64::from(WIDTH), f64::from(y) / f64::from(HEIGHT));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the share is held between 0 and 1"
        )]
        Rgb(point.map(|share| (share.clamp(0.0, 1.0) * 255.0) as u8))
    });
    let mut bytes = Cursor::new(Vec::new());
    drawing.write_to(&mut bytes, ImageFormat::Jpeg).map_err(|error| Fault::broken("drawing a picture", &error))?;
    Ok(bytes.into_inner())
}
