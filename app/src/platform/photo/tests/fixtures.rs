//! Small photos of all three formats, with everything in them that phones and programs hide there.

use image::{
    DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
    },
};

/// Words that must never be found in a stripped or processed photo.
pub const SECRET: &str = "Hemlig Hembygd 070-174 06 05";

/// A picture without symmetry: soft colours, one dark corner, fine structure.
pub fn scene(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        if x < width / 4 && y < height / 4 {
            return Rgb([10, 20, 30]);
        }
        let grain = (x.wrapping_mul(31) ^ y.wrapping_mul(17)) % 13;
        Rgb([(x * 200 / width + grain) as u8, (y * 200 / height + grain) as u8, 128])
    })
}

pub fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, 90).encode_image(picture).unwrap();
    file
}

pub fn png(picture: impl Into<DynamicImage>) -> Vec<u8> {
    encoded(picture.into(), ImageFormat::Png)
}

pub fn webp(picture: impl Into<DynamicImage>) -> Vec<u8> {
    encoded(picture.into(), ImageFormat::WebP)
}

fn encoded(picture: DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// An EXIF block: orientation, a description with the secret, and a position.
pub fn exif(orientation: u16, little: bool) -> Vec<u8> {
    let two = |n: u16| if little { n.to_le_bytes() } else { n.to_be_bytes() };
    let four = |n: u32| if little { n.to_le_bytes() } else { n.to_be_bytes() };
    let entry =
        |tag: u16, kind: u16, count: u32, value: [u8; 4]| [&two(tag)[..], &two(kind), &four(count), &value].concat();
    let [high, low] = two(orientation);
    let (text_at, gps_at) = (8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + SECRET.len() as u32);
    [
        if little { &b"II*\0"[..] } else { b"MM\0*" },
        &four(8),
        &two(3),
        &entry(0x010e, 2, SECRET.len() as u32, four(text_at)),
        &entry(0x0112, 3, 1, [high, low, 0, 0]),
        &entry(0x8825, 4, 1, four(gps_at)),
        &four(0),
        SECRET.as_bytes(),
        &two(1),
        &entry(0x0001, 2, 2, *b"N\0\0\0"),
        &four(0),
    ]
    .concat()
}

/// One JPEG segment.
pub fn segment(marker: u8, content: &[&[u8]]) -> Vec<u8> {
    let content = content.concat();
    [&[0xff, marker][..], &(content.len() as u16 + 2).to_be_bytes(), &content].concat()
}

/// Puts segments where cameras put them: right after the start.
pub fn with_segments(jpeg: &[u8], segments: &[Vec<u8>]) -> Vec<u8> {
    [&jpeg[..2], &segments.concat(), &jpeg[2..]].concat()
}

pub fn with_orientation(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    with_segments(jpeg, &[segment(0xe1, &[b"Exif\0\0", &exif(orientation, true)])])
}

/// Everything at once, and a second picture behind the first.
pub fn full_jpeg(picture: &RgbImage) -> Vec<u8> {
    let secret = SECRET.as_bytes();
    let segments = [
        segment(0xe0, &[b"JFXX\0\x10", secret]),
        segment(0xe1, &[b"Exif\0\0", &exif(6, false)]),
        segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", secret]),
        segment(0xe2, &[b"ICC_PROFILE\0\x01\x01", secret]),
        segment(0xe2, &[b"MPF\0", secret]),
        segment(0xed, &[b"Photoshop 3.0\0", secret]),
        segment(0xee, &[b"Adobe\0\x64\0\0\0\0\x01", secret]),
        segment(0xfe, &[secret]),
    ];
    let first = with_segments(&jpeg(picture), &segments);
    [&first[..], &with_orientation(&jpeg(&scene(16, 16)), 3), secret].concat()
}

/// One PNG chunk with its checksum.
pub fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let named = [&name[..], content].concat();
    [&(content.len() as u32).to_be_bytes()[..], &named, &crc(&named).to_be_bytes()].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32| {
        if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
    };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

/// Where the first chunk of a PNG ends.
pub const AFTER_HEADER: usize = 8 + 25;

pub fn with_chunks(png: &[u8], chunks: &[Vec<u8>]) -> Vec<u8> {
    [&png[..AFTER_HEADER], &chunks.concat(), &png[AFTER_HEADER..]].concat()
}

/// A PNG that is nothing but a header of this size.
pub fn png_header(width: u32, height: u32) -> Vec<u8> {
    let content = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &content), &chunk(b"IDAT", b"x"), &chunk(b"IEND", b"")].concat()
}

