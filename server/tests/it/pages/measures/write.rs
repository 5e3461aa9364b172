//! Writing a measure: a draft may have gaps, what starts may not, and nothing typed is lost.

use super::{HERE, HOW, NEW, WHOLE, act, count, drafted, form, log, started, version, version_of};
use crate::support::{Persona, each_engine};

const MANY: &str = "SELECT COUNT(*) FROM measure";

each_engine! {
    async fn a_draft_needs_only_a_title_and_says_what_is_missing(app: App) {
        let path = drafted(&app, &[("title", "Fler vuxna i centrum")]).await;
        let page = app.as_(Persona::Coordinator).get(&path).await.is(200);
        assert!(page.main().contains("15 saker saknas innan insatsen kan starta"), "{}", page.main());
        assert!(page.main().contains("Välj ett område eller skriv en plats."));
        assert_eq!(page.attr(".notice a", "href").as_deref(), Some("#field-problem"));
        assert!(page.main().contains("Uppföljningarna läggs in när insatsen startar."));
        assert_eq!(count(&app, "SELECT COUNT(*) FROM measure_follow_up").await, 0);
        assert_eq!(log(&app).await, [("measure.drafted".to_owned(), String::new())]);
        let nameless = app.as_(Persona::Coordinator).post(NEW, &[("do", "save"), ("problem", "Mörkt")]).await.is(422);
        assert_eq!(nameless.texts("#field-title-error"), ["Fyll i det här."]);
    }

    async fn it_cannot_start_without_any_of_it_and_what_was_typed_stays(app: App) {
        for (gone, typed) in WHOLE.iter().chain([&HOW]).filter(|(name, _)| *name != "title") {
            let page = app.as_(Persona::Coordinator).post(NEW, &form("start", &[(gone, "")])).await.is(422);
            assert_eq!(page.texts(".error-summary li").len(), 1, "{gone}");
            assert_eq!(page.attr(".error-summary a", "href"), Some(format!("#field-{gone}")));
            assert_eq!(page.texts(&format!("#field-{gone}-error")).len(), 1, "{gone}");
            assert_eq!(page.value("title").as_deref(), Some("Ljus i Stationstunneln"));
            assert!(*gone == "role" || page.value("role").as_deref() == Some("Driftansvarig för belysning"), "{typed}");
        }
        assert_eq!(count(&app, MANY).await, 0);
        let words = form("start", &[("area", ""), ("place", "Stationstunneln")]);
        app.as_(Persona::Coordinator).post(NEW, &words).await.is(303);
    }

    async fn a_draft_is_finished_and_started_on_its_page(app: App) {
        let path = drafted(&app, &[("title", "Ljus i tunneln")]).await;
        let early = act(&app, Persona::Coordinator, &path, &[("do", "start"), ("title", "Ljus i tunneln"), ("cause", "Kabelfel")]).await.is(422);
        assert_eq!(early.value("cause").as_deref(), Some("Kabelfel"));
        assert_eq!(version_of(&app, &path).await, 1, "nothing was changed");
        let done = act(&app, Persona::Coordinator, &path, &form("start", &[])).await.is(303);
        let page = app.as_(Persona::Coordinator).get(done.location()).await.is(200);
        assert!(page.main().contains("Insatsen är startad. Uppföljningarna är inlagda."));
        let planned = page.texts("article:has(h2) .timeline time");
        for day in ["tisdag 31 mars, prioriteringsperioden slutar", "måndag 1 juni, halva tiden", "måndag 31 augusti, insatsens slut"] {
            assert!(planned.iter().any(|one| one == day), "{planned:?}");
        }
        // 30 June is closer to nothing, so it has a day of its own.
        assert_eq!(count(&app, "SELECT COUNT(*) FROM measure_follow_up WHERE done_at IS NULL").await, 4);
        let acts: Vec<_> = log(&app).await.into_iter().map(|(act, _)| act).collect();
        assert_eq!(acts, ["measure.drafted", "measure.started"]);
    }

    async fn no_person_is_ever_written_into_one(app: App) {
        for (field, words) in [
            ("title", "Samtal med Maja Lindqvist"),
            ("problem", "Ring 070-174 06 05."),
            ("cause", "Erik Johansson stör."),
            ("role", "Anna Berg"),
            ("how", "Fråga anna.berg@example.org"),
            ("place", "Hos Karl Johansson"),
        ] {
            for act in ["save", "start"] {
                let page = app.as_(Persona::Coordinator).post(NEW, &form(act, &[(field, words)])).await.is(422);
                let said = page.texts(&format!("#field-{field}-error"));
                assert_eq!(said, ["Det ser ut som personuppgifter. Skriv om platsen och situationen, inte om personer."], "{field}");
            }
        }
        assert_eq!(count(&app, MANY).await, 0);
    }

    async fn what_residents_may_read_is_stored_and_shown_to_staff_only(app: App) {
        let public = [("public", "1"), ("public_text", "Tunneln får nytt ljus.")];
        app.as_(Persona::Coordinator).post(NEW, &form("start", &[("public", "1")])).await.is(422);
        let path = started(&app, &public).await;
        let page = app.as_(Persona::Publisher).get(&path).await.is(200);
        assert!(page.main().contains("Får visas publikt: Tunneln får nytt ljus."), "{}", page.main());
        app.resident().get(&path).await.is(303);
    }

    async fn what_runs_goes_on_saying_everything_and_its_days_move_with_it(app: App) {
        let path = started(&app, &[]).await;
        let page = act(&app, Persona::Coordinator, &path, &form("save", &[("cause", "")])).await.is(422);
        assert_eq!(page.texts("#field-cause-error"), ["Skriv varför problemet finns."]);
        act(&app, Persona::Coordinator, &path, &form("save", &[("ends", "2026-05-29"), ("role", "Driftledare")])).await.is(303);
        let days = "SELECT COUNT(*) FROM measure_follow_up WHERE due = '2026-05-29' AND occasion = 'ending'";
        assert_eq!(count(&app, days).await, 1);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM measure_follow_up WHERE due > '2026-05-29'").await, 0);
        assert_eq!(log(&app).await.last().unwrap(), &("measure.changed".to_owned(), "owner days".to_owned()));
        let page = app.as_(Persona::Coordinator).get(&path).await.is(200);
        assert!(page.main().contains("Ändrade ansvarig, tid"), "{}", page.main());
    }

    async fn a_draft_is_struck_out_and_stays_in_the_list(app: App) {
        let path = drafted(&app, &[("title", "Fler vuxna i centrum")]).await;
        act(&app, Persona::Coordinator, &path, &[("do", "drop")]).await.is(303);
        let page = app.as_(Persona::Coordinator).get(&path).await.is(200);
        assert!(page.main().contains("Struken") && page.value("version").is_none(), "no form is left");
        let over = app.as_(Persona::Coordinator).get(&format!("{HERE}?visa=avslutade")).await.is(200);
        assert_eq!(over.table("Insatser")[0][0], "Fler vuxna i centrum");
        let again = act(&app, Persona::Coordinator, &path, &form("start", &[])).await.is(422);
        assert!(again.main().contains("Det går inte med den status insatsen har nu."));
    }

    async fn the_second_of_two_is_told_who_was_faster_and_keeps_what_was_typed(app: App) {
        let path = started(&app, &[]).await;
        let seen = version(&app.as_(Persona::Coordinator).get(&path).await);
        act(&app, Persona::Handler, &path, &form("save", &[("role", "Driftledare")])).await.is(303);
        let mine = [("version", &*seen), ("cause", "Kablarna är gamla.")];
        let page = app.as_(Persona::Coordinator).post(&path, &form("save", &mine)).await.is(409);
        let handler = Persona::Handler.name();
        assert!(page.main().contains(&format!("{handler} (Handläggare) ändrade insatsen nyss")), "{}", page.main());
        assert!(page.main().contains("Ändrade ansvarig"));
        assert_eq!(page.value("cause").as_deref(), Some("Kablarna är gamla."));
        assert_eq!(version(&page), "2", "sent again, it is meant");
        let again = [("version", "2"), ("cause", "Kablarna är gamla.")];
        app.as_(Persona::Coordinator).post(&path, &form("save", &again)).await.is(303);
        assert_eq!(version_of(&app, &path).await, 3);
    }
}
