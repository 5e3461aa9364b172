//! The headers every answer carries: nothing from elsewhere, no framing, no sniffing.

use super::entrance;
use crate::router::Edge;
use app::fault::Fault;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, header};
use std::any::Any;

/// `'wasm-unsafe-eval'` lets the islands' module compile; it allows no script text to be evaluated.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
    font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'";

const ALWAYS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), "geolocation=(self), camera=(), microphone=(), interest-cohort=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Two years, as browsers' preload lists ask for.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

/// Adds the headers; those a page set itself stay. HSTS where the municipality's address is https: that it came so must
/// not hang on what the proxy tells, and browsers heed it over TLS only.
pub async fn secure(State(edge): State<Edge>, request: Request, next: Next) -> Response {
    let tls = edge.sites.of_host(entrance::host(&request)).is_some_and(|municipality| municipality.is_tls());
    let (office, support) = {
        let path = request.uri().path();
        (path.starts_with("/personal"), is_of_support(path))
    };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if office {
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    }
    if support {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    }
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if tls {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
    response
}

/// Is it an address of victim support, of residents or of the office? Whatever it answers, a fault too, is kept by nobody
/// and tells no other site where somebody comes from.
fn is_of_support(path: &str) -> bool {
    ["/stod", "/personal/stod"]
        .iter()
        .any(|start| path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// A panic in a handler: logged by the panic hook, told plainly.
pub fn panicked(_: Box<dyn Any + Send>) -> Response {
    Fault::broken("handling a request", &"panic").into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_of_victim_support_is_known() {
        for path in ["/stod", "/stod/", "/stod/arende", "/stod/finns/inte", "/personal/stod", "/personal/stod/nyckel"] {
            assert!(is_of_support(path), "{path}");
        }
        for path in ["/", "/stodlinje", "/personal", "/personal/stodet", "/om/stod"] {
            assert!(!is_of_support(path), "{path}");
        }
    }
}
