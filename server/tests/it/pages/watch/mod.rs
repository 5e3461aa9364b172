//! Grannsamverkan: the register, its representatives and their rounds, the question of a resident, those who want to begin.

mod ask;
mod register;
pub mod reps;
mod rounds;
mod sorting;
mod upkeep;

pub use crate::support::rows::count;
use crate::support::{Answer, App, Persona, form::with};

/// Where the office keeps the register.
pub const HERE: &str = "/personal/grannsamverkan";
/// Where everybody asks.
pub const PUBLIC: &str = "/grannsamverkan";

/// An area for which signs can be ordered; the test's today is Monday 2 March 2026.
pub const WHOLE: [(&str, &str); 14] = [
    ("name", "Björkbacken"),
    ("state", "active"),
    ("area", "tallasen"),
    ("streets", "Björkvägen\nLönnvägen"),
    ("housing", "villa"),
    ("households", "40"),
    ("joined", "31"),
    ("start_meeting", "2025-03-01"),
    ("trained", "2025-04-01"),
    ("last_meeting", "2026-02-01"),
    ("police", "1"),
    ("informed", "1"),
    ("signs", "none"),
    ("note", "Skyltarna ska stå vid infarten."),
];

/// The form with other values, and what is asked for.
pub fn form<'a>(act: &'a str, other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    with(&WHOLE, other).into_iter().chain([("do", act)]).collect()
}

/// An area with other values; tells its address.
pub async fn added(app: &App, other: &[(&str, &str)]) -> String {
    let answer = app.as_(Persona::Coordinator).post(&format!("{HERE}/ny"), &form("save", other)).await.is(303);
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

/// Sends a form as somebody who saw the area as it is now.
pub async fn act(app: &App, here: &str, form: &[(&str, &str)]) -> Answer {
    let version = app.as_(Persona::Coordinator).get(here).await.is(200).value("version").expect("a form");
    let form: Vec<_> = form.iter().copied().chain([("version", &*version)]).collect();
    app.as_(Persona::Coordinator).post(here, &form).await
}
