//! A meeting from what waits to what was decided.

use super::{HERE, OPERATIVE, STEERING, TODAY, acts, add, adjust, decide, item, meeting, version};
use crate::support::{App, Persona, each_engine};

/// Lays an item before the steering body, without a meeting.
async fn lay(app: &App, title: &str) {
    let form = [("do", "item"), ("title", title), ("note", "Underlaget är utskickat.")];
    app.as_(Persona::Coordinator).post(STEERING, &form).await.is(303);
}

each_engine! {
    async fn what_waits_is_taken_up_ordered_and_postponed(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        for title in ["Belysning i tunneln", "Trygghetsvärdar", "Skolgården"] {
            lay(&app, title).await;
        }
        let (here, later) = (meeting(&app, STEERING, TODAY).await, meeting(&app, STEERING, "2026-05-13").await);
        let page = coordinator.get(&here).await.is(200);
        assert!(page.main().contains("Vilka ärenden ska tas upp?") && page.main().contains("Trygghetsvärdar"));
        let ids = [item(&app, "Belysning i tunneln").await, item(&app, "Trygghetsvärdar").await, item(&app, "Skolgården").await];
        let form = [("do", "take_up"), ("items", &*ids[0].0), ("items", &*ids[1].0), ("items", &*ids[2].0)];
        coordinator.post(&here, &form).await.is(303);
        let (id, v) = item(&app, "Skolgården").await;
        coordinator.post(&here, &[("do", "earlier"), ("item", &*id), ("version", &*v)]).await.is(303);
        let page = coordinator.get(&here).await.is(200);
        assert_eq!(page.texts("ol > li h3"), ["1. Belysning i tunneln", "2. Skolgården", "3. Trygghetsvärdar"]);
        let (id, v) = item(&app, "Trygghetsvärdar").await;
        let to = later.rsplit('/').next().unwrap();
        coordinator.post(&here, &[("do", "postpone"), ("item", &*id), ("version", &*v), ("to", to)]).await.is(303);
        assert_eq!(coordinator.get(&later).await.texts("ol > li h3"), ["1. Trygghetsvärdar"]);
        // Of another body there is no such meeting.
        let group = meeting(&app, OPERATIVE, TODAY).await;
        let (id, v) = item(&app, "Skolgården").await;
        let wrong = [("do", "postpone"), ("item", &*id), ("version", &*v), ("to", group.rsplit('/').next().unwrap())];
        coordinator.post(&here, &wrong).await.is(422);
        // What is cancelled lets its items wait again.
        let v = version(&app, &here).await;
        coordinator.post(&here, &[("do", "cancel"), ("version", &*v)]).await.is(303);
        let body = coordinator.get(STEERING).await.is(200);
        assert!(body.main().contains("Belysning i tunneln") && body.main().contains("Skolgården"));
        assert!(coordinator.get(&here).await.main().contains("Inställt"));
        let v = version(&app, &here).await;
        coordinator.post(&here, &[("do", "restore"), ("version", &*v)]).await.is(303);
    }

    async fn decisions_are_numbered_by_body_and_year_and_none_twice(app: App) {
        let first = meeting(&app, STEERING, TODAY).await;
        for title in ["Ett", "Två", "Tre"] {
            add(&app, &first, title).await;
        }
        decide(&app, &first, "Ett", "approved", "Enligt förslaget.", &[]).await.is(303);
        decide(&app, &first, "Två", "sent_back", "Gruppen tar fram mer underlag.", &[("paragraph", "7")]).await.is(303);
        let taken = decide(&app, &first, "Tre", "noted", "Noteras.", &[("paragraph", "7")]).await.is(422);
        assert!(taken.main().contains("Paragrafen finns redan det året"));
        assert_eq!(taken.value("decision").as_deref(), Some("Noteras."));
        decide(&app, &first, "Tre", "noted", "Noteras.", &[]).await.is(303);
        let page = app.as_(Persona::Coordinator).get(&first).await.is(200);
        let numbers: Vec<_> = page.texts("ol > li strong");
        assert_eq!(numbers, ["§ 1/2026", "§ 7/2026", "§ 8/2026"]);
        let group = meeting(&app, OPERATIVE, TODAY).await;
        add(&app, &group, "Fyra").await;
        decide(&app, &group, "Fyra", "noted", "Noteras.", &[]).await.is(303);
        assert_eq!(app.as_(Persona::Coordinator).get(&group).await.texts("ol > li strong"), ["§ 1/2026"]);
        // The group takes no decisions of its own.
        decide(&app, &group, "Fyra", "approved", "Ja.", &[]).await.is(422);
    }

    async fn a_decision_needs_words_and_nobody_is_named(app: App) {
        let here = meeting(&app, STEERING, TODAY).await;
        add(&app, &here, "Ett").await;
        decide(&app, &here, "Ett", "", "", &[]).await.is(422);
        decide(&app, &here, "Ett", "approved", "Anna Svensson, 070-174 06 12, ansvarar.", &[]).await.is(422);
        let half = decide(&app, &here, "Ett", "approved", "Ja.", &[("follow_who", "Gata och park")]).await.is(422);
        assert_eq!(half.texts("#error-summary a").len(), 1);
        let later = meeting(&app, STEERING, "2026-05-13").await;
        add(&app, &later, "Två").await;
        assert!(decide(&app, &later, "Två", "approved", "Ja.", &[]).await.is(422).main().contains("Mötets dag har inte kommit än"));
        let coordinator = app.as_(Persona::Coordinator);
        let own = [("do", "item"), ("title", "Ring Anna Svensson"), ("note", "")];
        assert_eq!(coordinator.post(&here, &own).await.is(422).value("title").as_deref(), Some("Ring Anna Svensson"));
    }

    async fn until_the_minutes_are_justerade_only_those_who_write_them_see_decisions(app: App) {
        let here = meeting(&app, STEERING, TODAY).await;
        add(&app, &here, "Belysning i tunneln").await;
        decide(&app, &here, "Belysning i tunneln", "approved", "Lamporna byts före sommaren.", &[]).await.is(303);
        for persona in [Persona::CouncilMember, Persona::Police, Persona::Publisher] {
            for address in [here.clone(), format!("{here}/protokoll")] {
                let page = app.as_(persona).get(&address).await.is(200);
                assert!(page.main().contains("Belysning i tunneln"), "{persona:?}");
                assert!(!page.text().contains("Lamporna byts") && !page.text().contains("Bifall"), "{persona:?} {address}");
            }
            assert!(!app.as_(persona).get("/personal/rad/beslut").await.is(200).text().contains("Lamporna byts"));
        }
        adjust(&app, &here).await;
        let page = app.as_(Persona::CouncilMember).get(&format!("{here}/protokoll")).await.is(200);
        assert!(page.main().contains("Lamporna byts före sommaren.") && page.main().contains("§ 1/2026"));
        assert!(page.main().contains("Protokollet är som det justerades"));
        app.as_(Persona::Participant).get(&here).await.is(404);
        app.as_(Persona::Participant).get(&format!("{here}/protokoll")).await.is(404);
    }

    async fn two_who_write_the_same_decision_do_not_overwrite_each_other(app: App) {
        let here = meeting(&app, STEERING, TODAY).await;
        add(&app, &here, "Ett").await;
        let (id, v) = item(&app, "Ett").await;
        let coordinator = app.as_(Persona::Coordinator);
        let write = |words: &'static str| {
            let (coordinator, here, id, v) = (&coordinator, &here, &id, &v);
            async move {
                let form = [("do", "decide"), ("item", &**id), ("version", &**v), ("outcome", "approved"), ("decision", words)];
                coordinator.post(here, &form).await
            }
        };
        let (a, b) = tokio::join!(write("Den första texten."), write("Den andra texten."));
        let mut statuses = [a.status.as_u16(), b.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        let told = if a.status == 409 { a } else { b };
        assert!(told.main().contains("hann före, måndag 2 mars kl. 09.00"), "{}", told.main());
        assert!(told.value("decision").unwrap().ends_with("texten."));
    }

    async fn the_day_of_what_was_held_or_decided_stands(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let here = meeting(&app, STEERING, TODAY).await;
        add(&app, &here, "Ett").await;
        let save = async |day: &str, place: &str| {
            let v = version(&app, &here).await;
            let form = [("do", "save"), ("version", &*v), ("day", day), ("starts", "13:00"), ("minutes", "90"), ("place", place)];
            coordinator.post(&here, &form).await
        };
        save("2026-03-01", "Sessionssalen").await.is(303);
        decide(&app, &here, "Ett", "approved", "Enligt förslaget.", &[]).await.is(303);
        for _ in 0..2 {
            // Decided first, then held with nothing decided.
            let refused = save("2025-12-30", "Biblioteket").await.is(422);
            assert_eq!(refused.texts("#error-summary a"), ["Mötet har hållits eller har beslut. Då kan dagen inte ändras."]);
            assert_eq!(refused.value("place").as_deref(), Some("Biblioteket"));
            let (id, v) = item(&app, "Ett").await;
            coordinator.post(&here, &[("do", "undo"), ("item", &*id), ("version", &*v)]).await;
            let v = version(&app, &here).await;
            coordinator.post(&here, &[("do", "hold"), ("version", &*v), ("others", "Ordförande")]).await.is(303);
        }
        save("2026-03-01", "Rådhuset").await.is(303);
        assert!(coordinator.get(&here).await.is(200).main().contains("Rådhuset"));
    }

    async fn a_mistake_in_a_form_does_not_hide_what_somebody_else_did(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let here = meeting(&app, STEERING, TODAY).await;
        let seen = version(&app, &here).await;
        let save = async |starts: &str, place: &str| {
            let form = [("do", "save"), ("version", &*seen), ("day", TODAY), ("starts", starts), ("minutes", "90"), ("place", place)];
            coordinator.post(&here, &form).await
        };
        save("13:00", "Rådhuset").await.is(303);
        let field = "form:has(input[value=save]) input[name=version]";
        assert_eq!(save("halv tio", "Biblioteket").await.is(422).attr(field, "value").as_deref(), Some(&*seen));
        let told = save("09:30", "Biblioteket").await.is(409);
        assert_eq!(told.attr(field, "value"), Some(version(&app, &here).await));
        // The same of a decision.
        add(&app, &here, "Ett").await;
        let (id, v) = item(&app, "Ett").await;
        decide(&app, &here, "Ett", "approved", "Den första texten.", &[]).await.is(303);
        let form = [("do", "decide"), ("item", &*id), ("version", &*v), ("outcome", "approved"), ("decision", "")];
        let wrong = coordinator.post(&here, &form).await.is(422);
        assert_eq!(wrong.attr("form:has(input[value=decide]) input[name=version]", "value"), Some(v));
    }

    async fn why_a_meeting_cannot_be_cancelled_is_said_where_the_link_leads(app: App) {
        let here = meeting(&app, STEERING, TODAY).await;
        add(&app, &here, "Ett").await;
        decide(&app, &here, "Ett", "approved", "Enligt förslaget.", &[]).await.is(303);
        let v = version(&app, &here).await;
        let page = app.as_(Persona::Coordinator).post(&here, &[("do", "cancel"), ("version", &*v)]).await.is(422);
        let to = page.attr("#error-summary a", "href").unwrap();
        assert_eq!(page.texts(&to), ["Planerat"]);
    }

    async fn a_meeting_is_not_held_before_its_day_nor_adjusted_before_all_is_decided(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let later = meeting(&app, STEERING, "2026-05-13").await;
        let v = version(&app, &later).await;
        coordinator.post(&later, &[("do", "hold"), ("version", &*v), ("others", "Ordförande")]).await.is(422);
        let here = meeting(&app, STEERING, TODAY).await;
        add(&app, &here, "Ett").await;
        let v = version(&app, &here).await;
        coordinator.post(&here, &[("do", "adjust"), ("version", &*v), ("adjusted_by", "Ordförande")]).await.is(422);
        coordinator.post(&here, &[("do", "hold"), ("version", &*v)]).await.is(422);
        coordinator.post(&here, &[("do", "hold"), ("version", &*v), ("others", "Ordförande")]).await.is(303);
        let v = version(&app, &here).await;
        let open = coordinator.post(&here, &[("do", "adjust"), ("version", &*v), ("adjusted_by", "Ordförande")]).await.is(422);
        assert!(open.main().contains("Alla ärenden måste vara avgjorda"));
        assert!(acts(&app).await.iter().all(|(act, _)| act != "council.minutes_adjusted"));
        assert!(coordinator.get(HERE).await.is(200).main().contains("Kommande möten"));
    }
}
