//! Ids that are guessed: "not there" and "not yours" look the same, byte for byte.

use crate::{
    pages::office::{TELLING, a_report, given, keep, path},
    support::{Answer, App, Client, Persona, each_engine, rows},
};
use app::{
    access::{Rule, rules},
    accounts::policy::Need,
    kernel::id::{PhotoId, ReportId},
    platform::files::{FileKey, Variant},
    reports::{PhotoState, Report},
};
use rand::{Rng, SeedableRng, rngs::StdRng};
use std::collections::BTreeSet;

/// Guesses per route and persona behind whose door the page is.
const GUESSES: usize = 8;
/// Guesses of those who are stopped at the door, or read what everybody reads: there is one door, and one page.
const KNOCKS: usize = 2;
/// What is no id at all.
const NONSENSE: [&str; 8] =
    ["0", "-1", "null", "%00", "..%2f..%2fetc%2fpasswd", "%ED%A0%80", "1%27%20OR%201%3D1--", "%C3%A5%C3%A4%C3%B6"];

/// Routes with a parameter that one method answers; built files have names, not ids.
fn guessable(method: &'static str) -> impl Iterator<Item = &'static Rule> {
    rules().filter(move |rule| rule.method == method && rule.path.contains('{') && !rule.path.contains("{*"))
}

/// How often a persona guesses at a route.
fn guesses(rule: &Rule, persona: Persona) -> usize {
    let within = match (rule.need, persona.role()) {
        (Need::Public, None) => true,
        (Need::Public, Some(_)) | (_, None) => false,
        (need, Some(role)) => persona.is_signed_in() && need.met_by(&[role]),
    };
    if within { GUESSES } else { KNOCKS }
}

fn filled(path: &str, id: &str) -> String {
    let steps = path.split('/').map(|step| if step.starts_with('{') { id } else { step });
    steps.collect::<Vec<_>>().join("/")
}

fn guess(random: &mut StdRng) -> String {
    uuid::Builder::from_random_bytes(random.random()).into_uuid().to_string()
}

/// A browser of the persona on a network of its own, so that no limit answers instead of the page.
fn elsewhere<'a>(app: &'a App, persona: Persona, random: &mut StdRng) -> Client<'a> {
    app.as_(persona).from([203, random.random(), random.random(), random.random()])
}

/// A form that would be right for somebody who may.
type Form = &'static [(&'static str, &'static str)];

/// Every act on a case; the version is the one a masked case has.
const ACTS: [Form; 13] = [
    &[("do", "step"), ("version", "2"), ("status", "planned"), ("answer", "Vi byter lampan på fredag.")],
    &[("do", "mask"), ("version", "2"), ("mark", "all")],
    &[("do", "unmask"), ("version", "2")],
    &[("do", "classify"), ("version", "2"), ("category", "5.2"), ("area", "centrum"), ("unit", "skola")],
    &[("do", "assign"), ("version", "2"), ("assigned", "")],
    &[("do", "take_on"), ("version", "2")],
    &[("do", "note"), ("note", "Ring entreprenören.")],
    &[("do", "unmerge"), ("version", "2")],
    &[("do", "take_in"), ("version", "2"), ("category", "5.1"), ("observation", "Mörkt."), ("approved", "1")],
    &[("do", "preview"), ("version", "2"), ("status", "planned"), ("answer", "Snart.")],
    &[("do", "template"), ("version", "2"), ("template", "received")],
    &[("do", "keep"), ("version", "2"), ("answer", "Snart.")],
    &[("do", "merge_look"), ("version", "2"), ("into", "00000000-0000-0000-0000-000000000000")],
];

/// A case of the school: with a photo, and with words that are sealed.
async fn of_the_school(app: &App) -> ReportId {
    let photo: PhotoId = app.system().new_id();
    for variant in [Variant::Small, Variant::Large] {
        app.municipality.files().put(&FileKey::new(photo.0, variant), b"picture".to_vec()).await.unwrap();
    }
    let report = a_report(app, TELLING);
    let (unit, photo, photo_state) = (Some("skola".into()), Some(photo), PhotoState::Ready);
    let id = keep(app, Report { unit, photo, photo_state, ..report }).await;
    app.as_(Persona::OtherHandler).post(&path(id), &[("do", "mask"), ("mark", "all"), ("version", "1")]).await.is(303);
    id
}

/// All that an answer tells, without the address that was asked for.
fn told(answer: &Answer, id: ReportId) -> (u16, Vec<(String, String)>, String) {
    let hidden = |text: &str| text.replace(&id.to_string(), "…");
    let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let headers = answer.headers.iter().map(|(name, value)| (name.to_string(), hidden(&text(value)))).collect();
    (answer.status.as_u16(), headers, hidden(&answer.text()))
}

