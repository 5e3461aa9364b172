//! The office sorts the rounds: into the lägesbild, read, or nothing, and the representative sees what came of it.

use super::{
    HERE, added, count,
    reps::{BERIT, OWN, entered, link, represented, signed_in},
    rounds::{TOLD, round, with},
};
use crate::support::{App, Client, Persona, each_engine};

const PICTURE: &str = "/personal/lagesbild/2026-v09-10";
const LINE: &str = "Mörkt längs Björkvägen";

/// A round that waits; tells its address in the office.
async fn waiting(app: &App, rep: &Client<'_>, form: &[(&str, &str)]) -> String {
    rep.post(&round(rep).await, form).await.is(303);
    let list = app.as_(Persona::Coordinator).get(&format!("{HERE}/ronder")).await.is(200);
    list.attr("main table a[href*='/ronder/']", "href").expect("a round that waits")
}

async fn sort(app: &App, persona: Persona, here: &str, form: &[(&str, &str)]) -> crate::support::Answer {
    let version = app.as_(persona).get(here).await.is(200).value("version").unwrap_or_default();
    let form: Vec<_> = form.iter().copied().chain([("version", &*version)]).collect();
    app.as_(persona).post(here, &form).await
}

const TAKE_IN: [(&str, &str); 7] = [
    ("do", "take_in"),
    ("category", "5.1"),
    ("area", "tallasen"),
    ("time_band", "evening"),
    ("words", LINE),
    ("approved", "1"),
    ("answer", "Tack! Lamporna är anmälda."),
];

each_engine! {
    async fn a_round_is_taken_into_the_picture_and_the_representative_reads_the_answer(app: App) {
        let rep = signed_in(&app, BERIT).await;
        let here = waiting(&app, &rep, &TOLD).await;
        assert!(app.as_(Persona::Coordinator).get("/personal").await.main().contains("En rond väntar"));
        let page = app.as_(Persona::Coordinator).get(&here).await.is(200);
        assert!(page.main().contains("flera tar en omväg") && !page.main().contains("Berit") && !page.text().contains(BERIT));
        assert_eq!(page.attr("select[name=area] option[selected]", "value").as_deref(), Some("tallasen"));
        assert_eq!(page.attr("select[name=time_band] option[selected]", "value").as_deref(), Some("evening"));
        for (field, other) in [("category", ("category", "")), ("approved", ("approved", "")), ("words", ("words", "En man i svart jacka")), ("answer", ("answer", "Ring Anna Svensson"))] {
            let form: Vec<_> = TAKE_IN.into_iter().filter(|(name, _)| *name != other.0).chain([other]).collect();
            let page = sort(&app, Persona::Coordinator, &here, &form).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{field}");
        }
        sort(&app, Persona::Coordinator, &here, &TAKE_IN).await.is(303);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM observation WHERE source = 'watch'").await, 1);
        assert!(app.as_(Persona::Coordinator).get(PICTURE).await.is(200).main().contains(LINE));
        let own = rep.get(OWN).await.is(200).main();
        assert!(own.contains("Tas med i lägesbilden") && own.contains("Lamporna är anmälda"), "{own}");
        assert_eq!(rep.get(&format!("/ombud/rond/{}", watch_of_round(&app).await)).await.is(303).location(), OWN, "sorted: it stands");
        assert!(!app.as_(Persona::Coordinator).get("/personal").await.main().contains("rond väntar"));
        // Several things can come of one round; a form that was seen before the last one does nothing.
        let late: Vec<_> = TAKE_IN.into_iter().chain([("version", "1")]).collect();
        app.as_(Persona::Coordinator).post(&here, &late).await.is(409);
        sort(&app, Persona::Coordinator, &here, &TAKE_IN).await.is(303);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM observation WHERE source = 'watch'").await, 2);
    }

    async fn the_police_read_and_keep_the_register_but_feed_nothing(app: App) {
        let area = added(&app, &[("signs", "up")]).await;
        represented(&app, &area, BERIT).await;
        let rep = entered(&app, &link(&app, BERIT).await.unwrap()).await;
        let here = waiting(&app, &rep, &TOLD).await;
        sort(&app, Persona::Police, &here, &TAKE_IN).await.is(404);
        sort(&app, Persona::Police, &here, &[("do", "nothing"), ("why", "known")]).await.is(404);
        assert!(app.as_(Persona::Police).get(&area).await.main().contains("Ombud önskar möte (mars 2026)"));
        app.as_(Persona::Police).post(&here, &[("do", "signs")]).await.is(303);
        let signs = app.as_(Persona::Police).get(&area).await.attr("select[name=signs] option[selected]", "value");
        assert_eq!(signs.as_deref(), Some("worn"));
        app.as_(Persona::Police).post(&here, &[("do", "signs")]).await.is(409);
        sort(&app, Persona::Police, &here, &[("do", "read"), ("answer", "Vi kommer på årsmötet.")]).await.is(303);
        assert!(rep.get(OWN).await.main().contains("Vi kommer på årsmötet."));
        assert!(!app.as_(Persona::Police).get("/personal").await.main().contains("rond väntar"));
        assert!(app.as_(Persona::Coordinator).get("/personal").await.main().contains("En rond väntar"), "somebody must still take it in");
        sort(&app, Persona::Coordinator, &here, &TAKE_IN).await.is(303);
        for persona in [Persona::Handler, Persona::Publisher] {
            app.as_(persona).get(&here).await.is(404);
        }
    }

    async fn nothing_to_take_in_needs_a_reason_that_is_told(app: App) {
        let rep = signed_in(&app, BERIT).await;
        let here = waiting(&app, &rep, &with(&[("meeting", ""), ("signs", "")])).await;
        sort(&app, Persona::Coordinator, &here, &[("do", "nothing")]).await.is(422);
        sort(&app, Persona::Coordinator, &here, &[("do", "nothing"), ("why", "police")]).await.is(303);
        let own = rep.get(OWN).await.main();
        assert!(own.contains("Läst, inget att ta med") && own.contains("en fråga för polisen"), "{own}");
        assert_eq!(count(&app, "SELECT COUNT(*) FROM observation").await, 0);
        app.as_(Persona::Coordinator).get(&format!("{HERE}/ronder/x")).await.is(404);
    }

    async fn a_round_of_signs_alone_is_read_and_done(app: App) {
        let rep = signed_in(&app, BERIT).await;
        let here = waiting(&app, &rep, &[("signs", "missing")]).await;
        sort(&app, Persona::Coordinator, &here, &[("do", "read")]).await.is(303);
        assert!(app.as_(Persona::Coordinator).get(&format!("{HERE}/ronder")).await.main().contains("Inga ronder väntar"));
        assert!(rep.get(OWN).await.main().contains("Läst"));
    }
}

async fn watch_of_round(app: &App) -> String {
    const WATCH: &str = "SELECT watch FROM watch_round";
    let id: uuid::Uuid = app::on!(app.system().db(), |c| sqlx::query_scalar(WATCH).fetch_one(c).await).unwrap();
    id.to_string()
}
