//! Planning: nothing is open that lacks something, nobody overwrites anybody, stops keep their numbers.

use super::{HERE, PLAN, PUBLIC, STOPS, TITLE, act, begun, leader, open, with};
use crate::support::each_engine;

each_engine! {
    async fn a_draft_is_seen_by_nobody_and_says_what_it_lacks(app: App) {
        let here = begun(&app).await;
        app.resident().get(PUBLIC).await.is(404);
        let page = leader(&app).get(&here).await.is(200);
        for lacks in ["Bestäm dagen", "Skriv mötesplatsen", "Lägg till minst ett stopp", "Utse en samtalsledare"] {
            assert!(page.main().contains(lacks), "{lacks}");
        }
        let refused = act(&app, &here, &[("do", "open")]).await.is(422);
        assert!(refused.texts(".error-summary li").iter().any(|told| told.contains("Bestäm dagen")));
    }

    async fn an_open_walk_is_told_to_everybody_with_its_route_and_calendar(app: App) {
        open(&app).await;
        let page = app.resident().get(PUBLIC).await.is(200);
        for told in [TITLE, "Torget", "1. Torget", "2. Gångtunneln", "Samtalsledare", "18.00–20.00", "2 platser kvar"] {
            assert!(page.main().contains(told), "{told}: {}", page.main());
        }
        assert!(app.resident().get("/vandringar").await.main().contains(TITLE));
        assert!(app.resident().get("/").await.main().contains(TITLE));
        for lang in ["fi", "en"] {
            app.resident().get(&format!("/{lang}{PUBLIC}")).await.is(200);
            app.resident().get(&format!("/{lang}/vandringar")).await.is(200);
        }
        for calendar in ["/vandringar.ics".to_owned(), format!("{PUBLIC}/kalender.ics")] {
            let text = app.resident().get(&calendar).await.is(200).text();
            assert!(text.contains("BEGIN:VEVENT") && text.contains("DTSTART:20260312T170000Z"), "{text}");
            assert!(text.contains(r"X-WR-CALNAME:Trygghetsvandringar\, "), "escaped once: {text}");
        }
    }

    async fn stops_keep_their_numbers_and_take_the_order_they_are_given(app: App) {
        let here = begun(&app).await;
        act(&app, &here, &[&PLAN[..], &STOPS[..]].concat()).await.is(303);
        let turned = [
            ("stop_number", "1"), ("stop_order", "2"), ("stop_name", "Torget"),
            ("stop_number", "2"), ("stop_order", "1"), ("stop_name", "Gångtunneln"),
            ("stop_number", ""), ("stop_order", "3"), ("stop_name", "Parken"),
        ];
        act(&app, &here, &[&PLAN[..], &turned[..]].concat()).await.is(303);
        act(&app, &here, &[("do", "open")]).await.is(303);
        let stops = app.resident().get(PUBLIC).await.texts(".walk-route li");
        assert_eq!(stops, ["2. Gångtunneln", "1. Torget", "3. Parken"]);
    }

    async fn a_person_is_refused_and_an_unknown_place_too(app: App) {
        let here = begun(&app).await;
        let named = act(&app, &here, &with(&PLAN, &[("about", "Ring Kim på 070-174 06 12.")])).await.is(422);
        assert_eq!(named.texts("#field-about-error").len(), 1);
        let stops = [("stop_name", "Torget"), ("stop_place", "Ingenstans")];
        let lost = act(&app, &here, &[&PLAN[..], &stops[..]].concat()).await.is(422);
        assert!(lost.main().contains("Platsen Ingenstans finns inte"));
    }

    async fn two_who_plan_at_once_do_not_overwrite_each_other(app: App) {
        let here = begun(&app).await;
        let old = leader(&app).get(&here).await.value("version").unwrap();
        act(&app, &here, &[&PLAN[..], &STOPS[..]].concat()).await.is(303);
        let mut form = with(&PLAN, &[("meeting_point", "Biblioteket")]);
        form.push(("version", &old));
        let page = leader(&app).post(&here, &form).await.is(409);
        assert_eq!(page.value("meeting_point").as_deref(), Some("Biblioteket"), "what was typed is kept");
        assert_ne!(page.value("version").unwrap(), old);
        assert!(leader(&app).get(HERE).await.main().contains(TITLE));
    }

    async fn a_cancelled_walk_says_why(app: App) {
        let here = open(&app).await;
        act(&app, &here, &[("do", "cancel"), ("reason", "")]).await.is(422);
        act(&app, &here, &[("do", "cancel"), ("reason", "Storm.")]).await.is(303);
        let page = app.resident().get(PUBLIC).await.is(200);
        assert!(page.main().contains("Vandringen är inställd") && page.main().contains("Storm."));
        assert!(app.resident().get("/vandringar.ics").await.text().contains("STATUS:CANCELLED"));
    }
}
