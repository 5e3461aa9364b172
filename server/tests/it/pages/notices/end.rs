//! The end: one press by a person, one POST by a mail provider, and nobody else's link.

use super::{ADDRESS, ALL, OTHER, following, letters_to, link, many};
use crate::{
    pages::pledges::{followed_up, published},
    support::{
        App, each_engine, rows,
        smtp::{self, Smtp},
    },
    worker::over,
};
use axum::body::Body;
use server::worker::work_off;

/// A mail provider that ends it for its reader: no cookie, no browser, from another place on the net.
pub async fn one_click(app: &App, path: &str) -> u16 {
    let client = app.resident().with("sec-fetch-site", "cross-site").with("origin", "https://mail.elsewhere.test");
    let request = client.request(http::Method::POST, path).header("content-type", "application/x-www-form-urlencoded");
    client.send(request.body(Body::from("List-Unsubscribe=One-Click")).unwrap()).await.status.as_u16()
}

/// The path that a letter's header names for it.
pub fn unsubscribe(letter: &str) -> Option<String> {
    let address = smtp::header(letter, "List-Unsubscribe")?;
    address.trim_matches(['<', '>']).strip_prefix("https://trygg.lyktkoping.test").map(str::to_owned)
}

each_engine! {
    async fn one_post_to_the_address_in_the_header_ends_it_and_looking_does_not(app: App) {
        let here = published(&app).await;
        app.run_jobs().await;
        following(&app, ADDRESS, &ALL).await;
        followed_up(&app, &here).await;
        app.run_jobs().await;
        let server = Smtp::start().await;
        work_off(&app.municipality, &over(&app, server.address)).await;
        let [letter] = server.taken().try_into().unwrap();
        let how = smtp::header(&letter, "List-Unsubscribe-Post");
        assert_eq!(how.as_deref(), Some("List-Unsubscribe=One-Click"), "{letter}");
        let path = unsubscribe(&letter).expect("the header, with an https address");
        for _ in 0..2 {
            let page = app.resident().get(&path).await.is(200);
            assert!(page.attr("main form[method=post]", "action").is_some());
        }
        assert_eq!(many(&app).await, 1, "looking ended it");
        assert_eq!(one_click(&app, &path).await, 200);
        assert_eq!(many(&app).await, 0);
        assert_eq!(one_click(&app, &path).await, 200, "ending twice is fine");
        assert!(rows::everything(app.system().db()).await["notice_topic"].is_empty());
    }

    async fn mail_providers_end_many_from_one_address_and_wrong_links_lock_nobody_out(app: App) {
        let manage = following(&app, ADDRESS, &ALL).await;
        for _ in 0..30 {
            assert_eq!(one_click(&app, "/folj/0190abc/avsluta").await, 404);
        }
        app.resident().get(&manage).await.is(200);
        for _ in 0..30 {
            assert_eq!(one_click(&app, &format!("{manage}/avsluta")).await, 200);
        }
    }

    async fn only_that_address_takes_a_form_from_elsewhere(app: App) {
        let manage = following(&app, ADDRESS, &ALL).await;
        assert_eq!(one_click(&app, &manage).await, 403);
        assert_eq!(one_click(&app, "/folj").await, 403);
        assert_eq!(one_click(&app, &format!("{manage}/bekrafta")).await, 403);
        assert_eq!(many(&app).await, 1);
    }

    async fn the_link_of_one_ends_nobody_else_s(app: App) {
        let (one, other) = (following(&app, ADDRESS, &ALL).await, following(&app, OTHER, &ALL).await);
        let id = |path: &str| path.trim_start_matches("/folj/")[..32].to_owned();
        // The id of the other with the signature of the own, and the link that confirms where the one that manages belongs.
        let forged = one.replacen(&id(&one), &id(&other), 1);
        super::ask(&app, "granne.tre@planterad.example", &ALL).await;
        let confirm = link(&app, "granne.tre@planterad.example", "/bekrafta").await.unwrap();
        let misused = confirm.trim_end_matches("/bekrafta").to_owned();
        for path in [&forged, &misused] {
            app.resident().get(path).await.is(404);
            assert_eq!(one_click(&app, &format!("{path}/avsluta")).await, 404);
        }
        assert_eq!(many(&app).await, 3);
        app.resident().post(&format!("{one}/avsluta"), &[]).await.is(200);
        assert_eq!(many(&app).await, 2);
        app.resident().get(&one).await.is(404);
        app.resident().get(&other).await.is(200);
    }

    async fn letters_that_wait_are_not_sent_to_somebody_who_has_left(app: App) {
        let here = published(&app).await;
        app.run_jobs().await;
        let manage = following(&app, ADDRESS, &ALL).await;
        followed_up(&app, &here).await;
        app.run_jobs().await;
        assert_eq!(letters_to(&app, ADDRESS).await.len(), 1);
        app.resident().post(&format!("{manage}/avsluta"), &[]).await.is(200);
        let server = Smtp::start().await;
        work_off(&app.municipality, &over(&app, server.address)).await;
        assert!(server.taken().is_empty());
        assert!(app.letters().await.is_empty(), "it waits no longer");
    }
}
