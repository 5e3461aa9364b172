//! What a phone asks for that walks without a network: the walk once, each note by itself, and its page without any secret.

use super::{PUBLIC, act, count, its_day, joined, leader, open, walked};
use crate::support::{Answer, App, Client, File, each_engine, pictures};
use chrono::TimeDelta;
use serde_json::Value;

const NOTES: &str = "SELECT COUNT(*) FROM walk_finding";
const PHOTOS: &str = "SELECT COUNT(*) FROM walk_finding WHERE photo IS NOT NULL";
const KEY: &str = "7b1f6a52-6c83-4d9f-8a10-0d6b2f3a9c21";
/// Where a walk is drawn from the phone.
const ON_THE_WAY: &str = "/vandringar/pa-vag";

fn phone(app: &App) -> Client<'_> {
    app.resident().with("accept", "application/json")
}

fn json(answer: &Answer) -> Value {
    assert_eq!(answer.header("cache-control"), "no-store");
    serde_json::from_slice(&answer.body).unwrap()
}

/// Joins as a phone does; tells the address of its pass.
async fn joined_by_json(app: &App, here: &str) -> String {
    let code = leader(app).get(here).await.is(200).texts("#code").join("");
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let told = json(&phone(app).post(&format!("{PUBLIC}/ga"), &[("code", &code)]).await.is(200));
    format!("/ga/{}", told["token"].as_str().unwrap())
}

/// One key after another, as phones make them.
fn key() -> String {
    uuid::Uuid::new_v4().to_string()
}

