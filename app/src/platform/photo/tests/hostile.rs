//! Files that are cut off, disguised, or made to hurt.

use proptest::prelude::*;

use super::{super::*, fixtures::*};

fn each_kind() -> [Vec<u8>; 3] {
    [jpeg(&scene(64, 48)), png(scene(64, 48)), webp(scene(64, 48))]
}

#[test]
fn photos_cut_off_anywhere_are_refused() {
    for file in each_kind() {
        assert!(process(&file).is_ok());
        for end in 0..file.len() {
            assert!(strip(&file[..end]).is_err(), "strip took {end} of {} bytes", file.len());
            assert!(process(&file[..end]).is_err(), "process took {end} of {} bytes", file.len());
        }
    }
}

#[test]
fn a_thumbnails_end_is_not_the_photos_end() {
    let thumbnail = jpeg(&scene(16, 16));
    let file = with_segments(&jpeg(&scene(64, 48)), &[segment(0xe1, &[b"Exif\0\0", &thumbnail])]);
    assert!(strip(&file[..file.len() - 2]).is_err());
    assert!(strip(&file[..thumbnail.len() + 20]).is_err());
}

#[test]
fn the_first_bytes_decide_not_the_name() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    let avif = b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf";
    let film = b"\0\0\0\x18ftypqt  \0\0\0\0qt  qt  ";
    assert_eq!(strip(heic).unwrap_err(), PhotoProblem::Heic);
    assert_eq!(strip(b"\0\0\0\x18ftypmif1\0\0\0\0miafheix").unwrap_err(), PhotoProblem::Heic);
    assert_eq!(strip(avif).unwrap_err(), PhotoProblem::WrongType(WrongKind::Avif));
    assert_eq!(strip(film).unwrap_err(), PhotoProblem::WrongType(WrongKind::Film));
    let wrong: [(&[u8], WrongKind); 11] = [
        (b"GIF89a<script>alert(1)</script>", WrongKind::Gif),
        (b"II*\0\x08\0\0\0", WrongKind::Tiff),
        (b"BM\x36\0\0\0", WrongKind::Bmp),
        (b"\xff\x0a\xfa\x1f", WrongKind::JpegXl),
        (b"%PDF-1.7", WrongKind::Pdf),
        (b"PK\x03\x04", WrongKind::Archive),
        (b"RIFF\0\0\0\0AVI LIST", WrongKind::Film),
        (b"\xef\xbb\xbf  <!DOCTYPE html><html>", WrongKind::Html),
        (b"<script>alert(1)</script>", WrongKind::Html),
        (b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\">", WrongKind::Svg),
        (b"\n<SVG onload=alert(1)>", WrongKind::Svg),
    ];
    for (file, kind) in wrong {
        assert_eq!(strip(file).unwrap_err(), PhotoProblem::WrongType(kind));
    }
    for file in [&b"Hej!"[..], b"RIFF\0\0\0\0WAVE", b"\xff", b"ftyp", &[0; 5000]] {
        assert_eq!(strip(file).unwrap_err(), PhotoProblem::NotAPhoto);
    }
}

#[test]
fn a_page_hidden_behind_or_inside_a_photo_does_not_survive() {
    let page = "<html><script>alert(1)</script></html>";
    for file in each_kind() {
        let polyglot = [&file[..], page.as_bytes()].concat();
        let stripped = strip(&polyglot).unwrap();
        assert!(!contains(&stripped.bytes, "<script>"));
        let photo = process(&polyglot).unwrap();
        assert!(!contains(&photo.large, "<script>") && !contains(&photo.small, "<script>"));
    }
    let inside = with_segments(&jpeg(&scene(64, 48)), &[segment(0xfe, &[page.as_bytes()])]);
    assert!(!contains(&strip(&inside).unwrap().bytes, "<script>"));
}

#[test]
fn packed_bombs_are_left_out_unopened() {
    let bomb = bomb();
    assert!(bomb.len() < 40_000, "sixteen million zeros became {} bytes", bomb.len());
    let text = [&b"Comment\0\0"[..], &bomb].concat();
    let profile = [&b"profile\0\0"[..], &bomb].concat();
    let international = [&b"XML:com.adobe.xmp\0\x01\0\0\0"[..], &bomb].concat();
    let mut chunks = vec![chunk(b"iCCP", &profile)];
    // Together they would unpack to more than three gigabytes.
    chunks.extend((0..100).flat_map(|_| [chunk(b"zTXt", &text), chunk(b"iTXt", &international)]));
    let plain = png(scene(32, 32));
    let file = with_chunks(&plain, &chunks);
    assert_eq!(strip(&file).unwrap().bytes, plain);
    assert!(process(&file).is_ok());
}

