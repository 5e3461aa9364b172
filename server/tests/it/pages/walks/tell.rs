//! Letters: the protocol, what moved on (together), half a year, and the return walk, each with a way to end them.

use super::{ANSWER, PUBLIC, act, confirmed, joined, leader, letters_to, note, open, published, with};
use crate::support::each_engine;
use chrono::TimeDelta;

const KIM: &str = "kim@example.org";

each_engine! {
    async fn participants_hear_of_the_protocol_of_changes_together_and_of_half_a_year(app: App) {
        open(&app).await;
        confirmed(&app, KIM).await;
        let here = leader(&app).get("/personal/vandringar").await.attr("table a", "href").unwrap();
        app.wait_signed_in(TimeDelta::days(10)).await;
        let phone = joined(&app, &here).await;
        for item in ["c1", "d3"] {
            note(&app, &phone, "1", item, "").await.is(303);
        }
        act(&app, &format!("{here}/protokoll"), &[("do", "close")]).await.is(303);
        for number in ["1", "2"] {
            act(&app, &format!("{here}/atgard/{number}"), &ANSWER).await.is(303);
        }
        act(&app, &format!("{here}/protokoll"), &[("do", "publish")]).await.is(303);
        assert_eq!(letters_to(&app, KIM).await, 2, "the first asked for the address");
        app.wait_signed_in(TimeDelta::days(2)).await;
        for number in ["1", "2"] {
            let done = [("status", "done"), ("decision", "Bytt.")];
            act(&app, &format!("{here}/atgard/{number}"), &with(&ANSWER, &done)).await.is(303);
        }
        app.run_jobs().await;
        assert_eq!(letters_to(&app, KIM).await, 2, "changes are gathered");
        app.wait(TimeDelta::days(6));
        app.run_jobs().await;
        app.run_jobs().await;
        assert_eq!(letters_to(&app, KIM).await, 3, "two changes, one letter");
        app.wait(TimeDelta::days(180));
        app.run_jobs().await;
        app.run_jobs().await;
        let letters = app.letters().await;
        assert_eq!(letters_to(&app, KIM).await, 4);
        assert!(letters.last().unwrap().1.contains("halvår"), "{letters:?}");
        assert!(letters.iter().filter(|(to, ..)| to == KIM).all(|(_, _, body)| body.contains("Inga fler mejl") && !body.contains("lampor")));
    }

    async fn another_day_and_a_cancelled_walk_are_told(app: App) {
        let here = open(&app).await;
        confirmed(&app, KIM).await;
        let moved = with(&[&super::PLAN[..], &super::STOPS[..]].concat(), &[("day", "2026-03-19")]);
        act(&app, &here, &moved).await.is(303);
        assert_eq!(letters_to(&app, KIM).await, 2);
        act(&app, &here, &with(&moved, &[("about", "Bara orden är andra.")])).await.is(303);
        assert_eq!(letters_to(&app, KIM).await, 2);
        act(&app, &here, &[("do", "cancel"), ("reason", "Storm.")]).await.is(303);
        assert_eq!(letters_to(&app, KIM).await, 3);
    }

    async fn the_return_walk_invites_and_compares_stop_by_stop(app: App) {
        let here = published(&app).await;
        let back = leader(&app).post(&here, &[("do", "back")]).await.is(303);
        let back = back.location().split('?').next().unwrap().to_owned();
        let slug = "atervandring-kvallsvandring-i-centrum";
        let when = [("day", "2026-09-10"), ("title", "Återvandring: Kvällsvandring i centrum")];
        let plan = with(&super::PLAN, &when);
        act(&app, &back, &[&plan[..], &[("stop_number", "1"), ("stop_name", "Torget"), ("stop_number", "2"), ("stop_name", "Gångtunneln")]].concat()).await.is(303);
        act(&app, &back, &[("do", "open")]).await.is(303);
        app.wait_signed_in(TimeDelta::days(182)).await;
        let code: String = leader(&app).get(&back).await.texts("#code").join("").chars().filter(char::is_ascii_alphanumeric).collect();
        let phone = app.resident().post(&format!("/vandringar/{slug}/ga"), &[("code", &code)]).await.is(303).location().to_owned();
        note(&app, &phone, "1", "c1", "Fortfarande mörkt.").await.is(303);
        note(&app, &phone, "2", "a5", "Nytt klotter.").await.is(303);
        let told = leader(&app).get(&format!("{back}/jamfor")).await.is(200).main();
        assert!(told.contains("Finns kvar") && told.contains("Borta") && told.contains("Ny sedan dess"), "{told}");
        app.resident().get(&format!("/vandringar/{slug}/jamfor")).await.is(404);
        act(&app, &format!("{back}/protokoll"), &[("do", "close")]).await.is(303);
        for number in ["1", "2"] {
            act(&app, &format!("{back}/atgard/{number}"), &ANSWER).await.is(303);
        }
        act(&app, &format!("{back}/protokoll"), &[("do", "publish")]).await.is(303);
        app.resident().get(&format!("/vandringar/{slug}/jamfor")).await.is(200);
        assert!(app.resident().get(PUBLIC).await.main().contains("Återvandring"));
    }

    async fn those_who_walked_are_invited_to_the_return_walk(app: App) {
        open(&app).await;
        confirmed(&app, KIM).await;
        let here = leader(&app).get("/personal/vandringar").await.attr("table a", "href").unwrap();
        app.wait_signed_in(TimeDelta::days(10)).await;
        act(&app, &format!("{here}/protokoll"), &[("do", "close")]).await.is(303);
        let back = leader(&app).post(&here, &[("do", "back")]).await.is(303);
        let back = back.location().split('?').next().unwrap().to_owned();
        act(&app, &back, &[("do", "open")]).await.is(303);
        let letters = app.letters().await;
        assert!(letters.last().is_some_and(|(to, subject, _)| to == KIM && subject.contains("återvandringen")));
    }
}
