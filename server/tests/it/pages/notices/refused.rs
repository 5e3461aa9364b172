//! An address the mail server refuses for good: marked, tried again, and ended.

use super::{ADDRESS, ALL, OTHER, following, many};
use crate::{
    pages::pledges::{followed_up, published},
    support::{
        App, each_engine, logs,
        smtp::{Mood, Smtp},
    },
    worker::{over, stuck},
};
use app::on;
use chrono::TimeDelta;
use server::worker::work_off;

async fn refusals(app: &App) -> Vec<i64> {
    const MARKS: &str = "SELECT refused FROM notice_subscription ORDER BY id";
    on!(app.system().db(), |c| sqlx::query_scalar(MARKS).fetch_all(c).await).unwrap()
}

each_engine! {
    async fn an_address_that_is_refused_for_good_is_marked_and_then_ended(app: App) {
        let here = published(&app).await;
        app.run_jobs().await;
        following(&app, ADDRESS, &ALL).await;
        followed_up(&app, &here).await;
        app.run_jobs().await;
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        server.be(Mood::Answers(550));
        work_off(&app.municipality, &post).await;
        assert_eq!(refusals(&app).await, [1]);
        for _ in 0..4 {
            app.wait(TimeDelta::hours(1));
            work_off(&app.municipality, &post).await;
        }
        assert_eq!(many(&app).await, 0, "it is ended");
        assert!(stuck(&app).await.is_empty(), "nobody in the office has to look after it");
        server.be(Mood::Willing);
        app.wait(TimeDelta::hours(1));
        work_off(&app.municipality, &post).await;
        assert!(server.taken().is_empty(), "nothing more is sent");
        logs::hold_none_of(&[ADDRESS]);
    }

    async fn a_letter_that_leaves_after_all_takes_the_mark_away(app: App) {
        let here = published(&app).await;
        app.run_jobs().await;
        following(&app, OTHER, &ALL).await;
        followed_up(&app, &here).await;
        app.run_jobs().await;
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        server.be(Mood::Answers(550));
        work_off(&app.municipality, &post).await;
        server.be(Mood::Willing);
        app.wait(TimeDelta::hours(1));
        work_off(&app.municipality, &post).await;
        assert_eq!((refusals(&app).await, server.taken().len()), (vec![0], 1));
    }
}
