//! The meeting: the same for everybody at the table, led by one, and kept in the picture that comes of it.

use super::{
    OPEN, counted,
    picture::{over, send, step},
    three_spans,
};
use crate::support::{Answer, App, Persona, each_engine};
use chrono::TimeDelta;

const MEETING: &str = "/personal/lagesbild/2026-v09-10/mote";
const AGENDA: &str = "/personal/installningar/dagordning";
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

/// An own section of the picture with a point of its own, one point renamed, one left out: version 6 of the template.
async fn own_agenda(app: &App) {
    let admin = app.as_(Persona::Administrator);
    let section = [("do", "add"), ("title", "Trafik"), ("version", "0")];
    admin.post("/personal/installningar/lagesbild", &section).await.is(303);
    for (version, form) in [
        ("1", vec![("do", "add"), ("title", "Rapport om trafiken")]),
        (
            "2",
            vec![("do", "set"), ("section", "own-1"), ("title", "Trafiken"), ("minutes", "10"), ("looks_at", "own-1")],
        ),
        ("3", vec![("do", "hide"), ("section", "follow_up")]),
        ("4", vec![("do", "set"), ("section", "round"), ("title", "Bordet runt"), ("minutes", "12")]),
        ("5", vec![("do", "up"), ("section", "own-1")]),
    ] {
        let form: Vec<_> = form.into_iter().chain([("version", version)]).collect();
        admin.post(AGENDA, &form).await.is(303);
    }
}

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

    async fn two_taps_decide_once_and_nobody_takes_a_measure_over(app: App) {
        begun(&app).await;
        let key = app.as_(Persona::Coordinator).get(MEETING).await.attr("input[name=key]", "value").unwrap();
        let keyed: Vec<_> = DECISION.into_iter().chain([("key", &*key)]).collect();
        for _ in 0..2 {
            act(&app, Persona::Coordinator, &keyed).await.is(303);
        }
        let page = app.as_(Persona::Coordinator).get(MEETING).await.is(200);
        assert_eq!(page.texts("#beslut tbody tr").len(), 1);
        assert_ne!(page.attr("input[name=key]", "value").unwrap(), key);
        // The way back in the browser brings the old form: what is written there anew is not lost.
        let other: Vec<_> = keyed.iter().copied().filter(|(name, _)| *name != "title").chain([("title", "Byt lås")]).collect();
        act(&app, Persona::Coordinator, &other).await.is(303);
        assert_eq!(app.as_(Persona::Coordinator).get(MEETING).await.texts("#beslut tbody tr").len(), 2);
        let next = "/personal/lagesbild/2026-v07-08/mote";
        app.as_(Persona::Coordinator).post(next, &keyed).await.is(409);
        assert_eq!(app.as_(Persona::Coordinator).get(MEETING).await.texts("#beslut tbody tr").len(), 2);
    }

    async fn whom_somebody_else_noted_meanwhile_stays(app: App) {
        begun(&app).await;
        let note = |form: &'static [(&'static str, &'static str)]| {
            let form: Vec<_> = [("do", "present")].into_iter().chain(form.iter().copied()).collect();
            let app = &app;
            async move { act(app, Persona::Coordinator, &form).await.is(303); }
        };
        note(&[("other", "Rektor")]).await;
        // Shown before the headmaster was noted; another one saw and took away.
        note(&[("other", "Fältassistent")]).await;
        let there = || async { app.as_(Persona::Police).get(MEETING).await.texts("#deltagare li") };
        assert_eq!(there().await, ["Fältassistent", "Rektor"]);
        note(&[("seen", "Fältassistent"), ("seen", "Rektor"), ("present", "Rektor")]).await;
        assert_eq!(there().await, ["Rektor"]);
    }

    async fn the_agenda_is_the_municipalitys_and_a_meeting_keeps_the_one_it_began_with(app: App) {
        own_agenda(&app).await;
        let admin = app.as_(Persona::Administrator);
        for (field, form) in [
            ("#field-minutes", [("do", "set"), ("section", "round"), ("title", "Runt"), ("minutes", "90")]),
            ("#field-title", [("do", "set"), ("section", "round"), ("title", "Ring Karin Johansson 070-174 06 12"), ("minutes", "5")]),
        ] {
            let form: Vec<_> = form.into_iter().chain([("version", "6")]).collect();
            let page = admin.post(AGENDA, &form).await.is(422);
            assert_eq!(page.attr("#error-summary a", "href").as_deref(), Some(field));
            assert_eq!(page.attr("#field-minutes", "value").as_deref(), Some(form[3].1));
        }
        admin.post(AGENDA, &[("do", "hide"), ("section", "round"), ("version", "5")]).await.is(409);
        admin.post(AGENDA, &[("do", "set"), ("section", "own-1"), ("title", "Trafiken"), ("minutes", "5"), ("looks_at", "own-9"), ("version", "6")]).await.is(400);
        app.as_(Persona::Police).get(AGENDA).await.is(404);

        let words = [("do", "write"), ("section", "own-1"), ("version", "0"), ("words", "Vägarbete vid bron.")];
        send(&app, Persona::Coordinator, &words).await.is(303);
        let before = app.as_(Persona::Coordinator).get(MEETING).await.is(200);
        assert_eq!(before.attr("#field-minutes", "value").as_deref(), Some("40"), "12 + 4 + 4 + 3 + 4 + 1 + 1 + 10 + 1");
        act(&app, Persona::Coordinator, &[("do", "start"), ("minutes", "40")]).await.is(303);
        let page = app.as_(Persona::Police).get(MEETING).await.is(200);
        let names = page.texts(".agenda-name");
        assert_eq!((names.len(), &*names[0], &*names[7], &*names[8]), (9, "Bordet runt", "Trafiken", "Nästa möte"));
        assert_eq!(page.texts("#punkt > div h2"), ["1. Bordet runt"]);
        act(&app, Persona::Coordinator, &[("do", "go"), ("point", "follow_up"), ("version", "1")]).await.is(400);
        act(&app, Persona::Coordinator, &[("do", "go"), ("point", "shared"), ("version", "1")]).await.is(303);
        assert!(!app.as_(Persona::Police).get(MEETING).await.main().contains("Vägarbete"), "looked at under its own point");
        act(&app, Persona::Coordinator, &[("do", "go"), ("point", "own-1"), ("version", "2")]).await.is(303);
        assert!(app.as_(Persona::Police).get(MEETING).await.main().contains("Vägarbete vid bron."));

        admin.post(AGENDA, &[("do", "remove"), ("section", "own-1"), ("version", "6")]).await.is(303);
        let page = app.as_(Persona::Police).get(MEETING).await.is(200);
        assert_eq!(page.texts("#punkt > div h2"), ["8. Trafiken"]);
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
