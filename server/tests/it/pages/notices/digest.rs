//! The weekly letter: once, in the morning, with what happened; nothing when nothing did.

use super::{ADDRESS, ALL, following, letters_to};
use crate::{
    pages::pledges::{PUBLIC, TITLE, followed_up, published, with},
    support::each_engine,
};
use chrono::TimeDelta;

each_engine! {
    async fn one_letter_a_week_with_what_happened_and_none_when_nothing_did(app: App) {
        let here = published(&app).await;
        app.run_jobs().await;
        app.wait_signed_in(TimeDelta::seconds(1)).await;
        // Today is Monday 2 March, nine in the morning; the letter comes on Fridays.
        following(&app, ADDRESS, &with(&ALL, &[("topic", "pledges"), ("pace", "weekly"), ("weekday", "5")])).await;
        app.wait_signed_in(TimeDelta::hours(1)).await;
        followed_up(&app, &here).await;
        app.run_jobs().await;
        assert!(letters_to(&app, ADDRESS).await.is_empty(), "not at once");
        // Friday, six in the morning, and then half past seven.
        app.wait_signed_in(TimeDelta::days(3) + TimeDelta::hours(20)).await;
        app.run_jobs().await;
        assert!(letters_to(&app, ADDRESS).await.is_empty(), "nobody is woken");
        app.wait_signed_in(TimeDelta::minutes(90)).await;
        for _ in 0..3 {
            app.run_jobs().await;
        }
        let [(subject, body)] = letters_to(&app, ADDRESS).await.try_into().unwrap();
        assert!(subject.contains("en nyhet"), "{subject}");
        assert!(body.contains(TITLE) && body.contains(PUBLIC) && body.contains("/avsluta"), "{body}");
        assert!(body.contains("Den första vandringen är gjord."), "what has happened is in the letter: {body}");
        // A week in which nothing happens, and one that was slept through.
        app.wait_signed_in(TimeDelta::days(16)).await;
        app.run_jobs().await;
        assert_eq!(letters_to(&app, ADDRESS).await.len(), 1);
    }

    async fn who_wants_to_hear_at_once_from_now_on_gets_what_waited(app: App) {
        let here = published(&app).await;
        app.run_jobs().await;
        app.wait_signed_in(TimeDelta::seconds(1)).await;
        let manage = following(&app, ADDRESS, &with(&ALL, &[("topic", "pledges"), ("pace", "weekly")])).await;
        app.wait_signed_in(TimeDelta::hours(1)).await;
        followed_up(&app, &here).await;
        app.wait_signed_in(TimeDelta::hours(1)).await;
        let version = app.resident().get(&manage).await.is(200).value("version").unwrap();
        let form: Vec<_> = ALL.iter().copied().chain([("version", &*version)]).collect();
        app.resident().post(&manage, &form).await.is(303);
        app.run_jobs().await;
        assert_eq!(letters_to(&app, ADDRESS).await.len(), 1, "what waited, and not once more");
        app.wait_signed_in(TimeDelta::days(8)).await;
        app.run_jobs().await;
        assert_eq!(letters_to(&app, ADDRESS).await.len(), 1, "no weekly letter any more");
    }
}
