//! The steps all municipalities take, as people take them: by forms, and by reading what the pages say.

use crate::support::{Account, Answer, App, Client, Persona};
use app::{
    accounts::{
        policy::Role,
        session::{self, Stage},
    },
    kernel::{id::StaffId, pii_types::Purpose},
    on,
    platform::{
        letter::{self, Letter},
        outbox::Claimed,
    },
};
use chrono::TimeDelta;

pub const PICTURES: &str = "/personal/lagesbild";
pub const REPORTS: &str = "/personal/rapporter";
const GROUP: &str = "/personal/rad/grupper/operative";

/// Somebody who speaks for an actor of the municipality, signed in.
pub async fn speaker<'a>(app: &'a App, actor: &str) -> Client<'a> {
    let scope = app.system();
    let role = if actor == "polisen" { Role::Police } else { Role::Participant };
    let email = format!("{actor}-{}@planterad.example", scope.new_id::<StaffId>());
    let mut tx = scope.db().begin().await.unwrap();
    let staff = Account { email: &email, name: &email, actor: Some(actor), role }.put(&scope, &mut tx).await;
    let token = session::start(&scope, &mut tx, staff, Stage::Full, "Test").await.unwrap();
    tx.commit().await.unwrap();
    app.resident().with_token(Some(token.reveal().to_owned()))
}

pub fn coordinator(app: &App) -> Client<'_> {
    app.as_(Persona::Coordinator)
}

/// Does something on a page as the coordinator who has just read it: with the version of the form that offers it.
pub async fn act(app: &App, path: &str, form: &[(&str, &str)]) -> Answer {
    let seen = seen(&coordinator(app).get(path).await.is(200), path, form);
    let form: Vec<_> = form.iter().copied().chain([("version", &*seen)]).collect();
    coordinator(app).post(path, &form).await
}

/// The version a page shows to who does something on it.
fn seen(page: &Answer, path: &str, form: &[(&str, &str)]) -> String {
    let verb = form.iter().find(|(name, _)| *name == "do").map(|(_, verb)| *verb);
    let offers =
        |fields: &[(String, String)]| fields.iter().any(|(name, value)| name == "do" && Some(&**value) == verb);
    let offered = page.forms(path).into_iter().find(|form| offers(&form.fields));
    let version = offered.and_then(|form| form.fields.into_iter().find(|(name, _)| name == "version"));
    version.map(|(_, value)| value).or_else(|| page.value("version")).unwrap_or_default()
}

/// Something that happened: category, area, how often, and a few words.
pub type Event<'a> = (&'a str, &'a str, i64, &'a str);

/// An actor gives to a period: events and a picture in its own words, and sends them.
pub async fn gives(app: &App, actor: &str, period: &str, words: &str, events: &[Event<'_>]) {
    let (client, own) = (speaker(app, actor).await, format!("/personal/bidrag/{actor}"));
    for (category, area, number, words) in events {
        let (key, number) = (uuid::Uuid::new_v4().to_string(), number.to_string());
        let form = [
            ("do", "add"),
            ("period", period),
            ("key", &key),
            ("category", category),
            ("area", area),
            ("time_band", "evening"),
            ("number", &number),
            ("words", words),
        ];
        client.post(&format!("{own}/handelse"), &form).await.is(303);
    }
    let text = format!("{own}/text");
    let seen = client.get(&text).await.is(200).value("version").unwrap();
    let form = [("do", "send"), ("period", period), ("version", &*seen), ("words", words)];
    client.post(&text, &form).await.is(303);
}

/// An actor has nothing to report: one tap.
pub async fn is_quiet(app: &App, actor: &str, period: &str) {
    let path = format!("/personal/bidrag/{actor}");
    speaker(app, actor).await.post(&path, &[("do", "nothing"), ("period", period)]).await.is(303);
}

/// The picture of a period, as the coordinator reads it.
pub async fn picture(app: &App, period: &str) -> Answer {
    coordinator(app).get(&format!("{PICTURES}/{period}")).await.is(200)
}

/// What the meeting decides: what, which actor, by which role, until when, in which area.
pub struct Decision<'a> {
    pub title: &'a str,
    pub actor: &'a str,
    pub role: &'a str,
    pub until: &'a str,
    pub area: &'a str,
}

