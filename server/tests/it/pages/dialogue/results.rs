//! Results: shown when nobody answers any more, without small numbers, told by people, cited by pledges, then purged.

use super::{HERE, PUBLIC, TITLE, act, answered, closed, count, published, publisher, told};
use crate::support::{App, Persona, each_engine};
use app::on;
use chrono::TimeDelta;

/// Twelve people: two of them feel very unsafe, one is very young.
async fn twelve(app: &App) {
    for one in 0..12u8 {
        let feels = if one < 2 { "1" } else { "4" };
        let age = if one == 0 { "13+" } else { "30+" };
        let area = if one % 2 == 0 { "centrum" } else { "tallasen" };
        let words = format!("Ord nummer {one} om ladan.");
        answered(app, one, &[("q1", feels), ("q2", "1"), ("q4", &words), ("age", age), ("area", area)]).await.is(303);
    }
}

/// The figure beside a word in the table of a question.
fn figures(page: &crate::support::Answer, caption: &str) -> Vec<String> {
    page.table(caption).into_iter().filter_map(|row| row.into_iter().nth(1)).collect()
}

each_engine! {
    async fn nobody_sees_results_while_people_answer(app: App) {
        let here = published(&app).await;
        twelve(&app).await;
        let page = publisher(&app).get(&format!("{here}/resultat")).await.is(200);
        assert!(page.main().contains("12 svar hittills") && !page.main().contains("Ord nummer"), "{}", page.main());
        assert!(page.texts("table").is_empty());
        let tell = [("do", "tell"), ("heard", "Tidigt."), ("next", "Nu."), ("version", "7")];
        publisher(&app).post(&format!("{here}/resultat"), &tell).await;
        assert!(app.resident().get(PUBLIC).await.texts("main form").len() == 1, "nothing is told");
    }

    async fn what_is_told_has_no_small_number_and_no_word_as_it_was_sent(app: App) {
        let here = published(&app).await;
        twelve(&app).await;
        closed(&app).await;
        let office = publisher(&app).get(&format!("{here}/resultat")).await.is(200);
        assert!(office.main().contains("Ord nummer 3 om ladan."), "those who write the report read the words");
        assert!(!app.as_(Persona::Police).get(&format!("{here}/resultat")).await.is(200).main().contains("Ord nummer"));
        let empty = [("do", "tell"), ("heard", ""), ("next", "Vi byter lamporna.")];
        let page = act(&app, &format!("{here}/resultat"), &format!("{here}/resultat"), &empty).await.is(422);
        assert_eq!(page.value("next").as_deref(), Some("Vi byter lamporna."));
        let person = [("do", "save"), ("heard", "Ring Anna Svensson på 070-174 06 12."), ("next", "")];
        act(&app, &format!("{here}/resultat"), &format!("{here}/resultat"), &person).await.is(422);
        told(&app, &here).await;
        let page = app.resident().get(PUBLIC).await.is(200);
        let said = page.main();
        assert!(said.contains("Mörkret oroar mest.") && said.contains("Flera går en annan väg.") && !said.contains("Ord nummer"));
        assert!(said.contains("Enkäten var öppen för alla. Svaren visar vad de som svarade tycker."), "{said}");
        // Two feel unsafe: hidden, and the ten beside them too.
        let feels = figures(&page, "Hur känns det?");
        assert_eq!(feels, ["visas inte", "0", "0", "visas inte", "0", "0"], "{said}");
        assert_eq!(figures(&page, "Vad hjälper?"), ["12", "0", "0"]);
        assert!(said.contains("Vilka har vi inte hört?") && said.contains("Vi har hört för få från"), "{said}");
        assert!(app.resident().get("/dialog").await.main().contains("Resultat finns"));
        for lang in ["fi", "en"] {
            app.resident().get(&format!("/{lang}{PUBLIC}")).await.is(200);
        }
    }

    async fn hardly_anybody_is_not_told_of(app: App) {
        let here = published(&app).await;
        answered(&app, 1, &[("q1", "1")]).await.is(303);
        answered(&app, 2, &[("q1", "2")]).await.is(303);
        closed(&app).await;
        told(&app, &here).await;
        let page = app.resident().get(PUBLIC).await.is(200);
        assert!(page.main().contains("färre än 3") && page.texts("table").is_empty(), "{}", page.main());
    }

    async fn the_share_of_answers_stands_beside_the_share_of_inhabitants(app: App) {
        let figures = [
            ("version", "0"), ("age_from", "13"), ("age_from", "30"), ("age_people", "500"), ("age_people", "500"),
            ("area_people", "100"), ("source", "SCB 2025"),
        ];
        app.as_(Persona::Administrator).post("/personal/installningar/dialog", &figures).await.is(303);
        let here = published(&app).await;
        for one in 0..8 {
            answered(&app, one, &[("q1", "3"), ("age", "30+")]).await.is(303);
        }
        closed(&app).await;
        told(&app, &here).await;
        let page = app.resident().get(PUBLIC).await.is(200);
        assert_eq!(page.table("Ålder"), [["13–29 år", "0", "50"], ["30 år eller äldre", "100", "50"]]);
        assert!(page.main().contains("Vi har hört för få från: 13–29 år") && page.main().contains("SCB 2025"));
    }

    async fn a_promised_report_that_is_late_is_seen_by_everybody(app: App) {
        let here = published(&app).await;
        twelve(&app).await;
        assert!(!publisher(&app).get("/personal").await.main().contains("Resultat som är lovade"));
        app.wait_signed_in(TimeDelta::days(35)).await;
        assert!(publisher(&app).get("/personal").await.main().contains("lovat till 10 april 2026"));
        app.wait_signed_in(TimeDelta::days(10)).await;
        assert!(publisher(&app).get("/personal").await.main().contains("skulle ha kommit 10 april 2026"));
        assert!(publisher(&app).get(HERE).await.main().contains("försenat"));
        assert!(app.resident().get(PUBLIC).await.main().contains("Vi är sena med resultatet"));
        assert!(!app.as_(Persona::Police).get("/personal").await.main().contains("Resultat som är lovade"));
        told(&app, &here).await;
        assert!(!publisher(&app).get("/personal").await.main().contains("Resultat som är lovade"));
    }

    async fn a_pledge_cites_what_was_told(app: App) {
        let pledge = publisher(&app).post("/personal/loften/ny", &[("title", "Ljus på vägen hem")]).await.is(303);
        let pledge = pledge.location().split('?').next().unwrap_or_default().to_owned();
        let here = published(&app).await;
        let slug = PUBLIC.rsplit('/').next().unwrap();
        let cites = [
            ("do", "save"), ("title", "Ljus på vägen hem"), ("who", "joint"), ("status", "planned"), ("ground_kind", "survey"),
            ("ground_text", ""), ("ground_cites", slug), ("version", "1"),
        ];
        publisher(&app).post(&pledge, &cites).await.is(422);
        twelve(&app).await;
        closed(&app).await;
        told(&app, &here).await;
        publisher(&app).post(&pledge, &cites).await.is(303);
        let page = publisher(&app).get(&pledge).await.is(200);
        assert_eq!(page.value("ground_text").as_deref(), Some(TITLE));
        assert_eq!(page.attr("select[name=ground_cites] option[selected]", "value").as_deref(), Some(slug));
        let preview = publisher(&app).get(&format!("{pledge}/granska")).await.is(200);
        assert_eq!(preview.attr(".pledge-grounds a", "href").as_deref(), Some(PUBLIC));
    }

    async fn something_heard_is_taken_into_the_picture(app: App) {
        let here = published(&app).await;
        twelve(&app).await;
        closed(&app).await;
        told(&app, &here).await;
        let path = format!("{here}/resultat");
        let new = [("do", "take_in"), ("category", "5.1"), ("area", "centrum"), ("observation", "Mörkt i tunneln."), ("approved", "1")];
        let send = async |persona: Persona, other: &[(&str, &str)]| {
            let version = app.as_(persona).get(&path).await.value("version").unwrap();
            let form = super::with(&new, other);
            let form: Vec<_> = form.into_iter().chain([("version", &*version)]).collect();
            app.as_(persona).post(&path, &form).await
        };
        send(Persona::Publisher, &[]).await.is(404);
        let kept = send(Persona::Coordinator, &[("approved", "")]).await.is(422);
        assert_eq!(kept.value("observation").as_deref(), Some("Mörkt i tunneln."));
        assert_eq!(kept.value("heard").as_deref(), Some("Mörkret oroar mest."));
        send(Persona::Coordinator, &[("category", "99.9")]).await.is(422);
        send(Persona::Coordinator, &[("observation", "Anna Svensson 070-174 06 12")]).await.is(422);
        send(Persona::Coordinator, &[]).await.is(303);
        const TAKEN: &str = "SELECT source FROM observation WHERE words = 'Mörkt i tunneln.'";
        let source: Vec<String> = on!(app.system().db(), |c| sqlx::query_scalar(TAKEN).fetch_all(c).await).unwrap();
        assert_eq!(source, ["resident"]);
    }

    async fn answers_go_when_the_report_has_stood_for_as_long_as_the_municipality_says(app: App) {
        let here = published(&app).await;
        twelve(&app).await;
        closed(&app).await;
        told(&app, &here).await;
        let before = app.resident().get(PUBLIC).await.is(200).main();
        app.wait_signed_in(TimeDelta::days(300)).await;
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM dialogue_words").await, 12);
        app.wait_signed_in(TimeDelta::days(80)).await;
        app.run_jobs().await;
        for sql in ["SELECT COUNT(*) FROM dialogue_words", "SELECT COUNT(*) FROM dialogue_tally"] {
            assert_eq!(count(&app, sql).await, 0, "{sql}");
        }
        assert_eq!(app.resident().get(PUBLIC).await.is(200).main(), before, "what was told stands");
        told(&app, &here).await;
        assert_eq!(figures(&app.resident().get(PUBLIC).await, "Vad hjälper?"), ["12", "0", "0"], "also with new words");
    }

    async fn own_words_lie_in_no_order_once_it_has_closed_and_go_also_when_nothing_is_ever_told(app: App) {
        published(&app).await;
        twelve(&app).await;
        let ids = async || {
            const AS_THEY_LIE: &str = "SELECT id, said FROM dialogue_words";
            let rows: Vec<(uuid::Uuid, String)> =
                on!(app.system().db(), |c| sqlx::query_as(AS_THEY_LIE).fetch_all(c).await).unwrap();
            rows.into_iter().map(|(id, _)| id).collect::<Vec<_>>()
        };
        assert!(!ids().await.is_sorted(), "they lie as they came");
        closed(&app).await;
        app.run_jobs().await;
        assert!(ids().await.is_sorted() && ids().await.len() == 12, "they lie as chance wants it");
        app.wait_signed_in(TimeDelta::days(380)).await;
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM dialogue_words").await, 0);
        assert_eq!(count(&app, "SELECT number FROM dialogue_tally WHERE question = 0").await, 12, "it can still be told");
    }
}
