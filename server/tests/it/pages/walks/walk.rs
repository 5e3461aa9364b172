//! On the walk: a code, stops in order, notes that are kept once however often they are sent, several phones.

use super::{LINES, PUBLIC, act, count, its_day, joined, leader, note, open, walked};
use crate::support::{File, each_engine, pictures};
use chrono::TimeDelta;

const NOTES: &str = "SELECT COUNT(*) FROM walk_finding";
const KEY: &str = "7b1f6a52-6c83-4d9f-8a10-0d6b2f3a9c11";

each_engine! {
    async fn the_code_opens_the_walk_on_its_day_only(app: App) {
        let here = open(&app).await;
        let early = app.resident().post(&format!("{PUBLIC}/ga"), &[("code", "ABC123")]).await.is(422);
        assert!(early.main().contains("gäller bara vandringens dag"));
        its_day(&app).await;
        let wrong = app.resident().post(&format!("{PUBLIC}/ga"), &[("code", "ABC12")]).await.is(422);
        assert_eq!(wrong.texts("#field-code-error").len(), 1);
        let phone = joined(&app, &here).await;
        assert!(app.resident().get(&phone).await.is(200).main().contains("2. Gångtunneln"));
        app.resident().get(&format!("{phone}/3")).await.is(404);
        app.wait(TimeDelta::days(2));
        app.resident().get(&phone).await.is(404);
    }

    async fn two_phones_at_one_stop_lose_nothing_and_double_nothing(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        let (one, two) = (joined(&app, &here).await, joined(&app, &here).await);
        let form = [("key", KEY), ("item", "c1"), ("verdict", "fault"), ("severity", "3"), ("words", "Mörkt.")];
        let at = format!("{one}/1");
        let json = app.resident().with("accept", "application/json");
        for sending in 0..3 {
            let answer = json.post(&at, &form).await.is(200);
            assert!(answer.text().contains(&format!("\"new\":{}", sending == 0)), "{}", answer.text());
        }
        let other = [("key", "7b1f6a52-6c83-4d9f-8a10-0d6b2f3a9c12"), form[1], form[2], form[3]];
        let send = async || json.post(&at, &other).await.is(200);
        tokio::join!(send(), send(), send(), send());
        json.post(&format!("{two}/1"), &form).await.is(404);
        note(&app, &two, "1", "c1", "Lampan är trasig.").await.is(303);
        assert_eq!(count(&app, NOTES).await, 3);
        for phone in [&one, &two] {
            assert!(app.resident().get(phone).await.main().contains("3 noterade, varav 3 brister"));
        }
        act(&app, &format!("{here}/protokoll"), &[("do", "close")]).await.is(303);
        let lines = leader(&app).get(&format!("{here}/protokoll")).await.table(LINES);
        assert_eq!(lines.len(), 1, "one line answers all three: {lines:?}");
        assert!(lines[0][0].contains("3 – allvarligt"), "the worst that was said: {lines:?}");
    }

    async fn one_tap_notes_what_is_fine_and_another_takes_it_back(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        let (one, two) = (format!("{}/2", joined(&app, &here).await), format!("{}/2", joined(&app, &here).await));
        let tap = [("key", KEY), ("item", "a1"), ("verdict", "ok")];
        app.resident().post(&one, &tap).await.is(303);
        let page = app.resident().get(&one).await.is(200);
        assert!(page.main().contains("Ångra: skräp"));
        assert!(!app.resident().get(&two).await.main().contains("Ångra: skräp"), "only one's own");
        app.resident().post(&two, &[("do", "take_back"), ("key", KEY), ("item", "a1")]).await.is(303);
        assert_eq!(count(&app, NOTES).await, 1);
        app.resident().post(&one, &[("do", "take_back"), ("key", KEY), ("item", "a1")]).await.is(303);
        assert_eq!(count(&app, NOTES).await, 0);
    }

    async fn words_about_a_person_are_asked_about_once_and_kept_for_the_office(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        let at = format!("{}/1", joined(&app, &here).await);
        let form = [("key", KEY), ("item", "c1"), ("verdict", "fault"), ("severity", "1"), ("words", "Ring 070-174 06 12.")];
        let asked = app.resident().multipart(&at, &form, &[]).await.is(422);
        assert!(asked.main().contains("Det ser ut som personuppgifter"));
        assert_eq!(asked.value("sure").as_deref(), Some("1"));
        let sure = [&form[..], &[("sure", "1")]].concat();
        app.resident().multipart(&at, &sure, &[]).await.is(303);
        act(&app, &format!("{here}/protokoll"), &[("do", "close")]).await.is(303);
        assert!(leader(&app).get(&format!("{here}/protokoll")).await.main().contains("070-174 06 12"));
        assert!(!leader(&app).get(&format!("{here}/atgard/1")).await.value("text").unwrap().contains("070"));
    }

    async fn a_photo_is_shown_to_the_office_alone_once_it_is_remade(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        let at = format!("{}/1", joined(&app, &here).await);
        let form = [("key", KEY), ("item", "c1"), ("verdict", "fault"), ("severity", "1")];
        let photo = [File { field: "photo", name: "foto.jpg", bytes: &pictures::telling() }];
        app.resident().multipart(&at, &form, &photo).await.is(303);
        let shown = format!("{here}/bild/{KEY}/stor");
        leader(&app).get(&shown).await.is(404);
        app.run_jobs().await;
        let bytes = leader(&app).get(&shown).await.is(200).body;
        assert!(!bytes.windows(4).any(|four| four == b"Exif"), "nothing of the phone is left");
        app.resident().get(&shown).await.is(303);
    }

    async fn a_phone_that_was_away_is_heard_after_the_walk_was_closed(app: App) {
        let here = walked(&app).await;
        let phone = joined(&app, &here).await;
        note(&app, &phone, "2", "a5", "Klotter.").await.is(303);
        note(&app, &phone, "1", "c1", "Samma lampa.").await.is(303);
        assert_eq!(leader(&app).get(&format!("{here}/protokoll")).await.table(LINES).len(), 3);
    }

    async fn a_walk_of_ones_own_is_reviewed_and_answered(app: App) {
        let form = [("key", KEY), ("area", "centrum")];
        let phone = app.resident().post("/vandringar/egen", &form).await.is(303).location().to_owned();
        assert_eq!(app.resident().post("/vandringar/egen", &form).await.location(), phone);
        app.resident().post(&phone, &[("do", "send")]).await.is(422);
        let stop = app.resident().post(&phone, &[("do", "stop"), ("stop", "Bron")]).await.is(303).location().to_owned();
        assert_eq!(stop, format!("{phone}/1"));
        note(&app, &phone, "1", "c4", "Mörkt under bron.").await.is(303);
        app.resident().post(&phone, &[("do", "conditions"), ("light", "dark")]).await.is(303);
        app.resident().post(&phone, &[("do", "send")]).await.is(303);
        app.resident().get(&phone).await.is(404);
        let again = app.resident().post("/vandringar/egen", &form).await.is(303);
        assert_ne!(again.location(), phone, "what is sent in opens no more");
        let list = leader(&app).get("/personal/vandringar").await;
        let here = list.attr("table a", "href").unwrap();
        assert!(leader(&app).get("/personal").await.main().contains("Att granska"));
        act(&app, &here, &[("do", "accept")]).await.is(303);
        assert!(leader(&app).get(&format!("{here}/protokoll")).await.main().contains("mörka fickor"));
        assert!(!app.resident().get("/vandringar").await.main().contains("Egen vandring, Centrum"));
    }
}
