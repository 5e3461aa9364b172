//! The edge: from a request to the handler of a page, through everything that must be true before.

use crate::{assets, boot::Sites, layers};
use app::{fault::Fault, routes, shell::faults};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn, from_fn_with_state},
    routing::get,
};
use http::{Method, Uri};
use std::{net::IpAddr, sync::Arc, time::Duration};
use tower::Layer as _;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer, limit::RequestBodyLimitLayer,
    timeout::TimeoutLayer,
};

/// A report with a 12 MB photo and its fields.
const LARGEST_BODY: usize = 13 * 1024 * 1024;
/// Every other form.
const USUAL_BODY: usize = 256 * 1024;
/// Longest a request may take, upload over a weak network included.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the edge knows.
#[derive(Clone)]
pub struct Edge {
    /// The municipalities.
    pub sites: Arc<Sites>,
    /// Proxies whose forwarding headers count.
    pub trusted_proxies: Arc<[IpAddr]>,
}

/// The addresses that a form from elsewhere may be sent to: mail providers end what somebody follows, or the letters about
/// a walk, for their readers by a bare POST (RFC 8058). What it takes is the secret in the address, and all it does is end.
fn ends_letters(method: &Method, address: &Uri) -> bool {
    let path = address.path();
    let after = ["/folj/", "/anmalan/"].into_iter().find_map(|before| path.strip_prefix(before));
    let token = after.and_then(|rest| rest.strip_suffix("/avsluta"));
    method == Method::POST && token.is_some_and(|token| !token.is_empty() && !token.contains('/'))
}

/// The whole service.
pub fn router(edge: Edge) -> Router {
    let secure = from_fn_with_state(edge.clone(), layers::headers::secure);
    let health = get(layers::health::get).with_state(edge.clone()).layer(secure.clone());
    let mut pages = Router::new();
    for route in routes::routes() {
        pages = pages.route(route.path, route.handler);
    }
    pages = pages
        .merge(assets::routes())
        .fallback(|| async { Fault::NotFound })
        .method_not_allowed_fallback(|| async { Fault::NotFound })
        .layer(DefaultBodyLimit::max(USUAL_BODY))
        .layer(from_fn(layers::entrance::admit))
        .layer(from_fn_with_state(edge.clone(), layers::entrance::session))
        .layer(from_fn(faults::dress))
        .layer(from_fn_with_state(edge, layers::entrance::municipality));
    let inner = pages
        .layer(RequestBodyLimitLayer::new(LARGEST_BODY))
        .layer(CsrfLayer::new().with_insecure_bypass(ends_letters))
        .layer(tower::util::MapRequestLayer::new(layers::origin::unsaid))
        .layer(secure)
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(http::StatusCode::REQUEST_TIMEOUT, PATIENCE))
        .layer(CatchPanicLayer::custom(layers::headers::panicked))
        .layer(from_fn(layers::record::request));
    let by_language = tower::util::MapRequestLayer::new(layers::entrance::language).layer(inner);
    Router::new().route("/health", health).fallback_service(by_language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_two_addresses_take_forms_from_elsewhere() {
        let passes = |method: Method, path: &'static str| ends_letters(&method, &Uri::from_static(path));
        assert!(passes(Method::POST, "/folj/0190abc/avsluta") && passes(Method::POST, "/anmalan/0190abc/avsluta"));
        let others =
            ["/folj", "/folj/", "/folj//avsluta", "/folj/a/b/avsluta", "/folj/a", "/folj/a/bekrafta", "/avsluta"];
        let others =
            others.into_iter().chain(["/anmalan/a", "/anmalan//avsluta", "/anmalan/a/b/avsluta", "/ga/a/avsluta"]);
        for path in others.chain(["/personal/folj/a/avsluta", "/folj/a/avsluta/"]) {
            assert!(!passes(Method::POST, path), "{path}");
        }
        assert!(!passes(Method::PUT, "/folj/a/avsluta"));
    }
}
