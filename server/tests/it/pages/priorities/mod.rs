//! Prioritising: weighed, chosen, laid before the council, drafted as pledges.

mod choose;
mod direction;
mod outside;
mod pledges;
mod weigh;

use crate::{
    pages::council::{STEERING, TODAY, adjust, decide, meeting},
    support::{Answer, App, Client, Persona},
};
use app::{kernel::id::PointId, on};
use chrono::TimeDelta;

/// Where the rounds are.
pub const HERE: &str = "/personal/prioritering";
/// The round the test's today, Monday 2 March 2026, is in. It is judged by the last quarter of 2025.
pub const ROUND: &str = "/personal/prioritering/2026-kvartal-1";
/// Its direction.
pub const DIRECTION: &str = "/personal/prioritering/2026-kvartal-1/inriktning";
/// So many days ago lies in the quarter it is judged by.
pub const JUDGED: i64 = 100;

pub fn coordinator(app: &App) -> Client<'_> {
    app.as_(Persona::Coordinator)
}

/// The version the forms of a round carry; 0 while nobody has begun it.
pub async fn version(app: &App) -> String {
    const VERSION: &str = "SELECT version FROM priority_round WHERE key = '2026-kvartal-1'";
    let found: Option<i64> = on!(app.system().db(), |c| sqlx::query_scalar(VERSION).fetch_optional(c).await).unwrap();
    found.unwrap_or_default().to_string()
}

/// Sends a form of a page as somebody who saw the round as it is now.
pub async fn act(app: &App, path: &str, form: &[(&str, &str)]) -> Answer {
    let version = version(app).await;
    let form: Vec<_> = form.iter().copied().chain([("version", &*version)]).collect();
    coordinator(app).post(path, &form).await
}

/// Two areas with their motives, and the day of the decision.
pub const CHOSEN: [(&str, &str); 6] = [
    ("do", "decide"),
    ("area", "centrum"),
    ("motive", "Flest källor säger samma sak."),
    ("area", "kvarnbacken"),
    ("motive", "Polis och bostadsbolag vill vara med."),
    ("day", "2026-03-02"),
];

/// The group has chosen Centrum and Kvarnbacken.
pub async fn decided(app: &App) {
    act(app, ROUND, &CHOSEN).await.is(303);
}

/// Adds a point and tells its id.
pub async fn point(app: &App, text: &str) -> PointId {
    const POINT: &str = "SELECT id FROM priority_point WHERE text = $1";
    // Ids sort by age, and the clock of a test stands still.
    app.wait(TimeDelta::seconds(1));
    let form = [("do", "add"), ("text", text), ("who", "joint"), ("area", "centrum"), ("indicator", "Kvällar")];
    act(app, DIRECTION, &form).await.is(303);
    on!(app.system().db(), |c| sqlx::query_scalar(POINT).bind(text).fetch_one(c).await).unwrap()
}

/// What stands on the agenda for a point of the first quarter.
pub fn on_agenda(text: &str) -> String {
    format!("Inriktning kvartal 1 2026: {text}")
}

/// Everything that waits is taken up, decided as told, and justerat.
pub async fn council_decides(app: &App, outcomes: &[(&str, &str)]) {
    let here = meeting(app, STEERING, TODAY).await;
    for (text, outcome) in outcomes {
        let (id, _) = crate::pages::council::item(app, &on_agenda(text)).await;
        coordinator(app).post(&here, &[("do", "take_up"), ("items", &*id)]).await.is(303);
        decide(app, &here, &on_agenda(text), outcome, "Rådet har beslutat.", &[]).await.is(303);
    }
    adjust(app, &here).await;
}

/// What the log holds of a kind of thing, the oldest first.
pub async fn log(app: &App, subject: &str) -> Vec<String> {
    const LOG: &str = "SELECT action FROM audit WHERE subject = $1 ORDER BY seq";
    on!(app.system().db(), |c| sqlx::query_scalar(LOG).bind(subject).fetch_all(c).await).unwrap()
}
