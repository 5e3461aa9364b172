//! The choice: at most as many as the municipality says, each with a motive; decided, it stays as it was.

use super::{CHOSEN, HERE, JUDGED, ROUND, act, coordinator, decided, log, version};
use crate::{
    pages::measures::observed,
    support::{Persona, each_engine},
};
use chrono::TimeDelta;

each_engine! {
    async fn the_round_that_runs_is_there_by_itself_and_writes_nothing(app: App) {
        let page = coordinator(&app).get(HERE).await.is(200);
        assert!(page.main().contains("kvartal 1 2026") && page.main().contains("Utkast"), "{}", page.main());
        let round = coordinator(&app).get(ROUND).await.is(200);
        assert!(round.main().contains("från kvartal 4 2025, jämfört med kvartal 3 2025 och kvartal 4 2024"));
        assert_eq!(version(&app).await, "0");
        for other in ["2026-kvartal-3", "2025-kvartal-4", "2026-tertial-1", "nonsens"] {
            coordinator(&app).get(&format!("{HERE}/{other}")).await.is(404);
        }
        // The next one can be prepared, and presses three weeks before it begins.
        coordinator(&app).get(&format!("{HERE}/2026-kvartal-2")).await.is(200);
        let start = coordinator(&app).get("/personal").await.is(200);
        assert!(start.main().contains("Prioriteringen för kvartal 1 2026 väntar på beslut"), "{}", start.main());
        assert!(!start.main().contains("kvartal 2 2026"));
        app.wait_signed_in(TimeDelta::days(9)).await;
        assert!(coordinator(&app).get("/personal").await.main().contains("Prioriteringen för kvartal 2 2026 väntar på beslut"));
    }

    async fn at_most_three_are_chosen_none_twice_each_with_a_motive(app: App) {
        let four = [
            ("do", "save"), ("area", "centrum"), ("area", "kvarnbacken"), ("area", "sjostaden"), ("area", "tallasen"),
            ("motive", "a"), ("motive", "b"), ("motive", "c"), ("motive", "d"),
        ];
        let page = act(&app, ROUND, &four).await.is(422);
        assert_eq!(page.texts("#field-area-1-error"), ["Välj högst 3 områden."]);
        let twice = [("do", "save"), ("area", "centrum"), ("area", "centrum"), ("motive", "a"), ("motive", "b")];
        let page = act(&app, ROUND, &twice).await.is(422);
        assert_eq!(page.texts("#field-area-1-error"), ["Samma område är valt två gånger."]);
        let without = [("do", "decide"), ("area", "centrum"), ("motive", "Flest källor."), ("area", "kvarnbacken"),
            ("motive", ""), ("day", "2026-03-02")];
        let page = act(&app, ROUND, &without).await.is(422);
        assert_eq!(page.texts("#field-motive-2-error"), ["Skriv varför området är valt."]);
        assert!(page.text().contains("Flest källor."), "what was typed is kept");
        act(&app, ROUND, &[("do", "decide"), ("day", "2026-03-02")]).await.is(422);
        let ahead = [("do", "decide"), ("area", "centrum"), ("motive", "Flest källor."), ("day", "2026-03-03")];
        let page = act(&app, ROUND, &ahead).await.is(422);
        assert_eq!(page.texts("#field-day-error"), ["Beslutsdagen har inte varit än."]);
        let named = [("do", "save"), ("area", "centrum"), ("motive", "Anna Svensson stör.")];
        act(&app, ROUND, &named).await.is(422);
        assert_eq!((version(&app).await, log(&app, "priority_round").await.len()), ("0".to_owned(), 0));
    }

    async fn who_was_slower_is_told_and_loses_nothing(app: App) {
        act(&app, ROUND, &[("do", "save"), ("area", "centrum"), ("motive", "Flest källor.")]).await.is(303);
        let stale = [("do", "save"), ("version", "0"), ("area", "sjostaden"), ("motive", "Badet öppnar.")];
        let page = coordinator(&app).post(ROUND, &stale).await.is(409);
        assert!(page.text().contains("Badet öppnar.") && page.main().contains("Någon annan ändrade samtidigt"));
        let again = page.value("version").unwrap();
        let form = [("do", "save"), ("version", &*again), ("area", "sjostaden"), ("motive", "Badet öppnar.")];
        coordinator(&app).post(ROUND, &form).await.is(303);
        assert_eq!(log(&app, "priority_round").await, ["priority.chosen", "priority.chosen"]);
    }

    async fn decided_it_keeps_what_it_rested_on_whatever_comes_in_later(app: App) {
        observed(&app, JUDGED, "5.1", 9).await;
        decided(&app).await;
        let figures = async || coordinator(&app).get(ROUND).await.is(200).table("Områdena, i kommunens ordning");
        let before = figures().await;
        observed(&app, JUDGED, "3.1", 30).await;
        assert_eq!(figures().await, before);
        for form in [&CHOSEN[..], &[("do", "place"), ("placed", "centrum"), ("need", "1"), ("possibility", "1"), ("reason", "Nej")]] {
            act(&app, ROUND, form).await.is(422);
        }
        act(&app, &format!("{ROUND}/omrade/centrum"), &[("component", "number"), ("value", "0"), ("reason", "x")]).await.is(422);
        assert_eq!(figures().await, before);
        let page = coordinator(&app).get(ROUND).await.is(200);
        assert!(page.main().contains("Flest källor säger samma sak.") && page.texts("main form").is_empty());
    }

    async fn a_later_round_replaces_it_and_follows_it_up(app: App) {
        decided(&app).await;
        observed(&app, 1, "5.1", 4).await;
        app.wait_signed_in(TimeDelta::days(35)).await;
        let next = "/personal/prioritering/2026-kvartal-2";
        let page = coordinator(&app).get(next).await.is(200);
        assert!(page.main().contains("Vad blev det av kvartal 1 2026?"), "{}", page.main());
        assert!(page.main().contains("Uppgifter kvartal 4 2025: 0, kvartal 1 2026: 4."), "{}", page.main());
        let form = [("do", "decide"), ("version", "0"), ("area", "sjostaden"), ("motive", "Badet öppnar."), ("day", "2026-04-06")];
        coordinator(&app).post(next, &form).await.is(303);
        let page = app.as_(Persona::Participant).get(ROUND).await.is(200);
        assert!(page.main().contains("Ersatt av en senare") && page.main().contains("Flest källor säger samma sak."));
        assert!(coordinator(&app).get(HERE).await.is(200).main().contains("Ersatt av en senare"));
    }
}
