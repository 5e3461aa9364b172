//! An answer as a person sees it: status, where it leads, and what the page says.

use axum::{body::Body, response::Response};
use http::{HeaderMap, StatusCode, header};
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};
use std::time::Duration;
use tokio::time::timeout;

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
    /// The access list turned the request away.
    pub refused: bool,
}

/// An answer without an end: what comes until something is told, or nothing more comes for a while.
async fn told(mut body: Body) -> Vec<u8> {
    let mut all = Vec::new();
    while let Ok(Some(Ok(frame))) = timeout(Duration::from_secs(2), body.frame()).await {
        all.extend(frame.into_data().unwrap_or_default());
        if String::from_utf8_lossy(&all).contains("event: ") {
            break;
        }
    }
    all
}

impl Answer {
    pub(super) async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let endless = parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
        let body = if endless { told(body).await } else { body.collect().await.unwrap().to_bytes().to_vec() };
        let refused = parts.extensions.get::<app::fault::Refused>().is_some();
        Self { status: parts.status, headers: parts.headers, body, refused }
    }

    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.header(header::LOCATION.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The page.
    pub fn html(&self) -> Html {
        Html::parse_document(&self.text())
    }

    /// The text of everything that matches, white space folded.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let found = Selector::parse(selector).unwrap();
        self.html().select(&found).map(folded).collect()
    }

    /// The rows of the table with this caption, cell by cell, without its headings.
    pub fn table(&self, caption: &str) -> Vec<Vec<String>> {
        let [tables, names, rows, cells] =
            ["table", "caption", "tbody tr", "th, td"].map(|selector| Selector::parse(selector).unwrap());
        let page = self.html();
        let named = |table: &ElementRef<'_>| table.select(&names).any(|name| folded(name) == caption);
        let table = page.select(&tables).find(named);
        let row = |row: ElementRef<'_>| row.select(&cells).map(folded).collect();
        table.map(|table| table.select(&rows).map(row).collect()).unwrap_or_default()
    }

    /// What the page says between `<main>` and `</main>`.
    pub fn main(&self) -> String {
        self.texts("main").join(" ")
    }

    /// The value of the first element's attribute.
    pub fn attr(&self, selector: &str, name: &str) -> Option<String> {
        let found = Selector::parse(selector).unwrap();
        self.html().select(&found).next().and_then(|element| element.value().attr(name).map(str::to_owned))
    }

    /// The value of a form field, typed or chosen.
    pub fn value(&self, name: &str) -> Option<String> {
        self.attr(&format!("input[name=\"{name}\"]"), "value")
            .or_else(|| self.texts(&format!("textarea[name=\"{name}\"]")).into_iter().next())
    }

    /// The session token of a `Set-Cookie`.
    pub fn cookie(&self) -> Option<String> {
        let set = self.header(header::SET_COOKIE.as_str());
        set.split(';').next()?.split_once('=').map(|(_, value)| value.to_owned()).filter(|value| !value.is_empty())
    }

    /// Asserts a status; shows the page when it is another.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "to {}: {}", self.location(), self.main());
        self
    }
}

/// The text of an element, white space folded.
fn folded(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
