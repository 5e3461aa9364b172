//! Dialogue: asked, answered without an account, told without small numbers, cited by a pledge, purged.

mod answer;
mod meeting;
mod results;
mod write;

use crate::support::{Answer, App, Client, Persona};
pub use crate::support::{form::with, rows::count};
use chrono::TimeDelta;

/// Where the office works on them.
pub const HERE: &str = "/personal/dialog";
/// What the survey of the tests is called, and where everybody answers it.
pub const TITLE: &str = "Hur trygg är din väg hem?";
pub const PUBLIC: &str = "/dialog/hur-trygg-ar-din-vag-hem";

/// Everything a survey says but its questions. The test's today is Monday 2 March 2026.
pub const SURVEY: [(&str, &str); 9] = [
    ("do", "save"),
    ("title", TITLE),
    ("title_en", "How safe is your way home?"),
    ("intro", "Svaren visar vad vi ska börja med."),
    ("opens", "2026-03-02"),
    ("closes", "2026-03-20"),
    ("report_by", "2026-04-10"),
    ("background", "ages"),
    ("background", "areas"),
];
pub const SCALE: [(&str, &str); 5] =
    [("do", "save"), ("asks", "scale"), ("text", "Hur känns det?"), ("low", "otryggt"), ("high", "tryggt")];
pub const SEVERAL: [(&str, &str); 4] =
    [("do", "save"), ("asks", "several"), ("text", "Vad hjälper?"), ("options", "Ljus\nFolk\nPolis")];
pub const PLACE: [(&str, &str); 4] =
    [("do", "save"), ("asks", "place"), ("text", "Vilken plats undviker du?"), ("options", "Gångtunneln")];
pub const WORDS: [(&str, &str); 3] = [("do", "save"), ("asks", "words"), ("text", "Vad vill du säga?")];

pub fn publisher(app: &App) -> Client<'_> {
    app.as_(Persona::Publisher)
}

/// Begins a dialogue; tells its address in the office.
pub async fn begun(app: &App, kind: &str, title: &str) -> String {
    let answer = publisher(app).post(&format!("{HERE}/ny"), &[("kind", kind), ("title", title)]).await.is(303);
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

/// Sends a form as somebody who saw the dialogue as it is now.
pub async fn act(app: &App, here: &str, path: &str, form: &[(&str, &str)]) -> Answer {
    let version = publisher(app).get(here).await.is(200).value("version").expect("a form");
    let form: Vec<_> = form.iter().copied().chain([("version", &*version)]).collect();
    publisher(app).post(path, &form).await
}

/// A survey with four questions; tells its address in the office.
pub async fn whole(app: &App) -> String {
    let here = begun(app, "survey", TITLE).await;
    act(app, &here, &here, &SURVEY).await.is(303);
    for question in [&SCALE[..], &SEVERAL, &PLACE, &WORDS] {
        act(app, &here, &format!("{here}/fraga/ny"), question).await.is(303);
    }
    here
}

/// The same, published.
pub async fn published(app: &App) -> String {
    let here = whole(app).await;
    act(app, &here, &format!("{here}/granska"), &[]).await.is(303);
    here
}

/// Somebody opens the survey and sends it, from a network of their own.
pub async fn answered(app: &App, from: u8, answers: &[(&str, &str)]) -> Answer {
    let resident = app.resident().from([203, 0, 113, from]);
    let form = resident.get(PUBLIC).await.is(200).value("form").expect("the chance of the form");
    let all: Vec<_> = answers.iter().copied().chain([("form", &*form)]).collect();
    resident.post(PUBLIC, &all).await
}

/// The days pass until the survey has closed.
pub async fn closed(app: &App) {
    app.wait_signed_in(TimeDelta::days(19)).await;
}

/// Tells what came of the survey.
pub async fn told(app: &App, here: &str) {
    let form = [
        ("do", "tell"),
        ("heard", "Mörkret oroar mest."),
        ("next", "Vi byter lamporna."),
        ("words", "Flera går en annan väg."),
    ];
    act(app, &format!("{here}/resultat"), &format!("{here}/resultat"), &form).await.is(303);
}
