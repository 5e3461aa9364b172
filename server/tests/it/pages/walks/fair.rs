//! Nobody takes a walk from the others: places per network, a waiting list with an end, own walks that hide nothing, keys that a
//! shared phone kept.

use super::{HERE, PUBLIC, TITLE, count, leader, letters_to, open, published, signed_up};
use crate::support::{App, each_engine};
use app::{
    on,
    platform::limits::{Client, Limit},
};
use chrono::TimeDelta;
use std::net::IpAddr;
use uuid::Uuid;

const ALL: &str = "SELECT COUNT(*) FROM walk_signup";
const OWN: &str = "/vandringar/egen";
const NETWORK: [u8; 4] = [198, 51, 100, 7];

/// Own walks that somebody made without end.
async fn flood(app: &App, state: &'static str) {
    const BEGUN: &str = "
        INSERT INTO walk (id, version, kind, state, slug, day, plan, conditions, queue, changed_at)
        VALUES ($1, 1, 'own', $2, $3, '2026-12-31', '{}', '{}', 0, $4)";
    let (system, now) = (app.system(), app.clock.now());
    let mut tx = system.db().begin().await.unwrap();
    for n in 0..505_u128 {
        let (id, slug) = (Uuid::from_u128(n + 1), format!("{state}-{n}").replace('_', "-"));
        on!(&mut tx, |c| sqlx::query(BEGUN).bind(id).bind(state).bind(&slug).bind(now).execute(c).await.map(|_| ()))
            .unwrap();
    }
    tx.commit().await.unwrap();
}

each_engine! {
    async fn one_network_takes_only_so_many_places_and_keeps_what_was_typed(app: App) {
        open(&app).await;
        let mut sent = 0;
        let refused = loop {
            let key = Uuid::new_v4().to_string();
            let form = [("key", &*key), ("name", "Kim"), ("email", "kim@example.org")];
            let answer = app.resident().from(NETWORK).post(PUBLIC, &form).await;
            if answer.status != 303 {
                break answer;
            }
            sent += 1;
            assert!(sent < 20, "no limit");
        };
        let refused = refused.is(429);
        assert_eq!(sent, 12);
        assert_eq!((refused.value("name").as_deref(), refused.value("email").as_deref()), (Some("Kim"), Some("kim@example.org")));
        assert!(!refused.header("retry-after").is_empty());
        assert_eq!(letters_to(&app, "kim@example.org").await, 8, "nobody is flooded in our name");
        signed_up(&app, "").await;
        assert_eq!(count(&app, ALL).await, 13);
    }

    async fn a_network_that_had_many_letters_sent_gets_the_place_without_one(app: App) {
        open(&app).await;
        let client = Client::of(IpAddr::from(NETWORK));
        while app.municipality.limits().take(Limit::ConfirmFrom, client).is_ok() {}
        let form = [("key", "5e7d1a52-6c83-4d9f-8a10-0d6b2f3a9c11"), ("name", ""), ("email", "kim@example.org")];
        let place = app.resident().from(NETWORK).post(PUBLIC, &form).await.is(303).location().to_owned();
        assert!(app.resident().get(&place).await.is(200).main().contains("Du har en plats"));
        assert_eq!(letters_to(&app, "kim@example.org").await, 0);
    }

    async fn the_waiting_list_has_an_end_and_says_so(app: App) {
        open(&app).await;
        for n in 0..102 {
            let key = Uuid::new_v4().to_string();
            app.resident().from([198, 51, 100, n]).post(PUBLIC, &[("key", &*key)]).await.is(303);
        }
        assert!(app.resident().get(PUBLIC).await.main().contains("Väntelistan är full"));
        let key = Uuid::new_v4().to_string();
        let page = app.resident().post(PUBLIC, &[("key", &*key)]).await.is(422);
        assert!(page.texts(".error-summary li").iter().any(|told| told.contains("Väntelistan är full")));
        assert_eq!(count(&app, ALL).await, 102);
    }

    async fn a_key_that_a_shared_phone_kept_is_another_place_later(app: App) {
        open(&app).await;
        let form = [("key", "5e7d1a52-6c83-4d9f-8a10-0d6b2f3a9c11"), ("name", ""), ("email", "")];
        let first = app.resident().post(PUBLIC, &form).await.is(303).location().to_owned();
        assert_eq!(app.resident().post(PUBLIC, &form).await.is(303).location(), first);
        app.wait(TimeDelta::minutes(11));
        assert_ne!(app.resident().post(PUBLIC, &form).await.is(303).location(), first);
        assert_eq!(count(&app, ALL).await, 2);
        let own = [("key", "5e7d1a52-6c83-4d9f-8a10-0d6b2f3a9c12"), ("area", "centrum")];
        let first = app.resident().post(OWN, &own).await.is(303).location().to_owned();
        assert_eq!(app.resident().post(OWN, &own).await.is(303).location(), first);
        app.wait(TimeDelta::minutes(11));
        assert_ne!(app.resident().post(OWN, &own).await.is(303).location(), first);
    }

    async fn own_walks_of_others_hide_no_protocol(app: App) {
        published(&app).await;
        flood(&app, "own_under_way").await;
        for page in ["/vandringar", "/vandringar.ics"] {
            assert!(app.resident().get(page).await.is(200).text().contains(TITLE), "{page}");
        }
        assert!(leader(&app).get(HERE).await.main().contains(TITLE));
    }

    async fn own_walks_that_were_sent_in_hide_no_walk_in_the_office(app: App) {
        open(&app).await;
        flood(&app, "own_sent").await;
        assert!(leader(&app).get(HERE).await.main().contains(TITLE));
        assert!(app.resident().get("/").await.main().contains(TITLE));
        assert!(app.resident().get("/vandringar").await.main().contains(TITLE));
    }

    async fn one_network_begins_only_so_many_own_walks(app: App) {
        let begin = async || {
            let key = Uuid::new_v4().to_string();
            app.resident().from(NETWORK).post(OWN, &[("key", &*key), ("area", "centrum")]).await
        };
        for _ in 0..12 {
            begin().await.is(303);
        }
        let refused = begin().await.is(429);
        assert_eq!(refused.attr("select[name=area] option[selected]", "value").as_deref(), Some("centrum"));
        assert!(!refused.header("retry-after").is_empty());
        assert_eq!(count(&app, "SELECT COUNT(*) FROM walk").await, 12);
    }
}
