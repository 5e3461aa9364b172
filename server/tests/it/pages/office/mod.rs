//! The office: the inbox, a case, and what staff do with it.

mod answer;
mod case;
mod inbox;
mod lost;
mod merging;
mod today;

use crate::support::{Answer, App};
use app::{
    kernel::{
        id::{AreaCode, ReportId},
        lang::Lang,
        place::{HowGiven, Position},
    },
    on,
    platform::clock::Timestamp,
    reports::{
        Event, EventKind, PhotoState, Report, Status,
        store::{contact, event, report},
    },
};
use chrono::TimeDelta;

/// Words with a telephone number and a name in them.
pub const TELLING: &str = "Ring Maja Lindqvist på 070-174 06 05. Lampan är släckt.";

/// A new report with some words, as it came in just now.
pub fn a_report(app: &App, words: &str) -> Report {
    let scope = app.system();
    let now = scope.now();
    Report {
        id: scope.new_id(),
        client_id: uuid::Uuid::new_v4(),
        code: uuid::Uuid::new_v4().as_bytes().to_vec(),
        lang: Lang::Sv,
        status: Status::Received,
        waiting_for: None,
        received_at: now,
        due_at: now + TimeDelta::days(5),
        answered_at: None,
        closed_at: None,
        choice: "lamp".into(),
        category: "5.1".into(),
        area: Some(AreaCode::from("centrum")),
        place_type: None,
        place_words: "Tunneln vid skolan".to_owned().into(),
        position: None,
        place_given: HowGiven::Words,
        time_bands: Vec::new(),
        day_types: Vec::new(),
        recurrence: None,
        impact: None,
        already: None,
        words: words.to_owned().into(),
        masked: false,
        photo: None,
        photo_state: PhotoState::None,
        orientation: 1,
        owner: None,
        unit: None,
        assigned: None,
        merged_into: None,
        helped: None,
        withdrawn: false,
        indexed: false,
        version: 1,
    }
}

/// A point, `metres` north of the station.
pub fn north(metres: f64) -> Option<Position> {
    Position::new(59.5902 + metres / 111_200.0, 15.8765, Some(10.0), HowGiven::Device).ok()
}

/// Keeps a report with its first line of history.
pub async fn keep(app: &App, new: Report) -> ReportId {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    assert!(report::insert(&mut tx, &new).await.unwrap());
    let line = Event::new(scope.new_id(), new.id, new.received_at, EventKind::Status).status(new.status);
    event::append_event(&mut tx, &line).await.unwrap();
    tx.commit().await.unwrap();
    new.id
}

/// Keeps a report with these words.
pub async fn given(app: &App, words: &str) -> ReportId {
    keep(app, a_report(app, words)).await
}

/// Gives a report a confirmed address for answers.
pub async fn address(app: &App, id: ReportId, email: &str) {
    let (scope, municipality) = (app.system(), &app.municipality);
    let at = contact::sealed_at(id);
    let sealed = municipality.keys().seal(municipality.chance(), &at, email.as_bytes());
    let mut tx = scope.db().begin().await.unwrap();
    contact::put(&mut tx, id, &sealed, scope.now()).await.unwrap();
    contact::confirm(&mut tx, id, scope.now()).await.unwrap();
    tx.commit().await.unwrap();
}

/// The report as it is now.
pub async fn now(app: &App, id: ReportId) -> Report {
    let everything = app::accounts::scope::Reach::Everything;
    report::by_id(app.system().db(), id, &everything).await.unwrap().unwrap()
}

/// The page of a case.
pub fn path(id: ReportId) -> String {
    format!("/personal/inkorg/{id}")
}

/// How often something was done to a report, by the log.
pub async fn logged(app: &App, action: &str, id: ReportId) -> i64 {
    const MANY: &str = "SELECT COUNT(*) FROM audit WHERE action = $1 AND id = $2";
    let scope = app.system();
    on!(scope.db(), |c| sqlx::query_scalar(MANY).bind(action).bind(id.to_string()).fetch_one(c).await).unwrap()
}

/// The moment the test stands at.
pub fn moment(app: &App) -> Timestamp {
    app.system().now()
}

/// The titles of the rows of the list.
pub fn rows(page: &Answer) -> Vec<String> {
    page.texts(".inbox-row-text > a")
}
