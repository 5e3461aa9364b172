//! The small files browsers, robots and researchers ask for, different for each municipality.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::{clock::Timestamp, municipality::Profile, preset::accent::Rgb},
    t,
};
use axum::{
    extract::RawQuery,
    response::{IntoResponse, Response},
};
use chrono::{SecondsFormat, TimeDelta};
use http::{HeaderName, HeaderValue, header};
use serde_json::json;

/// Asked for again when a day has passed.
const A_DAY: &str = "public, max-age=86400";
/// The address changes with the content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Nothing may run, nothing may be fetched, and the drawing is nobody's page.
const DRAWING_POLICY: &str = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; sandbox";
/// security.txt shall be trusted for less than a year (RFC 9116 §2.5.5); half of one leaves room for a copy that lies around.
const TRUSTED_DAYS: i64 = 180;

/// `/tema.css`: the municipality's colour. Its address carries the colour, so browsers may keep it; a colour people cannot
/// read is not served, even if it was stored once.
///
/// # Errors
/// None of its own.
pub async fn theme(RawQuery(query): RawQuery, scope: Scope<Public>) -> Result<Response, Fault> {
    let accent = scope.profile().accent.clone();
    let css = Rgb::parse(&accent)
        .filter(|colour| colour.is_readable())
        .map(|_| format!(":root{{--accent:{accent}}}"))
        .unwrap_or_default();
    let named = query.is_some_and(|query| accent.trim_start_matches('#') == query);
    let cache = if named { FOR_EVER } else { A_DAY };
    Ok(file("text/css; charset=utf-8", cache, css))
}

/// `/manifest.webmanifest`: the name and icons of the page on a home screen, in each language.
///
/// # Errors
/// None of its own.
pub async fn manifest(scope: Scope<Public>) -> Result<Response, Fault> {
    let text = manifest_of(&scope.profile(), scope.lang()).to_string();
    Ok(file("application/manifest+json", A_DAY, text))
}

fn manifest_of(profile: &Profile, lang: Lang) -> serde_json::Value {
    let icon = |src: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": src, "sizes": sizes, "type": kind, "purpose": purpose });
    json!({
        "id": "/",
        "name": t!(lang, "about-app-name", place = profile.short_name.as_str()),
        "short_name": profile.short_name,
        "description": t!(lang, "about-lead"),
        "lang": lang.code(),
        "dir": "ltr",
        "start_url": lang.path("/"),
        "scope": "/",
        "display": "standalone",
        "background_color": "#FCFAF5",
        "theme_color": "#14233F",
        "icons": [
            icon("/icons/icon-192.png", "192x192", "image/png", "any"),
            icon("/icons/icon-512.png", "512x512", "image/png", "any"),
            icon("/icons/icon-maskable-512.png", "512x512", "image/png", "maskable"),
            icon("/icon.svg", "any", "image/svg+xml", "any"),
        ],
        "shortcuts": [
            { "name": t!(lang, "shell-report"), "url": lang.path("/rapportera") },
            { "name": t!(lang, "shell-follow"), "url": lang.path("/arende") },
        ],
    })
}

/// `/vapen.svg`: the coat of arms, as a drawing and nothing else.
///
/// # Errors
/// [`Fault::NotFound`] when there is none, or it holds more than a drawing.
pub async fn coat_of_arms(scope: Scope<Public>) -> Result<Response, Fault> {
    let svg = scope.profile().coat_of_arms_svg().filter(|svg| is_plain_drawing(svg));
    let mut response = file("image/svg+xml", A_DAY, svg.ok_or(Fault::NotFound)?.to_owned());
    let policy = HeaderValue::from_static(DRAWING_POLICY);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}

