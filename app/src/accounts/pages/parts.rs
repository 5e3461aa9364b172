//! What several of these pages share.

use crate::{
    accounts::{
        cookie::{self, Door},
        policy::Capability,
        scope::Scope,
        session::Token,
        view::destination,
    },
    kernel::lang::Lang,
    platform::clock::{Timestamp, spoken_moment},
    shell::{Frame, see_other},
};
use axum::response::Response;
use fast_qr::QRBuilder;
use http::header;
use leptos::prelude::*;
use serde::Deserialize;

/// The language of these pages.
pub(super) const SV: Lang = Lang::Sv;

/// What stands after the question mark: where to go afterwards, and what was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    /// Where the person wanted to go.
    pub till: String,
    /// What was just done, as a code.
    pub klart: String,
}

impl Asked {
    /// Reads the query; nonsense counts as nothing.
    pub(super) fn of(query: Option<&str>) -> Self {
        query.and_then(|query| serde_html_form::from_str(query).ok()).unwrap_or_default()
    }
}

/// The frame in Swedish, whatever language the visitor came with: these pages exist in Swedish only.
pub(super) fn swedish(frame: Frame) -> Frame {
    Frame { lang: SV, ..frame }
}

/// A path with the destination after it, when it is not the usual one.
pub(super) fn with_till(path: &str, till: &str) -> String {
    match destination(till) {
        "/personal" => path.to_owned(),
        till => format!("{path}?till={till}"),
    }
}

/// A redirect that gives the browser its new token.
pub(super) fn enter<C: Capability>(scope: &Scope<C>, to: &str, token: &Token) -> Response {
    with_token(scope, see_other(to), token)
}

/// An answer that gives the browser its new token.
pub(super) fn with_token<C: Capability>(scope: &Scope<C>, mut response: Response, token: &Token) -> Response {
    let value = cookie::set(token, Door::Staff, scope.municipality().is_tls());
    response.headers_mut().insert(header::SET_COOKIE, value);
    response
}

/// "tisdag 3 mars kl. 09.05", for machines too.
#[component]
pub(super) fn Moment(at: Timestamp, now: Timestamp) -> impl IntoView {
    view! { <time datetime=at.to_rfc3339()>{spoken_moment(at, now, SV)}</time> }
}

/// Ten codes for paper, shown once.
#[component]
pub(super) fn RecoveryCodes(codes: Vec<String>) -> impl IntoView {
    let codes = codes.into_iter().map(|code| view! { <li><code>{code}</code></li> });
    view! { <ol class="recovery-codes">{codes.collect_view()}</ol> }
}

/// Cells of white around a QR code, as scanners need.
const QUIET: usize = 4;

/// A text as a picture to scan. Black on white in every theme: scanners need it.
#[component]
pub(super) fn Qr(
    /// What the picture says.
    text: String,
    /// What it is, for those who do not see it.
    label: String,
) -> impl IntoView {
    let (side, path) = drawn(&text)?;
    let frame = format!("0 0 {side} {side}");
    Some(view! {
        <svg class="qr" viewBox=frame width="232" height="232" role="img" aria-label=label shape-rendering="crispEdges">
            <rect width=side height=side fill="#fff"/>
            <path d=path fill="#000"/>
        </svg>
    })
}

/// The side of the picture in cells, and a path over its dark cells; nothing when the text is too long for one.
fn drawn(text: &str) -> Option<(usize, String)> {
    let code = QRBuilder::new(text).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        for (x, cell) in code[y].iter().enumerate() {
            if cell.value() {
                path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
            }
        }
    }
    Some((code.size + 2 * QUIET, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_a_white_frame() {
        let (side, path) = drawn("otpauth://totp/maja?secret=GEZDGNBVGY3TQOJQ").unwrap();
        assert!(side > 20 && path.starts_with("M4 4h1v1h-1z"));
        assert!(drawn(&"x".repeat(5_000)).is_none());
    }

    #[test]
    fn the_usual_destination_is_not_spelled_out() {
        assert_eq!(
            with_till("/personal/logga-in/kod", "/personal/inkorg"),
            "/personal/logga-in/kod?till=/personal/inkorg"
        );
        assert_eq!(with_till("/personal/logga-in/kod", "https://example.org"), "/personal/logga-in/kod");
    }
}
