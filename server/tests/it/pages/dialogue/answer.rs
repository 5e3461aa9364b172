//! Answering: without an account, once per form, nothing typed is lost, and nothing is kept that could be put together.

use super::{PUBLIC, TITLE, answered, count, published, whole};
use crate::support::{each_engine, rows};
use app::on;
use chrono::TimeDelta;

const TALLY: &str = "SELECT CAST(COALESCE(SUM(number), 0) AS BIGINT) FROM dialogue_tally WHERE question = 0";
const WORDS: &str = "SELECT COUNT(*) FROM dialogue_words";
/// Looks like it points at a person.
const CALL: &str = "Ring Anna Svensson på 070-174 06 12.";

each_engine! {
    async fn an_answer_needs_no_account_and_is_thanked_with_the_promised_day(app: App) {
        published(&app).await;
        let page = app.resident().get(PUBLIC).await.is(200);
        assert!(page.main().contains(TITLE) && page.main().contains("Ring 112") && page.main().contains("20 mars"));
        assert!(page.header("set-cookie").is_empty());
        let thanks = answered(&app, 1, &[("q1", "2"), ("q2", "1"), ("q2", "3"), ("q3", "a:centrum"), ("q4", "Mörkt."), ("age", "18+")]).await.is(303);
        assert_eq!(thanks.location(), format!("{PUBLIC}/tack"));
        assert!(thanks.header("set-cookie").is_empty());
        assert!(app.resident().get(thanks.location()).await.is(200).main().contains("10 april 2026"));
        assert_eq!((count(&app, TALLY).await, count(&app, WORDS).await), (1, 1));
    }

    async fn the_same_form_counts_once(app: App) {
        published(&app).await;
        let resident = app.resident();
        let form = resident.get(PUBLIC).await.value("form").unwrap();
        for _ in 0..3 {
            resident.post(PUBLIC, &[("form", &form), ("q1", "2"), ("q4", "Mörkt.")]).await.is(303);
        }
        assert_eq!((count(&app, TALLY).await, count(&app, WORDS).await), (1, 1));
        answered(&app, 2, &[("q1", "2")]).await.is(303);
        assert_eq!(count(&app, TALLY).await, 2);
    }

    async fn mistakes_keep_everything_that_was_typed(app: App) {
        published(&app).await;
        let empty = answered(&app, 1, &[("age", "18+")]).await.is(422);
        assert!(empty.main().contains("Svara på minst en fråga") && !empty.main().is_empty());
        let page = answered(&app, 1, &[("q1", "4"), ("q2", "3"), ("q3", "p:1"), ("q4", CALL), ("age", "18+"), ("area", "centrum")]).await.is(422);
        assert!(page.main().contains("Det här ser ut som personuppgifter"), "{}", page.main());
        assert_eq!(page.attr("input[name=q1][checked]", "value").as_deref(), Some("4"));
        assert_eq!(page.attr("input[name=q2][checked]", "value").as_deref(), Some("3"));
        for (name, value) in [("q3", "p:1"), ("age", "18+"), ("area", "centrum")] {
            assert_eq!(page.attr(&format!("select[name={name}] option[selected]"), "value").as_deref(), Some(value));
        }
        assert_eq!(page.value("q4").as_deref(), Some(CALL));
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(count(&app, TALLY).await, 0);
        answered(&app, 1, &[("q4", CALL), ("pii_ok", "1")]).await.is(303);
        for wrong in [("q1", "9"), ("q2", "x"), ("q3", "a:atlantis"), ("age", "12+"), ("area", "atlantis")] {
            answered(&app, 1, &[("q4", "Mörkt."), wrong]).await.is(422);
        }
    }

    async fn who_sends_too_much_waits_and_keeps_the_answers(app: App) {
        published(&app).await;
        let mut answer = answered(&app, 9, &[("q4", "Mörkt.")]).await;
        for _ in 0..40 {
            answer = answered(&app, 9, &[("q4", "Mörkt.")]).await;
        }
        let answer = answer.is(429);
        assert_eq!(answer.value("q4").as_deref(), Some("Mörkt."));
        assert!(!answer.header("retry-after").is_empty());
        answered(&app, 10, &[("q4", "Mörkt.")]).await.is(303);
    }

    async fn a_survey_that_closed_while_somebody_wrote_says_so_and_loses_no_word(app: App) {
        published(&app).await;
        let form = app.resident().get(PUBLIC).await.value("form").unwrap();
        let typed = [("form", &*form), ("q1", "5"), ("q3", "p:1"), ("q4", "Det är mörkt vid ladan."), ("age", "18+")];
        // The last evening counts until midnight in Sweden.
        app.wait(TimeDelta::days(18) + TimeDelta::hours(14));
        app.resident().post(PUBLIC, &typed[..2]).await.is(303);
        app.wait(TimeDelta::hours(2));
        let page = app.resident().post(PUBLIC, &typed).await.is(409);
        let said = page.main();
        assert!(said.contains("Enkäten har stängt") && said.contains("Det är mörkt vid ladan."), "{said}");
        assert!(said.contains("5 – tryggt") && said.contains("Gångtunneln") && said.contains("18–29 år"), "{said}");
        assert_eq!((count(&app, TALLY).await, count(&app, WORDS).await), (1, 0));
        assert!(app.resident().get(PUBLIC).await.is(200).main().contains("Enkäten är stängd"));
    }

    async fn a_form_of_other_questions_is_asked_again(app: App) {
        let here = published(&app).await;
        let form = app.resident().get(PUBLIC).await.value("form").unwrap();
        let changed = [("do", "strike")];
        super::act(&app, &here, &format!("{here}/fraga/1"), &changed).await.is(303);
        // What was sent names no choice that is still there.
        app.resident().post(PUBLIC, &[("form", &form), ("q1", "5")]).await.is(422);
        assert_eq!(count(&app, TALLY).await, 0);
    }

    async fn a_survey_opens_on_its_day(app: App) {
        let here = whole(&app).await;
        super::act(&app, &here, &here, &super::with(&super::SURVEY, &[("opens", "2026-03-05")])).await.is(303);
        super::act(&app, &here, &format!("{here}/granska"), &[]).await.is(303);
        let page = app.resident().get(PUBLIC).await.is(200);
        assert!(page.main().contains("Frågorna öppnar 5 mars 2026") && page.texts("main form").is_empty());
        app.resident().post(PUBLIC, &[("q1", "5")]).await.is(409);
        assert!(!app.resident().get("/").await.main().contains(TITLE));
        app.wait(TimeDelta::days(3));
        assert_eq!(app.resident().get(PUBLIC).await.texts("main form").len(), 1);
        assert!(app.resident().get("/").await.is(200).main().contains(TITLE));
        assert!(app.resident().get("/dialog").await.is(200).main().contains(TITLE));
    }

    async fn each_language_falls_back_to_swedish_and_says_so(app: App) {
        published(&app).await;
        let english = app.resident().get(&format!("/en{PUBLIC}")).await.is(200);
        assert_eq!(english.texts("h1"), ["How safe is your way home?"]);
        assert_eq!(english.attr("h1", "lang").as_deref(), Some("en"));
        assert_eq!(english.attr("section.card", "lang").as_deref(), Some("sv"), "the question was never translated");
        let finnish = app.resident().get(&format!("/fi{PUBLIC}")).await.is(200);
        assert_eq!(finnish.attr("h1", "lang").as_deref(), Some("sv"));
        let form = finnish.value("form").unwrap();
        let thanks = app.resident().post(&format!("/fi{PUBLIC}"), &[("form", &form), ("q1", "1")]).await.is(303);
        assert_eq!(thanks.location(), format!("/fi{PUBLIC}/tack"));
    }

    async fn no_row_holds_two_answers_nor_when_they_came(app: App) {
        published(&app).await;
        let before = rows::state(app.system().db()).await;
        answered(&app, 1, &[("q1", "2"), ("q4", "Mörkt vid ladan."), ("age", "18+"), ("area", "centrum")]).await.is(303);
        let after = rows::state(app.system().db()).await;
        let touched: Vec<_> = after.keys().filter(|table| after.get(*table) != before.get(*table)).map(String::as_str).collect();
        assert_eq!(touched, ["dialogue", "dialogue_sent", "dialogue_tally", "dialogue_words"], "no log, no outbox");
        let words: Vec<(uuid::Uuid,)> = on!(app.system().db(), |c| sqlx::query_as("SELECT id FROM dialogue_words").fetch_all(c).await).unwrap();
        assert!(words.iter().all(|(id,)| id.get_version_num() == 4), "an id of chance tells no time");
        app.wait(TimeDelta::days(20));
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM dialogue_sent").await, 0);
    }

    async fn a_poster_leads_to_the_questions_while_they_are_open(app: App) {
        published(&app).await;
        let poster = app.resident().get(&format!("{PUBLIC}/affisch.pdf")).await.is(200);
        assert!(poster.body.starts_with(b"%PDF") && poster.header("content-type") == "application/pdf");
        app.wait(TimeDelta::days(30));
        app.resident().get(&format!("{PUBLIC}/affisch.pdf")).await.is(404);
    }
}
