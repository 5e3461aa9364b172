//! One bulletin, hundreds of letters, and a mail server that fails twice in the middle: once it takes a letter and the line
//! breaks before its answer, once it is not there at all.
//!
//! Everybody gets it. A letter whose answer was lost is sent again, because nobody can know whether it was taken; it is the
//! same message with the same Message-ID, by which mail servers and programs know it. No other letter leaves twice.

#[path = "../../../../examples/bench/followers.rs"]
mod followers;

use super::published;
use crate::{
    pages::notices::end::{one_click, unsubscribe},
    support::{
        App, Persona, each_engine,
        smtp::{self, Mood, Smtp},
    },
    worker::{over, stuck},
};
use app::platform::db::Engine;
use chrono::TimeDelta;
use server::{mail::Post, worker::work_off};
use std::{
    collections::{BTreeMap, BTreeSet},
    net::SocketAddr,
    sync::Arc,
    time::Duration,
};
use tokio::task::JoinHandle;

/// How many follow. What SQL does with them is the same text on both engines, and each letter takes PostgreSQL a way over a
/// socket more: there, fewer are tried. `script/bench 5 bulletin` sends five thousand on both.
fn many(app: &App) -> usize {
    match app.system().db().engine() {
        Engine::Sqlite(_) => 600,
        Engine::Postgres(_) => 300,
    }
}

/// The worker sends until the server fails, or nothing is left.
fn working(app: &App, post: &Arc<Post>) -> JoinHandle<usize> {
    let (municipality, post) = (Arc::clone(&app.municipality), Arc::clone(post));
    tokio::spawn(async move { work_off(&municipality, &post).await })
}

async fn until_it_has(server: &Smtp, many: usize) {
    while server.many() < many {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// The server takes a letter, and the line breaks before its answer.
async fn loses_an_answer(app: &App, server: &Smtp, post: &Arc<Post>) {
    let worker = working(app, post);
    until_it_has(server, many(app) / 4).await;
    server.be(Mood::HangsUp);
    worker.await.unwrap();
    assert!(server.many() < many(app), "it was to fail in the middle");
    app.wait(TimeDelta::minutes(5));
}

/// The server goes away in the middle of the rest; whoever connects is refused, for a quarter of an hour.
async fn goes_away(app: &App, server: Smtp, post: &Arc<Post>) -> (SocketAddr, Vec<String>) {
    let worker = working(app, post);
    until_it_has(&server, many(app) / 2).await;
    let (address, taken) = server.stop_telling().await;
    worker.await.unwrap();
    for _ in 0..5 {
        work_off(&app.municipality, post).await;
        app.wait(TimeDelta::minutes(3));
    }
    assert!(taken.len() < many(app), "it was to fail in the middle");
    (address, taken)
}

fn header(letter: &str, name: &str) -> String {
    smtp::header(letter, name).expect("the header")
}

/// Everybody has it, and whoever has it twice has the same message twice.
fn assert_each_once(taken: &[String], many: usize) {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for letter in taken {
        messages.entry(header(letter, "To")).or_default().insert(header(letter, "Message-ID"));
        assert_eq!(header(letter, "List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        assert!(header(letter, "List-Unsubscribe").starts_with("<https://"));
    }
    assert_eq!(messages.len(), many, "everybody");
    assert!(messages.values().all(|ids| ids.len() == 1), "the same thing was told in two letters");
    let again = taken.len() - many;
    assert!((1..=2).contains(&again), "the one whose answer was lost, perhaps one under way at the end: {again}");
}

each_engine! {
    async fn hundreds_get_it_once_though_the_mail_server_fails_in_the_middle(app: App) {
        let many = many(&app);
        followers::fill(&app.municipality, many, "watch").await.unwrap();
        let here = published(&app, &[]).await;
        app.run_jobs().await;
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        loses_an_answer(&app, &server, &post).await;
        let (address, mut taken) = goes_away(&app, server, &post).await;
        let server = Smtp::start_at(address).await;
        while work_off(&app.municipality, &post).await > 0 {
            app.wait(TimeDelta::minutes(5));
        }
        taken.extend(server.taken());
        assert_each_once(&taken, many);
        assert!(stuck(&app).await.is_empty() && app.letters().await.is_empty(), "the outbox is empty");
        assert!(server.visits() <= 2, "one connection carries many letters");
        app.wait_signed_in(TimeDelta::minutes(1)).await;
        let page = app.as_(Persona::Coordinator).get(&here).await.is(200).main();
        assert!(page.contains(&format!("{many} av {many} mejl har gått iväg.")), "{page}");
    }

    async fn one_post_to_the_header_s_address_ends_it_and_the_next_bulletin_does_not_go_there(app: App) {
        followers::fill(&app.municipality, 60, "watch").await.unwrap();
        published(&app, &[]).await;
        app.run_jobs().await;
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        work_off(&app.municipality, &post).await;
        let letter = server.taken().pop().expect("a letter");
        let (to, path) = (header(&letter, "To"), unsubscribe(&letter).unwrap());
        assert_eq!(one_click(&app, &path).await, 200);
        app.wait_signed_in(TimeDelta::minutes(5)).await;
        published(&app, &[("title", "Lås mopeden")]).await;
        app.run_jobs().await;
        work_off(&app.municipality, &post).await;
        let taken = server.taken();
        assert_eq!(taken.len(), 60 + 59);
        assert_eq!(taken.iter().filter(|letter| header(letter, "To") == to).count(), 1, "it ended");
    }
}
