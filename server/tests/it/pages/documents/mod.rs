//! Reports to others: written, fixed, sent, registered, and the files made from them.

mod est;
mod files;
mod register;
mod retention;
mod sending;
mod tertial;
mod writing;

use crate::support::{App, Client, Persona};
use app::{
    accounts::{
        policy::{FeedSituation, Role},
        scope::{Scope, Who},
        session::{self, SignedInAs, Stage},
    },
    kernel::{
        id::{CategoryCode, SessionId},
        lang::Lang,
    },
    observations::{self, NewObservation, Observed, Source},
};
use chrono::TimeDelta;
use std::sync::Arc;

/// A browser whose session begins now: tests wait longer than one lasts.
async fn again(app: &App, persona: Persona) -> Client<'_> {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    let token = session::start(&scope, &mut tx, app.id_of(persona), Stage::Full, "Test").await.unwrap();
    tx.commit().await.unwrap();
    app.as_(persona).with_token(Some(token.reveal().to_owned()))
}

const HERE: &str = "/personal/rapporter";
const RECIPIENTS: &str = "/personal/rapporter/mottagare";

/// What the law asks people to write.
const WORDS: [(&str, &str); 4] = [
    ("do", "save"),
    ("information", "Polisens statistik visar samma sak."),
    ("analysis", "Problemen samlas på få platser."),
    ("plan", "Kommunen byter belysning till hösten."),
];

/// Takes events into the picture of today.
async fn events(app: &App, area: &str, category: &str, number: i64) {
    let staff = coordinator(app);
    let scope = Scope::<FeedSituation>::check(Arc::clone(&app.municipality), Who::Staff(staff), Lang::Sv).unwrap();
    let what = Observed {
        category: CategoryCode::from(category),
        area: Some(area.into()),
        place_type: None,
        time_band: None,
        day_type: None,
        words: String::new(),
    };
    let new = NewObservation { report: None, source: Source::Staff, actor: None, number, what };
    let mut tx = scope.db().begin().await.unwrap();
    observations::take_in(&scope, &mut tx, new).await.unwrap();
    tx.commit().await.unwrap();
}

fn coordinator(app: &App) -> Arc<SignedInAs> {
    Arc::new(SignedInAs {
        id: app.id_of(Persona::Coordinator),
        name: "Samordnaren".into(),
        roles: vec![Role::Coordinator],
        actor: None,
        stage: Stage::Full,
        session: SessionId(uuid::Uuid::nil()),
    })
}

/// March with some events, and a clock that stands in April.
async fn a_month(app: &App) {
    for (area, category, number) in
        [("centrum", "5", 12), ("centrum", "1", 7), ("sjostaden", "5", 1), ("tallasen", "1", 4)]
    {
        events(app, area, category, number).await;
    }
    app.wait(TimeDelta::days(35));
}

/// Begins a document; tells where its page is.
async fn begun(app: &App, what: &str) -> String {
    let answer = again(app, Persona::Coordinator).await.post(HERE, &[("do", "begin"), ("what", what)]).await.is(303);
    answer.location().split('?').next().unwrap().to_owned()
}

/// A fixed report of March 2026.
async fn fixed(app: &App) -> String {
    a_month(app).await;
    let page = begun(app, "month:2026-03").await;
    again(app, Persona::Coordinator).await.post(&page, &[("do", "fix"), ("version", "1")]).await.is(303);
    page
}
