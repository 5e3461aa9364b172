//! JPEG without its hidden data: the segments are walked to the end, and only what makes the picture is kept.

use super::{
    Orientation, PhotoProblem, Stripped,
    bytes::{array, be16, slice},
    check_memory, check_sides, orientation,
};

const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;

/// A progressive file may repeat cheap scans over all pixels; a small one could keep a core busy for minutes.
/// Cameras and tools write about ten.
const MAX_SCANS: u64 = 100;
/// Scans times pixels: twenty scans at the largest size.
const MAX_SCANNED: u64 = 20 * super::MAX_PIXELS;

/// Keeps tables, frame and scans; leaves out every other segment, and all that follows the first picture.
pub(super) fn strip(source: &[u8]) -> Result<Stripped, PhotoProblem> {
    let mut walk = Walk {
        source,
        at: 2,
        kept: Vec::with_capacity(source.len()),
        frame: None,
        scans: 0,
        exif: None,
        has_jfif: false,
    };
    walk.kept.extend([0xff, SOI]);
    loop {
        match walk.marker()? {
            EOI => break,
            marker => walk.take(marker)?,
        }
    }
    walk.kept.extend([0xff, EOI]);
    let Frame { width, height, memory } = walk.frame.filter(|_| walk.scans > 0).ok_or(PhotoProblem::Broken)?;
    Ok(Stripped {
        bytes: walk.kept,
        orientation: walk.exif.unwrap_or(Orientation::NoTransforms),
        width,
        height,
        memory,
    })
}

struct Walk<'a> {
    source: &'a [u8],
    at: usize,
    kept: Vec<u8>,
    frame: Option<Frame>,
    scans: u64,
    exif: Option<Orientation>,
    has_jfif: bool,
}

impl<'a> Walk<'a> {
    /// The next marker; the standard allows any number of 0xff before it.
    fn marker(&mut self) -> Result<u8, PhotoProblem> {
        if array(self.source, self.at)? != [0xff] {
            return Err(PhotoProblem::Broken);
        }
        loop {
            let [byte] = array(self.source, self.at)?;
            self.at += 1;
            if byte != 0xff {
                return Ok(byte);
            }
        }
    }

    /// Keeps or leaves out one segment, and with SOS the compressed data behind it.
    fn take(&mut self, marker: u8) -> Result<(), PhotoProblem> {
        let segment = self.segment()?;
        match marker {
            0xc0..=0xc2 if self.frame.is_none() => {
                self.frame = Some(Frame::read(segment, marker == 0xc2)?);
                self.keep(marker, segment);
            }
            // Quantisation and Huffman tables, restart interval.
            0xdb | 0xc4 | 0xdd => self.keep(marker, segment),
            SOS => {
                self.count_scan()?;
                self.keep(marker, segment);
                self.copy_data()?;
            }
            // JFIF says that the colours are YCbCr. Its last two bytes announce a thumbnail, which we cut off.
            0xe0 if segment.starts_with(b"JFIF\0") && !self.has_jfif => {
                self.has_jfif = true;
                let mut short: [u8; 14] = array(segment, 0)?;
                short[12..].fill(0);
                self.keep(marker, &short);
            }
            // Adobe's segment says how the colours were transformed.
            0xee if segment.starts_with(b"Adobe") => self.keep(marker, slice(segment, 0, 12)?),
            0xe1 if segment.starts_with(b"Exif\0\0") => _ = self.exif.get_or_insert_with(|| orientation::of(segment)),
            // Other application data and comments.
            0xe0..=0xef | 0xfe => {}
            // A second frame, arithmetic coding, lossless, hierarchical, reserved: no camera writes them.
            _ => return Err(PhotoProblem::Broken),
        }
        Ok(())
    }

    fn segment(&mut self) -> Result<&'a [u8], PhotoProblem> {
        let length = usize::from(be16(self.source, self.at)?).checked_sub(2).ok_or(PhotoProblem::Broken)?;
        let segment = slice(self.source, self.at + 2, length)?;
        self.at += 2 + length;
        Ok(segment)
    }

    /// The length fits 16 bits: no segment becomes longer than it was.
    fn keep(&mut self, marker: u8, segment: &[u8]) {
        self.kept.extend([0xff, marker]);
        self.kept.extend((segment.len() as u16 + 2).to_be_bytes());
        self.kept.extend(segment);
    }

    fn count_scan(&mut self) -> Result<(), PhotoProblem> {
        let frame = self.frame.as_ref().ok_or(PhotoProblem::Broken)?;
        self.scans += 1;
        let scanned = self.scans * u64::from(frame.width) * u64::from(frame.height);
        if self.scans > MAX_SCANS || scanned > MAX_SCANNED { Err(PhotoProblem::Broken) } else { Ok(()) }
    }

    /// Copies compressed data up to the next real marker. Data that never meets one was cut off.
    fn copy_data(&mut self) -> Result<(), PhotoProblem> {
        let start = self.at;
        loop {
            self.at += self.source[self.at..].iter().position(|byte| *byte == 0xff).ok_or(PhotoProblem::Broken)?;
            match array(self.source, self.at + 1)? {
                // An escaped 0xff, or a restart marker: still data.
                [0x00 | 0xd0..=0xd7] => self.at += 2,
                [0xff] => self.at += 1,
                _ => break,
            }
        }
        self.kept.extend(&self.source[start..self.at]);
        Ok(())
    }
}

/// What the frame header says.
struct Frame {
    width: u32,
    height: u32,
    memory: u64,
}

impl Frame {
    fn read(segment: &[u8], progressive: bool) -> Result<Self, PhotoProblem> {
        let [bits, .., count] = array::<6>(segment, 0)?;
        let (height, width) = (u32::from(be16(segment, 1)?), u32::from(be16(segment, 3)?));
        let components = &segment[6..];
        if bits != 8 || !matches!(count, 1 | 3 | 4) || components.len() != 3 * usize::from(count) {
            return Err(PhotoProblem::Broken);
        }
        check_sides(width, height)?;
        let pixels = u64::from(width) * u64::from(height);
        // Grey stays one byte; all other colours become three.
        let decoded = pixels * if count == 1 { 1 } else { 3 };
        // Progressive files keep two bytes for every sample until the last scan is read.
        let waiting = if progressive { 2 * pixels * samples_per_sixteen(components)? / 16 } else { 0 };
        Ok(Self { width, height, memory: check_memory(width, height, decoded + waiting)? })
    }
}

/// Samples of all components together for sixteen pixels: 48 if each has its own, 24 if colours are halved both ways.
fn samples_per_sixteen(components: &[u8]) -> Result<u64, PhotoProblem> {
    let factors =
        || components.chunks_exact(3).map(|component| (u64::from(component[1] >> 4), u64::from(component[1] & 15)));
    if !factors().all(|(across, down)| (1..=4).contains(&across) && (1..=4).contains(&down)) {
        return Err(PhotoProblem::Broken);
    }
    let across = factors().map(|(across, _)| across).max().unwrap_or(1);
    let down = factors().map(|(_, down)| down).max().unwrap_or(1);
    Ok(factors().map(|(a, d)| (16 * a * d).div_ceil(across * down)).sum())
}
