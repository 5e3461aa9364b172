//! The built files: hashed names, precompressed, cached for ever. Embedded in the release binary.

use app::fault::Fault;
use axum::{
    Router,
    extract::Path,
    response::{IntoResponse, Response},
    routing::get,
};
use http::{HeaderMap, HeaderValue, header};
use rust_embed::RustEmbed;
use std::collections::HashMap;

#[derive(RustEmbed)]
#[folder = "../.build/site"]
#[allow_missing = true]
struct Site;

/// Tells the pages the addresses of the built files.
pub fn install() {
    let addresses: HashMap<String, String> =
        Site::get("assets.json").and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default();
    app::shell::assets::install(addresses);
}

/// Does the binary carry the built files? Without them the pages have neither style nor scripts.
pub fn are_built() -> bool {
    Site::get("assets.json").is_some()
}

/// The addresses of built files, as they stand in the access list.
pub const ADDRESSES: [&str; 6] =
    ["/assets/{*path}", "/icons/{file}", "/fonts/{file}", "/icon.svg", "/favicon.ico", "/sw.js"];
/// Names without a hash: asked for again when a day has passed.
const A_DAY: &str = "public, max-age=86400";

/// The routes of [`ADDRESSES`].
pub fn routes() -> Router {
    let [built, icons, fonts, icon, favicon, worker] = ADDRESSES;
    Router::new()
        .route(built, get(hashed))
        .route(icons, get(|file: Path<String>, headers| inside("icons", file, headers)))
        .route(fonts, get(|file: Path<String>, headers| inside("fonts", file, headers)))
        .route(icon, get(async |headers: HeaderMap| serve("icons/icon.svg", &headers, A_DAY)))
        .route(favicon, get(async |headers: HeaderMap| serve("favicon.ico", &headers, A_DAY)))
        .route(worker, get(service_worker))
}

/// A file of one folder.
async fn inside(folder: &str, Path(file): Path<String>, headers: HeaderMap) -> Result<Response, Fault> {
    serve(&format!("{folder}/{file}"), &headers, A_DAY)
}

/// The service worker. Asked for each time, or an old one would never learn of a new one.
async fn service_worker(headers: HeaderMap) -> Result<Response, Fault> {
    let mut response = serve("sw.js", &headers, "no-cache")?;
    let everywhere = HeaderValue::from_static("/");
    response.headers_mut().insert("service-worker-allowed", everywhere);
    Ok(response)
}

/// A file with a hashed name.
///
/// # Errors
/// [`Fault::NotFound`].
pub async fn hashed(Path(path): Path<String>, headers: HeaderMap) -> Result<Response, Fault> {
    serve(&format!("assets/{path}"), &headers, "public, max-age=31536000, immutable")
}

/// A built file under a given name, in the best encoding the browser takes.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn serve(name: &str, headers: &HeaderMap, cache: &'static str) -> Result<Response, Fault> {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let encodings = [("br", "br"), ("gzip", "gz")];
    let packed = encodings.iter().filter(|(encoding, _)| accepted.contains(encoding));
    let found =
        packed.filter_map(|(encoding, ending)| Some((Site::get(&format!("{name}.{ending}"))?, Some(*encoding)))).next();
    let (file, encoding) = found.or_else(|| Some((Site::get(name)?, None))).ok_or(Fault::NotFound)?;
    let mut response = file.data.into_owned().into_response();
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(name)));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok(response)
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
