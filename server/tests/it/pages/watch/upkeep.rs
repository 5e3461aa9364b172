//! What the worker does for representatives: addresses become known, reminders leave once, words go, and so do people.

use super::{
    act, added, count,
    reps::{BERIT, OWN, entered, link, represented, signed_in},
    rounds::{TOLD, round},
};
use crate::{
    support::{
        App, Persona, each_engine,
        rows::{self, execute},
        smtp::Smtp,
    },
    worker::over,
};
use chrono::TimeDelta;
use server::worker::work_off;

/// How many reminders lie in the outbox.
async fn reminders(app: &App) -> usize {
    app.letters().await.iter().filter(|(to, subject, _)| to == BERIT && subject.contains("där du bor")).count()
}

each_engine! {
    async fn those_of_before_become_known_by_their_sealed_address(app: App) {
        let here = added(&app, &[]).await;
        represented(&app, &here, BERIT).await;
        act(&app, &here, &[("do", "rep"), ("rep_name", "Olle Brandt"), ("phone", "070-174 06 22")]).await.is(303);
        execute(&app, "UPDATE watch_rep SET lookup = NULL").await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_rep WHERE lookup IS NULL").await, 2);
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_rep WHERE lookup IS NULL").await, 0);
        let rep = entered(&app, &link(&app, BERIT).await.expect("the address is known")).await;
        rep.get(OWN).await.is(200);
        let kept = format!("{:?}", rows::everything(app.system().db()).await);
        assert!(!kept.contains(BERIT), "an address in plain text");
    }

    async fn a_reminder_leaves_once_a_month_to_those_who_have_not_told(app: App) {
        let here = added(&app, &[]).await;
        let other = added(&app, &[("name", "Kajen")]).await;
        represented(&app, &here, BERIT).await;
        represented(&app, &other, BERIT).await;
        for _ in 0..2 {
            app.run_jobs().await;
        }
        assert_eq!(reminders(&app).await, 1, "one person, one letter");
        let (_, _, body) = app.letters().await.into_iter().find(|(to, ..)| to == BERIT).unwrap();
        assert!(body.contains("/ombud\n") || body.contains("/ombud "), "{body}");
        app.wait(TimeDelta::days(10));
        app.run_jobs().await;
        assert_eq!(reminders(&app).await, 1, "not in the middle of a month");
        app.wait(TimeDelta::days(20));
        app.run_jobs().await;
        assert_eq!(reminders(&app).await, 2, "the first days of April");
    }

    async fn a_reminder_that_waits_does_not_leave_when_the_person_is_gone(app: App) {
        let here = added(&app, &[]).await;
        represented(&app, &here, BERIT).await;
        app.run_jobs().await;
        app.resident().post("/ombud/logga-in", &[("email", BERIT)]).await;
        app.run_jobs().await;
        assert_eq!(app.letters().await.len(), 2, "a reminder and a link");
        act(&app, &here, &super::form("save", &[("state", "ended")])).await.is(303);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_rep").await, 0);
        let server = Smtp::start().await;
        while work_off(&app.municipality, &over(&app, server.address)).await > 0 {}
        assert!(server.taken().is_empty() && app.letters().await.is_empty());
    }

    async fn who_has_told_or_wants_none_is_not_reminded(app: App) {
        let rep = signed_in(&app, BERIT).await;
        let before = reminders(&app).await;
        app.wait(TimeDelta::days(30) - TimeDelta::hours(6));
        let watch = rep.get(OWN).await.value("watch").unwrap();
        rep.post(OWN, &[("do", "quiet"), ("watch", &watch)]).await.is(303);
        app.wait(TimeDelta::hours(6));
        app.run_jobs().await;
        assert_eq!(reminders(&app).await, before, "told already");
        rep.post(OWN, &[("do", "silence")]).await.is(303);
        assert!(rep.get(OWN).await.main().contains("Du får ingen påminnelse"));
        app.wait(TimeDelta::days(30));
        app.run_jobs().await;
        assert_eq!(reminders(&app).await, before, "none is wanted");
        rep.post(OWN, &[("do", "remind")]).await.is(303);
        app.run_jobs().await;
        assert_eq!(reminders(&app).await, before + 1);
    }

    async fn words_go_with_those_of_reports_and_the_codes_stay(app: App) {
        let rep = signed_in(&app, BERIT).await;
        rep.post(&round(&rep).await, &TOLD).await.is(303);
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_round WHERE told IS NOT NULL").await, 1);
        app.wait(TimeDelta::days(366 * 11));
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_round WHERE told IS NOT NULL").await, 0);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_round WHERE signs = 'worn' AND seen = 'lamp'").await, 1);
    }

    async fn a_round_stays_without_the_person(app: App) {
        let here = added(&app, &[]).await;
        represented(&app, &here, BERIT).await;
        let rep = entered(&app, &link(&app, BERIT).await.unwrap()).await;
        rep.post(&round(&rep).await, &TOLD).await.is(303);
        let id = app.as_(Persona::Coordinator).get(&here).await.value("rep").unwrap();
        act(&app, &here, &[("do", "erase"), ("rep", &id)]).await.is(303);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_round WHERE rep IS NULL").await, 1);
        for table in ["watch_rep", "watch_session", "watch_link"] {
            let left = rows::everything(app.system().db()).await;
            assert!(left.get(table).is_none_or(|rows| rows.is_empty()), "{table}");
        }
        assert!(app.as_(Persona::Coordinator).get("/personal").await.main().contains("En rond väntar"));
    }
}