each_engine! {
    async fn a_real_case_of_another_unit_is_told_like_one_that_is_not_there(app: App) {
        let (real, guess) = (of_the_school(&app).await, ReportId::from(uuid::Uuid::now_v7()));
        let pages = ["", "/bild/small", "/bild/large", "?state=all&done=step"];
        for more in pages {
            app.as_(Persona::OtherHandler).get(&format!("{}{more}", path(real))).await.is(200);
        }
        let (handler, before) = (app.as_(Persona::Handler), rows::state(app.system().db()).await);
        for more in pages {
            let there = handler.get(&format!("{}{more}", path(real))).await;
            let nowhere = handler.get(&format!("{}{more}", path(guess))).await;
            assert_eq!(told(&there, real), told(&nowhere, guess), "{more}");
            assert_eq!(there.status.as_u16(), 404, "{more}");
            // Lost staff stay in the office, with the menu of their own roles.
            assert!(there.texts(".office-nav a").iter().any(|link| link == "Inkorg"), "{more}");
        }
        for form in ACTS {
            let (there, nowhere) = (handler.post(&path(real), form).await, handler.post(&path(guess), form).await);
            assert_eq!(told(&there, real), told(&nowhere, guess), "{form:?}");
            assert_eq!(there.status.as_u16(), 404, "{form:?}");
        }
        let original = |id| format!("{}/original", path(id));
        let (there, nowhere) = (handler.post(&original(real), &[]).await, handler.post(&original(guess), &[]).await);
        assert_eq!((told(&there, real), there.status.as_u16()), (told(&nowhere, guess), 404));
        assert_eq!(rows::state(app.system().db()).await, before);
        // All of it is there for those it is for.
        app.as_(Persona::OtherHandler).post(&original(real), &[]).await.is(200);
    }

    async fn a_case_of_another_unit_is_not_met_by_way_of_an_own_one(app: App) {
        let (real, guess) = (of_the_school(&app).await, ReportId::from(uuid::Uuid::now_v7()));
        let own = given(&app, "Lampan är släckt.").await;
        let handler = app.as_(Persona::Handler);
        let before = rows::state(app.system().db()).await;
        for act in ["merge", "merge_look"] {
            let merge = async |into: ReportId| {
                let into = into.to_string();
                let form = [("do", act), ("version", "1"), ("into", &*into), ("merge_answer", "Samma sak.")];
                handler.post(&path(own), &form).await
            };
            let (there, nowhere) = (merge(real).await, merge(guess).await);
            assert_eq!(told(&there, real), told(&nowhere, guess), "{act}");
            assert_eq!(there.status.as_u16(), 404, "{act}");
        }
        let look = async |into: ReportId| handler.post(&path(own), &[("do", ""), ("merge_with", &*into.to_string())]).await;
        let (there, nowhere) = (look(real).await, look(guess).await);
        assert_eq!((told(&there, real), there.status.as_u16()), (told(&nowhere, guess), 404));
        let many = async |id: ReportId| {
            let row = format!("{id}.2");
            handler.post("/personal/inkorg", &[("row", &*row), ("do", "mine")]).await
        };
        let (there, nowhere) = (many(real).await, many(guess).await);
        assert_eq!(told(&there, real), told(&nowhere, guess));
        assert_eq!(rows::state(app.system().db()).await, before);
        let list = handler.get("/personal/inkorg?state=all").await.is(200);
        assert!(!list.text().contains(&real.to_string()) && !handler.get(&path(own)).await.text().contains(&real.to_string()));
    }

    async fn guessed_ids_all_get_the_same_answer(app: App) {
        let mut random = StdRng::seed_from_u64(18);
        let mut tried = 0;
        for rule in guessable("GET") {
            let path = rule.path;
            for persona in Persona::ALL {
                let mut answers = BTreeSet::new();
                for _ in 0..guesses(rule, persona) {
                    let address = filled(path, &guess(&mut random));
                    let answer = elsewhere(&app, persona, &mut random).get(&address).await;
                    let (status, page) = (answer.status.as_u16(), answer.text().replace(&address, "…"));
                    assert!(status != 200 || page.len() < 100_000, "{persona:?} {path}");
                    answers.insert((status, page));
                    tried += 1;
                }
                assert_eq!(answers.len(), 1, "{persona:?} {path}: answers differ");
            }
        }
        println!("guessed ids: {tried} tried");
    }

    async fn what_is_no_id_is_told_like_an_id_that_is_not_there(app: App) {
        let mut random = StdRng::seed_from_u64(19);
        for rule in guessable("GET") {
            let path = rule.path;
            for persona in Persona::ALL {
                let address = filled(path, &guess(&mut random));
                let unknown = elsewhere(&app, persona, &mut random).get(&address).await.status;
                for nonsense in &NONSENSE[..guesses(rule, persona)] {
                    let address = filled(path, nonsense);
                    let answer = elsewhere(&app, persona, &mut random).get(&address).await;
                    let told = answer.status.as_u16();
                    assert!(answer.status == unknown || told == 400 || told == 404, "{persona:?} {address}: {told}");
                }
            }
        }
    }

    async fn a_form_sent_to_a_guessed_id_changes_nothing(app: App) {
        let before = crate::support::rows::state(app.system().db()).await;
        let mut random = StdRng::seed_from_u64(20);
        for Rule { path, .. } in guessable("POST") {
            for persona in Persona::ALL {
                let address = filled(path, &guess(&mut random));
                let answer = elsewhere(&app, persona, &mut random).post(&address, &[("version", "1")]).await;
                assert!(answer.status.as_u16() < 500, "{persona:?} {path}: {}", answer.status);
            }
        }
        assert_eq!(crate::support::rows::state(app.system().db()).await, before);
    }
}
