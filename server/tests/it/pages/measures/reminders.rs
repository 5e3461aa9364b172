//! Letters a week before a follow-up: to those of the actor, once, with nothing but a link.

use super::{id, started, today};
use crate::support::{App, Persona, each_engine};
use chrono::{NaiveDate, TimeDelta};

async fn recipients(app: &App) -> Vec<String> {
    let mut to: Vec<_> = app.letters().await.into_iter().map(|(to, ..)| to).collect();
    to.sort();
    to
}

each_engine! {
    async fn those_of_the_actor_are_reminded_once_a_week_before(app: App) {
        let path = started(&app, &[]).await;
        app.run_jobs().await;
        app.wait(TimeDelta::days(21));
        app.run_jobs().await;
        assert!(app.letters().await.is_empty(), "eight days are not near");
        app.wait(TimeDelta::days(1));
        assert_eq!(today(&app), NaiveDate::from_ymd_opt(2026, 3, 24).unwrap());
        for _ in 0..3 {
            app.run_jobs().await;
            app.wait(TimeDelta::minutes(1));
        }
        let letters = app.letters().await;
        let [(to, subject, body)] = &letters[..] else { panic!("{letters:?}") };
        assert_eq!(to, &Persona::Handler.email());
        assert!(body.contains(&format!("/personal/insatser/{}", id(&path))), "{body}");
        for content in ["Ljus", "Stationstunneln", "Trasiga", "Lamporna", "Driftansvarig"] {
            assert!(!subject.contains(content) && !body.contains(content), "{content}");
        }
        app.wait(TimeDelta::days(65));
        app.run_jobs().await;
        assert_eq!(recipients(&app).await.len(), 2, "the next follow-up has a letter of its own");
    }

    async fn where_the_actor_has_no_account_the_coordinator_is_told(app: App) {
        started(&app, &[("actor", "raddningstjansten")]).await;
        app.wait(TimeDelta::days(25));
        app.run_jobs().await;
        // The other is a coordinator too, who has not given the second factor this time.
        assert_eq!(recipients(&app).await, [Persona::Coordinator.email(), Persona::PasswordOnly.email()]);
        let letters = app.letters().await;
        assert!(letters.iter().all(|(.., body)| !body.contains("din verksamhet")), "it is not theirs");
    }

    async fn nobody_is_written_to_at_night_nor_about_what_is_over(app: App) {
        let path = started(&app, &[]).await;
        let end = [("do", "follow_up"), ("verdict", "end"), ("reason", "Klart."), ("value", "1")];
        super::act(&app, Persona::Coordinator, &path, &end).await.is(303);
        started(&app, &[("actor", "polisen")]).await;
        // Two in the morning.
        app.wait(TimeDelta::days(25) - TimeDelta::hours(7));
        app.run_jobs().await;
        assert!(app.letters().await.is_empty());
        app.wait(TimeDelta::hours(7));
        app.run_jobs().await;
        assert_eq!(recipients(&app).await, [Persona::Police.email()]);
    }
}
