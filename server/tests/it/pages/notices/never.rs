//! "Never again": no slice asks the address any more, nobody who types it learns that, and its owner can take it back.

use super::{ALL, ask, execute, letters_to, many};
use crate::{
    pages::{
        reports,
        walks::{PUBLIC, count, open},
    },
    support::{App, each_engine, rows, smtp::Smtp},
    worker::over,
};
use chrono::TimeDelta;
use server::worker::work_off;

const VICTIM: &str = "offer.ett@planterad.example";
const PLACES: &str = "SELECT COUNT(*) FROM walk_signup WHERE email IS NULL";
const LOGGED: &str = "SELECT COUNT(*) FROM audit WHERE action LIKE 'notice.letters_%'";

/// The path in a letter that asks, in the order they were written.
async fn way(app: &App, number: usize) -> String {
    let letters = letters_to(app, VICTIM).await;
    let words = letters[number].1.split_whitespace();
    let link = words.rev().find(|word| word.contains("/inga-brev/")).expect("each letter that asks has the way");
    link.strip_prefix("https://trygg.lyktkoping.test").expect("our address").to_owned()
}

async fn sign_up(app: &App) {
    let key = uuid::Uuid::new_v4().to_string();
    app.resident().post(PUBLIC, &[("key", &*key), ("name", "Kim"), ("email", VICTIM)]).await.is(303);
}

/// Somebody types the address into every form that asks.
async fn typed(app: &App) {
    ask(app, VICTIM, &ALL).await;
    reports::send(app, &[("email", VICTIM)]).await;
    sign_up(app).await;
}

each_engine! {
    async fn no_form_asks_an_address_again_whose_owner_said_never(app: App) {
        open(&app).await;
        typed(&app).await;
        assert_eq!(letters_to(&app, VICTIM).await.len(), 3);
        let way_out = way(&app, 0).await;
        assert_eq!([way(&app, 1).await, way(&app, 2).await], [way_out.clone(), way_out.clone()], "one way for all forms");
        let page = app.resident().get(&way_out).await.is(200);
        assert_eq!(page.header("referrer-policy"), "same-origin", "no other site learns the address");
        assert!(page.header("cache-control").contains("no-store") && page.text().contains("noindex"));
        assert!(!page.text().contains("planterad"), "the page does not name the address");
        assert_eq!(count(&app, LOGGED).await, 0, "looking changes nothing");
        for _ in 0..2 {
            app.resident().post(&way_out, &[("do", "refuse")]).await.is(303);
        }
        assert!(app.resident().get(&way_out).await.main().contains("Vi skriver inte till adressen igen"));
        assert_eq!(count(&app, LOGGED).await, 1);
        // What waited does not leave either.
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        while work_off(&app.municipality, &post).await > 0 {}
        assert!(server.taken().is_empty());
        let before = reports::reports(&app).await;
        typed(&app).await;
        assert!(letters_to(&app, VICTIM).await.is_empty());
        assert_eq!(count(&app, PLACES).await, 1, "the place comes without an address");
        assert_eq!(reports::reports(&app).await, before + 1, "the report comes without one");
        let kept = rows::everything(app.system().db()).await;
        assert_eq!(kept["letter_refusal"].len(), 1);
        assert!(kept["letter_refusal"].iter().all(|row| !row.contains("planterad")));
    }

    async fn its_owner_takes_it_back_by_the_same_link(app: App) {
        ask(&app, VICTIM, &ALL).await;
        let here = way(&app, 0).await;
        app.resident().post(&here, &[("do", "refuse")]).await.is(303);
        execute(&app, "DELETE FROM outbox").await;
        ask(&app, VICTIM, &ALL).await;
        assert!(letters_to(&app, VICTIM).await.is_empty());
        app.resident().post(&here, &[("do", "allow")]).await.is(303);
        assert!(app.resident().get(&here).await.main().contains("Skriv inte till mig igen"));
        ask(&app, VICTIM, &ALL).await;
        assert_eq!((letters_to(&app, VICTIM).await.len(), many(&app).await), (1, 1));
    }

    async fn only_our_links_open_it_in_every_language(app: App) {
        ask(&app, VICTIM, &ALL).await;
        let here = way(&app, 0).await;
        for lang in ["fi", "en"] {
            app.resident().get(&format!("/{lang}{here}")).await.is(200);
        }
        app.resident().post(&here, &[("do", "annat")]).await.is(400);
        let nobody = "0".repeat(128);
        for wrong in ["x", nobody.as_str(), &here["/inga-brev/".len()..here.len() - 1]] {
            app.resident().get(&format!("/inga-brev/{wrong}")).await.is(404);
            app.resident().post(&format!("/inga-brev/{wrong}"), &[("do", "refuse")]).await.is(404);
        }
        assert_eq!(super::end::one_click(&app, &here).await, 403, "no form from elsewhere");
        assert_eq!(count(&app, LOGGED).await, 0);
    }

    async fn asking_again_puts_off_no_end(app: App) {
        ask(&app, VICTIM, &ALL).await;
        app.wait_signed_in(TimeDelta::days(5)).await;
        ask(&app, VICTIM, &ALL).await;
        app.wait_signed_in(TimeDelta::days(2) + TimeDelta::minutes(1)).await;
        app.run_jobs().await;
        assert_eq!(many(&app).await, 0, "a week after the first time");
    }
}
