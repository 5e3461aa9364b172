//! Contributions of the actors: given on a phone, in words, from a file; reminded of; read by the group.

mod earlier;
mod files;
mod give;
mod read;
mod reminders;
mod rights;

pub use crate::support::rows::count;
use crate::support::{Answer, App, Persona};
use app::{
    accounts::{
        policy::ReadObservations,
        scope::{Scope, Who},
        session::{SignedInAs, Stage},
    },
    contributions::{Given, of_period},
    kernel::{
        id::{ActorCode, SessionId},
        lang::Lang,
    },
    on,
};
use std::sync::Arc;

/// The page of the housing company, which the participant speaks for.
pub const OWN: &str = "/personal/bidrag/lyktbo";
/// The open period on 2 March 2026.
pub const PERIOD: &str = "2026-v09-10";

/// An event with other values.
pub fn event<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("do", "add"),
        ("period", PERIOD),
        ("key", "8f14e45f-ceea-467f-9a36-dcc07ad9d2a1"),
        ("category", "2.1"),
        ("area", "kvarnbacken"),
        ("time_band", "evening"),
        ("number", "2"),
        ("words", "Samling i trapphus."),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !other.iter().any(|(changed, _)| changed == name));
    kept.chain(other.iter().copied()).collect()
}

/// The version the form of words and figures shows.
pub async fn version(app: &App, persona: Persona, path: &str) -> String {
    app.as_(persona).get(&format!("{path}/text")).await.is(200).value("version").expect("the page has a form")
}

/// Writes words and the figures of the housing company.
pub async fn write(app: &App, act: &str, words: &str, figures: [&str; 2]) -> Answer {
    let version = version(app, Persona::Participant, OWN).await;
    let form = [
        ("do", act),
        ("period", PERIOD),
        ("version", &version),
        ("words", words),
        ("series", "storningar-lyktbo"),
        ("figure", figures[0]),
        ("series", "felanmalningar-lyktbo"),
        ("figure", figures[1]),
    ];
    app.as_(Persona::Participant).post(&format!("{OWN}/text"), &form).await
}

pub const OBSERVATIONS: &str = "SELECT COUNT(*) FROM observation";
pub const EVENTS: &str = "SELECT COUNT(*) FROM contribution_event";

/// What somebody of the group reads of an actor.
pub async fn given(app: &App, persona: Persona, actor: &str) -> Given {
    let role = persona.role().unwrap();
    let own = match persona {
        Persona::Participant => Some(ActorCode::from("lyktbo")),
        Persona::Police => Some(ActorCode::from("polisen")),
        _ => None,
    };
    let id = app.id_of(persona);
    let who = SignedInAs {
        id,
        name: "Någon".into(),
        roles: vec![role],
        actor: own,
        stage: Stage::Full,
        session: SessionId(id.0),
    };
    let scope: Scope<ReadObservations> =
        Scope::check(Arc::clone(&app.municipality), Who::Staff(Arc::new(who)), Lang::Sv).unwrap();
    let all = of_period(&scope, PERIOD).await.unwrap();
    all.into_iter().find(|given| given.actor.as_str() == actor).unwrap()
}

/// What the log holds of contributions, the oldest first.
pub async fn log(app: &App) -> Vec<(String, String, String)> {
    const LOG: &str = "SELECT action, role, detail FROM audit WHERE subject = 'contribution' ORDER BY seq";
    on!(app.system().db(), |c| sqlx::query_as(LOG).fetch_all(c).await).unwrap()
}
