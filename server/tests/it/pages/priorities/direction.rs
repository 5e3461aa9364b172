//! The direction: points, the council's agenda, and what the council made of each.

use super::{DIRECTION, ROUND, act, coordinator, council_decides, decided, log, on_agenda, point, version};
use crate::{
    pages::council::STEERING,
    support::{Persona, each_engine},
};
use chrono::TimeDelta;

const LIGHT: &str = "Belysningen ses över varje månad.";
const WALKS: &str = "Kvällsrundor på torget.";
const CAMERAS: &str = "Kameror sätts upp.";

each_engine! {
    async fn points_are_written_once_the_areas_are_chosen(app: App) {
        let form = [("do", "add"), ("text", LIGHT), ("who", "police")];
        act(&app, DIRECTION, &form).await.is(422);
        act(&app, ROUND, &[("do", "save"), ("area", "centrum"), ("motive", "x")]).await.is(303);
        act(&app, DIRECTION, &form).await.is(422);
        decided(&app).await;
        for (wrong, field) in [
            (vec![("do", "add"), ("text", ""), ("who", "police")], "#field-text-error"),
            (vec![("do", "add"), ("text", LIGHT), ("who", "")], "#field-who-error"),
            (vec![("do", "add"), ("text", LIGHT), ("who", "other"), ("other", "")], "#field-other-error"),
            (vec![("do", "add"), ("text", "Prata med Anna Svensson."), ("who", "police")], "#field-text-error"),
        ] {
            let page = act(&app, DIRECTION, &wrong).await.is(422);
            assert!(!page.texts(field).is_empty(), "{field}: {}", page.main());
        }
        act(&app, DIRECTION, &[("do", "lay")]).await.is(422);
        let id = point(&app, LIGHT).await.to_string();
        let change = [("do", "change"), ("point", &*id), ("text", "Lampor ses över."), ("who", "other"), ("other", "Elbolaget")];
        act(&app, DIRECTION, &change).await.is(303);
        let page = app.as_(Persona::Participant).get(DIRECTION).await.is(200);
        assert!(page.main().contains("Lampor ses över.") && page.main().contains("Elbolaget"), "{}", page.main());
        let outside = app.as_(Persona::CouncilMember).get(DIRECTION).await.is(200);
        assert!(!outside.main().contains("Lampor ses över."), "what is not laid before the body stays in the group");
        act(&app, DIRECTION, &[("do", "strike"), ("point", &*id)]).await.is(303);
        assert!(!coordinator(&app).get(DIRECTION).await.is(200).main().contains("Lampor ses över."));
    }

    async fn they_reach_the_agenda_and_come_back_adopted_rejected_or_returned(app: App) {
        decided(&app).await;
        let ids = [point(&app, LIGHT).await, point(&app, WALKS).await, point(&app, CAMERAS).await];
        act(&app, DIRECTION, &[("do", "lay")]).await.is(303);
        let agenda = coordinator(&app).get(STEERING).await.is(200);
        assert!([LIGHT, WALKS, CAMERAS].iter().all(|text| agenda.main().contains(&on_agenda(text))));
        let first = ids[0].to_string();
        let change = [("do", "change"), ("point", &*first), ("text", "Annat."), ("who", "police")];
        act(&app, DIRECTION, &change).await.is(409);
        council_decides(&app, &[(LIGHT, "approved"), (WALKS, "rejected"), (CAMERAS, "sent_back")]).await;
        for persona in [Persona::Coordinator, Persona::Police, Persona::CouncilMember] {
            let page = app.as_(persona).get(DIRECTION).await.is(200);
            let tags: Vec<_> = page.texts("article .tag");
            assert_eq!(tags[..3], ["Antagen", "Avslagen", "Återremitterad"], "{persona:?}");
            assert!(page.main().contains("§ 1/2026") && page.main().contains("Rådet har beslutat."));
        }
        // Those who do not read the council's decisions know that it lies there.
        assert_eq!(app.as_(Persona::Participant).get(DIRECTION).await.is(200).texts("article .tag")[0], "Framlagd");
        // What came back can be changed and laid anew.
        let last = ids[2].to_string();
        let again = [("do", "change"), ("point", &*last), ("text", "Kameror prövas ett halvår."), ("who", "municipality")];
        act(&app, DIRECTION, &again).await.is(303);
        app.wait(TimeDelta::minutes(1));
        act(&app, DIRECTION, &[("do", "lay")]).await.is(303);
        let page = coordinator(&app).get(DIRECTION).await.is(200);
        assert_eq!(page.texts("article .tag")[..3], ["Antagen", "Avslagen", "Framlagd"]);
        assert_eq!(log(&app, "priority_round").await.iter().filter(|act| *act == "priority.direction_laid").count(), 2);
    }

    async fn who_was_slower_adds_nothing_and_only_the_coordinator_writes(app: App) {
        decided(&app).await;
        let stale = version(&app).await;
        point(&app, LIGHT).await;
        let form = [("do", "add"), ("version", &*stale), ("text", WALKS), ("who", "police")];
        let page = coordinator(&app).post(DIRECTION, &form).await.is(409);
        assert!(page.text().contains(WALKS), "what was typed is kept");
        for persona in [Persona::Police, Persona::Participant, Persona::CouncilMember] {
            app.as_(persona).post(DIRECTION, &form).await.is(404);
        }
    }
}
