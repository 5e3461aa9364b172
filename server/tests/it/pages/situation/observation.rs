//! One observation: corrected, taken out, added by hand. Only while its period is open, and never over somebody else.

use super::{HERE, OPEN, counted, take_in};
use crate::{
    pages::{office, reports},
    support::{Answer, App, Persona, each_engine},
};
use app::{
    kernel::id::{ObservationId, ReportId},
    on,
    reports::Status,
};
use scraper::Selector;

/// The period before the open one.
const BEFORE: &str = "/personal/lagesbild/2026-v07-08";
const WORDS: &str = "Mörkt i tunneln på kvällen.";

/// A report that was taken in, and the page of its observation.
async fn taken_in(app: &App) -> (ReportId, String, String) {
    let code = reports::send(app, &[]).await;
    let id = take_in(app, WORDS).await;
    (id, path_of(app).await, code)
}

/// The page of the only observation there is.
pub async fn path_of(app: &App) -> String {
    let scope = app.system();
    let one = "SELECT id, period FROM observation";
    let (id, period): (ObservationId, String) = on!(scope.db(), |c| sqlx::query_as(one).fetch_one(c).await).unwrap();
    format!("{HERE}/{period}/uppgift/{id}")
}

/// What the table keeps: category, area, words, version.
async fn kept(app: &App) -> Vec<(String, Option<String>, String, i64)> {
    let scope = app.system();
    let all = "SELECT category, area, words, version FROM observation ORDER BY at, id";
    on!(scope.db(), |c| sqlx::query_as(all).fetch_all(c).await).unwrap()
}

/// What the log says of acts of a kind.
async fn details(app: &App, action: &str) -> Vec<String> {
    let scope = app.system();
    let all = "SELECT detail FROM audit WHERE action = $1 ORDER BY seq";
    on!(scope.db(), |c| sqlx::query_scalar(all).bind(action).fetch_all(c).await).unwrap()
}

/// Where the page leads.
fn links(page: &Answer) -> Vec<String> {
    let found = Selector::parse("main a[href]").unwrap();
    page.html().select(&found).filter_map(|link| link.value().attr("href").map(str::to_owned)).collect()
}

