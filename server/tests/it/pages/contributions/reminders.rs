//! Letters before the meeting: to those whose actor has given nothing, once, with nothing but a link.

use super::{OWN, PERIOD, write};
use crate::support::{App, Persona, each_engine};
use chrono::TimeDelta;

async fn recipients(app: &App) -> Vec<String> {
    let mut to: Vec<_> = app.letters().await.into_iter().map(|(to, ..)| to).collect();
    to.sort();
    to
}

each_engine! {
    async fn those_who_gave_nothing_are_reminded_once_on_the_last_day(app: App) {
        write(&app, "save", "Ett hemligt utkast.", ["7", ""]).await.is(303);
        app.as_(Persona::Police).post("/personal/bidrag/polisen", &[("do", "nothing"), ("period", PERIOD)]).await.is(303);
        app.run_jobs().await;
        app.wait(TimeDelta::days(5));
        app.run_jobs().await;
        assert!(recipients(&app).await.is_empty(), "Saturday is not the last day");
        app.wait(TimeDelta::days(1));
        for _ in 0..3 {
            app.run_jobs().await;
            app.wait(TimeDelta::minutes(1));
        }
        let letters = app.letters().await;
        let own: Vec<_> = letters.iter().filter(|(to, ..)| *to == Persona::Participant.email()).collect();
        let [(_, subject, body)] = &own[..] else { panic!("{letters:?}") };
        assert!(body.contains("/personal/bidrag\n"), "{body}");
        assert!(!subject.contains("Lyktbo") && !body.contains("hemligt") && !body.contains("lyktbo"), "{body}");
        assert!(!recipients(&app).await.contains(&Persona::Police.email()), "that one has answered");
    }

    async fn the_coordinator_sees_who_is_late_when_the_group_meets(app: App) {
        let meeting = [("do", "add"), ("body", "operative"), ("day", "2026-03-05"), ("starts", "09:00"), ("minutes", "60")];
        add_meeting(&app, &meeting).await;
        let page = app.as_(Persona::Coordinator).get("/personal/bidrag").await.is(200);
        assert!(page.main().contains("Gruppen träffas"), "{}", page.main());
        app.wait_signed_in(TimeDelta::days(2)).await;
        app.run_jobs().await;
        assert!(recipients(&app).await.contains(&Persona::Participant.email()), "the day before");
        app.wait_signed_in(TimeDelta::days(1)).await;
        let page = app.as_(Persona::Coordinator).get("/personal/bidrag").await.is(200);
        assert!(page.main().contains("Saknas, sent"), "{}", page.main());
        let start = app.as_(Persona::Coordinator).get("/personal").await.is(200);
        assert!(start.main().contains("Saknas, sent"), "{}", start.main());
        let own = app.as_(Persona::Participant).get("/personal").await.is(200);
        assert!(own.main().contains("Lämna bidrag") && !own.main().contains("Polisen"), "{}", own.main());
        app.as_(Persona::Participant).post(OWN, &[("do", "nothing"), ("period", PERIOD)]).await.is(303);
    }
}

/// A meeting of the group in the database: who plans it is another slice's test.
async fn add_meeting(app: &App, facts: &[(&str, &str)]) {
    const MEETING: &str = "
        INSERT INTO council_meeting
            (id, body, day, starts, minutes, place, state, present, adjusted_by, body_name, body_long_name, sequence, changed_at, version)
        VALUES ($1, 'operative', $2, '09:00', 60, '', 'planned', '', '', '', '', 0, $3, 1)";
    let scope = app.system();
    let id: app::kernel::id::CouncilMeetingId = scope.new_id();
    let day = facts.iter().find(|(name, _)| *name == "day").unwrap().1;
    let mut tx = scope.db().begin().await.unwrap();
    app::on!(&mut tx, |c| sqlx::query(MEETING).bind(id).bind(day).bind(scope.now()).execute(c).await.map(|_| ()))
        .unwrap();
    tx.commit().await.unwrap();
}
