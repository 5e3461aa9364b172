//! Reporting a place, with and without a script.

use super::{LEAST, code, phone_id, reports, send, with};
use crate::support::each_engine;
use app::places;

each_engine! {
    async fn without_a_script_every_answer_is_shown_before_it_is_sent(app: App) {
        let form = app.resident().get("/rapportera").await.is(200);
        let id = form.value("client_id").unwrap();
        let sent = with(&[("client_id", &id), ("time_band", "evening"), ("time_band", "night"), ("impact", "3")]);
        let review = app.resident().post("/rapportera", &sent).await.is(200);
        assert!(review.main().contains("Lampan är släckt sedan i höstas."));
        assert!(review.main().contains("Kväll, 18–22"));
        assert_eq!(reports(&app).await, 0);

        let hidden: Vec<(String, String)> = fields(&review);
        let hidden: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let receipt = app.resident().post("/rapportera", &hidden).await.is(303);
        assert!(receipt.location().starts_with("/arende/"), "{}", receipt.location());
        let page = app.resident().get(receipt.location()).await.is(200);
        assert!(page.main().contains("Rapporten är framme"));
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(reports(&app).await, 1);
    }

    async fn back_from_the_review_page_nothing_is_lost(app: App) {
        let sent = with(&[("do", "change"), ("email", "maja@example.org"), ("recurrence", "recurring")]);
        let form = app.resident().post("/rapportera", &sent).await.is(200);
        assert_eq!(form.value("words").as_deref(), Some("Lampan är släckt sedan i höstas."));
        assert_eq!(form.value("email").as_deref(), Some("maja@example.org"));
        assert!(form.attr("input[name=recurrence][value=recurring]", "checked").is_some());
    }

    async fn mistakes_are_named_and_nothing_typed_is_lost(app: App) {
        let wrong = [("words", "Det är <b>mörkt</b> & halt"), ("email", "maja"), ("impact", "9")];
        let page = app.resident().post("/rapportera", &wrong).await.is(422);
        let links = page.texts("#error-summary a").len();
        assert_eq!(links, 4, "{:?}", page.texts("#error-summary a"));
        assert_eq!(page.value("words").as_deref(), Some("Det är <b>mörkt</b> & halt"));
        assert_eq!(page.value("email").as_deref(), Some("maja"));
        for link in page.texts("#error-summary a") {
            assert!(!link.is_empty());
        }
        for target in ["field-place", "field-choice", "field-email", "field-impact"] {
            assert!(page.attr(&format!("#{target}"), "id").is_some(), "{target}");
        }
    }

    async fn whoever_sends_too_much_keeps_what_was_typed(app: App) {
        let wrong = [("words", "Sista lampan på vägen")];
        let send = || async { app.resident().from([198, 51, 100, 9]).post("/rapportera", &wrong).await };
        let mut stopped = send().await;
        for _ in 0..40 {
            if stopped.status == 429 {
                break;
            }
            stopped = send().await;
        }
        let page = stopped.is(429);
        assert_eq!(page.value("words").as_deref(), Some("Sista lampan på vägen"));
        assert!(!page.header("retry-after").is_empty());
        app.resident().from([198, 51, 100, 10]).post("/rapportera", &wrong).await.is(422);
    }

    async fn the_same_report_sent_again_is_one_report_with_the_same_code(app: App) {
        let id = phone_id();
        let first = send(&app, &[("client_id", &id)]).await;
        assert_eq!(send(&app, &[("client_id", &id)]).await, first);
        assert_eq!(reports(&app).await, 1);
        assert_ne!(send(&app, &[("client_id", &phone_id())]).await, first);
    }

    async fn two_requests_at_once_make_one_report(app: App) {
        let id = phone_id();
        let more = [("client_id", id.as_str())];
        let codes = tokio::join!(send(&app, &more), send(&app, &more), send(&app, &more));
        assert_eq!((&codes.0, &codes.1), (&codes.1, &codes.2));
        assert_eq!(reports(&app).await, 1);
    }

    async fn another_report_from_the_same_form_is_not_swallowed(app: App) {
        let id = phone_id();
        send(&app, &[("client_id", &id)]).await;
        let other = [("client_id", id.as_str()), ("choice", "safe"), ("area", "centrum"), ("words", "Fint här!"), ("reviewed", "1")];
        let page = app.resident().post("/rapportera", &other).await.is(409);
        assert_eq!(page.value("words").as_deref(), Some("Fint här!"));
        let fresh = page.value("client_id").unwrap();
        assert_ne!(fresh, id);
        let again: Vec<_> = other.iter().skip(1).copied().chain([("client_id", fresh.as_str())]).collect();
        app.resident().post("/rapportera", &again).await.is(303);
        assert_eq!(reports(&app).await, 2);
    }

    async fn words_that_look_like_personal_data_are_asked_about_once(app: App) {
        let words = [("choice", "lamp"), ("area", "centrum"), ("words", "Ring mig på 070-174 06 31."), ("reviewed", "1")];
        let page = app.resident().post("/rapportera", &words).await.is(422);
        assert_eq!(page.texts("mark"), ["070-174 06 31"]);
        assert_eq!(page.value("words").as_deref(), Some("Ring mig på 070-174 06 31."));
        let json = app.resident().with("accept", "application/json").post("/rapportera", &words).await.is(422);
        assert!(json.text().contains("\"words\""));
        let all_right: Vec<_> = words.iter().copied().chain([("pii_ok", "1")]).collect();
        app.resident().post("/rapportera", &all_right).await.is(303);
    }

    async fn words_that_point_somebody_out_are_put_right_on_the_review_page(app: App) {
        let sent = with(&[("place_words", "Hos Karin Lind på 070-174 06 32")]);
        let sent: Vec<_> = sent.into_iter().filter(|(name, value)| *name != "place_words" || value.contains("070")).collect();
        let page = app.resident().post("/rapportera", &sent).await.is(200);
        assert!(page.texts("mark").contains(&"070-174 06 32".to_owned()), "{:?}", page.texts("mark"));
        assert!(page.attr("input#field-place_words", "value").is_some());
        assert!(page.attr("input[type=hidden][name=place_words]", "value").is_none());
        assert!(page.attr("textarea", "name").is_none(), "only what points somebody out is asked about");
        assert!(page.attr("#field-pii_ok", "id").is_some());
        assert!(page.texts("#error-summary a").is_empty(), "nothing is wrong yet");

        let reviewed: Vec<_> = sent.iter().copied().chain([("reviewed", "1")]).collect();
        let page = app.resident().post("/rapportera", &reviewed).await.is(422);
        assert_eq!(page.attr("#error-summary a", "href").as_deref(), Some("#field-pii_ok"));
        assert_eq!(reports(&app).await, 0);
        let right = with(&[("reviewed", "1")]);
        app.resident().post("/rapportera", &right).await.is(303);
        assert_eq!(reports(&app).await, 1);
    }

    async fn a_street_is_searched_and_when_it_may_be_several_asked_about(app: App) {
        lay_down_places(&app).await;
        let found = app.resident().with("accept", "application/json").post("/api/places/search", &[("text", "back")]).await.is(200);
        assert!(found.text().contains("Backstigen"), "{}", found.text());

        let typed = [("choice", "lamp"), ("place", "v")];
        let page = app.resident().post("/rapportera", &typed).await.is(200);
        assert_eq!(page.value("reviewed").as_deref(), Some("1"), "asked on the review page, not by another round");
        assert_eq!(page.attr("input[type=radio][name=place_id][checked]", "value").as_deref(), Some("-"));
        assert!(page.attr("input[type=hidden][name=place_id]", "value").is_none());
        let chosen = page.attr("input[type=radio][name=place_id]", "value").unwrap();
        let sent = [("choice", "lamp"), ("place", "v"), ("place_id", &chosen), ("reviewed", "1")];
        app.resident().post("/rapportera", &sent).await.is(303);
        let placed = "SELECT COUNT(*) FROM report WHERE lat IS NOT NULL AND area IS NOT NULL AND place_given = 'search'";
        assert_eq!(super::count(&app, placed).await, 1);
    }

    async fn a_street_nobody_knows_stays_as_words(app: App) {
        send(&app, &[("place", "Bakom gamla Konsum")]).await;
        assert_eq!(super::count(&app, "SELECT COUNT(*) FROM report WHERE place_words LIKE 'Bakom gamla K%'").await, 1);
    }

    async fn a_position_finds_its_area(app: App) {
        let centre = app.municipality.profile().areas[0].clone();
        let (lat, lon) = (centre.lat.unwrap().to_string(), centre.lon.unwrap().to_string());
        send(&app, &[("lat", &lat), ("lon", &lon), ("accuracy", "12"), ("given", "device")]).await;
        assert_eq!(super::count(&app, "SELECT COUNT(*) FROM report WHERE area IS NOT NULL AND place_given = 'device'").await, 1);
    }

    async fn the_form_and_the_receipt_speak_three_languages(app: App) {
        for (prefix, word) in [("", "Rapportera en plats"), ("/fi", "Ilmoita paikasta"), ("/en", "Report a place")] {
            let page = app.resident().get(&format!("{prefix}/rapportera")).await.is(200);
            assert!(page.texts("h1").contains(&word.to_owned()));
            let sent = with(&[("reviewed", "1")]);
            let receipt = app.resident().post(&format!("{prefix}/rapportera"), &sent).await.is(303);
            assert!(receipt.location().starts_with(&format!("{prefix}/arende/")));
            app.resident().get(receipt.location()).await.is(200);
        }
        assert_eq!(super::count(&app, "SELECT COUNT(*) FROM report WHERE lang = 'fi'").await, 1);
    }

    async fn a_script_gets_its_receipt_and_its_mistakes_as_json(app: App) {
        let script = app.resident().with("accept", "application/json");
        let kept = script.post("/rapportera", &LEAST).await.is(201);
        assert!(kept.text().contains(&format!("/arende/{}", code(&kept))));
        let wrong = script.post("/rapportera", &[("choice", "nonsense")]).await.is(422);
        let json: serde_json::Value = serde_json::from_slice(&wrong.body).unwrap();
        let fields: Vec<_> = json["errors"].as_array().unwrap().iter().map(|e| e["field"].as_str().unwrap().to_owned()).collect();
        assert_eq!(fields, ["place", "choice"]);
    }

    async fn strange_input_is_refused_or_kept_but_breaks_nothing(app: App) {
        let strange = [
            "\0", "\u{202e}evil", "😀😀😀", "%00", "' OR 1=1 --", "<script>alert(1)</script>", "{{7*7}}", "NaN", "1e999", "-0",
            "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{feff}", "180.1", "../../etc/passwd", "\r\nSet-Cookie: a=b",
        ];
        let names = [
            "client_id", "choice", "area", "place", "place_id", "place_words", "lat", "lon", "accuracy", "given", "time_band",
            "day_type", "recurrence", "impact", "words", "already", "email", "kept_photo", "kept_turn",
        ];
        for (n, name) in names.iter().enumerate() {
            for (m, value) in strange.iter().enumerate() {
                let from = [192, 0, (n * 15 + m) as u8, 1 + (n / 4) as u8];
                let sent = with(&[(name, value), ("reviewed", "1")]);
                let answer = app.resident().from(from).post("/rapportera", &sent).await;
                assert!(answer.status.as_u16() < 500, "{name} = {value:?}: {}", answer.status);
                assert!(!answer.text().contains("<script>alert"), "{name}");
            }
        }
    }
}

async fn lay_down_places(app: &crate::support::App) {
    let scope = app.system();
    let rows = app.municipality.profile().gazetteer().unwrap();
    let mut tx = scope.db().begin().await.unwrap();
    places::import(&mut tx, rows, || scope.new_id()).await.unwrap();
    tx.commit().await.unwrap();
}

fn fields(page: &crate::support::Answer) -> Vec<(String, String)> {
    let html = page.html();
    let hidden = scraper::Selector::parse("main form input[type=hidden]").unwrap();
    let read = |input: scraper::ElementRef<'_>| {
        let attr = |name| input.value().attr(name).unwrap_or_default().to_owned();
        (attr("name"), attr("value"))
    };
    html.select(&hidden).map(read).collect()
}
