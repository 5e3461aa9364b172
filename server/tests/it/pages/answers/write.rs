//! Writing: the data proposes, nothing typed is lost, nobody overwrites anybody, nothing points at a person.

use super::{HERE, PUBLIC, WHOLE, act, begun, form, log, published, publisher, reported};
use crate::{
    pages::{measures, pledges},
    support::{Persona, each_engine},
};

each_engine! {
    async fn what_many_said_is_proposed_with_the_measures_that_are_there(app: App) {
        measures::started(&app, &[]).await;
        reported(&app, 2).await;
        let table = "Rapporter de senaste 365 dagarna";
        let few = publisher(&app).get(HERE).await.is(200);
        assert!(few.main().contains("Allt som flera har berättat om har fått ett svar."), "two may point at somebody");
        reported(&app, 2).await;
        let page = publisher(&app).get(HERE).await.is(200);
        let rows = page.table(table);
        assert_eq!(rows[0][..6], ["Centrum", "5 Otrygg plats", "4", "0", "0", "1"].map(str::to_owned), "{rows:?}");
        let href = page.attr("a[href*='amne=']", "href").expect("a way to write");
        let new = publisher(&app).get(&href).await.is(200);
        assert_eq!(new.value("said").as_deref(), Some("Flera av er har berättat om otrygg plats i Centrum."));
        assert_eq!(new.texts("#field-measure-hint, fieldset:has([name=measure][checked]) label"), ["Ljus i Stationstunneln – Centrum"]);
        begun(&app).await;
        assert!(publisher(&app).get(HERE).await.main().contains("Allt som flera har berättat om har fått ett svar."));
    }

    async fn a_pledge_of_the_same_area_is_offered_and_never_chosen(app: App) {
        pledges::published(&app).await;
        reported(&app, 4).await;
        let page = publisher(&app).get(HERE).await.is(200);
        let href = page.attr("a[href*='amne=']", "href").expect("a way to write");
        let new = publisher(&app).get(&href).await.is(200);
        let offered = new.texts("select[name=pledge] option");
        assert_eq!((&*offered[0], offered.len()), ("Inget löfte", 2), "{offered:?}");
        assert_eq!(new.texts("select[name=pledge] option[selected]"), ["Inget löfte"]);
    }

    async fn everything_that_is_written_is_kept_until_it_is_whole(app: App) {
        let here = begun(&app).await;
        let page = publisher(&app).get(&here).await.is(200);
        for (name, value) in WHOLE.iter().filter(|(name, _)| !["area", "category"].contains(name)) {
            assert_eq!(page.value(name).as_deref(), Some(*value), "{name}");
        }
        for (field, other) in [
            ("title", ("title", " ")), ("refusals", ("reason", "")), ("refusals", ("wish", "")), ("area", ("area", "månen")),
            ("category", ("category", "5.1")), ("said", ("said", "")),
        ] {
            let page = act(&app, &here, &form("publish", &[other])).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{field}");
            assert_eq!(page.value("result").as_deref(), Some("Det lyser igen."));
        }
        let nothing = [("done", ""), ("wish", ""), ("reason", "")];
        act(&app, &here, &form("publish", &nothing)).await.is(422);
        act(&app, &here, &form("publish", &[("done", "")])).await.is(303);
        assert_eq!(log(&app).await, ["answer.drafted", "answer.published"], "a no with its reason is an answer");
    }

    async fn nobody_is_pointed_at(app: App) {
        let here = begun(&app).await;
        for field in ["title", "said", "done", "result", "wish", "reason"] {
            let page = act(&app, &here, &form("save", &[(field, "Ring Anna Svensson på 070-174 06 12.")])).await.is(422);
            assert!(page.main().contains("Texten ser ut att peka ut en person"), "{field}");
        }
        publisher(&app).post(&format!("{HERE}/ny"), &form("save", &[("said", "Anna Svensson bor där.")])).await.is(422);
        assert_eq!(log(&app).await, ["answer.drafted"]);
    }

    async fn the_slower_of_two_loses_nothing(app: App) {
        let here = begun(&app).await;
        act(&app, &here, &form("save", &[("said", "Det är mörkt.")])).await.is(303);
        let late = form("publish", &[("said", "Något annat."), ("version", "1")]);
        let page = publisher(&app).post(&here, &late).await.is(409);
        assert_eq!(page.value("said").as_deref(), Some("Något annat."));
        assert!(page.main().contains("Någon annan har ändrat svaret"));
        for what in ["withdraw", "drop"] {
            publisher(&app).post(&here, &[("do", what), ("version", "1")]).await.is(409);
        }
        let version = page.value("version").unwrap();
        publisher(&app).post(&here, &form("save", &[("version", &version)])).await.is(303);
    }

    async fn what_was_read_is_taken_back_and_never_thrown_away(app: App) {
        let here = published(&app).await;
        act(&app, &here, &[("do", "drop")]).await.is(409);
        act(&app, &here, &[("do", "withdraw")]).await.is(303);
        assert!(app.resident().get(PUBLIC).await.main().contains("Inget är berättat än"));
        act(&app, &here, &[("do", "drop")]).await.is(409);
        act(&app, &here, &form("publish", &[])).await.is(303);
        assert_eq!(app.resident().get(PUBLIC).await.texts("article h2"), ["Ljus i tunneln"]);
        let draft = begun(&app).await;
        act(&app, &draft, &[("do", "drop")]).await.is(303);
        publisher(&app).get(&draft).await.is(404);
        app.as_(Persona::Police).get(&here).await.is(404);
    }
}