#[test]
fn more_picture_data_than_the_header_says_is_not_unpacked() {
    let header = [&8_u32.to_be_bytes()[..], &8_u32.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let file =
        [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &header), &chunk(b"IDAT", &bomb()), &chunk(b"IEND", b"")].concat();
    assert_eq!(process(&file).unwrap().width, 8);
}

#[test]
fn declared_sizes_beyond_the_file_are_refused() {
    let mut long_chunk = webp_file(&[vp8x(0x08, 8, 8), riff(b"EXIF", b"1234"), webp_picture(&scene(8, 8))]);
    let length_at = 12 + 18 + 4;
    long_chunk[length_at..length_at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    let mut long_file = webp(scene(8, 8));
    long_file[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
    let mut short_file = webp(scene(8, 8));
    short_file[4..8].copy_from_slice(&3_u32.to_le_bytes());
    let mut long_png = png(scene(8, 8));
    long_png[AFTER_HEADER..AFTER_HEADER + 4].copy_from_slice(&u32::MAX.to_be_bytes());
    for file in [long_chunk, long_file, short_file, long_png] {
        assert_eq!(strip(&file).unwrap_err(), PhotoProblem::Broken);
    }
}

#[test]
fn structures_no_camera_writes_are_refused() {
    let plain = jpeg(&scene(16, 16));
    let frame = segment(0xc0, &[&[8, 0, 16, 0, 16, 1, 1, 0x11, 0]]);
    let arithmetic = segment(0xc9, &[&[8, 0, 16, 0, 16, 1, 1, 0x11, 0]]);
    let early_scan = segment(0xda, &[&[1, 1, 0, 0, 63, 0]]);
    let odd_factors = segment(0xc2, &[&[8, 0, 16, 0, 16, 1, 1, 0xf0, 0]]);
    for hostile in [frame, arithmetic, early_scan, odd_factors] {
        assert_eq!(strip(&with_segments(&plain, &[hostile])).unwrap_err(), PhotoProblem::Broken);
    }
    assert!(strip(b"\xff\xd8\xff\xd9").is_err());
    assert!(strip(&with_chunks(&png(scene(8, 8)), &[chunk(b"CgBI", &[0; 4])])).is_err());
    assert!(strip(&webp_file(&[vp8x(0x08, 8, 8), riff(b"EXIF", b"1234")])).is_err());
}

#[test]
fn damage_the_walk_cannot_see_is_refused_when_decoding() {
    let mut damaged_png = png(scene(64, 48));
    let middle = damaged_png.len() / 2;
    damaged_png[middle] ^= 0xff;
    let plain = jpeg(&scene(64, 48));
    let tables_at = plain.windows(2).position(|marker| marker == [0xff, 0xdb]).unwrap();
    let length = usize::from(u16::from_be_bytes([plain[tables_at + 2], plain[tables_at + 3]]));
    let no_table = [&plain[..tables_at], &plain[tables_at + 2 + length..]].concat();
    let mut damaged_webp = webp(scene(64, 48));
    damaged_webp[25..60].fill(0xff);
    for file in [damaged_png, no_table, damaged_webp] {
        assert!(strip(&file).is_ok());
        assert_eq!(process(&file).unwrap_err(), PhotoProblem::Broken);
    }
}

#[test]
fn a_jpeg_with_damaged_data_is_shown_as_far_as_it_goes() {
    let plain = jpeg(&scene(64, 48));
    let cut = plain.len() - 400;
    let file = [&plain[..cut], &[0xff, 0xd9]].concat();
    assert_eq!(process(&file).unwrap().width, 64);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn random_bytes_never_panic(
        start in prop::sample::select(vec![&b""[..], b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBPVP8X", b"\0\0\0\x20ftyp", b"<"]),
        rest in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        _ = process(&[start, &rest[..]].concat());
    }

    #[test]
    fn damaged_photos_never_panic(
        kind in 0_usize..3,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut file = each_kind()[kind].clone();
        for (index, value) in changes {
            let at = index.index(file.len());
            file[at] = value;
        }
        if let Ok(stripped) = strip(&file) {
            prop_assert_eq!(&strip(&stripped.bytes).unwrap().bytes, &stripped.bytes, "stripping is final");
            // A damaged size may be large, and decoding it slow: the decoders need not be tested for that here.
            if u64::from(stripped.width) * u64::from(stripped.height) < 1_000_000 {
                _ = process_stripped(stripped);
            }
        }
    }
}
