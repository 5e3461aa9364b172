//! A frozen picture with everything in it, and all that is read of it.

use super::{KEY, PICTURE};
use crate::{
    pages::cycles::steps::{self, Decision},
    support::{Answer, App, Client, File, Persona, rows},
};
use app::{
    accounts::session::{self, Stage},
    on,
};
use chrono::TimeDelta;
use scraper::Selector;
use std::collections::BTreeSet;

/// Everything a person reads of what stands: both versions from within and from outside, and the difference.
const READ: [(Persona, &str); 7] = [
    (Persona::Coordinator, "version/1"),
    (Persona::Coordinator, "version/2"),
    (Persona::Police, "version/1"),
    (Persona::CouncilMember, "version/1"),
    (Persona::CouncilMember, "version/2"),
    (Persona::Coordinator, "skillnad?fran=2026-v09-10.1&till=2026-v09-10.2"),
    (Persona::Police, "skillnad?fran=2026-v09-10.1&till=2026-v09-10.2"),
];

/// Somebody who signs in anew, whatever happened to their account.
pub async fn anew(app: &App, persona: Persona) -> Client<'_> {
    const OPEN: &str = "UPDATE staff SET state = 'active' WHERE id = $1";
    const ROLE: &str = "INSERT INTO staff_role (staff, role) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    let (scope, id, role) = (app.system(), app.id_of(persona), persona.role().unwrap());
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(OPEN).bind(id).execute(c).await.map(|_| ())).unwrap();
    on!(&mut tx, |c| sqlx::query(ROLE).bind(id).bind(role.code()).execute(c).await.map(|_| ())).unwrap();
    let token = session::start(&scope, &mut tx, id, Stage::Full, "Test").await.unwrap();
    tx.commit().await.unwrap();
    app.as_(persona).with_token(Some(token.reveal().to_owned()))
}

/// The page between `<main>` and `</main>`, byte for byte. What stands around it is the municipality as it is today.
fn inner(page: &Answer) -> String {
    let main = Selector::parse("main").unwrap();
    page.html().select(&main).next().expect("a page").inner_html()
}

/// What stands: each page as it is read, and each row as it is kept, with its seal.
pub async fn standing(app: &App) -> (Vec<String>, BTreeSet<String>) {
    let mut pages = Vec::new();
    for (persona, page) in READ {
        let read = anew(app, persona).await.get(&format!("{PICTURE}/{page}")).await.is(200);
        assert!(!read.main().contains("har ändrats utanför programmet"), "{page}: a seal is broken");
        pages.push(inner(&read));
    }
    let kept = rows::everything(app.system().db()).await.remove("picture_frozen").unwrap();
    (pages, kept)
}

#[track_caller]
pub fn assert_unmoved(now: &(Vec<String>, BTreeSet<String>), then: &(Vec<String>, BTreeSet<String>), after: &str) {
    for ((now, then), (persona, page)) in now.0.iter().zip(&then.0).zip(READ) {
        assert_eq!(now, then, "{persona:?} reads {page} otherwise after {after}");
    }
    assert!(now.1.is_superset(&then.1), "a row of picture_frozen is another after {after}");
}

/// The id of the first row of a table, or one of nobody.
pub async fn first(app: &App, sql: &'static str) -> String {
    let found: Option<uuid::Uuid> =
        on!(app.system().db(), |c| sqlx::query_scalar(sql).fetch_optional(c).await).unwrap();
    found.unwrap_or_else(uuid::Uuid::nil).to_string()
}

/// Two versions of a picture that has everything in it: contributions, police statistics, a decision, those who were there.
pub async fn frozen(app: &App) {
    let told = [("2.1", "centrum", 7, "Samling vid torget."), ("5.1", "sjostaden", 1, "Mörkt vid bryggan.")];
    steps::gives(app, "lyktbo", KEY, "Fler störningar än vanligt.", &told).await;
    steps::gives(app, "polisen", KEY, "Ökad närvaro.", &[("3.1", "centrum", 3, "Bråk vid kiosken.")]).await;
    steps::is_quiet(app, "skola", KEY).await;
    let police = steps::speaker(app, "polisen").await;
    let csv = b"M\xc3\xa5nad;Brottstyp;Omr\xc3\xa5de;Antal\n2026-02;St\xc3\xb6ld;Centrum;4\n";
    let (path, file) = ("/personal/bidrag/polisen/fil", File { field: "file", name: "brott.csv", bytes: csv });
    let sent = police.multipart(path, &[("do", "read"), ("kind", "crimes")], &[file]).await.is(303);
    let id = sent.location().split("fil=").nth(1).unwrap().trim_end_matches("#main").to_owned();
    let columns = [("column-month", "0"), ("column-crime", "1"), ("column-area", "2"), ("column-number", "3")];
    let take_in = [[("do", "take_in"), ("file_id", &*id)].as_slice(), &columns].concat();
    police.post(path, &take_in).await.is(303);
    let members = [("Bovärd", "lyktbo"), ("Kommunpolis", "polisen")];
    let decided =
        Decision { title: "Ljus vid torget", actor: "teknik", role: "Driftchef", until: "2026-03-20", area: "centrum" };
    steps::meets(app, KEY, &members, &decided).await;
    app.wait_signed_in(TimeDelta::days(7)).await;
    steps::stands(app, KEY, "Oro vid torget.").await;
    steps::act(app, PICTURE, &[("do", "step-reopen"), ("why", "Ett antal var fel.")]).await.is(303);
    let level =
        [("do", "level"), ("area", "centrum"), ("level", "all_hands"), ("reason", "Tre källor."), ("version", "1")];
    steps::coordinator(app).post(PICTURE, &level).await.is(303);
    steps::act(app, PICTURE, &[("do", "step-adjust")]).await.is(303);
    steps::act(app, PICTURE, &[("do", "step-tell")]).await.is(303);
    let differs = steps::coordinator(app).get(&format!("{PICTURE}/skillnad")).await.is(200);
    assert_eq!(differs.table("1 skillnad").len(), 1);
}
