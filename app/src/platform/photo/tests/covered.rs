//! What is covered cannot be seen, and the rest is as it was.

use image::{Rgb, RgbImage, load_from_memory};

use super::{super::*, fixtures::*};

/// Black and white stripes: what is averaged is grey.
fn striped(width: u32, height: u32) -> Vec<u8> {
    let shade = |x: u32| if (x / 8).is_multiple_of(2) { 0 } else { 255 };
    let picture = RgbImage::from_fn(width, height, |x, _| Rgb([shade(x); 3]));
    process(&jpeg(&picture)).unwrap().large
}

fn seen(bytes: &[u8]) -> RgbImage {
    load_from_memory(bytes).unwrap().into_rgb8()
}

#[test]
fn a_part_is_covered_and_the_rest_is_as_it_was() {
    let before = striped(200, 100);
    let part = Part::new(25, 20, 50, 40).unwrap();
    let after = hide(&before, &[part]).unwrap();
    let (large, was) = (seen(&after.large), seen(&before));
    assert_eq!((after.width, after.height), (200, 100));
    for x in 60..140 {
        let grey = large.get_pixel(x, 40).0[0];
        assert!((80..=175).contains(&grey), "{x} is still {grey}");
    }
    for x in [4, 12, 20, 28, 180] {
        assert!(large.get_pixel(x, 40).0[0].abs_diff(was.get_pixel(x, 40).0[0]) < 40, "{x} has changed");
    }
    let small = seen(&after.small);
    assert!((80..=175).contains(&small.get_pixel(small.width() / 2, small.height() * 2 / 5).0[0]));
}

#[test]
fn few_colours_are_left_of_what_is_covered() {
    let noise = process(&jpeg(&scene(300, 200))).unwrap().large;
    let large = seen(&hide(&noise, &[Part::new(0, 0, 100, 100).unwrap()]).unwrap().large);
    // In the middle of each block, away from its edges, there is one colour.
    for (x, y) in [(50, 50), (150, 50), (250, 150)] {
        let here = large.get_pixel(x, y).0[0];
        assert!(large.get_pixel(x + 20, y + 20).0[0].abs_diff(here) < 6, "{x},{y}");
    }
}

#[test]
fn parts_lie_within_the_picture() {
    assert!(Part::new(0, 0, 100, 100).is_some() && Part::new(99, 99, 1, 1).is_some());
    for (left, top, width, height) in
        [(0, 0, 0, 5), (0, 0, 5, 0), (60, 0, 41, 5), (0, 200, 5, 100), (255, 255, 255, 255)]
    {
        assert_eq!(Part::new(left, top, width, height), None);
    }
}

#[test]
fn what_is_no_photo_is_not_covered() {
    assert!(hide(b"nothing", &[]).is_err());
}
