//! The meeting: the same for everybody at the table, led by one, and kept in the picture that comes of it.

use super::{
    OPEN, counted,
    picture::{over, send, step},
    three_spans,
};
use crate::support::{Answer, App, Persona, each_engine};
use chrono::TimeDelta;

const MEETING: &str = "/personal/lagesbild/2026-v09-10/mote";
const STREAM: &str = "/personal/lagesbild/2026-v09-10/mote/strom";

async fn act(app: &App, persona: Persona, form: &[(&str, &str)]) -> Answer {
    app.as_(persona).post(MEETING, form).await
}

async fn begun(app: &App) {
    act(app, Persona::Coordinator, &[("do", "start"), ("minutes", "30")]).await.is(303);
}

const DECISION: [(&str, &str); 6] = [
    ("do", "decide"),
    ("title", "Tänd lyktorna i gångtunneln"),
    ("actor", "teknik"),
    ("role", "Driftchef"),
    ("until", "2026-03-20"),
    ("area", "centrum"),
];

each_engine! {
    async fn a_meeting_begins_at_its_first_point_and_brings_the_picture_along(app: App) {
        let page = app.as_(Persona::Police).get(MEETING).await.is(200);
        assert!(page.main().contains("Sidan följer med av sig själv"), "{}", page.main());
        assert_eq!(page.texts(".agenda li").len(), 9);
        for wrong in ["", "5", "tio", "1000"] {
            let page = act(&app, Persona::Coordinator, &[("do", "start"), ("minutes", wrong)]).await.is(422);
            assert_eq!(page.attr("#error-summary a", "href").as_deref(), Some("#field-minutes"));
            assert_eq!(page.attr("#field-minutes", "value").as_deref(), Some(wrong));
        }
        begun(&app).await;
        let page = app.as_(Persona::Police).get(MEETING).await.is(200);
        assert_eq!(page.texts("#punkt > div h2"), ["1. Förra mötets insatser"]);
        assert_eq!(page.texts("#punkt .clock b"), ["4 min kvar"]);
        assert!(page.texts("#punkt form").is_empty(), "only who leads can move it");
        assert_eq!(app.as_(Persona::Police).get(OPEN).await.is(200).texts(".stages [aria-current=step]"), ["Möte"]);
        act(&app, Persona::Coordinator, &[("do", "start"), ("minutes", "30")]).await.is(409);
    }

    async fn it_is_led_from_point_to_point_by_the_coordinator_alone(app: App) {
        begun(&app).await;
        let to = |point: &'static str, version: &'static str| [("do", "go"), ("point", point), ("version", version)];
        for persona in [Persona::Police, Persona::Participant, Persona::Handler] {
            act(&app, persona, &to("round", "1")).await.is(404);
        }
        act(&app, Persona::Coordinator, &to("round", "1")).await.is(303);
        act(&app, Persona::Coordinator, &to("levels", "1")).await.is(409);
        act(&app, Persona::Coordinator, &to("nowhere", "2")).await.is(400);
        app.wait(TimeDelta::minutes(9));
        let page = app.as_(Persona::Police).get(MEETING).await.is(200);
        assert_eq!(page.texts("#punkt > div h2"), ["2. Laget runt"]);
        assert_eq!(page.texts("#punkt .clock-over b"), ["1 min över tiden"]);
        act(&app, Persona::Coordinator, &[("do", "end"), ("version", "2")]).await.is(303);
        let page = app.as_(Persona::Police).get(MEETING).await.is(200);
        assert!(page.main().contains("Det tog 9 minuter."), "{}", page.main());
        act(&app, Persona::Coordinator, &to("levels", "3")).await.is(303);
        assert_eq!(app.as_(Persona::Police).get(MEETING).await.texts("#punkt > div h2"), ["4. Läge per område"]);
    }

    async fn a_decision_becomes_a_draft_measure_at_once_and_stands_in_the_frozen_picture(app: App) {
        three_spans(&app).await;
        begun(&app).await;
        let missing = act(&app, Persona::Coordinator, &[("do", "decide"), ("title", "Tänd lyktorna")]).await.is(422);
        assert_eq!(missing.texts("#error-summary a").len(), 2, "{}", missing.main());
        assert_eq!(missing.attr("#field-title", "value").as_deref(), Some("Tänd lyktorna"));
        let named: Vec<_> = DECISION.iter().copied().filter(|(name, _)| *name != "role").chain([("role", "Karin Johansson")]).collect();
        let named = act(&app, Persona::Coordinator, &named).await.is(422);
        assert_eq!(named.attr("#error-summary a", "href").as_deref(), Some("#field-role"));
        act(&app, Persona::Police, &DECISION).await.is(404);
        act(&app, Persona::Coordinator, &DECISION).await.is(303);
        let page = app.as_(Persona::Police).get(MEETING).await.is(200);
        let told = ["Tänd lyktorna i gångtunneln", "Kommunen – gata och park, Driftchef", "fredag 20 mars"];
        assert_eq!(page.table("Beslutat på mötet"), [told]);
        let measure = page.attr("#beslut td a", "href").or_else(|| page.attr("#beslut a", "href")).unwrap();
        assert!(app.as_(Persona::Coordinator).get(&measure).await.is(200).main().contains("Driftchef"));

        let there = [("do", "present"), ("present", "Hittepå, Ingen"), ("other", "Trygghetsvärd, Lyktbo AB")];
        act(&app, Persona::Coordinator, &there).await.is(303);
        assert_eq!(app.as_(Persona::Police).get(MEETING).await.texts("#deltagare li"), ["Trygghetsvärd, Lyktbo AB"]);
        over(&app).await;
        send(&app, Persona::Coordinator, &[("do", "levels")]).await.is(303);
        step(&app, "adjust").await.is(303);
        let frozen = app.as_(Persona::Police).get("/personal/lagesbild/2026-v09-10/version/1").await.is(200);
        assert_eq!(frozen.table("Beslutat på mötet")[0][..2], told[..2]);
        assert_eq!(frozen.table("Deltog i mötet"), [["Trygghetsvärd, Lyktbo AB"]]);
        for form in [&DECISION[..], &there, &[("do", "go"), ("point", "round"), ("version", "1")]] {
            act(&app, Persona::Coordinator, form).await.is(409);
        }
        assert_eq!(app.as_(Persona::Police).get(MEETING).await.is(200).texts("#beslut tbody tr").len(), 1);
    }

    async fn the_forms_of_the_picture_work_at_the_table(app: App) {
        counted(&app, 0, "5.1", "centrum", 8).await;
        begun(&app).await;
        act(&app, Persona::Coordinator, &[("do", "go"), ("point", "levels"), ("version", "1")]).await.is(303);
        let other = [("do", "level"), ("area", "centrum"), ("level", "normal"), ("version", "0")];
        let page = act(&app, Persona::Coordinator, &other).await.is(422);
        assert_eq!(page.attr("#error-summary a", "href").as_deref(), Some("#field-reason"));
        act(&app, Persona::Coordinator, &[("do", "levels")]).await.is(303);
        assert!(app.as_(Persona::Police).get(MEETING).await.main().contains("Förhöjt läge"));
        act(&app, Persona::Coordinator, &[("do", "step-adjust"), ("version", "0")]).await.is(400);
    }

    async fn who_looked_away_catches_up_from_the_last_number_seen(app: App) {
        begun(&app).await;
        let number = |page: &Answer| page.attr("[data-live]", "data-number").unwrap();
        let page = app.as_(Persona::Police).get(MEETING).await.is(200);
        assert_eq!(page.attr("[data-live]", "data-live").as_deref(), Some(STREAM));
        let seen = number(&page);
        let quiet = app.as_(Persona::Police).get(&format!("{STREAM}?efter={seen}")).await.is(200);
        assert_eq!((quiet.header("content-type"), quiet.header("cache-control")), ("text/event-stream", "no-store"));
        assert!(!quiet.text().contains("event:"), "{}", quiet.text());
        act(&app, Persona::Coordinator, &DECISION).await.is(303);
        act(&app, Persona::Coordinator, &[("do", "go"), ("point", "round"), ("version", "1")]).await.is(303);
        let now = number(&app.as_(Persona::Police).get(MEETING).await);
        let behind = app.as_(Persona::Police).with("last-event-id", seen).get(STREAM).await.is(200);
        assert!(behind.text().contains(&format!("event: change\nid: {now}\n")), "{}", behind.text());
        assert!(!behind.text().contains("lyktorna"), "numbers only");
    }

    async fn a_page_that_waits_for_news_keeps_nobody_signed_in(app: App) {
        begun(&app).await;
        for _ in 0..3 {
            app.wait(TimeDelta::minutes(19));
            app.as_(Persona::Police).get(STREAM).await.is(200);
        }
        app.as_(Persona::Police).get(MEETING).await.is(200);
        for _ in 0..3 {
            app.wait(TimeDelta::minutes(19));
            app.as_(Persona::Police).get(STREAM).await.is(200);
        }
        app.wait(TimeDelta::minutes(19));
        assert_ne!(app.as_(Persona::Police).get(STREAM).await.status, 200);
    }

    async fn on_the_wall_nothing_can_be_pressed(app: App) {
        begun(&app).await;
        let page = app.as_(Persona::Coordinator).get(&format!("{MEETING}?visning=projektor")).await.is(200);
        assert!(page.texts("main form").is_empty());
        assert_eq!(page.texts("#punkt > div h2"), ["1. Förra mötets insatser"]);
    }
}
