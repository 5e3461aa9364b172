//! Photos, and files that pretend to be some.

use image::{ImageFormat, RgbImage};
use std::io::Cursor;

/// Stands in every hidden corner of [`telling`]; found afterwards, something was left in.
pub const SECRET: &str = "PLANTERAD-I-BILDEN-61.3258N";

/// A small picture with some detail.
pub fn jpeg() -> Vec<u8> {
    encoded(ImageFormat::Jpeg)
}

/// The same as PNG.
pub fn png() -> Vec<u8> {
    encoded(ImageFormat::Png)
}

fn encoded(format: ImageFormat) -> Vec<u8> {
    let shade = |x: u32, y: u32| u8::try_from((x * 7 + y * 3) % 256).unwrap_or_default();
    let picture = RgbImage::from_fn(160, 120, |x, y| image::Rgb([shade(x, y), shade(y, x), 90]));
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// A photo as large as those of phones: noise, because it cannot be packed.
pub fn large() -> Vec<u8> {
    let mut seed = 1_u32;
    let picture = RgbImage::from_fn(1_000, 800, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [one, two, three, _] = seed.to_be_bytes();
        image::Rgb([one, two, three])
    });
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, ImageFormat::Jpeg).unwrap();
    file.into_inner()
}

/// A JPEG that tells too much: EXIF, XMP, IPTC, a comment, and words behind its end.
pub fn telling() -> Vec<u8> {
    let segment = |marker: u8, head: &[u8]| {
        let content = [head, SECRET.as_bytes()].concat();
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, &content].concat()
    };
    let plain = jpeg();
    let hidden = [
        segment(0xe1, b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0"),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0"),
        segment(0xed, b"Photoshop 3.0\0"),
        segment(0xfe, b""),
    ];
    [&plain[..2], &hidden.concat(), &plain[2..], SECRET.as_bytes()].concat()
}

/// A PNG that says it is enormous.
pub fn enormous(side: u32) -> Vec<u8> {
    let mut file = png();
    file[16..20].copy_from_slice(&side.to_be_bytes());
    file[20..24].copy_from_slice(&side.to_be_bytes());
    let sum = crc(&file[12..29]).to_be_bytes();
    file[29..33].copy_from_slice(&sum);
    file
}

/// The checksum of PNG.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32| {
        if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
    };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

/// What is no photo, or none we take: a name for each.
pub fn refused() -> Vec<(&'static str, Vec<u8>)> {
    let whole = jpeg();
    let mut huge = jpeg();
    huge.resize(12 * 1024 * 1024 + 1, 0);
    vec![
        ("truncated", whole[..whole.len() / 2].to_vec()),
        ("broken", [&whole[..40], &[0; 400][..]].concat()),
        ("30 000 × 30 000", enormous(30_000)),
        ("65 535 × 65 535", enormous(65_535)),
        ("larger than 12 MB", huge),
        ("a page", b"<!doctype html><script>lykta_x()</script>".to_vec()),
        ("a script", b"alert(document.cookie)".to_vec()),
        ("a drawing", b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"lykta_x()\"/>".to_vec()),
        ("an archive", [b"PK\x03\x04".as_slice(), &[0; 500]].concat()),
        ("a packed bomb", [b"\x1f\x8b\x08\0".as_slice(), &[0; 500]].concat()),
        ("a film", b"\0\0\0\x18ftypqt  \0\0\0\0qt  qt  ".to_vec()),
        ("a phone's own format", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec()),
        ("a moving picture", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
        ("a document", b"%PDF-1.7 lykta".to_vec()),
        ("noise", vec![0x5a; 4_000]),
    ]
}
