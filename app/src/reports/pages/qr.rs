//! A QR code as one path of an inline drawing: it needs no image file, no script and no style.

use crate::platform::qr::drawing;
use leptos::prelude::*;
use std::fmt::Write;

/// The code for a text, or nothing when the text is too long for one.
pub(super) fn qr(text: &str, label: String) -> Option<AnyView> {
    let code = drawing(text)?;
    let mut path = String::new();
    for (x, y, wide) in code.runs {
        // Writing to a string cannot fail.
        let _ = write!(path, "M{x} {y}h{wide}v1h-{wide}z");
    }
    let (side, view_box) = (code.side, format!("0 0 {0} {0}", code.side));
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
