//! What a file is, by its first bytes. Its name and the browser's claim are never asked.

use std::fmt;

use super::{PhotoProblem, bytes::slice};

/// The formats we take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Jpeg,
    Png,
    WebP,
}

/// Formats we recognise and do not take, so that the page can say what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongKind {
    /// AVIF picture.
    Avif,
    /// GIF picture.
    Gif,
    /// TIFF picture, or raw data from a camera.
    Tiff,
    /// BMP picture.
    Bmp,
    /// JPEG XL picture.
    JpegXl,
    /// SVG drawing; may hold programs.
    Svg,
    /// Web page; may hold programs.
    Html,
    /// PDF document.
    Pdf,
    /// Packed files; office documents are packed files too.
    Archive,
    /// Film.
    Film,
}

impl fmt::Display for WrongKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Avif => "an AVIF picture",
            Self::Gif => "a GIF picture",
            Self::Tiff => "a TIFF picture or raw camera data",
            Self::Bmp => "a BMP picture",
            Self::JpegXl => "a JPEG XL picture",
            Self::Svg => "an SVG drawing",
            Self::Html => "a web page",
            Self::Pdf => "a PDF document",
            Self::Archive => "a packed file or office document",
            Self::Film => "a film",
        })
    }
}

/// The format of a file we take, or why we do not take it.
pub(super) fn of(bytes: &[u8]) -> Result<Kind, PhotoProblem> {
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(Kind::Jpeg);
    }
    if bytes.starts_with(super::png::SIGNATURE) {
        return Ok(Kind::Png);
    }
    if bytes.starts_with(b"RIFF") {
        return match slice(bytes, 8, 4) {
            Ok(b"WEBP") => Ok(Kind::WebP),
            Ok(b"AVI ") => Err(PhotoProblem::WrongType(WrongKind::Film)),
            _ => Err(PhotoProblem::NotAPhoto),
        };
    }
    if slice(bytes, 4, 4) == Ok(b"ftyp") {
        return Err(box_kind(bytes));
    }
    Err(wrong_kind(bytes).map_or(PhotoProblem::NotAPhoto, PhotoProblem::WrongType))
}

/// HEIC, AVIF and MP4 share one container; the brands at its start tell them apart.
fn box_kind(bytes: &[u8]) -> PhotoProblem {
    let end = super::bytes::be32(bytes, 0).map_or(0, |length| length as usize).clamp(16, 256).min(bytes.len());
    let brands = || bytes[8.min(end)..end].chunks_exact(4);
    // AVIF first: its files also name the general brand `mif1`, which alone means HEIF.
    if brands().any(|brand| matches!(brand, b"avif" | b"avis")) {
        PhotoProblem::WrongType(WrongKind::Avif)
    } else if brands().any(is_heif_brand) {
        PhotoProblem::Heic
    } else {
        PhotoProblem::WrongType(WrongKind::Film)
    }
}

fn is_heif_brand(brand: &[u8]) -> bool {
    matches!(brand, b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"hevm" | b"hevs" | b"mif1" | b"msf1")
}

fn wrong_kind(bytes: &[u8]) -> Option<WrongKind> {
    const STARTS: [(&[u8], WrongKind); 10] = [
        (b"GIF87a", WrongKind::Gif),
        (b"GIF89a", WrongKind::Gif),
        (b"II*\0", WrongKind::Tiff),
        (b"MM\0*", WrongKind::Tiff),
        (b"BM", WrongKind::Bmp),
        (b"\xff\x0a", WrongKind::JpegXl),
        (b"\0\0\0\x0cJXL ", WrongKind::JpegXl),
        (b"%PDF-", WrongKind::Pdf),
        (b"PK\x03\x04", WrongKind::Archive),
        (b"\x1a\x45\xdf\xa3", WrongKind::Film),
    ];
    STARTS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| *kind).or_else(|| markup_kind(bytes))
}

/// Web pages and drawings are text and may begin in many ways; the first kilobyte decides.
fn markup_kind(bytes: &[u8]) -> Option<WrongKind> {
    let start = &bytes[..bytes.len().min(1024)];
    let text = String::from_utf8_lossy(start).to_ascii_lowercase();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with('<') {
        return None;
    }
    if text.contains("<svg") && !text.contains("<html") {
        return Some(WrongKind::Svg);
    }
    let page = ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<!--"];
    page.iter().any(|tag| text.contains(tag)).then_some(WrongKind::Html)
}
