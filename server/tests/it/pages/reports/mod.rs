//! The report form, the receipt and what follows, as residents meet them.

mod follow;
mod photo;
mod submit;
mod upkeep;

pub use crate::support::rows::count;
use crate::support::{Answer, App};

/// What a resident fills in at least, and words.
pub const LEAST: [(&str, &str); 3] =
    [("choice", "lamp"), ("place_words", "Tunneln vid skolan"), ("words", "Lampan är släckt sedan i höstas.")];

/// A new id as a phone makes it.
pub fn phone_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// The fields of a form with more of them.
pub fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    LEAST.iter().copied().chain(more.iter().copied()).collect()
}

/// Sends a report as the page's script does and returns the code.
pub async fn send(app: &App, more: &[(&str, &str)]) -> String {
    let answer = app.resident().with("accept", "application/json").post("/rapportera", &with(more)).await.is(201);
    code(&answer)
}

/// The code in an answer to a script.
pub fn code(answer: &Answer) -> String {
    let json: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    json["code"].as_str().unwrap().to_owned()
}

/// How many reports there are.
pub async fn reports(app: &App) -> i64 {
    count(app, "SELECT COUNT(*) FROM report").await
}
