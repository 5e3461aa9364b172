//! The overview: each part saved by a form of its own, mistakes at their fields, guesses looked at.

use super::{HERE, change, mistakes, noted, settings};
use crate::support::{App, Engine, Persona, each_engine};
use app::platform::db::Db;

const PARTS: [&str; 7] = ["namn", "grupper", "arbetssatt", "kontakt", "tillsyn", "gallring", "inloggning"];

fn part(code: &str) -> String {
    format!("{HERE}?del={code}")
}

each_engine! {
    async fn a_part_saved_as_it_stands_changes_nothing(app: App) {
        let before = settings(&app);
        for code in PARTS {
            let done = change(&app, &part(code), &[]).await.is(303);
            assert_eq!(done.location(), "/personal/installningar?klart=sparat", "{code}");
        }
        assert_eq!(settings(&app), before);
        assert!(noted(&app).await.is_empty());
    }

    async fn a_change_is_saved_noted_by_its_key_and_seen_by_residents(app: App) {
        let done = change(&app, &part("kontakt"), &[("contact.telephone", "08-465 004 09")]).await.is(303);
        let page = app.as_(Persona::Coordinator).get(done.location()).await.is(200);
        assert!(page.main().contains("Sparat") && page.main().contains("08-465 004 09"));
        assert!(app.resident().get("/kontakt").await.is(200).text().contains("08-465 004 09"));
        assert_eq!(noted(&app).await, [("settings.changed".to_owned(), "contact.telephone".to_owned())]);
        assert_eq!(settings(&app).1, 2);
    }

    async fn every_part_can_be_changed(app: App) {
        for (code, field, value, key) in [
            ("namn", "short_name", "Lykta", "short_name"),
            ("grupper", "bodies.steering.meetings_per_year", "9", "bodies.steering.meetings_per_year"),
            ("arbetssatt", "answer.working_days", "7", "answer.working_days"),
            ("tillsyn", "data_protection.email", "ombud@example.org", "data_protection.email"),
            ("gallring", "retention.photo_months", "8", "retention.photo_months"),
            ("inloggning", "accounts.session_idle_minutes", "45", "accounts.session_idle_minutes"),
        ] {
            change(&app, &part(code), &[(field, value)]).await.is(303);
            assert_eq!(noted(&app).await.last().unwrap().1, key);
            let again = app.as_(Persona::Administrator).get(&part(code)).await.is(200);
            assert_eq!(again.value(field).as_deref(), Some(value), "{field}");
        }
    }

    async fn a_mistake_stands_at_its_field_and_what_was_typed_stays(app: App) {
        let before = settings(&app);
        for (code, field, typed) in [
            ("namn", "name", ""),
            ("namn", "accent", "#F5B32E"),
            ("grupper", "bodies.steering.meetings_per_year", "1000"),
            ("arbetssatt", "answer.working_days", "snart"),
            ("arbetssatt", "situation.cadence", "decade"),
            ("kontakt", "contact.email", "kontakt vid torget"),
            ("kontakt", "contact.telephone", "ring oss"),
            ("kontakt", "contact.website", "http://lyktkoping.example.org"),
            ("kontakt", "contact.hours.fi", ""),
            ("tillsyn", "data_protection.email", "ombudet"),
            ("gallring", "retention.photo_months", "0"),
            ("inloggning", "accounts.session_absolute_minutes", "1"),
        ] {
            let page = change(&app, &part(code), &[(field, typed)]).await.is(422);
            let [(at, words)] = mistakes(&page).try_into().unwrap();
            assert_eq!(at, format!("#field-{field}"), "{words}");
            assert_eq!(page.texts(&format!("[id=\"field-{field}-error\"]")), [words], "{field}");
            if field != "situation.cadence" {
                assert_eq!(page.value(field).as_deref(), Some(typed), "{field}");
            }
        }
        assert_eq!(settings(&app), before);
        assert!(noted(&app).await.is_empty());
    }

    async fn several_mistakes_are_told_at_once_beside_what_was_right(app: App) {
        let long = "Weekdays ".repeat(30);
        let typed = [("contact.unit", "Medborgarkontoret"), ("contact.email", "x"), ("contact.hours.en", &*long)];
        let page = change(&app, &part("kontakt"), &typed).await.is(422);
        let at: Vec<_> = mistakes(&page).into_iter().map(|(at, _)| at).collect();
        assert_eq!(at, ["#field-contact.email", "#field-contact.hours.en"]);
        assert_eq!(page.value("contact.unit").as_deref(), Some("Medborgarkontoret"));
    }

    async fn a_language_needs_every_text_residents_read(app: App) {
        // Finnish goes, words come without it, and Finnish cannot come back before they are there too.
        change(&app, &part("namn"), &[("languages", "en")]).await.is(303);
        let list = format!("{HERE}/texter?lista=waiting_reasons&ny=1");
        change(&app, &list, &[("name.sv", "Tjäle i marken"), ("name.en", "Frozen ground")]).await.is(303);
        let form = [("languages", "fi"), ("languages", "en")];
        let page = change(&app, &part("namn"), &form).await.is(422);
        assert!(page.texts("#error-summary a")[0].contains("waiting_reasons.tjale-i-marken"), "{:?}", mistakes(&page));
        assert_eq!(settings(&app).0.languages.len(), 2);
    }

    async fn one_language_is_no_choice(app: App) {
        assert_eq!(app.resident().get("/").await.is(200).texts(".languages a"), ["Svenska", "Suomi", "English"]);
        change(&app, &part("namn"), &[("languages", "")]).await.is(303);
        assert!(app.resident().get("/").await.is(200).texts("a[hreflang]").is_empty());
    }

    async fn a_guess_is_confirmed_or_corrected_and_then_gone(app: App) {
        let engine = match app.system().db() {
            Db::Sqlite { .. } => Engine::Sqlite,
            Db::Postgres(_) => Engine::Postgres,
        };
        let there = App::start_with(engine, "degerfors").await.unwrap();
        let assumed = settings(&there).0.assumed.clone();
        let admin = there.as_(Persona::Administrator);
        let page = admin.get(HERE).await.is(200);
        assert!(page.main().contains(&format!("{} uppgifter är antagna", assumed.len())), "{}", page.main());
        let confirm = [("do", "checked"), ("path", &*assumed[0]), ("version", "1")];
        admin.post(HERE, &confirm).await.is(303);
        assert_eq!(settings(&there).0.assumed, assumed[1..]);
        // Once more from the page as it was: somebody else may have changed it, so nothing happens.
        admin.post(HERE, &[("do", "checked"), ("path", &*assumed[1]), ("version", "1")]).await.is(409);
        assert_eq!(settings(&there).0.assumed, assumed[1..]);
    }

    async fn a_part_that_does_not_exist_is_not_there(app: App) {
        let admin = app.as_(Persona::Administrator);
        admin.get(&part("hemligheter")).await.is(404);
        admin.post(HERE, &[("del", "hemligheter"), ("version", "1")]).await.is(400);
        admin.post(HERE, &[("version", "1")]).await.is(400);
        app.as_(Persona::Handler).post(HERE, &[("del", "namn"), ("version", "1")]).await.is(404);
    }
}
