//! The register: kept whole, nothing lost, signs wait for what is demanded, representatives are sealed and erased.

use super::{HERE, WHOLE, act, added, count, form};
use crate::support::{Persona, each_engine, rows};

each_engine! {
    async fn everything_the_register_says_is_kept(app: App) {
        let here = added(&app, &[]).await;
        let page = app.as_(Persona::Police).get(&here).await.is(200);
        for (name, value) in WHOLE.iter().filter(|(name, _)| !["state", "area", "housing", "signs", "police", "informed"].contains(name)) {
            // What a page shows is read with its white space made one.
            assert_eq!(page.value(name), Some(value.replace('\n', " ")), "{name}");
        }
        for name in ["state", "area", "housing", "signs"] {
            let chosen = page.attr(&format!("select[name={name}] option[selected]"), "value");
            assert_eq!(chosen.as_deref(), WHOLE.iter().find(|one| one.0 == name).map(|one| one.1), "{name}");
        }
        assert!(page.main().contains("Allt är på plats. Skyltar kan beställas."));
        let list = app.as_(Persona::Coordinator).get(HERE).await.is(200);
        assert_eq!(list.table("Områden")[0], ["Björkbacken", "Aktivt", "Tallåsen", "40", "31", "0", "Inga"].map(str::to_owned));
        app.as_(Persona::Publisher).get(HERE).await.is(404);
    }

    async fn signs_wait_for_what_is_demanded(app: App) {
        let here = added(&app, &[("trained", ""), ("police", "")]).await;
        let page = act(&app, &here, &form("save", &[("trained", ""), ("police", ""), ("signs", "ordered")])).await.is(422);
        assert_eq!(page.texts("#field-signs-error"), ["Skyltar kan inte beställas än. Det saknas: utbildning, polisens roll."]);
        act(&app, &here, &form("save", &[("signs", "ordered")])).await.is(303);
        // Signs that stand are not taken down by a missed demand; the list says that nobody has met.
        act(&app, &here, &form("save", &[("signs", "up"), ("last_meeting", "2024-01-01"), ("start_meeting", "2023-01-01")])).await.is(303);
        assert!(app.as_(Persona::Coordinator).get(HERE).await.main().contains("Inget möte på 18 månader"));
    }

    async fn mistakes_stand_at_their_field_and_nothing_is_lost(app: App) {
        let here = added(&app, &[]).await;
        for (field, other) in [
            ("name", ("name", " ")), ("joined", ("joined", "41")), ("households", ("households", "många")), ("state", ("state", "x")),
            ("state", ("start_meeting", "")), ("trained", ("trained", "i fjol")), ("area", ("area", "månen")), ("note", ("note", "Ring Anna Svensson på 070-174 06 12.")),
        ] {
            let page = act(&app, &here, &form("save", &[other])).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{other:?}");
            assert_eq!(page.value("streets").as_deref(), Some("Björkvägen Lönnvägen"));
        }
        act(&app, &here, &form("save", &[("households", "41")])).await.is(303);
        let late = form("save", &[("version", "1"), ("households", "50")]);
        let page = app.as_(Persona::Coordinator).post(&here, &late).await.is(409);
        assert_eq!(page.value("households").as_deref(), Some("50"));
        assert!(page.main().contains("Någon annan har ändrat området"));
    }

    async fn representatives_are_sealed_shown_to_few_and_erased_whole(app: App) {
        let here = added(&app, &[]).await;
        let person = [("do", "rep"), ("rep_name", "Berit Ahlgren"), ("phone", "070-174 06 21"), ("email", "berit@example.org"), ("main", "1")];
        for (field, other) in [("rep_name", ("rep_name", "")), ("email", ("email", "berit")), ("phone", ("x", ""))] {
            let wrong: Vec<_> = person.iter().copied().filter(|(name, _)| *name != other.0 && (field != "phone" || !["phone", "email"].contains(name))).chain([other]).collect();
            let page = act(&app, &here, &wrong).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{field}");
            assert_eq!(page.value("streets").as_deref(), Some("Björkvägen Lönnvägen"), "the form of the area still holds what stands");
        }
        act(&app, &here, &person).await.is(303);
        let page = app.as_(Persona::Police).get(&here).await.is(200);
        assert!(page.main().contains("Berit Ahlgren") && page.main().contains("070-174 06 21") && page.main().contains("Huvudkontaktombud"));
        let kept = format!("{:?}", rows::everything(app.system().db()).await);
        assert!(!kept.contains("Ahlgren") && !kept.contains("174 06 21") && !kept.contains("berit@"), "a row tells who it is");
        let id = page.value("rep").unwrap();
        act(&app, &here, &[("do", "erase"), ("rep", &id)]).await.is(303);
        act(&app, &here, &[("do", "erase"), ("rep", &id)]).await.is(404);
        act(&app, &here, &person).await.is(303);
        act(&app, &here, &form("save", &[("state", "ended")])).await.is(303);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_rep").await, 0, "with the area its representatives go");
        act(&app, &here, &person).await.is(404);
    }

    async fn an_area_holds_so_many_representatives_and_no_more(app: App) {
        let here = added(&app, &[]).await;
        let person = [("do", "rep"), ("rep_name", "Berit Ahlgren"), ("phone", "070-174 06 21")];
        for _ in 0..app::watch::service::rep::MOST_REPS {
            app.as_(Persona::Coordinator).post(&here, &person).await.is(303);
        }
        app.as_(Persona::Coordinator).post(&here, &person).await.is(409);
    }
}
