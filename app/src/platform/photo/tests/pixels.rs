//! What the picture looks like afterwards.

use image::{
    DynamicImage, GrayAlphaImage, GrayImage, ImageBuffer, Luma, LumaA, Rgb, RgbImage, Rgba, RgbaImage, load_from_memory,
};

use super::{super::*, fixtures::*};

fn large(file: &[u8]) -> RgbImage {
    load_from_memory(&process(file).unwrap().large).unwrap().into_rgb8()
}

fn assert_near(found: Rgb<u8>, expected: [u8; 3]) {
    let near = found.0.iter().zip(expected).all(|(a, b)| a.abs_diff(b) <= 8);
    assert!(near, "{found:?} is not near {expected:?}");
}

#[test]
fn all_eight_orientations_come_out_upright() {
    let upright = DynamicImage::from(scene(120, 80));
    // For each value, how a camera held so would have stored the upright scene.
    let stored = [
        (1, upright.clone()),
        (2, upright.fliph()),
        (3, upright.rotate180()),
        (4, upright.flipv()),
        (5, upright.rotate270().flipv()),
        (6, upright.rotate270()),
        (7, upright.rotate90().flipv()),
        (8, upright.rotate90()),
    ];
    for (value, picture) in stored {
        let found = large(&with_orientation(&jpeg(&picture.into_rgb8()), value));
        assert_eq!(found.dimensions(), (120, 80), "orientation {value}");
        for (x, y) in [(5, 5), (110, 5), (5, 70), (110, 70), (60, 40)] {
            let Rgb(expected) = *upright.as_rgb8().unwrap().get_pixel(x, y);
            let near = found.get_pixel(x, y).0.iter().zip(expected).all(|(a, b)| a.abs_diff(b) <= 20);
            assert!(near, "orientation {value} at {x},{y}: {:?} and {expected:?}", found.get_pixel(x, y));
        }
    }
}

#[test]
fn large_and_small_fit_their_sides_and_keep_the_shape() {
    let photo = process(&jpeg(&scene(2_400, 1_200))).unwrap();
    assert_eq!((photo.width, photo.height), (2_048, 1_024));
    let small = load_from_memory(&photo.small).unwrap();
    assert_eq!((small.width(), small.height()), (480, 240));
}

#[test]
fn nothing_is_made_larger_and_thin_pictures_keep_a_pixel() {
    let photo = process(&jpeg(&scene(30, 20))).unwrap();
    assert_eq!((photo.width, photo.height), (30, 20));
    assert_eq!(load_from_memory(&photo.small).unwrap().width(), 30);
    let thin = process(&png(scene(9_000, 1))).unwrap();
    assert_eq!((thin.width, thin.height), (2_048, 1));
}

#[test]
fn shrinking_averages_and_keeps_plain_areas_plain() {
    let stripes = RgbImage::from_fn(960, 4, |x, _| if x % 2 == 0 { Rgb([0, 100, 255]) } else { Rgb([200, 100, 255]) });
    let small = shrink::shrink(&stripes.into(), 480);
    assert!(small.pixels().all(|pixel| pixel.0 == [100, 100, 255]));
    for (width, height) in [(1_000, 777), (481, 480), (479, 1_021), (3, 4_000)] {
        let plain = RgbImage::from_pixel(width, height, Rgb([255, 1, 128]));
        let small = shrink::shrink(&plain.into(), 480);
        assert!(small.pixels().all(|pixel| pixel.0 == [255, 1, 128]), "{width} × {height}");
    }
}

#[test]
fn transparency_is_shown_on_white() {
    let clear = RgbaImage::from_pixel(16, 16, Rgba([200, 0, 0, 0]));
    let half = GrayAlphaImage::from_pixel(16, 16, LumaA([0, 128]));
    for file in [png(clear.clone()), webp(clear)] {
        assert_near(*large(&file).get_pixel(8, 8), [255, 255, 255]);
    }
    assert_near(*large(&png(half)).get_pixel(8, 8), [127, 127, 127]);
}

#[test]
fn grey_and_sixteen_bit_pictures_keep_their_colours() {
    let grey = GrayImage::from_pixel(16, 16, Luma([90]));
    let grey_16: ImageBuffer<Luma<u16>, Vec<u16>> = ImageBuffer::from_pixel(16, 16, Luma([90 << 8]));
    let grey_alpha_16: ImageBuffer<LumaA<u16>, Vec<u16>> = ImageBuffer::from_pixel(16, 16, LumaA([90 << 8, u16::MAX]));
    for file in [png(grey.clone()), jpeg(&DynamicImage::from(grey).into_rgb8()), png(grey_16), png(grey_alpha_16)] {
        assert_near(*large(&file).get_pixel(8, 8), [90, 90, 90]);
    }
    let colour: ImageBuffer<Rgb<u16>, Vec<u16>> = ImageBuffer::from_pixel(16, 16, Rgb([10 << 8, 120 << 8, 240 << 8]));
    let with_alpha: ImageBuffer<Rgba<u16>, Vec<u16>> = DynamicImage::from(colour.clone()).into_rgba16();
    for file in [png(colour), png(with_alpha)] {
        assert_near(*large(&file).get_pixel(8, 8), [10, 120, 240]);
    }
}

#[test]
fn a_progressive_jpeg_is_read() {
    let photo = process(&progressive_jpeg(8, 8, 3)).unwrap();
    assert_near(*load_from_memory(&photo.large).unwrap().to_rgb8().get_pixel(4, 4), [128, 128, 128]);
}
