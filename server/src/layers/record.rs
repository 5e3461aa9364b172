//! One log line per request: the pattern of the route, never the address itself, which may hold a code.

use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};
use http::Method;
use std::time::Instant;

/// Logs method, route, status and duration. Neither address, query, host, client nor person.
pub async fn request(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = known(request.method());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("-", MatchedPath::as_str);
    let (status, duration_ms) = (response.status().as_u16(), began.elapsed().as_secs_f64() * 1_000.0);
    let duration_ms = (duration_ms * 10.0).round() / 10.0;
    tracing::info!(
        http.method = method,
        http.route = route,
        http.status = status,
        duration_ms,
        "{method} {route} {status}"
    );
    response
}

/// Anybody can invent a method: invented ones are not repeated.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
