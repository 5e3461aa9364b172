//! Lists: what goes on, what is to be followed up, what is over; what worked; the start page.

use super::{HERE, act, drafted, started};
use crate::support::{App, Persona, each_engine};
use chrono::TimeDelta;

async fn titles(app: &App, query: &str) -> Vec<String> {
    let page = app.as_(Persona::Coordinator).get(&format!("{HERE}{query}")).await.is(200);
    page.table("Insatser").into_iter().map(|row| row[0].clone()).collect()
}

async fn end(app: &App, path: &str) {
    let end = [("do", "follow_up"), ("verdict", "end"), ("reason", "Klotter försvinner snabbare nu."), ("value", "4")];
    act(app, Persona::Coordinator, path, &end).await.is(303);
}

each_engine! {
    async fn each_view_has_its_own_and_the_tabs_count_them(app: App) {
        assert!(app.as_(Persona::Coordinator).get(HERE).await.is(200).main().contains("Inga insatser pågår"));
        started(&app, &[("title", "Ljus")]).await;
        drafted(&app, &[("title", "Idé")]).await;
        let over = started(&app, &[("title", "Klotter bort")]).await;
        end(&app, &over).await;
        assert_eq!(titles(&app, "").await, ["Ljus"]);
        assert_eq!(titles(&app, "?visa=utkast").await, ["Idé"]);
        assert_eq!(titles(&app, "?visa=avslutade").await, ["Klotter bort"]);
        let over = app.as_(Persona::Coordinator).get(&format!("{HERE}?visa=avslutade")).await.is(200);
        assert_eq!(over.table("Insatser")[0][4], "måndag 2 mars", "the day it ended, not the day it was planned to");
        assert!(titles(&app, "?visa=folj").await.is_empty());
        let page = app.as_(Persona::Coordinator).get(HERE).await.is(200);
        assert_eq!(page.texts(".tabs li"), ["Pågår1", "Att följa upp", "Utkast1", "Avslutade1"]);
        assert_eq!(page.table("Insatser")[0][2..], ["Kommunen – gata och park", "Situationell", "tisdag 31 mars", "Pågår"]);
        app.wait_signed_in(TimeDelta::days(23)).await;
        assert_eq!(titles(&app, "?visa=folj").await, ["Ljus"], "a week before");
        app.wait_signed_in(TimeDelta::days(10)).await;
        let late = app.as_(Persona::Coordinator).get(&format!("{HERE}?visa=folj")).await.is(200);
        assert_eq!(late.table("Insatser")[0][4], "Försenad, tisdag 31 mars");
    }

    async fn lists_are_narrowed_by_area_owner_and_type(app: App) {
        started(&app, &[("title", "Ett")]).await;
        started(&app, &[("title", "Två"), ("area", "tallasen"), ("kind", "social"), ("actor", "fritid")]).await;
        started(&app, &[("title", "Tre"), ("area", "tallasen"), ("actor", "polisen")]).await;
        assert_eq!(titles(&app, "?omrade=tallasen").await, ["Tre", "Två"]);
        assert_eq!(titles(&app, "?omrade=tallasen&typ=social").await, ["Två"]);
        assert_eq!(titles(&app, "?agare=polisen").await, ["Tre"]);
        assert_eq!(titles(&app, "?typ=situational").await, ["Ett", "Tre"]);
        let none = app.as_(Persona::Coordinator).get(&format!("{HERE}?omrade=sjostaden")).await.is(200);
        assert!(none.main().contains("Ingen insats passar filtret"));
        for nonsense in ["?visa=hej", "?typ=%00&omrade=%ff", "?visa=folj&visa=utkast", "?agare='--"] {
            app.as_(Persona::Coordinator).get(&format!("{HERE}{nonsense}")).await.is(200);
        }
    }

    async fn what_worked_is_told_by_type_and_problem_with_reasons_and_no_shares(app: App) {
        let empty = app.as_(Persona::CouncilMember).get("/personal/insatser/verkan").await.is(200);
        assert!(empty.main().contains("Ingen insats har följts upp än"));
        let path = started(&app, &[("title", "Klotter bort"), ("category", "1.1"), ("before", "16")]).await;
        end(&app, &path).await;
        started(&app, &[("title", "Ljus")]).await;
        drafted(&app, &[("title", "Idé"), ("kind", "social")]).await;
        let page = app.as_(Persona::CouncilMember).get("/personal/insatser/verkan").await.is(200);
        let kinds = page.table("Beslut efter typ");
        assert_eq!(kinds[0], ["Situationell", "0", "0", "0", "1", "1", "2"]);
        assert_eq!(kinds[1], ["Social", "0", "0", "0", "0", "0", "0"]);
        let row = ["Klotter bort", "Centrum", "Situationell", "Avsluta", "Klotter försvinner snabbare nu.", "16 → 4 lampor"];
        assert_eq!(page.table("1 Skadegörelse"), [row]);
        assert!(page.main().contains("Avsluta: 1") && !page.main().contains('%'));
    }

    async fn the_start_page_shows_what_is_to_be_followed_up_to_those_who_do(app: App) {
        started(&app, &[("title", "Ljus")]).await;
        app.wait_signed_in(TimeDelta::days(25)).await;
        for persona in [Persona::Coordinator, Persona::Handler] {
            let page = app.as_(persona).get("/personal").await.is(200);
            assert!(page.main().contains("Insatser att följa upp") && page.main().contains("Ljus"), "{persona:?}");
        }
        for persona in [Persona::Participant, Persona::OtherHandler, Persona::CouncilMember, Persona::Administrator] {
            let page = app.as_(persona).get("/personal").await.is(200);
            assert!(!page.main().contains("Insatser att följa upp"), "{persona:?}");
        }
    }
}
