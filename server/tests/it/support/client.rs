//! A browser without a screen: sends what a browser sends, keeps no secrets of its own.

use super::{Answer, App, HOST, logs};
use axum::{body::Body, extract::ConnectInfo};
use http::{Method, Request, header};
use std::net::SocketAddr;
use tower::ServiceExt;

/// Somebody's browser.
#[derive(Clone)]
pub struct Client<'a> {
    app: &'a App,
    token: Option<String>,
    headers: Vec<(&'static str, String)>,
    address: SocketAddr,
}

/// A file in a multipart form.
pub struct File<'a> {
    pub field: &'a str,
    pub name: &'a str,
    pub bytes: &'a [u8],
}

impl<'a> Client<'a> {
    pub(super) fn new(app: &'a App, token: Option<String>) -> Self {
        Self { app, token, headers: Vec::new(), address: SocketAddr::from(([192, 0, 2, 7], 40_000)) }
    }

    /// With another header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// From another network.
    #[must_use]
    pub fn from(mut self, address: [u8; 4]) -> Self {
        self.address = SocketAddr::from((address, 40_000));
        self
    }

    /// With another session cookie, or none.
    #[must_use]
    pub fn with_token(mut self, token: Option<String>) -> Self {
        self.token = token;
        self
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form as a browser on the same page does.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        logs::plant(form.iter().copied());
        let body = serde_urlencoded::to_string(form).unwrap();
        let request =
            self.request(Method::POST, path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends a form with files.
    pub async fn multipart(&self, path: &str, form: &[(&str, &str)], files: &[File<'_>]) -> Answer {
        const BOUNDARY: &str = "lykta-test-boundary";
        logs::plant(form.iter().copied());
        let mut body = Vec::new();
        for (name, value) in form {
            body.extend(
                format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        for File { field, name, bytes } in files {
            let head = format!(
                "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n"
            );
            body.extend(head.bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend(format!("--{BOUNDARY}--\r\n").bytes());
        let request = self.request(Method::POST, path);
        let request = request.header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// A request with this browser's headers.
    pub fn request(&self, method: Method, path: &str) -> http::request::Builder {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, HOST);
        if !self.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("sec-fetch-site")) {
            request = request.header("sec-fetch-site", "same-origin");
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        match &self.token {
            Some(token) => request.header(header::COOKIE, format!("__Host-lykta={token}")),
            None => request,
        }
    }

    /// Sends any request.
    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        request.extensions_mut().insert(ConnectInfo(self.address));
        let response = self.app.router.clone().oneshot(request).await.unwrap();
        Answer::read(response).await
    }
}
