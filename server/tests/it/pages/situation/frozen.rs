//! What is justerat stands: no form changes it, nothing later changes how it reads, and who writes past the program is seen.

use super::{
    HERE, OPEN, counted,
    picture::{adjusted, over, send, step, version},
    three_spans,
};
use crate::support::{App, Persona, each_engine, rows, source};
use app::on;
use std::collections::BTreeSet;

const FIRST: &str = "/personal/lagesbild/2026-v09-10/version/1";

async fn kept(app: &App) -> BTreeSet<String> {
    rows::state(app.system().db()).await["picture_frozen"].clone()
}

async fn tamper(app: &App, statement: &'static str) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(statement).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

/// What is published stands on `/lage`, in three languages, and the start pages lead there.
async fn residents_read_it(app: &App) {
    for (start, link) in
        [("/", "main a[href='/lage']"), ("/en", "main a[href='/en/lage']"), ("/fi", "main a[href='/fi/lage']")]
    {
        assert!(app.resident().get(start).await.is(200).attr(link, "href").is_some(), "{start}");
    }
    let page = app.resident().get("/lage").await.is(200);
    for told in ["Lugnt i hela orten.", "Vi byter lampor vid torget.", "Centrum", "Normalläge"] {
        assert!(page.main().contains(told), "{told}: {}", page.main());
    }
    assert!(!page.text().contains("Bara för gruppen."));
    let areas = page.table("Hur ofta, område för område");
    for row in [["Centrum", "6", "0"], ["Kvarnbacken", "visas inte", "0"], ["Sjöstaden", "visas inte", "0"]] {
        assert!(areas.iter().any(|found| found == &row), "{areas:?}");
    }
    assert!(
        page.main().contains("Senaste läget, vecka 9–10") && page.main().contains("Siffrorna räknas för hela månader")
    );
    assert!(page.main().contains("Otrygg plats") && !page.main().contains("5 Otrygg"), "{}", page.main());
    for (address, title, period, month, category) in [
        ("/en/lage", "How things are in Lyktköping", "weeks 9–10 2026", "February 2026", "Unsafe place"),
        ("/fi/lage", "Tilanne: Lyktköping", "viikot 9–10 2026", "helmikuu 2026", "Turvaton paikka"),
    ] {
        let page = app.resident().get(address).await.is(200);
        assert_eq!(page.texts("h1"), [title]);
        for told in [period, month, category] {
            assert!(page.main().contains(told), "{told}: {}", page.main());
        }
        assert!(!page.main().contains("vecka") && !page.main().contains("februari"), "{}", page.main());
        assert!(page.attr("[lang=sv]", "lang").is_some());
    }
}

#[test]
fn frozen_rows_are_added_and_read_and_nothing_else() {
    for (path, text) in source::rust() {
        for line in text.lines().filter(|line| line.contains("picture_frozen")) {
            let line = line.trim();
            let good = line.starts_with("INSERT INTO picture_frozen") || line.contains("FROM picture_frozen");
            assert!(good && !line.contains("DELETE") && path.ends_with("situation/store/frozen.rs"), "{path}: {line}");
        }
    }
}

each_engine! {
    async fn no_form_changes_what_is_frozen(app: App) {
        three_spans(&app).await;
        adjusted(&app).await;
        let before = kept(&app).await;
        let now = version(&app).await;
        for version in [&*now, "0", "1", "2", "3", "9"] {
            for form in [
                vec![("do", "write"), ("section", "police"), ("words", "Något annat.")],
                vec![("do", "summary"), ("summary", "Något annat."), ("publishable", "1")],
                vec![("do", "level"), ("area", "centrum"), ("level", "normal")],
                vec![("do", "levels")],
                vec![("do", "step-adjust")], vec![("do", "step-write")], vec![("do", "step-meet")],
            ] {
                let mut form = form;
                form.push(("version", version));
                let answer = send(&app, Persona::Coordinator, &form).await;
                assert!([409, 422].contains(&answer.status.as_u16()), "{form:?}: {}", answer.status);
            }
        }
        let add = [("do", "add"), ("source", "staff"), ("category", "5.1")];
        app.as_(Persona::Coordinator).post(&format!("{OPEN}/uppgift"), &add).await.is(409);
        for address in [FIRST, "/personal/lagesbild/2026-v09-10/skillnad"] {
            app.as_(Persona::Coordinator).post(address, &[("do", "write")]).await.is(404);
        }
        assert_eq!(kept(&app).await, before);
    }

    async fn it_reads_the_same_whatever_happens_later(app: App) {
        three_spans(&app).await;
        adjusted(&app).await;
        let before = app.as_(Persona::Coordinator).get(FIRST).await.is(200).main();
        assert!(before.contains("Lugnt i hela orten.") && before.contains("Justerad av Trygghetssamordnare, måndag 9 mars"), "{before}");
        let rename = [("do", "rename"), ("version", "0"), ("section", "hot"), ("title", "Brännpunkter")];
        app.as_(Persona::Administrator).post("/personal/installningar/lagesbild", &rename).await.is(303);
        let calendar = [("do", "add"), ("kind", "risk"), ("title", "Marknad"), ("first", "2026-03-14")];
        app.as_(Persona::Coordinator).post("/personal/lagesbild/kalender", &calendar).await.is(303);
        tamper(&app, "DELETE FROM observation").await;
        assert_eq!(app.as_(Persona::Coordinator).get(FIRST).await.is(200).main(), before);
        let page = app.as_(Persona::Coordinator).get(OPEN).await.is(200);
        assert!(page.main().contains("Du läser justerad version 1") && !page.main().contains("Brännpunkter"));
        assert!(page.main().contains("4 uppgifter om otrygghet") || page.main().contains("uppgifter om otrygghet"));
    }

    async fn who_writes_past_the_program_is_seen(app: App) {
        adjusted(&app).await;
        step(&app, "tell").await.is(303);
        step(&app, "publish").await.is(303);
        assert!(app.resident().get("/lage").await.is(200).main().contains("Lugnt i hela orten."));
        tamper(&app, "UPDATE picture_frozen SET content = REPLACE(content, 'Lugnt i hela', 'Oroligt i hela')").await;
        let page = app.as_(Persona::Coordinator).get(FIRST).await.is(200);
        assert!(page.main().contains("Den här versionen har ändrats utanför programmet"));
        let public = app.resident().get("/lage").await.is(200);
        assert!(public.main().contains("Inget är publicerat än") && !public.text().contains("Oroligt"));
        let log = "SELECT detail FROM audit WHERE action = 'picture.adjusted'";
        let details: Vec<String> = on!(app.system().db(), |c| sqlx::query_scalar(log).fetch_all(c).await).unwrap();
        assert!(details.len() == 1 && details[0].starts_with("1 ") && details[0].len() > 60, "{details:?}");
    }

    async fn opened_again_it_becomes_another_version_and_the_first_stays(app: App) {
        three_spans(&app).await;
        adjusted(&app).await;
        let first = kept(&app).await;
        let (v, none) = (version(&app).await, "");
        send(&app, Persona::Coordinator, &[("do", "step-reopen"), ("version", &v), ("why", none)]).await.is(422);
        step(&app, "reopen").await.is(303);
        let level = [("do", "level"), ("area", "sjostaden"), ("level", "watchful"), ("version", "1"), ("reason", "Ny uppgift från hamnen.")];
        send(&app, Persona::Coordinator, &level).await.is(303);
        step(&app, "adjust").await.is(303);
        assert!(kept(&app).await.is_superset(&first) && kept(&app).await.len() == 2);
        let second = app.as_(Persona::Police).get(&FIRST.replace("/1", "/2")).await.is(200);
        assert!(second.main().contains("Ny version därför att: Ett antal var fel."), "{}", second.main());
        let differs = app.as_(Persona::Police).get(&format!("{OPEN}/skillnad")).await.is(200);
        let table = differs.table("1 skillnad");
        assert_eq!((&*table[0][0], &*table[0][1]), ("Läge per område", "Områdenas läge: Sjöstaden"));
        assert!(table[0][3].contains("Uppmärksamhet") && !table[0][2].contains("Uppmärksamhet"), "{table:?}");
        app.as_(Persona::CouncilMember).get(&format!("{OPEN}/skillnad")).await.is(404);
        app.as_(Persona::Coordinator).get(&FIRST.replace("/1", "/3")).await.is(404);
    }

    async fn those_outside_and_residents_get_the_bounded_version_alone(app: App) {
        three_spans(&app).await;
        counted(&app, 5, "5.1", "kvarnbacken", 1).await;
        let text = [("do", "write"), ("section", "police"), ("version", "0"), ("words", "Bara för gruppen.")];
        send(&app, Persona::Police, &text).await.is(303);
        let text = [("do", "write"), ("section", "public"), ("version", "0"), ("words", "Vi byter lampor vid torget.")];
        send(&app, Persona::Coordinator, &text).await.is(303);
        assert!(app.resident().get("/lage").await.is(200).main().contains("Inget är publicerat än"));
        adjusted(&app).await;
        for persona in [Persona::CouncilMember, Persona::Publisher] {
            for address in [OPEN, FIRST] {
                let page = app.as_(persona).get(address).await.is(200);
                assert!(page.main().contains("Lugnt i hela orten.") && !page.text().contains("Bara för gruppen."), "{address}");
                // February is the last whole month; one small count takes the smallest beside it along.
                assert!(page.main().contains("11 uppgifter om otrygghet i februari 2026."), "{}", page.main());
                let areas = page.table("Områden");
                for row in [["Centrum", "6", "0", "5"], ["Kvarnbacken", "visas inte", "0", "0"], ["Sjöstaden", "visas inte", "0", "0"]] {
                    assert!(areas.iter().any(|found| found == &row), "{areas:?}");
                }
                assert!(page.table("Områdenas läge").iter().all(|row| row.len() == 2));
            }
        }
        assert!(app.resident().get("/lage").await.main().contains("Inget är publicerat än"), "justerad is not published");
        step(&app, "tell").await.is(303);
        assert!(app.resident().get("/").await.is(200).attr("main a[href='/lage']", "href").is_none());
        step(&app, "publish").await.is(303);
        residents_read_it(&app).await;
        step(&app, "reopen").await.is(303);
        assert!(app.resident().get("/lage").await.main().contains("Inget är publicerat än"));
    }

    async fn a_comparison_says_between_which_periods(app: App) {
        counted(&app, 0, "5.1", "centrum", 15).await;
        counted(&app, 14, "5.1", "centrum", 6).await;
        adjusted(&app).await;
        step(&app, "tell").await.is(303);
        step(&app, "publish").await.is(303);
        let told = app.resident().get("/lage").await.is(200).main();
        assert!(told.contains("Fler har berättat om otrygga platser under vecka 9–10 än under vecka 7–8."), "{told}");
        let english = app.resident().get("/en/lage").await.is(200);
        assert!(english.main().contains("More people told us about unsafe places in weeks 9–10 than in weeks 7–8."));
        assert_eq!(english.texts("tbody span[lang=en]"), ["Unsafe place"]);
    }

    async fn a_late_observation_moves_no_figure_that_was_shared(app: App) {
        three_spans(&app).await;
        adjusted(&app).await;
        let council = app.as_(Persona::CouncilMember);
        let before = council.get(OPEN).await.is(200).table("Områden");
        assert!(before.iter().any(|row| row == &["Sjöstaden", "4", "0", "0"]), "{before:?}");
        assert!(app.as_(Persona::Police).get(OPEN).await.main().contains("4 uppgifter om otrygghet"));
        step(&app, "reopen").await.is(303);
        counted(&app, 12, "1.1", "sjostaden", 1).await;
        step(&app, "adjust").await.is(303);
        assert_eq!(council.get(OPEN).await.is(200).table("Områden"), before);
        // A report of the same month says the same.
        let coordinator = app.as_(Persona::Coordinator);
        let begun = coordinator.post("/personal/rapporter", &[("do", "begin"), ("what", "month:2026-02")]).await.is(303);
        let report = coordinator.get(begun.location().split('?').next().unwrap()).await.is(200);
        let areas = report.table("Händelser efter område");
        assert!(areas.iter().any(|row| row == &["Sjöstaden", "4", "0"]), "{areas:?}");
        // The group sees what came later.
        let within = app.as_(Persona::Police).get(OPEN).await.is(200).main();
        assert!(within.contains("5 uppgifter om otrygghet"), "{within}");
    }

    async fn what_may_not_be_published_is_not(app: App) {
        adjusted(&app).await;
        step(&app, "reopen").await.is(303);
        let v = version(&app).await;
        send(&app, Persona::Coordinator, &[("do", "summary"), ("version", &v), ("summary", "Bara vår.")]).await.is(303);
        step(&app, "adjust").await.is(303);
        step(&app, "tell").await.is(303);
        let page = step(&app, "publish").await.is(422);
        assert!(page.main().contains("Sammanfattningen får inte publiceras"));
        assert!(!app.as_(Persona::CouncilMember).get(OPEN).await.text().contains("Bara vår."));
    }

    async fn the_calendar_fills_what_is_to_come(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let address = format!("{HERE}/kalender");
        let wrong = [("do", "add"), ("kind", "arrangement"), ("title", "Marknad"), ("first", "2026-03-14"), ("last", "2026-03-10")];
        let page = coordinator.post(&address, &wrong).await.is(422);
        assert_eq!((page.attr("#error-summary a", "href").as_deref(), page.attr("#field-title", "value").as_deref()), (Some("#field-last"), Some("Marknad")));
        let good = [("do", "add"), ("kind", "arrangement"), ("title", "Marknad"), ("first", "2026-03-14"), ("area", "centrum"), ("every_year", "1")];
        coordinator.post(&address, &good).await.is(303);
        let coming = app.as_(Persona::Police).get(OPEN).await.table("Det som kommer");
        assert_eq!(coming, [["Marknad (arrangemang)", "lördag 14 mars", "Centrum", ""]]);
        let id: app::kernel::id::YearEventId = on!(app.system().db(), |c| sqlx::query_scalar("SELECT id FROM year_event").fetch_one(c).await).unwrap();
        let id = id.to_string();
        let change = [("do", "change"), ("id", &*id), ("version", "1"), ("kind", "risk"), ("title", "Marknad och tivoli"), ("first", "2026-03-14")];
        coordinator.post(&address, &change).await.is(303);
        let late = coordinator.post(&address, &change).await.is(409);
        assert_eq!(late.attr("#field-title", "value").as_deref(), Some("Marknad och tivoli"));
        coordinator.post(&address, &[("do", "remove"), ("id", &id), ("version", "1")]).await.is(409);
        coordinator.post(&address, &[("do", "remove"), ("id", &id), ("version", "2")]).await.is(303);
        app.as_(Persona::Police).post(&address, &good).await.is(404);
        app.as_(Persona::Police).get(&address).await.is(200);
    }

    async fn the_template_is_the_municipalitys(app: App) {
        let address = "/personal/installningar/lagesbild";
        let admin = app.as_(Persona::Administrator);
        for (version, form) in [
            ("0", vec![("do", "rename"), ("section", "hot"), ("title", "Brännpunkter")]),
            ("1", vec![("do", "up"), ("section", "hot")]),
            ("2", vec![("do", "hide"), ("section", "upward")]),
            ("3", vec![("do", "add"), ("title", "Trafik")]),
        ] {
            let form: Vec<_> = form.into_iter().chain([("version", version)]).collect();
            admin.post(address, &form).await.is(303);
        }
        admin.post(address, &[("do", "add"), ("title", "Skola"), ("version", "3")]).await.is(409);
        admin.post(address, &[("do", "add"), ("title", " "), ("version", "4")]).await.is(422);
        let sections = app.as_(Persona::Coordinator).get(OPEN).await.texts(".picture-section > h2");
        assert_eq!((&*sections[2], sections.len(), &*sections[12]), ("Brännpunkter", 13, "Trafik"));
        assert!(!sections.contains(&"Till råd och länsstyrelse".to_owned()));
        let own = [("do", "write"), ("section", "own-1"), ("version", "0"), ("words", "Vägarbete vid bron.")];
        send(&app, Persona::Coordinator, &own).await.is(303);
        assert!(app.as_(Persona::Handler).get(OPEN).await.main().contains("Vägarbete vid bron."));
        app.as_(Persona::Police).get(address).await.is(404);
    }

    async fn what_the_day_after_finds_wrong_is_put_right_until_it_stands(app: App) {
        counted(&app, 0, "5.1", "centrum", 1).await;
        tamper(&app, "UPDATE observation SET version = 1").await;
        let path = super::observation::path_of(&app).await;
        let correct = |version| [("do", "correct"), ("version", version), ("category", "1.1"), ("area", "centrum")];
        over(&app).await;
        app.as_(Persona::Coordinator).post(&path, &correct("1")).await.is(303);
        send(&app, Persona::Coordinator, &[("do", "levels")]).await.is(303);
        step(&app, "meet").await.is(303);
        let other = [("do", "correct"), ("version", "2"), ("category", "5.1"), ("area", "centrum")];
        app.as_(Persona::Coordinator).post(&path, &other).await.is(303);
        step(&app, "adjust").await.is(303);
        app.as_(Persona::Coordinator).post(&path, &correct("3")).await.is(409);
    }
}
