//! A QR code as one path of an inline drawing: it needs no image file, no script and no style.

use fast_qr::{ECL, Mask, QRBuilder};
use leptos::prelude::*;
use std::fmt::Write;

/// The quiet border every reader needs, in modules.
const BORDER: usize = 4;

/// The code for a text, or nothing when the text is too long for one.
pub(super) fn qr(text: &str, label: String) -> Option<AnyView> {
    let (side, path) = drawing(text)?;
    let view_box = format!("0 0 {side} {side}");
    Some(
        view! {
            <svg class="qr" viewBox=view_box role="img" aria-label=label>
                <rect class="qr-ground" width=side height=side></rect>
                <path class="qr-dots" d=path></path>
            </svg>
        }
        .into_any(),
    )
}

/// Side length in modules, border included, and a path with one bar for each run of dark modules. Every reader knows all
/// eight masks; trying them out for the evenest one takes longer than the rest of the page.
fn drawing(text: &str) -> Option<(usize, String)> {
    let code = QRBuilder::new(text).ecl(ECL::M).mask(Mask::Checkerboard).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        let row: Vec<bool> = code[y].iter().map(|module| module.value()).collect();
        let mut from = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] {
                let (x, y, wide) = (from + BORDER, y + BORDER, run.len());
                // Writing to a string cannot fail.
                let _ = write!(path, "M{x} {y}h{wide}v1h-{wide}z");
            }
            from += run.len();
        }
    }
    Some((code.size + 2 * BORDER, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_drawing_with_a_border() {
        let (side, path) = drawing("https://trygg.example.org/arende/7KQ3-M2XH-9TPA-4WECR").unwrap();
        assert!((29..=60).contains(&side));
        assert!(path.starts_with("M4 4h7v1h-7z"), "the corner every reader looks for: {path}");
    }
}
