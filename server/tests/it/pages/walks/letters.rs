//! Letters to those who signed up name the address that ends them with one POST; those that answer what somebody just did
//! do not.

use super::{PLAN, STOPS, act, confirmed, count, leader, letters_to, open, signed_up, with};
use crate::{
    pages::notices::end::{one_click, unsubscribe},
    support::{
        App, each_engine,
        smtp::{Mood, Smtp},
    },
    worker::{over, stuck},
};
use chrono::TimeDelta;
use server::worker::work_off;

const KIM: &str = "kim@example.org";
const WITH_ADDRESS: &str = "SELECT COUNT(*) FROM walk_signup WHERE email IS NOT NULL";

/// The walk is moved, and those who come are told.
async fn moved(app: &App, here: &str, day: &str) {
    let plan = with(&[&PLAN[..], &STOPS[..]].concat(), &[("day", day)]);
    act(app, here, &plan).await.is(303);
}

each_engine! {
    async fn one_post_ends_the_letters_and_the_place_stays(app: App) {
        let here = open(&app).await;
        confirmed(&app, KIM).await;
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        work_off(&app.municipality, &post).await;
        let [ask] = server.taken().try_into().unwrap();
        assert_eq!(unsubscribe(&ask), None, "the letter that asks is about one act");
        moved(&app, &here, "2026-03-19").await;
        work_off(&app.municipality, &post).await;
        let letter = server.taken().pop().unwrap();
        assert!(letter.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{letter}");
        let path = unsubscribe(&letter).expect("the header");
        assert!(path.starts_with("/anmalan/") && path.ends_with("/avsluta"), "{path}");
        let page = app.resident().get(&path).await.is(200);
        assert!(page.attr("main form[method=post]", "action").is_some());
        assert_eq!(count(&app, WITH_ADDRESS).await, 1, "looking ended it");
        // A letter that waits already does not leave any more.
        moved(&app, &here, "2026-03-20").await;
        assert_eq!(letters_to(&app, KIM).await, 1);
        assert_eq!(one_click(&app, &path).await, 200);
        assert_eq!(one_click(&app, &path).await, 200, "ending twice is fine");
        work_off(&app.municipality, &post).await;
        assert_eq!(server.taken().len(), 2);
        assert_eq!(count(&app, WITH_ADDRESS).await, 0);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM walk_signup WHERE state = 'going'").await, 1, "the place stays");
    }

    async fn who_left_gets_no_letter_that_waited_not_even_the_one_that_asks(app: App) {
        open(&app).await;
        let place = signed_up(&app, KIM).await;
        let place = place.split('?').next().unwrap();
        let server = Smtp::start().await;
        assert_eq!(letters_to(&app, KIM).await, 1);
        app.resident().post(place, &[("do", "leave")]).await.is(303);
        work_off(&app.municipality, &over(&app, server.address)).await;
        assert!(server.taken().is_empty() && letters_to(&app, KIM).await == 0);
    }

    async fn an_invitation_does_not_leave_when_there_is_nothing_to_come_to(app: App) {
        let here = open(&app).await;
        let form = [("do", "invite"), ("emails", "ada@example.org")];
        leader(&app).post(&format!("{here}/inbjudan"), &form).await.is(303);
        act(&app, &here, &[("do", "cancel"), ("reason", "Storm.")]).await.is(303);
        assert_eq!(letters_to(&app, "ada@example.org").await, 2);
        let server = Smtp::start().await;
        while work_off(&app.municipality, &over(&app, server.address)).await > 0 {}
        let [letter] = server.taken().try_into().unwrap();
        assert!(letter.contains("vandring.ics"), "only that it is cancelled: {letter}");
    }

    async fn an_address_the_mail_server_refuses_for_good_is_erased(app: App) {
        let here = open(&app).await;
        confirmed(&app, KIM).await;
        leader(&app).post(&format!("{here}/inbjudan"), &[("do", "invite"), ("emails", "ada@example.org")]).await.is(303);
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        server.be(Mood::Answers(550));
        for _ in 0..8 {
            work_off(&app.municipality, &post).await;
            app.wait(TimeDelta::hours(1));
        }
        assert_eq!(count(&app, WITH_ADDRESS).await, 0);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM walk_invitation WHERE email IS NOT NULL").await, 0);
        assert!(stuck(&app).await.is_empty(), "nobody in the office has to look after it");
        assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'walk.address_refused'").await, 2);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM walk_signup WHERE state = 'going'").await, 1, "the place stays");
    }

    async fn only_that_address_takes_a_form_from_elsewhere(app: App) {
        open(&app).await;
        let place = confirmed(&app, KIM).await;
        assert_eq!(one_click(&app, &place).await, 403);
        assert_eq!(one_click(&app, &format!("{place}/mer/avsluta")).await, 403);
        let forged = format!("/anmalan/{}/avsluta", "0".repeat(96));
        assert_eq!(one_click(&app, &forged).await, 404);
        assert_eq!(count(&app, WITH_ADDRESS).await, 1);
    }

    async fn who_follows_walks_hears_of_one_that_opens_and_of_its_protocol(app: App) {
        use crate::pages::notices::{ADDRESS, following, letters_to};
        let walks = [("topic", "walks"), ("pace", "at_once"), ("weekday", "1"), ("lang", "sv")];
        following(&app, ADDRESS, &walks).await;
        super::published(&app).await;
        app.run_jobs().await;
        let mut subjects: Vec<_> = letters_to(&app, ADDRESS).await.into_iter().map(|(subject, _)| subject).collect();
        subjects.sort();
        assert_eq!(subjects.len(), 2, "{subjects:?}");
        assert!(subjects[0].contains("Ny trygghetsvandring") && subjects[1].contains("Protokoll"), "{subjects:?}");
    }
}
