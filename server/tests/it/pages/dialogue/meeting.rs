//! Meetings and dialogues with staff: written down in words that point at nobody, told without small numbers.

use super::{HERE, act, begun, publisher, with};
use crate::support::{App, Persona, each_engine};

const TITLE: &str = "Kväll på torget";
const PUBLIC: &str = "/dialog/kvall-pa-torget";
const MEETING: [(&str, &str); 13] = [
    ("do", "save"),
    ("title", TITLE),
    ("day", "2026-02-20"),
    ("area", "centrum"),
    ("arranged", "Kommunen och kommunpolisen"),
    ("group_who", "boende"),
    ("group_number", "24"),
    ("group_who", "unga"),
    ("group_number", "2"),
    ("group_who", "handlare"),
    ("group_number", "9"),
    ("said", "De som var med vill ha ljus hela vägen."),
    ("leads_to", "Belysningen mäts i höst."),
];

async fn whole(app: &App, kind: &str) -> String {
    let here = begun(app, kind, TITLE).await;
    act(app, &here, &here, &MEETING).await.is(303);
    here
}

async fn tell(app: &App, here: &str) -> crate::support::Answer {
    act(app, here, &format!("{here}/resultat"), &[("do", "tell")]).await
}

each_engine! {
    async fn a_meeting_is_told_when_it_is_whole(app: App) {
        let here = begun(&app, "meeting", TITLE).await;
        tell(&app, &here).await.is(422);
        act(&app, &here, &here, &with(&MEETING, &[("day", "2026-03-05")])).await.is(303);
        tell(&app, &here).await.is(422);
        act(&app, &here, &here, &MEETING).await.is(303);
        app.resident().get(PUBLIC).await.is(404);
        app.as_(Persona::Police).get(&here).await.is(404);
        tell(&app, &here).await.is(303);
        let page = app.resident().get(PUBLIC).await.is(200);
        let said = page.main();
        assert!(said.contains("De som var med vill ha ljus") && said.contains("Belysningen mäts") && said.contains("Centrum"));
        let figures: Vec<_> = page.table("Vilka som var med").into_iter().filter_map(|row| row.into_iter().nth(1)).collect();
        assert_eq!(figures, ["24", "visas inte", "visas inte"], "{said}");
        app.as_(Persona::Police).get(&here).await.is(200);
        app.resident().post(PUBLIC, &[("q1", "1")]).await.is(404);
        app.resident().get(&format!("{PUBLIC}/tack")).await.is(404);
    }

    async fn numbers_that_are_told_stand_and_words_can_be_put_right(app: App) {
        let here = whole(&app, "meeting").await;
        tell(&app, &here).await.is(303);
        let other = with(&MEETING, &[("group_number", "24"), ("group_number", "5"), ("group_number", "9")]);
        act(&app, &here, &here, &other).await.is(422);
        act(&app, &here, &here, &with(&MEETING, &[("said", "Alla vill ha ljus.")])).await.is(303);
        assert!(!app.resident().get(PUBLIC).await.main().contains("Alla vill ha ljus."), "not before it is published");
        tell(&app, &here).await.is(303);
        assert!(app.resident().get(PUBLIC).await.main().contains("Alla vill ha ljus."));
    }

    async fn nobody_is_pointed_at_and_nothing_typed_is_lost(app: App) {
        let here = begun(&app, "staff", TITLE).await;
        for field in ["title", "arranged", "themes", "said", "leads_to", "group_who"] {
            let page = act(&app, &here, &here, &with(&MEETING, &[(field, "Anna Svensson 070-174 06 12")])).await.is(422);
            assert_eq!(page.value("day").as_deref(), Some("2026-02-20"), "{field}");
        }
        for other in [("day", "igår"), ("group_number", "många"), ("title", "")] {
            act(&app, &here, &here, &with(&MEETING, &[other])).await.is(422);
        }
        let late = publisher(&app).post(&here, &with(&MEETING, &[("version", "0")])).await.is(409);
        assert!(late.text().contains("De som var med vill ha ljus"));
    }

    async fn a_dialogue_with_staff_is_one_too(app: App) {
        let here = whole(&app, "staff").await;
        tell(&app, &here).await.is(303);
        assert!(app.resident().get(PUBLIC).await.is(200).main().contains("Medarbetardialog"));
        assert!(publisher(&app).get(HERE).await.is(200).main().contains("Medarbetardialog"));
        publisher(&app).get(&format!("{here}/granska")).await.is(404);
        publisher(&app).get(&format!("{here}/fraga/ny")).await.is(404);
    }
}
