//! Who may do what: everybody in the group reads, an actor changes its own, the coordinator decides.

use super::{HERE, NEW, act, drafted, form, started, version_of};
use crate::support::{Persona, each_engine, rows};

/// Every act on a running measure that would be right for somebody who may.
const ACTS: [&[(&str, &str)]; 2] = [
    &[("do", "follow_up"), ("verdict", "continue"), ("reason", "Går som planerat.")],
    &[("do", "reschedule"), ("day", "2026-05-04")],
];

each_engine! {
    async fn those_of_another_actor_read_and_change_nothing(app: App) {
        let path = started(&app, &[("actor", "teknik")]).await;
        let before = rows::state(app.system().db()).await;
        for persona in [Persona::Participant, Persona::Police, Persona::OtherHandler] {
            let page = app.as_(persona).get(&path).await.is(200);
            assert!(page.main().contains("Lamporna slås sönder."));
            assert!(page.texts("main form").is_empty(), "{persona:?} is offered no form");
            for form in ACTS {
                act(&app, persona, &path, form).await.is(404);
            }
            act(&app, persona, &path, &form("save", &[("role", "Annan")])).await.is(404);
            // Mistakes tell no more than what is right.
            act(&app, persona, &path, &[("do", "save")]).await.is(404);
            app.as_(persona).post(&path, &[("do", "follow_up"), ("version", "0")]).await.is(404);
        }
        assert_eq!(rows::state(app.system().db()).await, before);
        for form in ACTS {
            act(&app, Persona::Handler, &path, form).await.is(303);
        }
    }

    async fn an_actor_follows_its_own_and_gives_it_to_nobody_else(app: App) {
        for (persona, actor) in [(Persona::Participant, "lyktbo"), (Persona::Police, "polisen")] {
            let path = started(&app, &[("actor", actor)]).await;
            act(&app, persona, &path, &form("save", &[("actor", actor), ("role", "Områdeschef")])).await.is(303);
            let away = act(&app, persona, &path, &form("save", &[("actor", "teknik")])).await.is(422);
            assert_eq!(away.texts("#field-actor-error"), ["Bara samordnaren kan byta ansvarig verksamhet."]);
            act(&app, persona, &path, ACTS[0]).await.is(303);
            let page = app.as_(persona).get(&path).await.is(200);
            assert_eq!(page.texts("#field-actor option").len(), 1, "only its own is offered");
        }
    }

    async fn only_the_coordinator_starts_and_strikes_out(app: App) {
        let draft = drafted(&app, &[("title", "Ljus i tunneln"), ("actor", "teknik")]).await;
        let page = app.as_(Persona::Handler).get(&draft).await.is(200);
        assert!(!page.main().contains("Spara och starta") && page.main().contains("Spara utkast"));
        act(&app, Persona::Handler, &draft, &form("start", &[])).await.is(404);
        act(&app, Persona::Handler, &draft, &[("do", "drop")]).await.is(404);
        assert_eq!(version_of(&app, &draft).await, 1);
        app.as_(Persona::Handler).post(NEW, &form("start", &[])).await.is(404);
        act(&app, Persona::Handler, &draft, &form("save", &[])).await.is(303);
        act(&app, Persona::Coordinator, &draft, &form("start", &[])).await.is(303);
    }

    async fn those_outside_the_office_s_group_only_read(app: App) {
        let path = started(&app, &[]).await;
        for persona in [Persona::CouncilMember, Persona::Publisher] {
            let page = app.as_(persona).get(&path).await.is(200);
            assert!(page.texts("main form").is_empty());
            act(&app, persona, &path, ACTS[0]).await.is(404);
            let list = app.as_(persona).get(HERE).await.is(200);
            assert!(!list.main().contains("Ny insats"));
        }
        for persona in [Persona::Administrator, Persona::SupportOfficer, Persona::DataProtectionOfficer] {
            app.as_(persona).get(&path).await.is(404);
        }
    }

    async fn drafts_and_what_was_struck_out_stay_with_those_who_work_on_measures(app: App) {
        let draft = drafted(&app, &[("title", "Ljus vid badet")]).await;
        let struck = drafted(&app, &[("title", "Fler vuxna i centrum")]).await;
        act(&app, Persona::Coordinator, &struck, &[("do", "drop")]).await.is(303);
        let ran = started(&app, &[]).await;
        let page = app.as_(Persona::Coordinator).get(&ran).await.is(200);
        assert!(page.main().contains("Rådet och kommunikatörer läser också skälet."), "{}", page.main());
        let replace = [("do", "follow_up"), ("verdict", "replace"), ("reason", "Lamporna slogs sönder igen.")];
        act(&app, Persona::Coordinator, &ran, &replace).await.is(303);
        let secret = ["Ljus vid badet", "Fler vuxna i centrum", "I stället för"];
        for persona in [Persona::CouncilMember, Persona::Publisher] {
            app.as_(persona).get(&draft).await.is(404);
            app.as_(persona).get(&struck).await.is(404);
            for path in [HERE, "/personal/insatser?visa=utkast", "/personal/insatser?visa=avslutade", &ran] {
                let page = app.as_(persona).get(path).await.is(200);
                assert!(!secret.iter().any(|words| page.main().contains(words)), "{persona:?} {path}: {}", page.main());
            }
            let tabs = app.as_(persona).get(HERE).await.is(200).texts(".tabs li");
            assert_eq!(tabs, ["Pågår", "Att följa upp", "Avslutade1"]);
        }
        for path in [&draft, &struck] {
            app.as_(Persona::Participant).get(path).await.is(200);
        }
        assert!(app.as_(Persona::Participant).get(&ran).await.is(200).main().contains("I stället för"));
    }
}
