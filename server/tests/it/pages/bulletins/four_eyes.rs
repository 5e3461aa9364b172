//! Written by one, read by another before everybody does.

use super::{HERE, LIST, PUBLIC, TITLE, WHOLE, act, asked, begun, publish, published, with};
use crate::support::{Persona, each_engine};

each_engine! {
    async fn nobody_publishes_what_they_wrote_themselves(app: App) {
        let here = begun(&app, &[]).await;
        publish(&app, Persona::Coordinator, &here).await.is(409);
        asked(&app, &here, &[]).await.is(303);
        let page = publish(&app, Persona::Police, &here).await.is(422);
        assert!(page.main().contains("Någon annan ska granska"), "{}", page.main());
        app.resident().get(PUBLIC).await.is(404);
        // Whoever changes a word in it is a writer too.
        let form = with(&WHOLE, &[("do", "ask"), ("signed", "Trygghetssamordnare, Lyktköping")]);
        act(&app, Persona::Coordinator, &format!("{here}/skriv"), &form).await.is(303);
        publish(&app, Persona::Coordinator, &here).await.is(422);
        publish(&app, Persona::Publisher, &here).await.is(303);
        assert!(app.resident().get(PUBLIC).await.is(200).main().contains("Trygghetssamordnare, Lyktköping"));
    }

    async fn what_waits_stands_on_the_page_of_the_day_of_others_only(app: App) {
        let here = begun(&app, &[]).await;
        assert!(!app.as_(Persona::Coordinator).get("/personal").await.main().contains("Meddelanden att granska"));
        asked(&app, &here, &[]).await.is(303);
        assert!(app.as_(Persona::Coordinator).get("/personal").await.is(200).main().contains(TITLE));
        assert!(app.as_(Persona::Publisher).get("/personal").await.is(200).main().contains(TITLE));
        assert!(!app.as_(Persona::Police).get("/personal").await.is(200).main().contains("Meddelanden att granska"));
        act(&app, Persona::Coordinator, &here, &[("do", "back"), ("remark", "")]).await.is(422);
        act(&app, Persona::Coordinator, &here, &[("do", "back"), ("remark", "Skriv var man ringer.")]).await.is(303);
        let page = app.as_(Persona::Police).get(&format!("{here}/skriv")).await.is(200);
        assert!(page.main().contains("Skriv var man ringer."));
        assert_eq!(page.value("title").as_deref(), Some(TITLE));
    }

    async fn nothing_personal_too_long_or_over_goes_out(app: App) {
        let long = "ord ".repeat(201);
        for (field, other) in [
            ("title", ("title", " ")),
            ("text", ("text", &*long)),
            ("text", ("text", "Ring Anna Svensson på 070-174 06 12.")),
            ("text", ("text", "En bil med numret ABC 123 syntes.")),
            ("area", ("area", "månen")),
            ("until", ("until", "i morgon")),
        ] {
            let page = app.as_(Persona::Police).post(&format!("{HERE}/ny"), &with(&WHOLE, &[("do", "save"), other])).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{other:?}");
            assert_eq!(page.value("signed").as_deref(), Some("Kommunpolis, Lyktköping"), "what was typed stays");
        }
        let here = begun(&app, &[]).await;
        for (field, other) in [("text", ("text", "")), ("signed", ("signed", "")), ("until", ("until", "2026-03-01"))] {
            let page = asked(&app, &here, &[other]).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{other:?}");
        }
        asked(&app, &here, &[("until", "2026-03-03")]).await.is(303);
        app.wait_signed_in(chrono::TimeDelta::days(2)).await;
        let late = publish(&app, Persona::Coordinator, &here).await.is(422);
        assert!(late.main().contains("Den sista dagen har redan varit"));
    }

    async fn the_slower_of_two_loses_nothing_and_what_nobody_read_can_be_thrown_away(app: App) {
        let here = begun(&app, &[]).await;
        let late = with(&WHOLE, &[("do", "save"), ("version", "0"), ("text", "Nya ord.")]);
        let page = app.as_(Persona::Police).post(&format!("{here}/skriv"), &late).await.is(409);
        assert!(page.main().contains("Någon annan har ändrat"));
        assert_eq!(page.value("text").as_deref(), Some("Nya ord."));
        act(&app, Persona::Publisher, &here, &[("do", "drop")]).await.is(404);
        act(&app, Persona::Police, &here, &[("do", "drop")]).await.is(303);
        app.as_(Persona::Police).get(&here).await.is(404);
        let here = published(&app, &[]).await;
        act(&app, Persona::Police, &here, &[("do", "drop")]).await.is(409);
        asked(&app, &here, &super::CORRECTED).await.is(303);
        act(&app, Persona::Police, &here, &[("do", "drop")]).await.is(303);
        assert!(app.resident().get(PUBLIC).await.is(200).main().contains("Flera cyklar"));
        assert!(app.resident().get(LIST).await.is(200).main().contains(TITLE));
    }
}
