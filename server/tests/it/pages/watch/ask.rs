//! A resident asks whether there is one, and wants to begin; nobody is pointed at.

use super::{HERE, PUBLIC, act, added, count, form};
use crate::support::{App, Persona, each_engine, rows};
use chrono::TimeDelta;

const TOLD: [(&str, &str); 5] = [
    ("do", "tell"),
    ("where_", "Kvarngatan"),
    ("contact", "nagon@example.org"),
    ("name", "Lisbeth"),
    ("words", "Vi är några som vill börja."),
];

async fn ask(app: &App, street: &str) -> String {
    app.resident().post(PUBLIC, &[("do", "ask"), ("street", street)]).await.is(200).main()
}

each_engine! {
    async fn a_street_is_answered_only_where_nobody_is_pointed_at(app: App) {
        let here = added(&app, &[]).await;
        for street in ["Björkvägen", "björkvägen", " BJÖRKVÄGEN ", "Björkvägen 4 B, Tallåsen", "Björkv. 4"] {
            assert!(ask(&app, street).await.contains("Ja, det finns grannsamverkan där"), "{street}");
        }
        assert!(ask(&app, "Storgatan").await.contains("Vi hittar ingen grannsamverkan där"));
        assert!(ask(&app, "Björk").await.contains("Vi hittar ingen"), "a part of a name finds nothing");
        for other in [("households", "9"), ("state", "dormant"), ("streets", "Aspvägen")] {
            let more: &[(&str, &str)] = if other.0 == "households" { &[other, ("joined", "5")] } else { &[other] };
            act(&app, &here, &form("save", more)).await.is(303);
            assert!(ask(&app, "Björkvägen").await.contains("Vi hittar ingen"), "{other:?}");
        }
        let short = app.resident().post(PUBLIC, &[("do", "ask"), ("street", "B")]).await.is(422);
        assert_eq!(short.texts("#field-street-error").len(), 1);
        let answer = app.resident().post(PUBLIC, &[("do", "ask"), ("street", "Björkvägen")]).await;
        assert_eq!(answer.header("cache-control"), "no-store");
    }

    async fn who_wants_to_begin_is_kept_sealed_answered_and_forgotten(app: App) {
        for (field, value) in [("where_", ""), ("contact", ""), ("contact", "ring mig")] {
            let wrong: Vec<_> = TOLD.iter().copied().map(|(name, own)| (name, if name == field { value } else { own })).collect();
            let page = app.resident().post(PUBLIC, &wrong).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{field}");
            assert_eq!(page.value("words").as_deref(), Some("Vi är några som vill börja."));
        }
        let told = app.resident().post(PUBLIC, &TOLD).await.is(303);
        assert!(app.resident().get(told.location()).await.is(200).main().contains("Tack, vi har fått det"));
        let kept = format!("{:?}", rows::everything(app.system().db()).await);
        for word in ["Kvarngatan", "nagon@", "Lisbeth", "några som vill"] {
            assert!(!kept.contains(word), "{word} stands in a row");
        }
        assert!(app.as_(Persona::Coordinator).get("/personal").await.main().contains("En person vill börja eller gå med"));
        let page = app.as_(Persona::Police).get(&format!("{HERE}/intresse")).await.is(200);
        assert!(page.main().contains("Kvarngatan") && page.main().contains("nagon@example.org"));
        let id = page.value("id").unwrap();
        let close = format!("{HERE}/intresse");
        assert!(app.as_(Persona::Police).post(&close, &[("id", &id), ("watch", "")]).await.is(303).location().ends_with("done=closed"));
        assert!(app.as_(Persona::Police).post(&close, &[("id", &id), ("watch", "")]).await.is(303).location().ends_with("done=already"));
        app.as_(Persona::Police).post(&close, &[("id", "x"), ("watch", "")]).await.is(404);
        assert!(!app.as_(Persona::Police).get(&close).await.main().contains("Kvarngatan"));
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_interest").await, 1);
        app.wait(TimeDelta::days(800));
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_interest").await, 0);
    }

    async fn mistakes_stand_in_the_order_of_the_fields_and_say_what_is_missing(app: App) {
        let page = app.resident().post(PUBLIC, &[("do", "tell")]).await.is(422);
        assert_eq!(page.texts("#error-summary li"), ["Skriv var du bor.", "Skriv telefon eller e-post."]);
        let long = "å".repeat(2_000);
        let form = [("do", "tell"), ("words", &*long), ("name", &*long), ("contact", "nagon@example.org"), ("where_", "Kv")];
        let page = app.resident().post(PUBLIC, &form).await.is(422);
        let said = page.texts("#error-summary li");
        assert_eq!(said.len(), 3, "{said:?}");
        for (line, label) in said.iter().zip(["Var bor du? ", "Namn: ", "Något mer? "]) {
            assert!(line.starts_with(label), "{line}");
        }
    }

    async fn who_wants_to_begin_is_one_press_away(app: App) {
        let tell = async |contact: &str| {
            let form: Vec<_> = TOLD.iter().map(|(name, own)| (*name, if *name == "contact" { contact } else { own })).collect();
            app.resident().post(PUBLIC, &form).await.is(303);
        };
        tell("nagon@example.org").await;
        tell("070-174 06 12").await;
        let page = app.as_(Persona::Police).get(&format!("{HERE}/intresse")).await.is(200);
        assert_eq!(page.texts("a[href='mailto:nagon@example.org']"), ["nagon@example.org"]);
        assert_eq!(page.texts("a[href='tel:0701740612']"), ["070-174 06 12"]);
        assert!(page.main().contains("Bor på") && page.texts("main button").contains(&"Jag har svarat".to_owned()));
        assert_eq!(page.attr("main form a", "href").as_deref(), Some("/personal/grannsamverkan/ny"));
    }

    async fn who_wants_too_much_waits_and_loses_nothing(app: App) {
        let tell = async || app.resident().post("/grannsamverkan", &TOLD).await;
        for _ in 0..12 {
            tell().await.is(303);
        }
        let page = tell().await.is(429);
        assert!(!page.header("retry-after").is_empty());
        for (name, value) in TOLD.iter().filter(|(name, _)| *name != "do") {
            assert_eq!(page.value(name).as_deref(), Some(*value), "{name}");
        }
    }

    async fn everybody_reads_what_it_is_in_three_languages(app: App) {
        for (path, title) in [("/grannsamverkan", "Grannsamverkan"), ("/en/grannsamverkan", "Neighbourhood watch"), ("/fi/grannsamverkan", "Naapurivartio")] {
            let page = app.resident().get(path).await.is(200);
            assert_eq!(page.texts("h1"), [title]);
            assert!(page.main().contains("112") && page.main().contains("114 14"));
        }
        let english = app.resident().post("/en/grannsamverkan", &[("do", "ask"), ("street", "Storgatan")]).await.is(200);
        assert!(english.main().contains("We find no neighbourhood watch there"));
    }
}