each_engine! {
    async fn a_phone_joins_and_gets_the_whole_walk_once(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        let wrong = json(&phone(&app).post(&format!("/en{PUBLIC}/ga"), &[("code", "ABC123")]).await.is(422));
        assert_eq!(wrong["errors"][0]["field"], "code");
        assert!(wrong["errors"][0]["message"].as_str().unwrap().contains("The code is not right"));
        let pass = joined_by_json(&app, &here).await;
        let walk = json(&phone(&app).get(&pass).await.is(200));
        assert_eq!((walk["title"].as_str(), walk["own"].as_bool()), (Some(super::TITLE), Some(false)));
        assert_eq!((walk["stops"][1]["number"].as_i64(), walk["stops"][1]["name"].as_str()), (Some(2), Some("2. Gångtunneln")));
        assert_eq!((walk["meeting_point"].as_str(), walk["until_day"].as_str()), (Some("Torget"), Some("2026-03-13")));
        assert_eq!(walk["others"], Value::Array(Vec::new()));
        assert!(app.resident().get(&pass).await.is(200).main().contains("2. Gångtunneln"), "the same address is a page too");
    }

    async fn what_others_noted_is_told_as_counts_without_words_and_without_ones_own(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        let (one, two) = (joined_by_json(&app, &here).await, joined(&app, &here).await);
        for _ in 0..2 {
            super::note(&app, &two, "1", "c1", "Hemlig mening om lampan.").await.is(303);
        }
        phone(&app).post(&format!("{one}/1"), &[("key", KEY), ("item", "c1"), ("verdict", "ok")]).await.is(200);
        let told = phone(&app).get(&one).await.is(200);
        assert!(!told.text().contains("Hemlig"), "{}", told.text());
        let others = json(&told)["others"].clone();
        let line = serde_json::json!([{ "stop": 1, "item": "c1", "ok": 0, "fault": 1, "unknown": 0, "keep": 0 }]);
        assert_eq!(others, line, "a phone that says it twice counts once");
    }

    async fn a_note_is_taken_back_until_the_protocol_answers_it(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        let pass = joined_by_json(&app, &here).await;
        let at = format!("{pass}/1");
        let note = [("key", KEY), ("item", "c1"), ("verdict", "fault"), ("severity", "2"), ("words", "")];
        let back = [("do", "take_back"), ("key", KEY), ("item", "c1")];
        let gone = async || json(&phone(&app).multipart(&at, &back, &[]).await.is(200));
        phone(&app).multipart(&at, &note, &[]).await.is(200);
        assert_eq!((gone().await["gone"].as_bool(), count(&app, NOTES).await), (Some(true), 0));
        assert_eq!(gone().await["gone"].as_bool(), Some(true), "sent again it is still gone");
        phone(&app).multipart(&at, &note, &[]).await.is(200);
        act(&app, &format!("{here}/protokoll"), &[("do", "close")]).await.is(303);
        assert_eq!((gone().await["gone"].as_bool(), count(&app, NOTES).await), (Some(false), 1));
    }

    async fn mistakes_are_told_field_by_field_in_the_language_of_the_phone(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        let at = format!("/fi{}/1", joined_by_json(&app, &here).await);
        let note = [("key", KEY), ("item", "c1"), ("verdict", "fault"), ("severity", "1"), ("words", "Ring 070-174 06 14.")];
        let told = json(&phone(&app).multipart(&at, &note, &[]).await.is(422));
        assert_eq!((told["key"].as_str(), told["errors"][0]["field"].as_str()), (Some(KEY), Some("words")));
        assert!(told["errors"][0]["message"].as_str().unwrap().contains("henkilötiedoilta"));
        phone(&app).multipart(&at, &[&note[..], &[("sure", "1")]].concat(), &[]).await.is(200);
        let photo = [File { field: "photo", name: "foto.jpg", bytes: b"no photo" }];
        let told = json(&phone(&app).multipart(&at, &[("key", &*key()), note[1], note[2], note[3]], &photo).await.is(422));
        assert_eq!(told["errors"][0]["field"], "photo");
    }

    async fn when_its_days_are_over_the_pass_says_so_and_nothing_more(app: App) {
        let here = walked(&app).await;
        let pass = joined_by_json(&app, &here).await;
        app.wait(TimeDelta::days(1));
        let late = [("key", KEY), ("item", "c1"), ("verdict", "ok")];
        phone(&app).post(&format!("{pass}/1"), &late).await.is(200);
        app.wait(TimeDelta::days(1));
        for answer in [phone(&app).get(&pass).await, phone(&app).post(&format!("{pass}/1"), &late).await] {
            let told: Value = serde_json::from_slice(&answer.is(404).body).unwrap();
            assert_eq!(told["fault"], "NotFound");
        }
    }

    async fn three_phones_that_come_home_to_one_network_send_everything(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        let photo = pictures::jpeg();
        for _ in 0..3 {
            let pass = joined_by_json(&app, &here).await;
            for n in 0..30 {
                let at = format!("{pass}/{}", 1 + n % 2);
                let form = [("key", &*key()), ("item", "c1"), ("verdict", "fault"), ("severity", "2")];
                phone(&app).multipart(&at, &form, &[File { field: "photo", name: "foto.jpg", bytes: &photo }]).await.is(200);
            }
        }
        assert_eq!((count(&app, NOTES).await, count(&app, PHOTOS).await), (90, 90));
    }

    async fn a_walk_of_ones_own_has_the_limit_of_everybody_and_is_told_when_to_come_back(app: App) {
        let begun = json(&phone(&app).post("/vandringar/egen", &[("key", KEY), ("area", "centrum")]).await.is(200));
        let pass = format!("/ga/{}", begun["token"].as_str().unwrap());
        let photo = pictures::jpeg();
        phone(&app).post(&pass, &[("do", "stop"), ("stop", "Bron")]).await.is(200);
        let mut sent = 0;
        let refused = loop {
            let form = [("key", &*key()), ("item", "c1"), ("verdict", "fault"), ("severity", "2")];
            let file = [File { field: "photo", name: "foto.jpg", bytes: &photo }];
            let answer = phone(&app).multipart(&format!("{pass}/1"), &form, &file).await;
            if answer.status != 200 {
                break answer;
            }
            sent += 1;
            assert!(sent < 60, "no limit");
        };
        assert!(sent >= 40 && !refused.is(429).header("retry-after").is_empty());
        assert_eq!(count(&app, NOTES).await, sent, "nothing is kept that was refused");
    }

    async fn a_walk_of_ones_own_is_walked_and_sent_in_by_a_phone(app: App) {
        let form = [("key", KEY), ("area", "centrum")];
        let begin = async || json(&phone(&app).post("/vandringar/egen", &form).await.is(200))["token"].clone();
        let pass = format!("/ga/{}", begin().await.as_str().unwrap());
        assert_eq!(pass, format!("/ga/{}", begin().await.as_str().unwrap()), "the same form twice is one walk");
        let refused = json(&phone(&app).post("/vandringar/egen", &[("key", KEY), ("area", "")]).await.is(422));
        assert_eq!(refused["errors"][0]["field"], "area");
        let stop = async || json(&phone(&app).post(&pass, &[("do", "stop"), ("stop", "Bron")]).await.is(200))["number"].clone();
        assert_eq!((stop().await.as_i64(), stop().await.as_i64()), (Some(1), Some(1)), "a stop sent twice is one");
        assert_eq!(json(&phone(&app).post(&pass, &[("do", "send")]).await.is(422))["errors"][0]["field"], "send");
        phone(&app).post(&format!("{pass}/1"), &[("key", KEY), ("item", "h1"), ("verdict", "keep")]).await.is(200);
        let how = [("do", "conditions"), ("light", "dusk"), ("weather", "")];
        assert_eq!(json(&phone(&app).post(&pass, &how).await.is(200))["kept"], "conditions");
        let walk = json(&phone(&app).get(&pass).await.is(200));
        assert_eq!((walk["light"].as_str(), walk["until"].as_str(), walk["own"].as_bool()), (Some("dusk"), Some(""), Some(true)));
        assert_eq!(json(&phone(&app).post(&pass, &[("do", "send")]).await.is(200))["kept"], "send");
        phone(&app).get(&pass).await.is(404);
    }

    async fn the_page_on_the_way_holds_no_walk_and_its_name_is_no_walks(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        let before = app.resident().get(ON_THE_WAY).await.is(200);
        joined(&app, &here).await;
        let page = app.resident().get(ON_THE_WAY).await.is(200);
        assert_eq!(page.text(), before.text(), "the same for everybody, so that the worker may keep it");
        assert!(!page.text().contains(super::TITLE));
        assert_eq!((page.header("cache-control"), page.header("x-robots-tag")), ("no-cache", "noindex"));
        let lines = |page: &Answer| page.text().matches("class=\"walk-item\"").count();
        assert_eq!(lines(&page), 47, "the whole checklist is there without a network");
        for lang in ["fi", "en"] {
            assert_eq!(lines(&app.resident().get(&format!("/{lang}{ON_THE_WAY}")).await.is(200)), 47);
        }
        let answer = leader(&app).post("/personal/vandringar/ny", &[("title", "På väg"), ("area", "centrum")]).await.is(303);
        let other = answer.location().split('?').next().unwrap_or_default().to_owned();
        act(&app, &other, &[&super::with(&super::PLAN, &[("title", "På väg")])[..], &super::STOPS[..]].concat()).await.is(303);
        act(&app, &other, &[("do", "open")]).await.is(303);
        app.resident().get("/vandringar/vandring").await.is(200);
    }
}
