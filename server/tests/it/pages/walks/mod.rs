//! Walks: planned, signed up for, walked with several phones, answered, told, walked again.

mod answer;
mod fair;
mod invite;
mod late;
mod letters;
mod phone;
mod plan;
mod roles;
mod shown;
mod signup;
mod tell;
mod told;
mod walk;

use crate::support::{Answer, App, Client, Persona};
pub use crate::support::{form::with, rows::count};
use chrono::TimeDelta;

/// Where the office works on them.
pub const HERE: &str = "/personal/vandringar";
/// What the first walk is called, and where everybody reads it.
pub const TITLE: &str = "Kvällsvandring i centrum";
pub const PUBLIC: &str = "/vandringar/kvallsvandring-i-centrum";

/// Everything an open walk needs; the test's today is Monday 2 March 2026.
pub const PLAN: [(&str, &str); 14] = [
    ("do", "save"),
    ("title", TITLE),
    ("area", "centrum"),
    ("day", "2026-03-12"),
    ("starts", "18:00"),
    ("minutes", "120"),
    ("meeting_point", "Torget"),
    ("about", "Vi tittar på ljus och sikt."),
    ("role", "leader"),
    ("cap", "2"),
    ("pre_day", "2026-03-05"),
    ("follow_day", "2026-03-26"),
    ("return_day", "2026-09-10"),
    ("protocol_weeks", "4"),
];
/// Its stops, as the form sends them.
pub const STOPS: [(&str, &str); 4] = [
    ("stop_name", "Torget"),
    ("stop_note", "Hur är ljuset?"),
    ("stop_name", "Gångtunneln"),
    ("stop_note", "Titta på sikten."),
];

pub fn leader(app: &App) -> Client<'_> {
    app.as_(Persona::Coordinator)
}

/// Begins a walk; tells its address in the office.
pub async fn begun(app: &App) -> String {
    let answer = leader(app).post(&format!("{HERE}/ny"), &[("title", TITLE), ("area", "centrum")]).await.is(303);
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

/// Sends a form as somebody who saw the page as it is now.
pub async fn act(app: &App, page: &str, form: &[(&str, &str)]) -> Answer {
    let version = leader(app).get(page).await.is(200).value("version").expect("a form");
    let form: Vec<_> = form.iter().copied().chain([("version", &*version)]).collect();
    leader(app).post(page, &form).await
}

/// A walk that everybody sees.
pub async fn open(app: &App) -> String {
    let here = begun(app).await;
    act(app, &here, &[&PLAN[..], &STOPS[..]].concat()).await.is(303);
    act(app, &here, &[("do", "open")]).await.is(303);
    here
}

/// The day of the walk has come.
pub async fn its_day(app: &App) {
    app.wait_signed_in(TimeDelta::days(10)).await;
}

/// A phone that has joined; tells its address.
pub async fn joined(app: &App, here: &str) -> String {
    let code = leader(app).get(here).await.is(200).texts("#code").join("");
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    app.resident().post(&format!("{PUBLIC}/ga"), &[("code", &code)]).await.is(303).location().to_owned()
}

/// A note at a stop.
pub async fn note(app: &App, phone: &str, stop: &str, item: &str, words: &str) -> Answer {
    let key = uuid::Uuid::new_v4().to_string();
    let form = [("key", &*key), ("item", item), ("verdict", "fault"), ("severity", "2"), ("words", words)];
    app.resident().multipart(&format!("{phone}/{stop}"), &form, &[]).await
}

/// A walk with two faults, closed.
pub async fn walked(app: &App) -> String {
    let here = open(app).await;
    its_day(app).await;
    let phone = joined(app, &here).await;
    note(app, &phone, "1", "c1", "Två lampor är släckta.").await.is(303);
    note(app, &phone, "2", "d3", "En nisch i muren.").await.is(303);
    let people = [("people", "5"), ("people", "1"), ("people", ""), ("people", "")];
    let how = [("do", "close"), ("light", "dark"), ("weather", "rain")];
    act(app, &format!("{here}/protokoll"), &[&how[..], &people[..]].concat()).await.is(303);
    here
}

/// The table of a protocol.
pub const LINES: &str = "Det vi hittade, vem som kan göra något åt det, och vad som är beslutat";

/// What a line says when it is answered.
pub const ANSWER: [(&str, &str); 6] = [
    ("do", "save"),
    ("text", "Två lampor lyser inte"),
    ("owner", "street_park"),
    ("status", "assessed"),
    ("category", "5.1"),
    ("severity", "3"),
];

/// The walk of the tests with its protocol public.
pub async fn published(app: &App) -> String {
    let here = walked(app).await;
    for number in ["1", "2"] {
        act(app, &format!("{here}/atgard/{number}"), &ANSWER).await.is(303);
    }
    act(app, &format!("{here}/protokoll"), &[("do", "publish")]).await.is(303);
    here
}

/// The path of the link in the last letter to somebody.
pub async fn last_link(app: &App, to: &str) -> String {
    let letters = app.letters().await;
    let (_, _, body) = letters.iter().rfind(|(who, ..)| who == to).expect("a letter");
    let link = body.split_whitespace().find(|word| word.starts_with("http")).expect("a link");
    let path = link.split_once("://").and_then(|(_, rest)| rest.split_once('/')).expect("a path").1;
    format!("/{path}")
}

/// Signs up; tells the address of the place.
pub async fn signed_up(app: &App, email: &str) -> String {
    let key = uuid::Uuid::new_v4().to_string();
    let form = [("key", &*key), ("name", "Kim"), ("email", email)];
    app.resident().post(PUBLIC, &form).await.is(303).location().to_owned()
}

/// Signs up and confirms the address by its letter.
pub async fn confirmed(app: &App, email: &str) -> String {
    signed_up(app, email).await;
    let place = last_link(app, email).await;
    app.resident().post(&place, &[("do", "confirm")]).await.is(303);
    place
}

/// How many letters somebody has.
pub async fn letters_to(app: &App, email: &str) -> usize {
    app.letters().await.iter().filter(|(to, ..)| to == email).count()
}