async fn change(app: &App, sql: &'static str) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(sql).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

async fn correct(app: &App, path: &str, version: &str, more: &[(&str, &str)]) -> Answer {
    let mut form = vec![("do", "correct"), ("version", version), ("place_type", "underpass"), ("time_band", "evening")];
    form.extend_from_slice(more);
    app.as_(Persona::Coordinator).post(path, &form).await
}

async fn take_out(app: &App, path: &str, version: &str, reason: &str) -> Answer {
    let form = [("do", "take_out"), ("version", version), ("reason", reason)];
    app.as_(Persona::Coordinator).post(path, &form).await
}

each_engine! {
    async fn an_observation_is_corrected_and_the_log_holds_codes_only(app: App) {
        let (_, path, _) = taken_in(&app).await;
        let page = app.as_(Persona::Coordinator).get(OPEN).await.is(200);
        assert_eq!(page.attr("table a[href*=uppgift]", "href").as_deref(), Some(&*path));
        let form = app.as_(Persona::Coordinator).get(&path).await.is(200);
        assert_eq!((form.value("words").as_deref(), form.value("version").as_deref()), (Some(WORDS), Some("1")));
        let better = [("category", "1.1"), ("area", "sjostaden"), ("words", "Klotter i tunneln."), ("approved", "1")];
        correct(&app, &path, "1", &better).await.is(303);
        assert_eq!(kept(&app).await, [("1.1".to_owned(), Some("sjostaden".to_owned()), "Klotter i tunneln.".to_owned(), 2)]);
        assert_eq!(details(&app, "observation.corrected").await, ["2026-v09-10 category area words"]);
        let told = app.as_(Persona::Coordinator).get(&format!("{path}?done=correct")).await.is(200);
        assert!(told.main().contains("Uppgiften är rättad."));
        // The same again changes nothing and is not logged; words that stay need no new approval.
        correct(&app, &path, "2", &[("category", "1.1"), ("area", "sjostaden"), ("words", "Klotter i tunneln.")]).await.is(303);
        assert_eq!((kept(&app).await[0].3, details(&app, "observation.corrected").await.len()), (2, 1));
        correct(&app, &path, "2", &[("category", "1.1")]).await.is(303);
        assert_eq!(kept(&app).await, [("1.1".to_owned(), None, String::new(), 3)]);
        assert_eq!(reports::count(&app, "SELECT COUNT(*) FROM observation WHERE approved_by IS NULL").await, 1);
    }

    async fn a_wrong_correction_says_so_at_its_field_and_loses_nothing(app: App) {
        let (_, path, _) = taken_in(&app).await;
        let long = "x".repeat(201);
        for (form, field) in [
            (vec![("category", ""), ("words", "Mörkt vid bryggan.")], "#field-category"),
            (vec![("category", "99"), ("words", "Mörkt vid bryggan.")], "#field-category"),
            (vec![("category", "5.1"), ("area", "månen"), ("words", "Mörkt vid bryggan.")], "#field-area"),
            (vec![("category", "5.1"), ("words", "Mörkt vid bryggan.")], "#field-approved"),
            (vec![("category", "5.1"), ("words", "Ring 070-174 06 05."), ("approved", "1")], "#field-words"),
            (vec![("category", "5.1"), ("words", &long), ("approved", "1")], "#field-words"),
        ] {
            let page = correct(&app, &path, "1", &form).await.is(422);
            assert_eq!(page.attr("#error-summary a", "href").as_deref(), Some(field), "{form:?}");
            let typed = form.iter().find(|(name, _)| *name == "words").unwrap().1;
            assert_eq!(page.value("words").as_deref(), Some(typed));
        }
        let page = take_out(&app, &path, "1", "").await.is(422);
        assert_eq!(page.attr("#error-summary a", "href").as_deref(), Some("#field-reason"));
        assert_eq!(page.value("words").as_deref(), Some(WORDS));
        app.as_(Persona::Coordinator).post(&path, &[("do", "burn"), ("version", "1")]).await.is(400);
        assert_eq!(kept(&app).await, [("5.1".to_owned(), Some("centrum".to_owned()), WORDS.to_owned(), 1)]);
    }

    async fn nobody_overwrites_what_somebody_else_corrected(app: App) {
        let (_, path, code) = taken_in(&app).await;
        correct(&app, &path, "1", &[("category", "5.2"), ("area", "centrum"), ("words", WORDS)]).await.is(303);
        let late = correct(&app, &path, "1", &[("category", "1.1"), ("words", "Min text."), ("approved", "1")]).await.is(409);
        assert!(late.main().contains(&format!("{} ändrade uppgiften nyss", Persona::Coordinator.name())), "{}", late.main());
        assert_eq!((late.value("words").as_deref(), late.value("version").as_deref()), (Some("Min text."), Some("2")));
        take_out(&app, &path, "1", "mistake").await.is(409);
        assert_eq!(kept(&app).await.len(), 1);
        // What the resident takes back is a change too: an older form must not bring the words again.
        app.resident().post(&format!("/arende/{code}"), &[("do", "withdraw"), ("sure", "1")]).await.is(303);
        correct(&app, &path, "2", &[("category", "5.2"), ("area", "centrum"), ("words", WORDS)]).await.is(409);
        assert_eq!(kept(&app).await, [("5.2".to_owned(), Some("centrum".to_owned()), String::new(), 3)]);
        correct(&app, &path, "3", &[("category", "1.1")]).await.is(303);
    }

    async fn what_is_taken_out_hands_its_report_back(app: App) {
        let (id, path, code) = taken_in(&app).await;
        assert!(app.resident().get(&format!("/arende/{code}")).await.text().contains("Din rapport är del av lägesbilden"));
        let done = take_out(&app, &path, "1", "counted").await.is(303);
        assert_eq!(done.location(), format!("{}?done=taken_out#main", office::path(id)));
        assert!(kept(&app).await.is_empty());
        let report = office::now(&app, id).await;
        assert_eq!((report.status, report.answered_at.is_some()), (Status::InReview, true));
        assert_eq!(details(&app, "observation.taken_out").await, ["2026-v09-10 resident 5.1 counted"]);
        assert_eq!(details(&app, "report.taken_out").await, ["counted in_situation -> in_review"]);
        let case = app.as_(Persona::Coordinator).get(&format!("{}?done=taken_out", office::path(id))).await.is(200);
        for told in ["Uttagen ur lägesbilden", "Samma sak är redan räknad", "Uppgiften är uttagen ur lägesbilden. Se historiken."] {
            assert!(case.main().contains(told), "{told}: {}", case.main());
        }
        // The person who reported reads that it is looked at again, and nothing of why.
        let own = app.resident().get(&format!("/arende/{code}")).await.is(200);
        assert!(!own.text().contains("Din rapport är del av lägesbilden") && !own.text().contains("redan räknad"));
        app.as_(Persona::Coordinator).get(&path).await.is(404);
        take_in(&app, "Mörkt i tunneln.").await;
        assert_eq!(kept(&app).await, [("5.1".to_owned(), Some("centrum".to_owned()), "Mörkt i tunneln.".to_owned(), 1)]);
        assert_eq!(office::now(&app, id).await.status, Status::InSituation);
        // Once is enough: what counts already is corrected, not taken in again.
        let version = office::now(&app, id).await.version.to_string();
        let again = [("do", "take_in"), ("version", &*version), ("category", "5.1")];
        app.as_(Persona::Coordinator).post(&office::path(id), &again).await.is(422);
    }

    async fn a_report_that_went_on_keeps_its_status(app: App) {
        let (id, path, _) = taken_in(&app).await;
        let version = office::now(&app, id).await.version.to_string();
        let form = [("do", "step"), ("version", &*version), ("status", "planned"), ("answer", "Lampan byts på fredag.")];
        app.as_(Persona::Coordinator).post(&office::path(id), &form).await.is(303);
        take_out(&app, &path, "1", "untrue").await.is(303);
        let report = office::now(&app, id).await;
        assert_eq!((report.status, report.version), (Status::Planned, version.parse::<i64>().unwrap() + 2));
        assert!(app.as_(Persona::Coordinator).get(&office::path(id)).await.text().contains("Den visade sig inte stämma"));
    }

    async fn what_a_closed_period_holds_stays(app: App) {
        let (id, _, _) = taken_in(&app).await;
        // As if it had been taken in two weeks ago.
        counted(&app, 14, "9", "centrum", 1).await;
        change(&app, "DELETE FROM observation WHERE report IS NULL").await;
        change(&app, "UPDATE observation SET period = '2026-v07-08'").await;
        change(&app, "UPDATE period SET state = 'adjusted' WHERE key = '2026-v07-08'").await;
        let path = path_of(&app).await;
        let page = app.as_(Persona::Coordinator).get(&path).await.is(200);
        assert!(page.main().contains("Perioden är stängd") && page.value("words").is_none() && page.main().contains(WORDS));
        for answer in [correct(&app, &path, "1", &[("category", "1.1")]).await, take_out(&app, &path, "1", "mistake").await] {
            let page = answer.is(409);
            assert!(page.main().contains("Uppgiften går att läsa, men den kan inte ändras"), "{}", page.main());
        }
        assert_eq!(kept(&app).await[0].3, 1);
        let case = app.as_(Persona::Coordinator).get(&office::path(id)).await.is(200);
        assert!(case.main().contains("Perioden är stängd, så den kan inte ändras."));
        let add = [("do", "add"), ("source", "staff"), ("category", "5.1")];
        let closed = app.as_(Persona::Coordinator).post(&format!("{BEFORE}/uppgift"), &add).await.is(409);
        assert!(closed.main().contains("Det går inte att lägga till något här"));
        assert!(!app.as_(Persona::Coordinator).get(BEFORE).await.text().contains("Lägg till en uppgift"));
        assert_eq!(kept(&app).await.len(), 1);
    }

    async fn a_state_closes_a_period_before_its_last_day(app: App) {
        let (_, path, _) = taken_in(&app).await;
        change(&app, "UPDATE period SET state = 'frozen'").await;
        take_out(&app, &path, "1", "mistake").await.is(409);
        assert_eq!(kept(&app).await.len(), 1);
    }

    async fn staff_add_what_they_heard_without_a_report(app: App) {
        let new = format!("{OPEN}/uppgift");
        let handler = app.as_(Persona::Handler);
        let page = handler.get(OPEN).await.is(200);
        assert!(links(&page).contains(&new), "{:?}", links(&page));
        handler.get(&new).await.is(200);
        for (form, field) in [
            (vec![("category", "5.1")], "#field-source"),
            (vec![("category", "5.1"), ("source", "resident")], "#field-source"),
            (vec![("source", "actor")], "#field-category"),
            (vec![("source", "actor"), ("category", "5.1"), ("words", "Ring Maja Lindqvist."), ("approved", "1")], "#field-words"),
            (vec![("source", "actor"), ("category", "5.1"), ("words", "Mörkt.")], "#field-approved"),
        ] {
            let form: Vec<_> = form.into_iter().chain([("do", "add")]).collect();
            let page = handler.post(&new, &form).await.is(422);
            assert_eq!(page.attr("#error-summary a", "href").as_deref(), Some(field), "{form:?}");
        }
        assert!(kept(&app).await.is_empty());
        let form = [
            ("do", "add"), ("source", "actor"), ("category", "5.1"), ("area", "centrum"), ("time_band", "night"),
            ("words", "Trasig belysning på gården."), ("approved", "1"),
        ];
        let done = handler.post(&new, &form).await.is(303);
        assert_eq!(done.location(), format!("{OPEN}?done=add#main"));
        let page = handler.get(&format!("{OPEN}?done=add")).await.is(200);
        let row = ["5.1 Belysning", "Centrum", "Natt 22–05", "Trasig belysning på gården.", "Verksamhet", "måndag 2 mars"];
        assert_eq!(page.table("Uppgifterna"), [row]);
        assert!(page.main().contains("Uppgiften är tillagd i lägesbilden."));
        assert_eq!(details(&app, "observation.taken_in").await, ["2026-v09-10 actor 5.1"]);
        let done = take_out(&app, &path_of(&app).await, "1", "person").await.is(303);
        assert_eq!(done.location(), format!("{OPEN}?done=take_out#main"));
        assert!(kept(&app).await.is_empty());
    }

    async fn only_those_who_may_and_reach_it_change_an_observation(app: App) {
        let (id, path, _) = taken_in(&app).await;
        let version = office::now(&app, id).await.version.to_string();
        let to_school = [("do", "classify"), ("version", &*version), ("category", "5.1"), ("area", "centrum"), ("unit", "skola")];
        app.as_(Persona::Coordinator).post(&office::path(id), &to_school).await.is(303);
        let out = [("do", "take_out"), ("version", "1"), ("reason", "mistake")];
        for persona in [Persona::Handler, Persona::Participant, Persona::Police, Persona::CouncilMember] {
            app.as_(persona).get(&path).await.is(404);
            app.as_(persona).post(&path, &out).await.is(404);
            let page = app.as_(persona).get(OPEN).await.is(200);
            assert!(links(&page).iter().all(|link| !link.starts_with(&format!("{OPEN}/uppgift/"))), "{persona:?}");
        }
        // Of another period, or none: not there.
        let elsewhere = path.replace("2026-v09-10", "2026-v07-08");
        app.as_(Persona::Coordinator).get(&elsewhere).await.is(404);
        app.as_(Persona::OtherHandler).get(&path).await.is(200);
        app.as_(Persona::OtherHandler).post(&path, &out).await.is(303);
    }

    async fn case_period_and_observation_lead_to_each_other(app: App) {
        let (id, path, _) = taken_in(&app).await;
        let case = app.as_(Persona::Coordinator).get(&office::path(id)).await.is(200);
        assert!(case.main().contains("Rapporten räknas i vecka 9–10 2026."), "{}", case.main());
        assert!(links(&case).contains(&OPEN.to_owned()) && links(&case).contains(&path));
        let one = app.as_(Persona::Coordinator).get(&path).await.is(200);
        assert!(links(&one).contains(&office::path(id)) && links(&one).contains(&OPEN.to_owned()));
        counted(&app, 0, "1.1", "centrum", 1).await;
        assert_eq!(links(&app.as_(Persona::Coordinator).get(OPEN).await).iter().filter(|link| link.contains("/uppgift/")).count(), 2);
    }
}