/// Is it shapes only: no script, no handler, no address, no style sheet, no foreign elements, no entities?
fn is_plain_drawing(svg: &str) -> bool {
    const REFUSED: [&str; 10] =
        ["<script", "<style", "<foreignobject", "<iframe", "<image", "<use", "<!", "<?", "href", "javascript:"];
    let text = without_comments(svg).to_lowercase();
    let handler =
        text.split(|c: char| c.is_whitespace() || c == '/').any(|word| word.starts_with("on") && word.contains('='));
    !handler && !REFUSED.iter().any(|part| text.contains(part))
}

fn without_comments(svg: &str) -> String {
    let mut rest = svg;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// `/robots.txt`. The fictional municipality is not for search engines at all.
///
/// # Errors
/// None of its own.
pub async fn robots(scope: Scope<Public>) -> Result<Response, Fault> {
    let text = if scope.municipality().is_demo() {
        "User-agent: *\nDisallow: /\n"
    } else {
        "User-agent: *\nDisallow: /personal\nDisallow: /arende/\nDisallow: /brev/\nDisallow: /api/\n"
    };
    Ok(file("text/plain; charset=utf-8", A_DAY, text.to_owned()))
}

/// `/.well-known/security.txt` (RFC 9116): where to tell about a weakness.
///
/// # Errors
/// None of its own.
pub async fn security(scope: Scope<Public>) -> Result<Response, Fault> {
    let municipality = scope.municipality();
    let text = security_of(&scope.profile(), &municipality.link(""), scope.now());
    Ok(file("text/plain; charset=utf-8", A_DAY, text))
}

fn security_of(profile: &Profile, address: &str, now: Timestamp) -> String {
    let contact = match profile.contact.email.as_str() {
        "" => format!("{address}/kontakt"),
        email => format!("mailto:{email}"),
    };
    let expires = (now + TimeDelta::days(TRUSTED_DAYS)).to_rfc3339_opts(SecondsFormat::Secs, true);
    format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: sv, en\nCanonical: {address}/.well-known/security.txt\n"
    )
}

fn file(kind: &'static str, cache: &'static str, text: String) -> Response {
    let headers: [(HeaderName, &str); 2] = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, cache)];
    (headers, text).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::preset::files::EMBEDDED;

    #[test]
    fn every_coat_of_arms_that_comes_along_is_a_plain_drawing() {
        for svg in EMBEDDED.iter().filter_map(|preset| preset.coat_of_arms) {
            assert!(is_plain_drawing(svg));
        }
    }

    #[test]
    fn a_drawing_that_could_act_is_refused() {
        for svg in [
            "<svg><script>alert(1)</script></svg>",
            "<svg onload=\"alert(1)\"/>",
            "<svg><g/onclick='x'></g></svg>",
            "<svg><a xlink:href=\"javascript:x\"/></svg>",
            "<svg><ForeignObject/></svg>",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>",
            "<svg><!-- --><style>*{background:url(https://example.org)}</style></svg>",
        ] {
            assert!(!is_plain_drawing(svg), "{svg}");
        }
    }

    #[test]
    fn security_txt_is_trusted_for_less_than_a_year() {
        let profile = Profile::load("lyktkoping").unwrap();
        let now = "2026-03-02T08:00:00Z".parse().unwrap();
        let text = security_of(&profile, "https://trygg.example.org", now);
        assert!(text.contains("\nExpires: 2026-08-29T08:00:00Z\n"), "{text}");
        assert!(text.starts_with("Contact: mailto:kontakt@lyktkoping.example.org\n"));
        let unknown = Profile {
            contact: crate::platform::preset::parts::Contact { email: String::new(), ..profile.contact.clone() },
            ..profile
        };
        assert!(
            security_of(&unknown, "https://trygg.example.org", now)
                .starts_with("Contact: https://trygg.example.org/kontakt\n")
        );
    }

    #[test]
    fn the_manifest_speaks_each_language() {
        let profile = Profile::load("lyktkoping").unwrap();
        for lang in Lang::all() {
            let manifest = manifest_of(&profile, *lang);
            assert_eq!(manifest["start_url"], lang.path("/"));
            assert_eq!(manifest["lang"], lang.code());
        }
    }
}
