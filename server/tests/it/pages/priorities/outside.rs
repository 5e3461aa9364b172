//! Outside the group: what was decided and why, sums, and no small numbers.

use super::{HERE, JUDGED, ROUND, act, coordinator, decided};
use crate::{
    pages::measures::observed,
    support::{Persona, each_engine},
};
use chrono::TimeDelta;

each_engine! {
    async fn a_draft_is_the_group_s_own(app: App) {
        act(&app, ROUND, &[("do", "save"), ("area", "centrum"), ("motive", "Hemligt så länge.")]).await.is(303);
        let council = app.as_(Persona::CouncilMember);
        for path in [HERE, ROUND, "/personal/prioritering/2026-kvartal-1/inriktning"] {
            let page = council.get(path).await.is(200);
            assert!(!page.text().contains("Hemligt så länge."), "{path}");
            assert!(page.texts("main form").is_empty());
        }
        assert!(!council.get(HERE).await.main().contains("Centrum"));
        assert!(app.as_(Persona::Participant).get(ROUND).await.is(200).main().contains("Hemligt så länge."));
    }

    async fn the_council_reads_motives_and_sums_but_no_figures_or_reasons(app: App) {
        observed(&app, JUDGED, "3.1", 2).await;
        let area = "/personal/prioritering/2026-kvartal-1/omrade/centrum";
        let form = [("component", "number"), ("value", "2"), ("reason", "Två till ringde in.")];
        act(&app, area, &form).await.is(303);
        decided(&app).await;
        let council = app.as_(Persona::CouncilMember);
        let page = council.get(ROUND).await.is(200);
        assert!(page.main().contains("Flest källor säger samma sak."));
        assert!(!page.text().contains("Två till ringde in.") && !page.text().contains("Gruppens ändringar"));
        assert_eq!(page.table("Områdena, i kommunens ordning")[0].len(), 4);
        council.get(area).await.is(404);
        app.as_(Persona::Handler).get(ROUND).await.is(404);
    }

    async fn small_numbers_of_the_round_before_are_not_told(app: App) {
        observed(&app, JUDGED, "5.1", 2).await;
        observed(&app, 1, "5.1", 8).await;
        decided(&app).await;
        app.wait_signed_in(TimeDelta::days(28)).await;
        let next = "/personal/prioritering/2026-kvartal-2";
        let ask = async |persona| app.as_(persona).get(next).await.is(200).main();
        let running = ask(Persona::CouncilMember).await;
        assert!(running.contains("kvartal 1 2026: räknas när perioden är slut"), "{running}");
        assert!(ask(Persona::Police).await.contains("Uppgifter kvartal 4 2025: 2, kvartal 1 2026: 8."));
        app.wait_signed_in(TimeDelta::days(5)).await;
        let over = ask(Persona::CouncilMember).await;
        assert!(over.contains("Uppgifter kvartal 4 2025: visas inte, kvartal 1 2026: visas inte."), "{over}");
        assert!(coordinator(&app).get(next).await.is(200).main().contains("Få uppgifter"));
    }
}
