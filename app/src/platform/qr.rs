//! QR codes as runs of dark squares: pages and posters draw them themselves.

use fast_qr::{ECL, Mask, QRBuilder};

/// The quiet border every reader needs, in squares.
const BORDER: usize = 4;

/// A code, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Side length in squares, border included.
    pub side: usize,
    /// Each run of dark squares: column, row, how many.
    pub runs: Vec<(usize, usize, usize)>,
}

/// The code for a text, or nothing when the text is too long for one. Every reader knows all eight masks; trying them out
/// for the evenest one takes longer than the rest of the page.
pub fn drawing(text: &str) -> Option<Drawing> {
    let code = QRBuilder::new(text).ecl(ECL::M).mask(Mask::Checkerboard).build().ok()?;
    let mut runs = Vec::new();
    for y in 0..code.size {
        let row: Vec<bool> = code[y].iter().map(|module| module.value()).collect();
        let mut from = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] {
                runs.push((from + BORDER, y + BORDER, run.len()));
            }
            from += run.len();
        }
    }
    Some(Drawing { side: code.size + 2 * BORDER, runs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_drawing_with_a_border() {
        let code = drawing("https://trygg.example.org/arende/7KQ3-M2XH-9TPA-4WECR").unwrap();
        assert!((29..=60).contains(&code.side));
        assert_eq!(code.runs[0], (4, 4, 7), "the corner every reader looks for");
    }
}
