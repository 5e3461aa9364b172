//! Weighing: the proposal with its figures, and what people make of it, both to be seen.

use super::{JUDGED, ROUND, act, coordinator, log, version};
use crate::{
    pages::measures::{observed, started},
    support::{Persona, each_engine},
};

const AREA: &str = "/personal/prioritering/2026-kvartal-1/omrade/centrum";

each_engine! {
    async fn the_proposal_says_where_it_comes_from(app: App) {
        observed(&app, JUDGED, "5.1", 7).await;
        observed(&app, JUDGED, "3.1", 2).await;
        started(&app, &[]).await;
        let page = app.as_(Persona::Police).get(AREA).await.is(200);
        let main = page.main();
        for words in ["Vanligast här: 5 Otrygg plats.", "9 uppgifter i lägesbilden.", "2 av 9 uppgifter gäller",
            "9 nu, 0 perioden före, 0 samma period i fjol.", "1 källa", "1 aktör med egen mark",
            "1 insats här mot det vanligaste problemet", "1 insats pågår här."] {
            assert!(main.contains(words), "{words}: {main}");
        }
        assert!(page.texts("main form").is_empty(), "only the coordinator sets it");
    }

    async fn another_value_needs_a_reason_and_both_are_shown(app: App) {
        observed(&app, JUDGED, "5.1", 9).await;
        let bare = [("component", "number"), ("value", "3"), ("reason", "")];
        let page = act(&app, AREA, &bare).await.is(422);
        assert_eq!(page.texts("#field-reason-number-error"), ["Skriv varför värdet ändras."]);
        let named = [("component", "number"), ("value", "3"), ("reason", "Ring Anna Svensson, 070-174 06 12")];
        act(&app, AREA, &named).await.is(422);
        act(&app, AREA, &[("component", "number"), ("value", "7"), ("reason", "x")]).await.is(422);
        assert_eq!(version(&app).await, "0");
        let good = [("component", "number"), ("value", "3"), ("reason", "Många ringde i stället för att skriva.")];
        act(&app, AREA, &good).await.is(303);
        let page = coordinator(&app).get(ROUND).await.is(200);
        assert!(page.main().contains("Antal från 2 till 3: Många ringde i stället för att skriva."), "{}", page.main());
        // The proposal's own value takes it back.
        act(&app, AREA, &[("component", "number"), ("value", ""), ("reason", "")]).await.is(303);
        assert!(!coordinator(&app).get(ROUND).await.is(200).main().contains("Antal från"));
        assert_eq!(log(&app, "priority_round").await, ["priority.weighed", "priority.weighed"]);
    }

    async fn an_area_is_placed_by_plain_fields_with_a_reason_and_back(app: App) {
        let place = |need: &'static str, reason: &'static str| {
            [("do", "place"), ("placed", "centrum"), ("need", need), ("possibility", "4"), ("reason", reason)]
        };
        let page = act(&app, ROUND, &place("16", "Oro")).await.is(422);
        assert!(!page.texts("#field-need-error").is_empty());
        act(&app, ROUND, &place("12", "")).await.is(422);
        act(&app, ROUND, &place("12", "Oro inför lovet.")).await.is(303);
        let page = coordinator(&app).get(ROUND).await.is(200);
        assert!(page.main().contains("Flyttat till behov 12, möjlighet 4: Oro inför lovet."), "{}", page.main());
        assert_eq!(page.attr("[data-dot=centrum]", "data-y").as_deref(), Some("12"));
        act(&app, ROUND, &[("do", "unplace"), ("placed", "centrum")]).await.is(303);
        assert!(!coordinator(&app).get(ROUND).await.is(200).main().contains("Flyttat till"));
        act(&app, ROUND, &[("do", "place"), ("placed", "finns-inte"), ("need", "1"), ("possibility", "1"), ("reason", "x")])
            .await
            .is(404);
    }
}
