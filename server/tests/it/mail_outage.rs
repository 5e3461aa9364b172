//! A mail server that fails in every way it can: reports come in all the same, and in the end each letter leaves once.

use crate::{
    pages::reports,
    support::{
        App, each_engine,
        smtp::{Mood, Smtp},
    },
    worker::{over, stuck},
};
use chrono::TimeDelta;
use server::{mail::Post, worker::work_off};
use std::{sync::Arc, time::Duration};

/// Each its own: one address is asked to confirm a few times only.
fn recipient(number: usize) -> String {
    format!("kerstin{number}@planterad.example")
}

async fn report(app: &App, number: usize) {
    reports::send(app, &[("email", &recipient(number))]).await;
}

/// An hour of a worker that tries whatever is due.
async fn an_hour(app: &App, post: &Arc<Post>) {
    for _ in 0..20 {
        work_off(&app.municipality, post).await;
        app.wait(TimeDelta::minutes(3));
    }
}

/// Five minutes after its return everybody has their letter, and an hour later nobody has another.
async fn assert_all_leave_once(app: &App, post: &Arc<Post>, server: &Smtp, letters: usize) {
    server.be(Mood::Willing);
    app.wait(TimeDelta::minutes(5));
    while work_off(&app.municipality, post).await > 0 {}
    let left = server.taken();
    an_hour(app, post).await;
    assert_eq!(server.taken().len(), left.len(), "a letter left late, or twice");
    for number in 0..letters {
        let to = format!("To: {}", recipient(number));
        assert_eq!(left.iter().filter(|letter| letter.contains(&to)).count(), 1, "the letter to number {number}");
    }
    assert!(stuck(app).await.is_empty());
}

each_engine! {
    // Not how long a report takes is measured: nobody who sends one can wait for a server that only the worker speaks to.
    async fn a_report_never_waits_for_a_mail_server_that_says_nothing(app: App) {
        let server = Smtp::start().await;
        server.be(Mood::Silent);
        let post = over(&app, server.address);
        for number in 0..3 {
            report(&app, number).await;
        }
        assert_eq!(server.visits(), 0, "sending a report spoke to the mail server");
        let (municipality, its_post) = (Arc::clone(&app.municipality), Arc::clone(&post));
        let worker = tokio::spawn(async move { work_off(&municipality, &its_post).await });
        while server.visits() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        for number in 3..6 {
            report(&app, number).await;
        }
        assert!(!worker.is_finished() && server.visits() == 1, "the worker was to be stuck meanwhile");
        let address = server.stop().await;
        worker.await.unwrap();
        let server = Smtp::start_at(address).await;
        assert_all_leave_once(&app, &post, &server, 6).await;
    }

    async fn after_an_hour_of_putting_off_or_refusing_everything_each_letter_leaves_once(app: App) {
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        let mut letters = 0;
        for mood in [421, 451, 535, 554].map(Mood::Answers) {
            server.be(mood);
            for _ in 0..2 {
                report(&app, letters).await;
                letters += 1;
            }
            an_hour(&app, &post).await;
            let states: Vec<_> = stuck(&app).await.into_iter().map(|line| line.state).collect();
            assert!(!states.is_empty() && states.iter().all(|state| state == "waiting"), "{mood:?}: {states:?}");
            assert_eq!(server.taken().len(), 0, "{mood:?}");
        }
        assert_all_leave_once(&app, &post, &server, letters).await;
    }

    async fn one_refused_recipient_holds_nobody_else_up(app: App) {
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        server.be(Mood::Answers(550));
        report(&app, 0).await;
        work_off(&app.municipality, &post).await;
        server.be(Mood::Willing);
        report(&app, 1).await;
        work_off(&app.municipality, &post).await;
        let [letter] = server.taken().try_into().unwrap();
        assert!(letter.contains(&recipient(1)), "{letter}");
        assert_all_leave_once(&app, &post, &server, 2).await;
    }
}
