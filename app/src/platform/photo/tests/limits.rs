//! Sizes and turns.

use std::{sync::mpsc, time::Duration};

use tokio::sync::Semaphore;

use super::{super::*, fixtures::*};
use queue::{seats, take_turn};

#[test]
fn nothing_and_too_much_are_refused() {
    assert_eq!(strip(&[]).unwrap_err(), PhotoProblem::Empty);
    let mut file = jpeg(&scene(8, 8));
    file.resize(MAX_BYTES, 0);
    assert!(strip(&file).is_ok());
    file.push(0);
    assert_eq!(strip(&file).unwrap_err(), PhotoProblem::TooLarge);
}

#[test]
fn too_many_pixels_are_refused_from_the_header() {
    for (width, height) in
        [(30_000, 30_000), (65_535, 65_535), (12_001, 1), (1, 12_001), (8_000, 8_000), (u32::MAX, u32::MAX)]
    {
        let refused = PhotoProblem::TooManyPixels { width, height };
        assert_eq!(strip(&png_header(width, height)).unwrap_err(), refused);
        assert_eq!(process(&png_header(width, height)).unwrap_err(), refused);
    }
    let refused = PhotoProblem::TooManyPixels { width: 65_535, height: 65_535 };
    assert_eq!(strip(&progressive_jpeg(u16::MAX, u16::MAX, 2)).unwrap_err(), refused);
    let lossless = [&[0x2f][..], &0x0fff_ffff_u32.to_le_bytes()].concat();
    let refused = PhotoProblem::TooManyPixels { width: 16_384, height: 16_384 };
    assert_eq!(strip(&webp_file(&[riff(b"VP8L", &lossless)])).unwrap_err(), refused);
}

#[test]
fn a_camera_of_fifty_megapixels_is_welcome() {
    assert!(strip(&png_header(8_192, 6_144)).is_ok());
    assert!(strip(&progressive_jpeg(8_192, 6_144, 10)).is_ok());
    assert!(strip(&png_header(0, 10)).is_err());
}

#[test]
fn a_picture_that_needs_too_much_memory_is_refused_before_decoding() {
    let mut deep = png_header(8_000, 6_000);
    // Sixteen bits and alpha: eight bytes for each pixel.
    (deep[24], deep[25]) = (16, 6);
    assert_eq!(strip(&deep).unwrap_err(), PhotoProblem::TooManyPixels { width: 8_000, height: 6_000 });
}

#[test]
fn endless_scans_are_refused() {
    assert!(strip(&progressive_jpeg(64, 64, 100)).is_ok());
    assert_eq!(strip(&progressive_jpeg(64, 64, 101)).unwrap_err(), PhotoProblem::Broken);
    assert_eq!(strip(&progressive_jpeg(8_192, 6_144, 21)).unwrap_err(), PhotoProblem::Broken);
}

#[test]
fn large_photos_take_all_seats() {
    assert_eq!((seats(36 << 20), seats(128 << 20), seats((128 << 20) + 1), seats(MAX_MEMORY)), (1, 1, 2, 2));
}

#[tokio::test]
async fn many_photos_at_once_all_come_through() {
    let file = jpeg(&scene(200, 100));
    let all: Vec<_> = (0..12).map(|_| tokio::spawn(process_limited(file.clone()))).collect();
    for photo in all {
        assert_eq!(photo.await.unwrap().unwrap().width, 200);
    }
}

#[tokio::test]
async fn who_waits_too_long_is_told_so() {
    static ROOM: Semaphore = Semaphore::const_new(1);
    let (finish, finished) = mpsc::channel::<()>();
    let slow = tokio::spawn(take_turn(&ROOM, Duration::from_secs(5), 1, move || {
        _ = finished.recv();
        Err(PhotoProblem::Broken)
    }));
    while ROOM.available_permits() > 0 {
        tokio::task::yield_now().await;
    }
    let next = take_turn(&ROOM, Duration::from_millis(10), 1, || Err(PhotoProblem::Broken)).await;
    assert_eq!(next.unwrap_err(), PhotoProblem::Busy);
    drop(finish);
    assert_eq!(slow.await.unwrap().unwrap_err(), PhotoProblem::Broken);
    assert_eq!(ROOM.available_permits(), 1);
}

#[tokio::test]
async fn a_seat_is_taken_until_the_work_is_done_even_if_nobody_waits() {
    static ROOM: Semaphore = Semaphore::const_new(1);
    let (finish, finished) = mpsc::channel::<()>();
    let waiting = tokio::spawn(take_turn(&ROOM, Duration::from_secs(5), 1, move || {
        _ = finished.recv();
        Err(PhotoProblem::Broken)
    }));
    while ROOM.available_permits() > 0 {
        tokio::task::yield_now().await;
    }
    waiting.abort();
    assert!(waiting.await.unwrap_err().is_cancelled());
    assert_eq!(ROOM.available_permits(), 0);
    drop(finish);
    assert!(ROOM.acquire().await.is_ok());
}

#[tokio::test]
async fn a_panic_in_a_decoder_is_a_broken_photo_and_frees_the_seat() {
    static ROOM: Semaphore = Semaphore::const_new(1);
    let answer = take_turn(&ROOM, Duration::from_secs(5), 1, || panic!("a decoder stumbles")).await;
    assert_eq!(answer.unwrap_err(), PhotoProblem::Broken);
    assert_eq!(ROOM.available_permits(), 1);
}
