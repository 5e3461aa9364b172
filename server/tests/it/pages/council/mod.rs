//! Councils: bodies, meetings, decisions, agreements, calendars.

mod adjusted;
mod agreements;
mod bodies;
mod calendar;
mod corrections;
mod decisions;
mod meetings;
mod plan;
mod presets;
mod seam;

use crate::support::{Answer, App, Client, Persona};
use app::{
    accounts::session::{self, Stage},
    kernel::id::CouncilMeetingId,
    on,
};

const HERE: &str = "/personal/rad";
pub const STEERING: &str = "/personal/rad/grupper/steering";
const OPERATIVE: &str = "/personal/rad/grupper/operative";
const DECISIONS: &str = "/personal/rad/beslut";
const AGREEMENTS: &str = "/personal/rad/avtal";

/// The day on which the clock of a test stands.
pub const TODAY: &str = "2026-03-02";

/// Adds a meeting by the form of its body; tells where its page is. The clock stands still, so ids do not sort by age.
pub async fn meeting(app: &App, body: &str, day: &str) -> String {
    let before = meetings_there(app).await;
    let form = [("do", "meeting"), ("day", day), ("starts", "13:00"), ("minutes", "90"), ("place", "Sessionssalen")];
    app.as_(Persona::Coordinator).post(body, &form).await.is(303);
    let new = meetings_there(app).await.into_iter().find(|id| !before.contains(id)).unwrap();
    format!("{HERE}/moten/{new}")
}

async fn meetings_there(app: &App) -> Vec<CouncilMeetingId> {
    let scope = app.system();
    on!(scope.db(), |c| sqlx::query_scalar("SELECT id FROM council_meeting").fetch_all(c).await).unwrap()
}

/// What the table says of the latest item with a title: its id and version.
pub async fn item(app: &App, title: &str) -> (String, String) {
    const ITEM: &str = "SELECT id, version FROM council_item WHERE title = $1 ORDER BY id DESC LIMIT 1";
    let scope = app.system();
    let (id, version): (app::kernel::id::CouncilItemId, i64) =
        on!(scope.db(), |c| sqlx::query_as(ITEM).bind(title).fetch_one(c).await).unwrap();
    (id.to_string(), version.to_string())
}

/// The version of a meeting, as its forms carry it.
async fn version(app: &App, meeting: &str) -> String {
    const VERSION: &str = "SELECT version FROM council_meeting WHERE id = $1";
    let id = CouncilMeetingId::parse(meeting.rsplit('/').next().unwrap()).unwrap();
    let scope = app.system();
    let version: i64 = on!(scope.db(), |c| sqlx::query_scalar(VERSION).bind(id).fetch_one(c).await).unwrap();
    version.to_string()
}

/// Adds an own item to a meeting.
async fn add(app: &App, meeting: &str, title: &str) {
    let form = [("do", "item"), ("title", title), ("note", "")];
    app.as_(Persona::Coordinator).post(meeting, &form).await.is(303);
}

/// Writes what was decided about an item.
pub async fn decide(
    app: &App,
    meeting: &str,
    title: &str,
    outcome: &str,
    words: &str,
    more: &[(&str, &str)],
) -> Answer {
    let (id, version) = item(app, title).await;
    let mut form =
        vec![("do", "decide"), ("item", &*id), ("version", &*version), ("outcome", outcome), ("decision", words)];
    form.extend(more);
    app.as_(Persona::Coordinator).post(meeting, &form).await
}

/// The meeting was held, and its minutes are justerade.
pub async fn adjust(app: &App, meeting: &str) {
    let coordinator = app.as_(Persona::Coordinator);
    let held = version(app, meeting).await;
    coordinator
        .post(meeting, &[("do", "hold"), ("version", &*held), ("others", "Ordförande, kommunstyrelsen")])
        .await
        .is(303);
    let now = version(app, meeting).await;
    coordinator
        .post(meeting, &[("do", "adjust"), ("version", &*now), ("adjusted_by", "Ordförande\nKommunpolis")])
        .await
        .is(303);
}

/// A justerat meeting of the steering body with one decision.
async fn decided(app: &App, title: &str, words: &str) -> String {
    let meeting = meeting(app, STEERING, TODAY).await;
    add(app, &meeting, title).await;
    decide(app, &meeting, title, "approved", words, &[("follow_who", "Gata och park"), ("follow_by", "2026-05-01")])
        .await
        .is(303);
    adjust(app, &meeting).await;
    meeting
}

/// The acts of this slice in the log, oldest first.
async fn acts(app: &App) -> Vec<(String, String)> {
    const ACTS: &str = "SELECT action, detail FROM audit WHERE action LIKE 'council.%' ORDER BY seq";
    let scope = app.system();
    on!(scope.db(), |c| sqlx::query_as(ACTS).fetch_all(c).await).unwrap()
}

/// Somebody who signs in again, when the session of before has ended by itself.
async fn again(app: &App, persona: Persona) -> Client<'_> {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    let token = session::start(&scope, &mut tx, app.id_of(persona), Stage::Full, "Test").await.unwrap();
    tx.commit().await.unwrap();
    app.as_(persona).with_token(Some(token.reveal().to_owned()))
}