/// The group meets: its members by role, who was there, what was decided. Tells the address of the measure.
pub async fn meets(app: &App, period: &str, members: &[(&str, &str)], decided: &Decision<'_>) -> String {
    let (coordinator, page) = (coordinator(app), format!("{PICTURES}/{period}/mote"));
    for (title, actor) in members {
        let form = [("do", "member"), ("title", title), ("actor", actor), ("organisation", ""), ("chair", "")];
        coordinator.post(GROUP, &form).await.is(303);
    }
    coordinator.post(&page, &[("do", "start"), ("minutes", "30")]).await.is(303);
    let profile = app.municipality.profile();
    let spoken = |(title, actor): &(&str, &str)| format!("{title}, {}", profile.actor_name(actor));
    let mut roles: Vec<_> = members.iter().map(spoken).collect();
    roles.sort_unstable();
    let there: Vec<_> = roles.iter().map(|role| ("present", role.as_str())).chain([("do", "present")]).collect();
    coordinator.post(&page, &there).await.is(303);
    let Decision { title, actor, role, until, area } = decided;
    let form = [("do", "decide"), ("title", title), ("actor", actor), ("role", role), ("until", until), ("area", area)];
    coordinator.post(&page, &form).await.is(303);
    act(app, &page, &[("do", "end")]).await.is(303);
    let held = coordinator.get(&page).await.is(200);
    assert_eq!(held.texts("#deltagare li"), roles);
    let row = &held.table("Beslutat på mötet")[0];
    assert_eq!(row[..2], [(*title).to_owned(), format!("{}, {role}", profile.actor_name(actor))]);
    let measure = held.attr("#beslut a", "href").expect("the decision is a measure");
    let shown = coordinator.get(&measure).await.is(200);
    assert!(shown.main().contains(role), "{}", shown.main());
    assert!(shown.text().contains(until), "the measure has the day that was decided");
    measure
}

/// What the group says of a period whose days are over, and that it stands. Tells the page of its frozen version.
pub async fn stands(app: &App, period: &str, summary: &str) -> String {
    let page = format!("{PICTURES}/{period}");
    act(app, &page, &[("do", "summary"), ("summary", summary), ("publishable", "1")]).await.is(303);
    coordinator(app).post(&page, &[("do", "levels")]).await.is(303);
    act(app, &page, &[("do", "step-adjust")]).await.is(303);
    let now = coordinator(app).get(&page).await.is(200);
    assert_eq!(now.texts(".stages [aria-current=step]"), ["Justerad"]);
    format!("{page}/version/1")
}

/// Two weeks to their end: the group meets, the picture stands, and residents read it.
pub async fn two_weeks_end(app: &App, period: &str, members: &[(&str, &str)], decided: &Decision<'_>, summary: &str) {
    meets(app, period, members, decided).await;
    app.wait_signed_in(TimeDelta::days(7)).await;
    stands(app, period, summary).await;
    is_published(app, period, summary).await;
}

/// What stands is delgivet, and the part for residents is published.
pub async fn is_published(app: &App, period: &str, summary: &str) {
    let page = format!("{PICTURES}/{period}");
    for (verb, stage) in [("step-tell", "Delgiven"), ("step-publish", "Publicerad del")] {
        act(app, &page, &[("do", verb)]).await.is(303);
        assert_eq!(coordinator(app).get(&page).await.is(200).texts(".stages [aria-current=step]"), [stage]);
    }
    assert!(app.resident().get("/lage").await.is(200).main().contains(summary));
}

/// Says where a recipient of the settings is reached; the address is made of its code.
pub async fn reach(app: &App, code: &str, way: &str) -> String {
    let address = format!("{code}@mottagare.example.org");
    let form = [("do", "save"), ("code", code), ("version", "0"), ("address", &address), ("way", way)];
    coordinator(app).post(&format!("{REPORTS}/mottagare"), &form).await.is(303);
    address
}

/// Begins a report, writes its summary, fixes it. Tells where it is.
pub async fn report(app: &App, what: &str, summary: &str) -> String {
    let begun = coordinator(app).post(REPORTS, &[("do", "begin"), ("what", what)]).await.is(303);
    let page = begun.location().split('?').next().unwrap().to_owned();
    act(app, &page, &[("do", "save"), ("summary", summary)]).await.is(303);
    act(app, &page, &[("do", "fix")]).await.is(303);
    page
}

/// Sends a report with the boxes ticked that its page ticks by itself. Tells the codes it went to.
pub async fn sends(app: &App, page: &str) -> Vec<String> {
    let shown = coordinator(app).get(page).await.is(200);
    let form = shown.untouched("form:has(input[value=send])");
    let to = form.iter().filter(|(name, _)| name == "to").map(|(_, code)| code.clone()).collect();
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    coordinator(app).post(page, &form).await.is(303);
    to
}

/// The letters in the outbox whose subject has these words, with their addresses, sorted by them.
pub async fn posted(app: &App, subject: &str) -> Vec<(String, Letter)> {
    const LETTERS: &str = "SELECT id, kind, sealed, payload, attempts FROM outbox WHERE kind = 'mail' ORDER BY id";
    let scope = app.system();
    let rows: Vec<Claimed> = on!(scope.db(), |c| sqlx::query_as(LETTERS).fetch_all(c).await).unwrap();
    let opened = rows.iter().map(|errand| letter::open(app.municipality.keys(), errand).unwrap());
    let mut found: Vec<_> = opened
        .map(|(to, letter)| (to.disclose(Purpose::Count).clone(), letter))
        .filter(|(_, letter)| letter.subject.contains(subject))
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

/// Where the letters with such a subject go.
pub async fn addresses(app: &App, subject: &str) -> Vec<String> {
    posted(app, subject).await.into_iter().map(|(to, _)| to).collect()
}

/// The figure a report shows for an area, as people read it.
pub fn figure(report: &Answer, area: &str) -> String {
    let rows = report.table("Händelser efter område");
    rows.iter().find(|row| row[0] == area).map(|row| row[1].clone()).expect("the area has its line")
}
