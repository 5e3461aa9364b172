//! Writing: nothing typed is lost, nobody overwrites anybody, nothing points at a person, what was asked stands.

use super::{
    HERE, PLACE, PUBLIC, SCALE, SEVERAL, SURVEY, TITLE, WORDS, act, answered, begun, published, publisher, whole, with,
};
use crate::support::{Persona, each_engine};
use chrono::TimeDelta;

/// Looks like it points at a person.
const CALL: &str = "Ring Anna Svensson på 070-174 06 12.";

each_engine! {
    async fn a_survey_begins_with_its_heading_and_says_what_is_missing(app: App) {
        let here = begun(&app, "survey", TITLE).await;
        let page = publisher(&app).get(&format!("{here}/granska")).await.is(200);
        assert!(page.main().contains("Minst en fråga") && page.main().contains("Dagen då resultatet lovas"), "{}", page.main());
        act(&app, &here, &format!("{here}/granska"), &[]).await.is(422);
        publisher(&app).post(&format!("{HERE}/ny"), &[("kind", "survey"), ("title", " ")]).await.is(422);
        publisher(&app).post(&format!("{HERE}/ny"), &[("kind", "vote"), ("title", TITLE)]).await.is(422);
        app.resident().get(PUBLIC).await.is(404);
        app.as_(Persona::Police).get(&here).await.is(404);
        assert!(!app.as_(Persona::Police).get(HERE).await.is(200).main().contains(TITLE));
    }

    async fn everything_that_is_written_is_kept(app: App) {
        let here = whole(&app).await;
        let page = publisher(&app).get(&here).await.is(200);
        for (name, value) in SURVEY.iter().filter(|(name, _)| !["do", "background"].contains(name)) {
            assert_eq!(page.value(name).as_deref(), Some(*value), "{name}");
        }
        assert_eq!(page.texts("input[name=background][checked]").len(), 2);
        for (number, form) in [(1, &SCALE[..]), (2, &SEVERAL), (3, &PLACE), (4, &WORDS)] {
            let page = publisher(&app).get(&format!("{here}/fraga/{number}")).await.is(200);
            for (name, value) in form.iter().filter(|(name, _)| !["do", "asks", "options"].contains(name)) {
                assert_eq!(page.value(name).as_deref(), Some(*value), "{number} {name}");
            }
            assert_eq!(page.attr("input[name=asks][checked]", "value").as_deref(), Some(form[1].1));
        }
    }

    async fn a_form_with_mistakes_keeps_what_was_typed(app: App) {
        let here = begun(&app, "survey", TITLE).await;
        for (field, other) in [
            ("closes", ("closes", "2026-03-01")), ("closes", ("closes", "snart")), ("report_by", ("report_by", "2026-03-10")),
            ("title", ("title", "")),
        ] {
            let page = act(&app, &here, &here, &with(&SURVEY, &[other])).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{field}");
            assert_eq!(page.value("intro").as_deref(), Some("Svaren visar vad vi ska börja med."));
        }
        let new = format!("{here}/fraga/ny");
        for (field, form, other) in [
            ("low", &SCALE[..], ("low", "")), ("text", &SCALE, ("text", "")), ("options", &SEVERAL, ("options", "Ljus")),
            ("options_en", &SEVERAL, ("options_en", "Light\nPeople")), ("asks", &WORDS, ("asks", "shout")),
        ] {
            let page = act(&app, &here, &new, &with(form, &[other])).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{field}");
        }
        for field in ["title", "intro", "title_fi", "intro_en"] {
            act(&app, &here, &here, &with(&SURVEY, &[(field, CALL)])).await.is(422);
        }
        for field in ["text", "low", "high_fi"] {
            act(&app, &here, &new, &with(&SCALE, &[(field, CALL)])).await.is(422);
        }
        act(&app, &here, &new, &with(&SEVERAL, &[("options", "Ljus\nRing Anna Svensson på 070-174 06 12.")])).await.is(422);
        assert_eq!(publisher(&app).get(&here).await.value("version").as_deref(), Some("1"), "nothing was changed");
    }

    async fn more_than_twelve_questions_are_refused_in_words(app: App) {
        let here = begun(&app, "survey", TITLE).await;
        for _ in 0..12 {
            act(&app, &here, &format!("{here}/fraga/ny"), &WORDS).await.is(303);
        }
        let page = act(&app, &here, &format!("{here}/fraga/ny"), &WORDS).await.is(422);
        assert!(page.main().contains("Enkäten har 12 frågor. Fler orkar ingen svara på."), "{}", page.main());
        act(&app, &here, &format!("{here}/fraga/12"), &[("do", "up")]).await.is(303);
        act(&app, &here, &format!("{here}/fraga/1"), &[("do", "strike")]).await.is(303);
        act(&app, &here, &format!("{here}/fraga/ny"), &WORDS).await.is(303);
    }

    async fn the_slower_of_two_loses_nothing(app: App) {
        let here = begun(&app, "survey", TITLE).await;
        act(&app, &here, &here, &SURVEY).await.is(303);
        let late = [("version", "1"), ("intro", "Något annat.")];
        let page = publisher(&app).post(&here, &with(&SURVEY, &late)).await.is(409);
        assert!(page.text().contains("Något annat.") && page.main().contains("Någon annan ändrade samtidigt"));
        publisher(&app).post(&format!("{here}/fraga/ny"), &with(&SCALE, &[("version", "1")])).await.is(409);
        publisher(&app).post(&format!("{here}/granska"), &[("version", "1")]).await.is(409);
    }

    async fn what_was_asked_stands_once_somebody_has_answered(app: App) {
        let here = published(&app).await;
        act(&app, &here, &format!("{here}/fraga/1"), &with(&SCALE, &[("text", "Hur känns det nu?")])).await.is(303);
        answered(&app, 1, &[("q1", "2")]).await.is(303);
        act(&app, &here, &format!("{here}/fraga/1"), &SCALE).await.is(422);
        act(&app, &here, &format!("{here}/fraga/4"), &[("do", "strike")]).await.is(422);
        let fewer = [("do", "save"), ("background", "ages")];
        let page = act(&app, &here, &here, &with(&SURVEY, &fewer)).await.is(422);
        assert!(page.main().contains("Frågorna kan inte ändras"), "{}", page.main());
        act(&app, &here, &here, &with(&SURVEY, &[("closes", "2026-03-25")])).await.is(303);
        assert!(app.resident().get(PUBLIC).await.is(200).main().contains("25 mars"));
        app.wait_signed_in(TimeDelta::days(24)).await;
        let page = act(&app, &here, &here, &with(&SURVEY, &[("closes", "2026-05-25"), ("report_by", "2026-06-01")])).await.is(422);
        assert!(page.main().contains("Enkäten är stängd"), "{}", page.main());
    }

    async fn those_who_only_read_have_no_forms(app: App) {
        let here = published(&app).await;
        for persona in [Persona::Participant, Persona::Police, Persona::CouncilMember] {
            for path in [here.clone(), format!("{here}/granska"), format!("{here}/resultat")] {
                assert!(app.as_(persona).get(&path).await.is(200).texts("main form").is_empty(), "{path}");
            }
            app.as_(persona).post(&here, &SURVEY).await.is(404);
            app.as_(persona).get(&format!("{here}/fraga/1")).await.is(404);
        }
    }

    async fn ages_and_inhabitants_are_the_municipalitys(app: App) {
        let path = "/personal/installningar/dialog";
        let admin = app.as_(Persona::Administrator);
        let page = admin.get(path).await.is(200);
        assert_eq!(page.value("age_people").as_deref(), Some(""), "no figure is written in the program");
        let whole = [
            ("version", "0"), ("age_from", "15"), ("age_from", "40"), ("age_people", "1 200"), ("age_people", "900"),
            ("area_people", "700"), ("source", "SCB 2025"),
        ];
        for other in [("age_from", "fjorton"), ("source", ""), ("age_people", "-1")] {
            admin.post(path, &with(&whole, &[other])).await.is(422);
        }
        admin.post(path, &whole).await.is(303);
        admin.post(path, &whole).await.is(409);
        assert_eq!(admin.get(path).await.value("age_people").as_deref(), Some("1200"));
        published(&app).await;
        assert_eq!(app.resident().get(PUBLIC).await.texts("select[name=age] option"), ["Vill inte svara", "15–39 år", "40 år eller äldre"]);
    }
}
