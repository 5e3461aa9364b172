//! Nothing hidden comes through, and nothing visible is lost.

use image::{DynamicImage, GrayImage, Luma, buffer::ConvertBuffer, load_from_memory};
use proptest::prelude::*;

use super::{super::*, fixtures::*};

const ALLOWED_IN_OUTPUT: [u8; 6] = [0xe0, 0xdb, 0xc0, 0xc4, 0xda, 0xd9];

fn assert_clean(photo: &Photo) {
    for file in [&photo.large, &photo.small] {
        assert!(markers(file).iter().all(|marker| ALLOWED_IN_OUTPUT.contains(marker)), "{:x?}", markers(file));
        assert!(!contains(file, SECRET));
        assert!(!contains(file, "Exif"));
    }
}

/// Decoded without the orientation of the file, as the pixels are stored.
fn pixels(file: &[u8]) -> Vec<u8> {
    load_from_memory(file).unwrap().into_rgba8().into_raw()
}

#[test]
fn a_jpeg_keeps_its_pixels_and_nothing_else() {
    let file = full_jpeg(&scene(160, 120));
    assert!(contains(&file, SECRET));
    let stripped = strip(&file).unwrap();
    assert_eq!((stripped.width, stripped.height, stripped.orientation), (160, 120, Orientation::Rotate90));
    assert!(!contains(&stripped.bytes, SECRET));
    let left: Vec<u8> = markers(&stripped.bytes);
    assert!(left.iter().all(|marker| !matches!(marker, 0xe1..=0xed | 0xef | 0xfe)), "{left:x?}");
    assert!(left.contains(&0xee), "Adobe's segment decides about the colours");
    assert_eq!(pixels(&stripped.bytes), pixels(&file));
    let photo = process(&file).unwrap();
    assert_eq!((photo.width, photo.height), (120, 160));
    assert_clean(&photo);
}

#[test]
fn the_thumbnail_inside_jfif_is_cut_off() {
    let thumbnail = segment(0xe0, &[b"JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02", SECRET.as_bytes()]);
    let plain = jpeg(&scene(32, 32));
    let own_jfif = 4 + usize::from(u16::from_be_bytes([plain[4], plain[5]]));
    let file = [&plain[..2], &thumbnail, &plain[own_jfif..]].concat();
    let stripped = strip(&file).unwrap();
    assert!(!contains(&stripped.bytes, SECRET));
    assert_eq!(pixels(&stripped.bytes), pixels(&plain));
}

#[test]
fn a_png_keeps_its_pixels_and_nothing_else() {
    let secret = SECRET.as_bytes();
    let plain = png(scene(90, 60));
    let mut file = with_chunks(
        &plain,
        &[
            chunk(b"gAMA", &45_455_u32.to_be_bytes()),
            chunk(b"tEXt", &[b"Author\0", secret].concat()),
            chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", secret].concat()),
            chunk(b"eXIf", &exif(8, true)),
            chunk(b"iCCP", &[b"p\0\0", secret].concat()),
            chunk(b"tIME", &[7, 0xe9, 1, 2, 3, 4, 5]),
            chunk(b"prVt", secret),
        ],
    );
    file.extend(secret);
    let stripped = strip(&file).unwrap();
    assert_eq!((stripped.width, stripped.height, stripped.orientation), (90, 60, Orientation::Rotate270));
    assert_eq!(stripped.bytes, with_chunks(&plain, &[chunk(b"gAMA", &45_455_u32.to_be_bytes())]));
    assert_eq!(pixels(&stripped.bytes), pixels(&plain));
    assert_clean(&process(&file).unwrap());
}

#[test]
fn a_webp_keeps_its_pixels_and_nothing_else() {
    let (secret, picture) = (SECRET.as_bytes(), scene(75, 50));
    let mut file = webp_file(&[
        vp8x(0x2c, 75, 50),
        riff(b"ICCP", secret),
        webp_picture(&picture),
        riff(b"EXIF", &exif(3, false)),
        riff(b"XMP ", secret),
    ]);
    file.extend(secret);
    let stripped = strip(&file).unwrap();
    assert_eq!((stripped.width, stripped.height, stripped.orientation), (75, 50, Orientation::Rotate180));
    assert_eq!(stripped.bytes, webp(picture.clone()));
    assert_eq!(pixels(&stripped.bytes), DynamicImage::from(picture).into_rgba8().into_raw());
    assert_clean(&process(&file).unwrap());
}

