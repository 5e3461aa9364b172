//! Kommunpolisen informerar: written by one, reviewed by another, read by everybody, corrected and taken back in the open.

mod four_eyes;
mod many;
mod public;
mod told;

pub use crate::support::form::with;
use crate::support::{Answer, App, Persona};
use app::on;

/// Where the office works on them.
pub const HERE: &str = "/personal/informerar";
/// What the first is called, and where everybody reads it.
pub const TITLE: &str = "Lås cykeln";
pub const PUBLIC: &str = "/grannsamverkan/informerar/las-cykeln";
pub const LIST: &str = "/grannsamverkan/informerar";

/// Everything a bulletin says; the test's today is Monday 2 March 2026.
pub const WHOLE: [(&str, &str); 5] = [
    ("title", TITLE),
    ("text", "Flera cyklar har försvunnit vid stationen.\n\nLås fast ramen. Ring 114 14 om du har sett något."),
    ("signed", "Kommunpolis, Lyktköping"),
    ("lang", "sv"),
    ("until", "2026-04-01"),
];

/// The police begin a bulletin; tells its address in the office.
pub async fn begun(app: &App, other: &[(&str, &str)]) -> String {
    let form = with(&with(&WHOLE, other), &[("do", "save")]);
    let answer = app.as_(Persona::Police).post(&format!("{HERE}/ny"), &form).await.is(303);
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

/// Sends a form as somebody who saw the bulletin as it is now.
pub async fn act(app: &App, who: Persona, path: &str, form: &[(&str, &str)]) -> Answer {
    let here = path.trim_end_matches("/skriv");
    let version = version(app, here).await.to_string();
    let form: Vec<_> = form.iter().copied().chain([("version", &*version)]).collect();
    app.as_(who).post(path, &form).await
}

/// How often it was changed.
pub async fn version(app: &App, here: &str) -> i64 {
    const VERSION: &str = "SELECT version FROM bulletin WHERE id = $1";
    let id: uuid::Uuid = here.rsplit('/').next().unwrap().parse().unwrap();
    on!(app.system().db(), |c| sqlx::query_scalar(VERSION).bind(id).fetch_one(c).await).unwrap()
}

/// The police write on and give it to review.
pub async fn asked(app: &App, here: &str, other: &[(&str, &str)]) -> Answer {
    let form = with(&with(&WHOLE, other), &[("do", "ask")]);
    act(app, Persona::Police, &format!("{here}/skriv"), &form).await
}

/// Somebody publishes what waits.
pub async fn publish(app: &App, who: Persona, here: &str) -> Answer {
    act(app, who, here, &[("do", "publish")]).await
}

/// A bulletin everybody reads, with other values; tells its address in the office.
pub async fn published(app: &App, other: &[(&str, &str)]) -> String {
    let here = begun(app, other).await;
    asked(app, &here, other).await.is(303);
    publish(app, Persona::Coordinator, &here).await.is(303);
    here
}

/// What a correction says.
pub const CORRECTED: [(&str, &str); 2] =
    [("text", "Flera mopeder har försvunnit vid stationen."), ("correction", "Det var mopeder.")];
