//! One publication, hundreds of letters: each once, whatever stops the worker or the mail server in the middle.

use super::{ALL, all_left, execute};
use crate::{
    pages::pledges::{followed_up, published},
    support::{
        App, each_engine,
        smtp::{Mood, Smtp},
    },
    worker::over,
};
use app::{
    accounts::scope::Scope,
    jobs,
    kernel::{lang::Lang, pii_types::Pii},
    notices::{
        Asked, Following, Pace, Topic,
        service::{Door, Token, subscribe},
    },
    platform::outbox::{self, Claimed, Queue},
};
use chrono::TimeDelta;
use server::worker::work_off;
use std::{collections::BTreeSet, sync::Arc, time::Duration};

/// More than two batches.
const FOLLOWERS: usize = 430;

async fn followers(app: &App, many: usize) {
    let scope = Scope::anybody(Arc::clone(&app.municipality), Lang::Sv);
    let following = Following {
        topics: vec![Topic::Pledges],
        pledges: Vec::new(),
        areas: Vec::new(),
        lang: Lang::Sv,
        pace: Pace::AtOnce,
        weekday: 1,
    };
    for number in 0..many {
        let email = Pii::new(format!("granne.{number}@planterad.example"));
        let id = subscribe::ask(&scope, Asked { email, following: following.clone() }).await.unwrap().unwrap();
        let token = Token::of(app.municipality.keys(), Door::Confirm, id);
        subscribe::confirm(&scope, token.reveal()).await.unwrap();
    }
    all_left(app).await;
}

async fn fan_out(app: &App) -> Claimed {
    let claimed = outbox::claim(app.system().db(), Queue::Work, app.clock.now(), TimeDelta::minutes(5)).await;
    let errand = claimed.unwrap().expect("an errand");
    assert_eq!(errand.kind, "notice.fan_out");
    errand
}

/// Nobody is told twice, and everybody is told.
fn each_once(recipients: &[String], many: usize) {
    let different: BTreeSet<_> = recipients.iter().collect();
    assert_eq!((recipients.len(), different.len()), (many, many));
}

each_engine! {
    async fn a_worker_that_dies_in_the_middle_goes_on_without_doubles(app: App) {
        let here = published(&app).await;
        app.run_jobs().await;
        followers(&app, FOLLOWERS).await;
        followed_up(&app, &here).await;
        assert!(app.letters().await.is_empty(), "the publication itself writes to nobody");
        let errand = fan_out(&app).await;
        let dies = tokio::time::timeout(Duration::from_millis(40), jobs::carry_out(&app.system(), &errand)).await;
        let before = app.letters().await.len();
        println!("fan-out: stopped with {before} of {FOLLOWERS} letters, finished: {}", dies.is_ok());
        jobs::carry_out(&app.system(), &errand).await.unwrap();
        let told = |letters: Vec<(String, String, String)>| letters.into_iter().map(|(to, ..)| to).collect::<Vec<_>>();
        each_once(&told(app.letters().await), FOLLOWERS);
        // Even if it were forgotten how far it came.
        execute(&app, "UPDATE notice_occasion SET done_at = NULL, reached = (SELECT id FROM notice_subscription ORDER BY id LIMIT 1)").await;
        jobs::carry_out(&app.system(), &errand).await.unwrap();
        each_once(&told(app.letters().await), FOLLOWERS);
    }

    async fn a_mail_server_that_fails_in_the_middle_leaves_nobody_out_and_tells_nobody_twice(app: App) {
        const MANY: usize = 240;
        let here = published(&app).await;
        app.run_jobs().await;
        followers(&app, MANY).await;
        followed_up(&app, &here).await;
        app.run_jobs().await;
        let server = Arc::new(Smtp::start().await);
        let post = over(&app, server.address);
        let moody = Arc::clone(&server);
        let falls_ill = tokio::spawn(async move {
            while moody.taken().len() < MANY / 3 {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            moody.be(Mood::Answers(451));
        });
        work_off(&app.municipality, &post).await;
        falls_ill.await.unwrap();
        let so_far = server.taken().len();
        assert!((MANY / 3..MANY).contains(&so_far), "{so_far}");
        server.be(Mood::Willing);
        app.wait(TimeDelta::minutes(5));
        work_off(&app.municipality, &post).await;
        let taken = server.taken();
        let line = |letter: &String| letter.lines().find(|line| line.starts_with("To: ")).unwrap().to_owned();
        each_once(&taken.iter().map(line).collect::<Vec<_>>(), MANY);
        assert!(taken.iter().all(|letter| letter.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")));
        app.wait(TimeDelta::hours(1));
        assert_eq!(work_off(&app.municipality, &post).await, 0);
    }

    async fn a_published_picture_is_told_of_in_the_language_that_was_chosen(app: App) {
        use crate::pages::situation::picture;
        let english: Vec<_> = ALL.iter().map(|(name, value)| (*name, if *name == "lang" { "en" } else { *value })).collect();
        super::following(&app, super::ADDRESS, &english).await;
        picture::published(&app).await;
        app.run_jobs().await;
        let letters = super::letters_to(&app, super::ADDRESS).await;
        let told: Vec<_> = letters.iter().filter(|(subject, _)| subject.contains("New report on how things are")).collect();
        assert_eq!(told.len(), 1, "{letters:?}");
        assert!(told[0].1.contains("/en/lage"), "{}", told[0].1);
        assert!(told[0].1.contains("weeks 9–10 2026") && !told[0].1.contains("vecka"), "{}", told[0].1);
    }
}