#[test]
fn of_an_animated_webp_the_first_frame_is_left() {
    let (first, second) = (scene(40, 30), scene(20, 10));
    let frame = |picture: &image::RgbImage| {
        let side = |length: u32| (length - 1).to_le_bytes()[..3].to_vec();
        let place = [vec![0; 6], side(picture.width()), side(picture.height()), vec![100, 0, 0, 0]].concat();
        riff(b"ANMF", &[place, webp_picture(picture)].concat())
    };
    let file = webp_file(&[vp8x(0x02, 40, 30), riff(b"ANIM", &[0; 6]), frame(&first), frame(&second)]);
    assert_eq!(strip(&file).unwrap().bytes, webp(first));
    assert!(process(&file).is_ok());
}

#[test]
fn of_an_animated_png_the_still_picture_is_left() {
    let plain = png(scene(40, 30));
    let control = [&2_u32.to_be_bytes()[..], &0_u32.to_be_bytes()].concat();
    let file = with_chunks(&plain, &[chunk(b"acTL", &control), chunk(b"fcTL", &[0; 26]), chunk(b"fdAT", &[0; 9])]);
    assert_eq!(strip(&file).unwrap().bytes, plain);
}

#[test]
fn alpha_in_a_chunk_of_its_own_is_kept() {
    // The header of a lossy picture, and its first partition of no bytes: enough for the walk, which decodes nothing.
    let lossy = riff(b"VP8 ", b"\x10\0\0\x9d\x01\x2a\x28\0\x1e\0");
    let alpha = riff(b"ALPH", &[0; 8]);
    let file = webp_file(&[vp8x(0x1c, 40, 30), alpha.clone(), lossy.clone(), riff(b"EXIF", &exif(1, true))]);
    let stripped = strip(&file).unwrap();
    assert_eq!((stripped.width, stripped.height), (40, 30));
    assert_eq!(stripped.bytes, webp_file(&[vp8x(0x10, 40, 30), alpha, lossy]));
}

#[test]
fn orientation_is_read_in_both_byte_orders_and_ignored_when_unclear() {
    for value in 1..=8 {
        for little in [true, false] {
            let expected = Orientation::from_exif(value as u8).unwrap();
            assert_eq!(orientation::of(&exif(value, little)), expected);
        }
    }
    let block = exif(6, true);
    for unclear in
        [&b""[..], b"Exif\0\0", b"II*\0", b"II*\0\xff\xff\xff\xff", &block[..20], &exif(0, true), &exif(9, false)]
    {
        assert_eq!(orientation::of(unclear), Orientation::NoTransforms);
    }
}

#[test]
fn stripping_twice_changes_nothing_more() {
    let file = full_jpeg(&scene(50, 40));
    let once = strip(&file).unwrap();
    let again = Stripped::restore(&once.bytes, once.orientation).unwrap();
    assert_eq!((&again.bytes, again.orientation), (&once.bytes, Orientation::Rotate90));
    assert_eq!(process_stripped(again).unwrap().large, process(&file).unwrap().large);
}

#[test]
fn debug_shows_no_picture() {
    let file = jpeg(&GrayImage::from_pixel(9, 9, Luma([7])).convert());
    let shown = format!("{:?} {:?}", strip(&file).unwrap(), process(&file).unwrap());
    assert!(shown.starts_with("Stripped(9×9, ") && shown.ends_with("Photo(9×9)"), "{shown}");
}

proptest! {
    #[test]
    fn hidden_data_of_any_kind_is_left_out(marker in 0xe1_u8..=0xef, secret in "[a-z]{8,40}") {
        let plain = jpeg(&scene(24, 24));
        let file = with_segments(&plain, &[segment(marker, &[secret.as_bytes()]), segment(0xfe, &[secret.as_bytes()])]);
        prop_assert_eq!(strip(&file).unwrap().bytes, strip(&plain).unwrap().bytes);
    }
}
