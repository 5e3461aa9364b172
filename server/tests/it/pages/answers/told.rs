//! Reading: everybody, in three languages, without small figures; and the one who reported, on the page of the report.

use super::{PUBLIC, act, form, published, reported};
use crate::{
    pages::measures,
    support::{App, Persona, each_engine},
};
use app::kernel::id::MeasureId;
use chrono::TimeDelta;

/// Publishes an answer that names a measure; tells its address in the office.
async fn with_measure(app: &App, id: &str) -> String {
    let here = published(app).await;
    act(app, &here, &form("publish", &[("measure", id)])).await.is(303);
    here
}

fn id_of(address: &str) -> String {
    let id = address.rsplit('/').next().unwrap_or_default();
    MeasureId::parse(id).expect("the address of a measure").to_string()
}

each_engine! {
    async fn everybody_reads_what_was_said_what_was_done_and_why_not(app: App) {
        let measure = measures::started(&app, &[]).await;
        let here = with_measure(&app, &id_of(&measure)).await;
        let page = app.resident().get(PUBLIC).await.is(200);
        assert_eq!(page.texts("article h2"), ["Ljus i tunneln"]);
        assert_eq!(page.texts("article h3"), ["Ni sa", "Vi gjorde", "Så gick det", "Det här gör vi inte"]);
        for told in ["Centrum", "Flera av er har sagt", "Vi har bytt lamporna.", "Ljus i Stationstunneln", "Pågår", "Det lyser igen.", "Kameror i tunneln", "Ljus hjälper fler."] {
            assert!(page.main().contains(told), "{told}: {}", page.main());
        }
        assert!(app.resident().get("/").await.main().contains("Ljus i tunneln"));
        let others = [("en", "You said – we did", "Unsafe place"), ("fi", "Te kerroitte – me teimme", "Turvaton paikka")];
        for (lang, heading, category) in others {
            let page = app.resident().get(&format!("/{lang}{PUBLIC}")).await.is(200);
            assert_eq!(page.texts("h1"), [heading]);
            assert_eq!(page.attr("article h2", "lang").as_deref(), Some("sv"));
            assert!(page.main().contains(category) && !page.main().contains("Otrygg plats"), "{}", page.main());
        }
        // What is worked on is not read until it is published.
        act(&app, &here, &form("save", &[("done", "Något nytt.")])).await.is(303);
        assert!(!app.resident().get(PUBLIC).await.main().contains("Något nytt."));
    }

    async fn figures_say_what_is_counted_before_and_after(app: App) {
        let measure = measures::started(&app, &[]).await;
        let here = with_measure(&app, &id_of(&measure)).await;
        let judged = async |value: &str| {
            let verdict = [("do", "follow_up"), ("verdict", "continue"), ("reason", "Vi fortsätter."), ("value", value)];
            app.wait_signed_in(TimeDelta::days(1)).await;
            measures::act(&app, Persona::Coordinator, &measure, &verdict).await.is(303);
            act(&app, &here, &form("publish", &[("measure", &id_of(&measure))])).await.is(303);
            app.resident().get(PUBLIC).await.main()
        };
        let fewer = judged("5").await;
        assert!(fewer.contains("Trasiga lampor: 9 före, 5 efter"), "{fewer}");
        let same = judged("9").await;
        assert!(same.contains("Trasiga lampor: ingen skillnad, 9 före och 9 efter"), "{same}");
    }

    async fn a_measure_that_is_only_thought_of_is_told_to_nobody(app: App) {
        let draft = measures::drafted(&app, &[("title", "Ljus i Stationstunneln")]).await;
        with_measure(&app, &id_of(&draft)).await;
        assert!(!app.resident().get(PUBLIC).await.main().contains("Ljus i Stationstunneln"));
    }

    async fn who_reported_it_finds_the_answer_beside_the_own_report(app: App) {
        let code = reported(&app, 1).await;
        let path = format!("/arende/{code}");
        assert!(!app.resident().get(&path).await.is(200).main().contains("Många har berättat om samma sak"));
        let here = published(&app).await;
        let page = app.resident().get(&path).await.is(200);
        assert!(page.main().contains("Många har berättat om samma sak") && page.main().contains("Ljus i tunneln"));
        let english = app.resident().get(&format!("/en{path}")).await.is(200);
        let href = english.attr("a[href*='#svar-']", "href").expect("a way to the answer");
        assert!(href.starts_with("/en/ni-sa-vi-gjorde#svar-"), "{href}");
        // Another area, another subject: not theirs.
        for other in [("area", "sjostaden"), ("category", "4")] {
            act(&app, &here, &form("publish", &[other])).await.is(303);
            assert!(!app.resident().get(&path).await.main().contains("Många har berättat om samma sak"), "{other:?}");
        }
        act(&app, &here, &form("publish", &[("area", "")])).await.is(303);
        assert!(app.resident().get(&path).await.main().contains("Ljus i tunneln"), "everywhere is here too");
    }
}
