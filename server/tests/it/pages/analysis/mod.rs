//! Analyses: proposed, decided by the council, worked on, reported back.

mod council;
mod rights;
mod star;
mod work;

use crate::support::{Answer, App, Persona};
use app::{kernel::id::AnalysisId, on};

/// Where the analyses are.
pub const HERE: &str = "/personal/analys";
/// Where a new one is proposed.
pub const NEW: &str = "/personal/analys/ny";
/// What the council reads on its agenda.
pub const TITLE: &str = "Buskörning vid torget";

/// Everything a proposal must say.
pub const ASKED: [(&str, &str); 6] = [
    ("kind", "cause"),
    ("title", TITLE),
    ("problem", "Fordon kör fort runt torget på kvällen."),
    ("area", "centrum"),
    ("why", "Kontroller har inte räckt."),
    ("find_out", "Varför samlas man just här?"),
];

/// Proposes an analysis with a button; tells its address.
pub async fn proposed(app: &App, button: &str) -> String {
    let form: Vec<_> = ASKED.into_iter().chain([("do", button)]).collect();
    let answer = app.as_(Persona::Coordinator).post(NEW, &form).await.is(303);
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

/// A small analysis that was given to an actor.
pub async fn running(app: &App, actor: &str) -> String {
    let path = proposed(app, "start_small").await;
    assign(app, &path, actor).await.is(303);
    path
}

/// Gives an analysis to an actor.
pub async fn assign(app: &App, path: &str, actor: &str) -> Answer {
    let form = [("do", "assign"), ("actor", actor), ("role", "Enhetschef"), ("due", "2026-04-01")];
    act(app, Persona::Coordinator, path, &form).await
}

/// Does something on the page as somebody who saw the analysis as it is now.
pub async fn act(app: &App, persona: Persona, path: &str, act: &[(&str, &str)]) -> Answer {
    let seen = version(app, path).await.to_string();
    let form: Vec<_> = act.iter().copied().chain([("version", &*seen)]).collect();
    app.as_(persona).post(path, &form).await
}

/// The version in the database.
pub async fn version(app: &App, path: &str) -> i64 {
    const VERSION: &str = "SELECT version FROM analysis WHERE id = $1";
    let scope = app.system();
    on!(scope.db(), |c| sqlx::query_scalar(VERSION).bind(id(path)).fetch_one(c).await).unwrap()
}

/// The state in the database.
pub async fn state(app: &App, path: &str) -> String {
    const STATE: &str = "SELECT state FROM analysis WHERE id = $1";
    let scope = app.system();
    on!(scope.db(), |c| sqlx::query_scalar(STATE).bind(id(path)).fetch_one(c).await).unwrap()
}

/// The id in an address, with or without a page of it.
pub fn id(path: &str) -> AnalysisId {
    path.split('/').find_map(AnalysisId::parse).expect("an address of an analysis")
}

/// Id of the cause with these words.
pub async fn cause(app: &App, words: &str) -> String {
    const CAUSE: &str = "SELECT id FROM analysis_cause WHERE words = $1";
    let scope = app.system();
    let id: app::kernel::id::CauseId =
        on!(scope.db(), |c| sqlx::query_scalar(CAUSE).bind(words).fetch_one(c).await).unwrap();
    id.to_string()
}

/// What the log holds of analyses, the oldest first.
pub async fn log(app: &App) -> Vec<(String, String)> {
    const LOG: &str = "SELECT action, detail FROM audit WHERE subject = 'analysis' ORDER BY seq";
    on!(app.system().db(), |c| sqlx::query_as(LOG).fetch_all(c).await).unwrap()
}

/// Writes what was found, and reports.
pub async fn reported(app: &App, path: &str) {
    let found = [("do", "found"), ("found", "Platsen gör det lätt."), ("proposals", "Farthinder.")];
    act(app, Persona::Coordinator, &format!("{path}/arbete"), &found).await.is(303);
    let report = [("do", "report"), ("report", "Klart. Vi såg det vi trodde.")];
    act(app, Persona::Coordinator, path, &report).await.is(303);
}
