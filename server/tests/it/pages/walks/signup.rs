//! Signing up: a cap, a waiting list that moves by itself, no address used before its owner says so, and nothing kept.

use super::{PUBLIC, confirmed, count, last_link, leader, letters_to, open, signed_up};
use crate::support::each_engine;
use app::on;
use chrono::TimeDelta;

const GOING: &str = "SELECT COUNT(*) FROM walk_signup WHERE state = 'going'";
const WAITING: &str = "SELECT COUNT(*) FROM walk_signup WHERE state = 'waiting'";
const ALL: &str = "SELECT COUNT(*) FROM walk_signup";

each_engine! {
    async fn the_last_place_is_given_once_however_many_want_it_at_the_same_moment(app: App) {
        open(&app).await;
        let one = || signed_up(&app, "");
        tokio::join!(one(), one(), one(), one(), one(), one(), one(), one(), one());
        assert_eq!((count(&app, GOING).await, count(&app, WAITING).await), (2, 7));
        assert!(app.resident().get(PUBLIC).await.main().contains("Fullt, väntelista"));
    }

    async fn whoever_is_first_in_line_moves_up_and_is_told_once(app: App) {
        open(&app).await;
        let (one, two) = (signed_up(&app, "").await, signed_up(&app, "").await);
        let third = confirmed(&app, "tredje@example.org").await;
        signed_up(&app, "fjarde@example.org").await;
        assert!(app.resident().get(&third).await.main().contains("plats 1 på väntelistan"));
        let before = letters_to(&app, "tredje@example.org").await;
        let leave = async |place: &str| app.resident().post(place, &[("do", "leave")]).await.is(303);
        tokio::join!(leave(&one), leave(&two));
        app.resident().post(&one, &[("do", "leave")]).await.is(303);
        assert_eq!((count(&app, GOING).await, count(&app, WAITING).await), (2, 0));
        assert!(app.resident().get(&third).await.main().contains("Du har en plats"));
        assert_eq!(letters_to(&app, "tredje@example.org").await, before + 1);
        assert_eq!(letters_to(&app, "fjarde@example.org").await, 1, "an address nobody confirmed gets nothing more");
    }

    async fn the_same_form_twice_is_one_place_and_a_friend_another(app: App) {
        open(&app).await;
        let form = [("key", "5e7d1a52-6c83-4d9f-8a10-0d6b2f3a9c11"), ("name", "Kim"), ("email", "")];
        let first = app.resident().post(PUBLIC, &form).await.is(303).location().to_owned();
        assert_eq!(app.resident().post(PUBLIC, &form).await.location(), first);
        assert_eq!(count(&app, ALL).await, 1);
        let friend = [form[0], ("name", "Alex"), ("email", "")];
        assert_ne!(app.resident().post(PUBLIC, &friend).await.is(303).location(), first);
        assert_eq!(count(&app, ALL).await, 2);
    }

    async fn only_the_letter_confirms_an_address(app: App) {
        open(&app).await;
        let place = signed_up(&app, "kim@example.org").await;
        app.resident().post(&place, &[("do", "confirm")]).await.is(404);
        let letter = last_link(&app, "kim@example.org").await;
        assert!(app.resident().get(&letter).await.is(200).main().contains("Är det din adress?"));
        app.resident().post(&letter, &[("do", "confirm")]).await.is(303);
        assert!(app.resident().get(&place).await.main().contains("Du får mejl när något ändras"));
        app.resident().post(&letter, &[("do", "end_letters")]).await.is(303);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM walk_signup WHERE email IS NOT NULL").await, 0);
        assert_eq!(count(&app, GOING).await, 1, "the place stays");
    }

    async fn a_wrong_address_is_refused_with_what_was_typed(app: App) {
        open(&app).await;
        let form = [("key", ""), ("name", "Kim"), ("email", "kim@")];
        let page = app.resident().post(PUBLIC, &form).await.is(422);
        assert_eq!((page.value("name").as_deref(), page.value("email").as_deref()), (Some("Kim"), Some("kim@")));
        assert_eq!(count(&app, ALL).await, 0);
    }

    async fn names_are_opened_by_the_leader_alone_and_the_log_tells(app: App) {
        const OPENED: &str = "SELECT COUNT(*) FROM audit WHERE action = 'walk.names_opened'";
        let here = open(&app).await;
        signed_up(&app, "").await;
        assert!(!leader(&app).get(&here).await.main().contains("Kim"));
        assert!(leader(&app).post(&here, &[("do", "names")]).await.is(200).main().contains("Kim"));
        assert_eq!(count(&app, OPENED).await, 1);
        assert_eq!(app.resident().get(PUBLIC).await.main().matches("Kim").count(), 0);
    }

    async fn what_is_no_longer_needed_goes(app: App) {
        open(&app).await;
        signed_up(&app, "").await;
        confirmed(&app, "kim@example.org").await;
        app.wait(TimeDelta::days(60));
        app.run_jobs().await;
        assert_eq!(count(&app, ALL).await, 1, "who gets no letters is forgotten a month after");
        app.wait(TimeDelta::days(460));
        app.run_jobs().await;
        assert_eq!(count(&app, ALL).await, 0);
    }

    async fn nobody_signs_up_when_the_day_is_over(app: App) {
        open(&app).await;
        app.wait(TimeDelta::days(11));
        let form = [("key", "5e7d1a52-6c83-4d9f-8a10-0d6b2f3a9c11")];
        app.resident().post(PUBLIC, &form).await.is(422);
        let none: i64 = on!(app.system().db(), |c| sqlx::query_scalar(ALL).fetch_one(c).await).unwrap();
        assert_eq!(none, 0);
    }
}
