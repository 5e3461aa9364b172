//! A QR code as one path of an inline drawing: it needs no image file, no script and no style.

use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;

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

/// Side length in modules, border included, and a path with one square for each dark module.
fn drawing(text: &str) -> Option<(usize, String)> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        for (x, module) in code[y].iter().enumerate() {
            if module.value() {
                path.push_str(&format!("M{} {}h1v1h-1z", x + BORDER, y + BORDER));
            }
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
        assert!(path.starts_with("M4 4h1v1h-1z"));
    }
}
