//! Before and after: equally many days, small numbers with a plain word, none of them outside the group.

use super::{act, drafted, observed, started};
use crate::support::{Persona, each_engine};
use chrono::TimeDelta;

/// A measure that began 40 days ago, counted in an area and a kind of problem.
const LATELY: [(&str, &str); 2] = [("starts", "2026-01-21"), ("category", "5")];

each_engine! {
    async fn observations_of_the_same_kind_and_area_are_counted_for_equally_long(app: App) {
        let path = started(&app, &LATELY).await;
        // 41 days with today: from 21 January, and from 11 December.
        observed(&app, 0, "5.1", 2).await;
        observed(&app, 40, "5", 2).await;
        observed(&app, 41, "5.2", 4).await;
        observed(&app, 81, "5.1", 3).await;
        // Of another kind, and before both.
        observed(&app, 1, "2.2", 9).await;
        observed(&app, 82, "5.1", 9).await;
        let page = app.as_(Persona::Participant).get(&path).await.is(200);
        let row = &page.table("Före och efter")[1];
        assert_eq!(row[0], "Uppgifter i lägesbilden: 5 Otrygg plats, Centrum");
        assert_eq!(row[1..], ["7", "4", "3 färre"]);
        assert!(page.main().contains("lika många dagar (41)"), "{}", page.main());
        assert!(page.main().contains("Små tal säger lite") && !page.main().contains('%'));
    }

    async fn a_measure_that_has_just_begun_says_that_it_is_early(app: App) {
        let path = started(&app, &[]).await;
        let page = app.as_(Persona::Coordinator).get(&path).await.is(200);
        assert!(page.main().contains("Det är för tidigt att jämföra"), "{}", page.main());
        let later = started(&app, &[("starts", "2026-04-01")]).await;
        let page = app.as_(Persona::Coordinator).get(&later).await.is(200);
        assert!(page.main().contains("Börjar onsdag 1 april"));
        assert!(page.main().contains("Uppgifter i lägesbilden räknas när insatsen har börjat"));
        let draft = drafted(&app, &[("title", "Ljus")]).await;
        assert!(app.as_(Persona::Coordinator).get(&draft).await.is(200).table("Före och efter").is_empty());
    }

    async fn outside_the_group_no_small_figure_is_told(app: App) {
        let path = started(&app, &LATELY).await;
        observed(&app, 3, "5.1", 2).await;
        observed(&app, 50, "5.1", 6).await;
        let end = [("do", "follow_up"), ("verdict", "end"), ("reason", "Lamporna är bytta."), ("value", "1")];
        act(&app, Persona::Coordinator, &path, &end).await.is(303);
        for persona in [Persona::CouncilMember, Persona::Publisher] {
            let page = app.as_(persona).get(&path).await.is(200);
            let rows = page.table("Före och efter");
            assert_eq!(rows[0][1..], ["9", "färre än 3", "–"]);
            assert_eq!(rows.len(), 1, "observations are not counted");
            assert!(page.main().contains("Mätvärden under 3 visas bara för den."));
            assert!(page.main().contains("Uppmätt: färre än 3 lampor"));
            let effect = app.as_(persona).get("/personal/insatser/verkan").await.is(200);
            assert_eq!(effect.table("5 Otrygg plats")[0][5], "9 → färre än 3 lampor");
        }
        let rows = app.as_(Persona::Police).get(&path).await.is(200).table("Före och efter");
        assert_eq!((rows[0][1..].to_vec(), rows[1][2].as_str()), (vec!["9".into(), "1".into(), "8 färre".into()], "2"));
    }

    async fn outside_the_group_nothing_is_counted_that_could_be_subtracted(app: App) {
        let head = started(&app, &LATELY).await;
        let kind = started(&app, &[("starts", "2026-01-21"), ("category", "5.1")]).await;
        let begun_later = started(&app, &[("starts", "2026-01-22"), ("category", "5")]).await;
        for (ago, category, many) in [(3, "5.1", 5), (3, "5.2", 4), (40, "5.1", 1), (50, "5.1", 6), (60, "5.2", 5)] {
            observed(&app, ago, category, many).await;
        }
        // A day later there is one more: what was told the day before would tell that it is one.
        for _ in 0..2 {
            for persona in [Persona::CouncilMember, Persona::Publisher] {
                for path in [&head, &kind, &begun_later] {
                    let page = app.as_(persona).get(path).await.is(200);
                    assert_eq!(page.table("Före och efter").len(), 1, "only what is measured, no observations");
                    assert!(!page.main().contains("lika många dagar"), "{}", page.main());
                    assert!(page.main().contains("Uppgifter i lägesbilden räknas bara för EST-gruppen."));
                }
            }
            app.wait_signed_in(TimeDelta::days(1)).await;
            observed(&app, 0, "5.1", 1).await;
        }
        let rows = app.as_(Persona::Police).get(&head).await.is(200).table("Före och efter");
        assert_eq!((rows.len(), rows[1][2].as_str()), (2, "12"));
    }
}
