//! What a sign-in knows of where it comes from: an address block that is never stored, and a coarse word that is.

use crate::{kernel::lang::Lang, platform::limits::Client, t};
use axum::extract::FromRequestParts;
use http::{header, request::Parts};
use std::convert::Infallible;

/// Where somebody signs in from.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The address block, for rate limits only. All requests without one count as one.
    pub client: Option<Client>,
    /// Browser and system, as `Firefox på Windows`: enough for the owner to know the own telephone again.
    pub device: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        let agent = parts.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        Ok(Self { client: parts.extensions.get::<Client>().copied(), device: device(agent) })
    }
}

/// Order matters: every browser claims to be several of those further down.
const BROWSERS: &[(&str, &str)] = &[
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
];
const SYSTEMS: &[(&str, &str)] = &[
    ("iPhone", "Iphone"),
    ("iPad", "Ipad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
];

/// A coarse word for a browser. Versions and models are left out: they would tell people apart.
fn device(agent: &str) -> String {
    let named =
        |list: &[(&str, &'static str)]| list.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    match (named(BROWSERS), named(SYSTEMS)) {
        (Some(browser), Some(system)) => t!(Lang::Sv, "staff-device", browser = browser, system = system),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => t!(Lang::Sv, "staff-device-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_named_without_its_version() {
        let cases = [
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox på Windows"),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari på Iphone",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
                "Edge på Windows",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
                "Chrome på Android",
            ),
            ("curl/8.5.0", "Okänd webbläsare"),
            ("", "Okänd webbläsare"),
        ];
        for (agent, word) in cases {
            assert_eq!(device(agent), word, "{agent}");
        }
    }
}