/// Zeros, packed about a thousandfold: the compressed data of a black picture.
pub fn bomb() -> Vec<u8> {
    let mut file = Vec::new();
    PngEncoder::new_with_quality(&mut file, CompressionType::Best, FilterType::NoFilter)
        .write_image(&vec![0; 4_000 * 4_000], 4_000, 4_000, ExtendedColorType::L8)
        .unwrap();
    let mut packed = Vec::new();
    let mut at = AFTER_HEADER;
    while at < file.len() {
        let length = u32::from_be_bytes(file[at..at + 4].try_into().unwrap()) as usize;
        if &file[at + 4..at + 8] == b"IDAT" {
            packed.extend(&file[at + 8..at + 8 + length]);
        }
        at += 12 + length;
    }
    packed
}

/// One RIFF chunk, filled up to an even length.
pub fn riff(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = (content.len() as u32).to_le_bytes();
    [&name[..], &length, content, &[0][..content.len() % 2]].concat()
}

pub fn webp_file(chunks: &[Vec<u8>]) -> Vec<u8> {
    riff(b"RIFF", &[&b"WEBP"[..], &chunks.concat()].concat())
}

/// The picture chunk of a plain WebP.
pub fn webp_picture(picture: &RgbImage) -> Vec<u8> {
    webp(picture.clone())[12..].to_vec()
}

/// The header of an extended WebP: flags for profile, alpha, EXIF, XMP and animation.
pub fn vp8x(flags: u8, width: u32, height: u32) -> Vec<u8> {
    riff(b"VP8X", &[&[flags, 0, 0, 0], &(width - 1).to_le_bytes()[..3], &(height - 1).to_le_bytes()[..3]].concat())
}

/// A progressive JPEG of one grey, empty 8 × 8 block: `scans` scans, said to be `width` × `height`.
pub fn progressive_jpeg(width: u16, height: u16, scans: usize) -> Vec<u8> {
    let frame = [&[8][..], &height.to_be_bytes(), &width.to_be_bytes(), &[1, 1, 0x11, 0]].concat();
    // A table with a single code of one bit: "no difference", or "end of block".
    let table = |class: u8| segment(0xc4, &[&[class], &[1], &[0; 15], &[0]]);
    let first = [segment(0xda, &[&[1, 1, 0, 0, 0, 0]]), vec![0x7f]].concat();
    let next = [segment(0xda, &[&[1, 1, 0, 1, 63, 0]]), vec![0x7f]].concat();
    [
        vec![0xff, 0xd8],
        segment(0xdb, &[&[0], &[1; 64]]),
        segment(0xc2, &[&frame]),
        table(0x00),
        table(0x10),
        first,
        next.repeat(scans - 1),
        vec![0xff, 0xd9],
    ]
    .concat()
}

/// All markers of a JPEG up to its end, read in another way than the code under test: data is skipped byte by byte.
pub fn markers(jpeg: &[u8]) -> Vec<u8> {
    let (mut found, mut at) = (Vec::new(), 2);
    while at + 1 < jpeg.len() {
        let (first, marker) = (jpeg[at], jpeg[at + 1]);
        if first != 0xff || matches!(marker, 0x00 | 0xd0..=0xd7 | 0xff) {
            at += 1;
            continue;
        }
        found.push(marker);
        if marker == 0xd9 {
            assert_eq!(at + 2, jpeg.len(), "nothing follows the end");
            return found;
        }
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    panic!("no end of image");
}

pub fn contains(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}
