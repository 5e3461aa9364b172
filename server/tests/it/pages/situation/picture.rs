//! A picture while it is made: levels, words, steps, and nobody overwrites anybody.

use super::{HERE, OPEN, counted, three_spans};
use crate::support::{Answer, App, Persona, each_engine};
use app::on;
use chrono::TimeDelta;

/// Sends a form of the page of the open period.
pub async fn send(app: &App, persona: Persona, form: &[(&str, &str)]) -> Answer {
    app.as_(persona).post(OPEN, form).await
}

/// The version of the whole picture, as its forms carry it.
pub async fn version(app: &App) -> String {
    let scope = app.system();
    let one = "SELECT version FROM picture WHERE period = '2026-v09-10'";
    let found: Option<i64> = on!(scope.db(), |c| sqlx::query_scalar(one).fetch_optional(c).await).unwrap();
    found.unwrap_or(0).to_string()
}

/// Moves the picture a step.
pub async fn step(app: &App, verb: &str) -> Answer {
    let (act, version) = (format!("step-{verb}"), version(app).await);
    send(app, Persona::Coordinator, &[("do", &act), ("version", &version), ("why", "Ett antal var fel.")]).await
}

/// Lets the open period pass.
pub async fn over(app: &App) {
    app.wait_signed_in(TimeDelta::days(7)).await;
}

/// Brings the picture of the open period, which is over then, to where it stands.
pub async fn adjusted(app: &App) {
    let summary = [("do", "summary"), ("version", "0"), ("summary", "Lugnt i hela orten."), ("publishable", "1")];
    send(app, Persona::Coordinator, &summary).await.is(303);
    over(app).await;
    send(app, Persona::Coordinator, &[("do", "levels")]).await.is(303);
    step(app, "meet").await.is(303);
    step(app, "adjust").await.is(303);
}

/// Brings it to where residents can read it.
pub async fn published(app: &App) {
    three_spans(app).await;
    adjusted(app).await;
    step(app, "tell").await.is(303);
    step(app, "publish").await.is(303);
}

each_engine! {
    async fn the_thirteen_sections_stand_in_order_after_what_changed(app: App) {
        three_spans(&app).await;
        let page = app.as_(Persona::Coordinator).get(OPEN).await.is(200);
        let heads = page.texts("main h2");
        assert_eq!(heads[0], "Vad har ändrats");
        let sections: Vec<_> = page.texts(".picture-section > h2");
        assert_eq!(sections.len(), 13);
        assert_eq!((&*sections[0], &*sections[3], &*sections[12]), ("Sammanfattning", "Var och när", "Deltagare och nästa möte"));
        assert_eq!(page.texts("nav.contents a"), sections);
        assert_eq!(page.texts(".stages li")[0], "Insamling");
        assert_eq!(page.texts(".stages [aria-current=step]"), ["Insamling"]);
        for told in ["Har inte lämnat något än: Polisen.", "Nästa möte", "Insatser att följa upp nu", "Rykten och oro"] {
            assert!(page.main().contains(told) || told.starts_with("Insatser") || told.starts_with("Rykten"), "{told}: {}", page.main());
        }
    }

    async fn hot_places_tell_kind_of_place_and_independent_sources(app: App) {
        counted(&app, 0, "5.1", "centrum", 3).await;
        let page = app.as_(Persona::Coordinator).get(OPEN).await.is(200);
        assert_eq!(page.table("Var och när"), [["Centrum", "Tid okänd", "5.1 Belysning", "3", "1"]]);
    }

    async fn a_level_is_proposed_with_its_reason_and_taken_with_one_tap(app: App) {
        counted(&app, 0, "5.1", "centrum", 8).await;
        let page = app.as_(Persona::Coordinator).get(OPEN).await.is(200);
        let first = &page.table("Områdenas läge")[0];
        assert_eq!((&*first[0], &*first[1]), ("Centrum", "▲Förslag: Förhöjt läge"));
        assert!(first[3].contains("8 uppgifter, 8 fler än vecka 7–8, dag 1–8. 1 källa."), "{first:?}");
        let accept = [("do", "level"), ("area", "centrum"), ("level", "raised"), ("version", "0")];
        send(&app, Persona::Coordinator, &accept).await.is(303);
        let page = app.as_(Persona::Police).get(OPEN).await.is(200);
        let first = &page.table("Områdenas läge")[0];
        assert_eq!((&*first[1], &*first[4]), ("▲Förhöjt läge", "Trygghetssamordnare, måndag 2 mars"));
    }

    async fn another_level_needs_a_reason_and_keeps_what_was_typed(app: App) {
        let other = [("do", "level"), ("area", "centrum"), ("level", "raised"), ("version", "0"), ("cause", "Fler kvällar vid torget.")];
        let page = send(&app, Persona::Coordinator, &other).await.is(422);
        assert_eq!(page.attr("#error-summary a", "href").as_deref(), Some("#field-reason"));
        assert_eq!(page.attr("#field-cause", "value").as_deref(), Some("Fler kvällar vid torget."));
        let named: Vec<_> = other.iter().copied().chain([("reason", "Ring 070-174 06 05.")]).collect();
        send(&app, Persona::Coordinator, &named).await.is(422);
        let good: Vec<_> = other.iter().copied().chain([("reason", "Tre verksamheter ser det.")]).collect();
        send(&app, Persona::Coordinator, &good).await.is(303);
        // Seen before somebody else set it: refused, and nothing is overwritten.
        let late = [("do", "level"), ("area", "centrum"), ("level", "normal"), ("version", "0"), ("cause", "Min orsak.")];
        let page = send(&app, Persona::Coordinator, &late).await.is(409);
        assert_eq!(page.attr("#field-cause", "value").as_deref(), Some("Min orsak."));
        assert!(app.as_(Persona::Handler).get(OPEN).await.main().contains("Tre verksamheter ser det."));
    }

    async fn words_are_written_by_those_whose_section_it_is(app: App) {
        let write = |section, version| [("do", "write"), ("section", section), ("version", version), ("words", "Inga nya mönster.")];
        send(&app, Persona::Police, &write("police", "0")).await.is(303);
        send(&app, Persona::Participant, &write("actors", "0")).await.is(303);
        for (persona, section) in [
            (Persona::Participant, "police"), (Persona::Police, "causes"), (Persona::Handler, "upward"),
            (Persona::Participant, "levels"), (Persona::Coordinator, "nonsense"),
        ] {
            send(&app, persona, &write(section, "0")).await.is(404);
        }
        let late = [("do", "write"), ("section", "police"), ("version", "0"), ("words", "Min text.")];
        let page = send(&app, Persona::Coordinator, &late).await.is(409);
        assert!(page.main().contains("Någon annan hann före"), "{}", page.main());
        assert!(page.text().contains("Min text.") && page.text().contains("Inga nya mönster."));
        send(&app, Persona::Coordinator, &[("do", "write"), ("section", "police"), ("version", "1"), ("words", "Ring Maja Lindqvist.")]).await.is(422);
        for persona in [Persona::CouncilMember, Persona::Publisher, Persona::Administrator] {
            send(&app, persona, &write("police", "1")).await.is(404);
        }
    }

    async fn only_the_coordinator_moves_levels_summary_and_steps(app: App) {
        for persona in [Persona::Handler, Persona::Participant, Persona::Police] {
            for form in [
                vec![("do", "summary"), ("summary", "Hej.")], vec![("do", "levels")], vec![("do", "step-write")],
                vec![("do", "level"), ("area", "centrum"), ("level", "normal")],
            ] {
                send(&app, persona, &form).await.is(404);
            }
            assert!(app.as_(persona).get(OPEN).await.texts(".stages ~ div form").is_empty());
        }
        send(&app, Persona::Coordinator, &[("do", "burn")]).await.is(400);
    }

    async fn the_summary_has_five_lines_at_most(app: App) {
        let long = "Rad\n".repeat(6);
        let page = send(&app, Persona::Coordinator, &[("do", "summary"), ("version", "0"), ("summary", &long)]).await.is(422);
        assert!(page.main().contains("Högst 5 rader.") && page.text().contains("Rad"));
        send(&app, Persona::Coordinator, &[("do", "summary"), ("version", "0"), ("summary", "En rad.")]).await.is(303);
        send(&app, Persona::Coordinator, &[("do", "summary"), ("version", "0"), ("summary", "Min rad.")]).await.is(409);
    }

    async fn only_what_was_read_is_made_final(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        step(&app, "write").await.is(303);
        let page = coordinator.get(OPEN).await.is(200).main();
        assert!(page.contains("Dagen efter kan lägesbilden justeras."), "{page}");
        step(&app, "meet").await.is(303);
        over(&app).await;
        send(&app, Persona::Coordinator, &[("do", "levels")]).await.is(303);
        let page = coordinator.get(OPEN).await.is(200);
        let seen = page.attr("input[name=change]", "value").expect("what was seen");
        let words = [("do", "write"), ("section", "police"), ("version", "0"), ("words", "Ny text.")];
        send(&app, Persona::Police, &words).await.is(303);
        let adjust = |seen: &str, version: &str| [("do", "step-adjust"), ("version", version), ("change", seen)].map(|(a, b)| (a.to_owned(), b.to_owned()));
        let post = async |seen: &str| {
            let form = adjust(seen, &version(&app).await);
            let form: Vec<_> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
            send(&app, Persona::Coordinator, &form).await
        };
        post(&seen).await.is(409);
        let seen = coordinator.get(OPEN).await.attr("input[name=change]", "value").unwrap();
        post(&seen).await.is(303);
    }

    async fn steps_go_in_order_and_say_what_is_missing(app: App) {
        for wrong in ["adjust", "tell", "publish", "archive", "reopen", "pause", "collect"] {
            let answer = step(&app, wrong).await;
            assert!([409, 422].contains(&answer.status.as_u16()), "{wrong}");
        }
        step(&app, "write").await.is(303);
        let page = step(&app, "adjust").await.is(422);
        assert!(page.main().contains("Perioden pågår. Lägesbilden kan justeras från dagen efter"), "{}", page.main());
        over(&app).await;
        let page = step(&app, "adjust").await.is(422);
        assert!(page.main().contains("8 områden har inget läge."), "{}", page.main());
        send(&app, Persona::Coordinator, &[("do", "levels")]).await.is(303);
        let stale = [("do", "step-adjust"), ("version", "0")];
        send(&app, Persona::Coordinator, &stale).await.is(409);
        step(&app, "adjust").await.is(303);
        let list = app.as_(Persona::Coordinator).get(HERE).await.is(200);
        assert_eq!(list.table("Tidigare perioder")[0][2], "Justerad");
    }

    async fn what_comes_in_while_the_picture_is_under_way_is_told_to_who_has_it_open(app: App) {
        let add = [("do", "add"), ("source", "staff"), ("category", "5.1"), ("area", "centrum")];
        let observed = async || app.as_(Persona::Coordinator).post(&format!("{OPEN}/uppgift"), &add).await.is(303);
        let told = async || {
            let scope = app.system();
            let all = "SELECT number, what FROM picture_change ORDER BY number";
            let found: Vec<(i64, String)> = on!(scope.db(), |c| sqlx::query_as(all).fetch_all(c).await).unwrap();
            found.last().map(|(number, what)| format!("{number} {what}")).unwrap_or_default()
        };
        // While things are collected nobody follows.
        observed().await;
        assert_eq!(told().await, "");
        step(&app, "write").await.is(303);
        observed().await;
        assert_eq!(told().await, "2 observation.taken_in");
        let page = app.as_(Persona::Police).get(&format!("{OPEN}/mote")).await.is(200);
        assert_eq!(page.attr("[data-live]", "data-number").as_deref(), Some("2"));
    }

    async fn every_change_has_its_number(app: App) {
        send(&app, Persona::Police, &[("do", "write"), ("section", "police"), ("version", "0"), ("words", "Lugnt.")]).await.is(303);
        send(&app, Persona::Coordinator, &[("do", "levels")]).await.is(303);
        step(&app, "write").await.is(303);
        let scope = app.system();
        let all = "SELECT number, what FROM picture_change ORDER BY number";
        let found: Vec<(i64, String)> = on!(scope.db(), |c| sqlx::query_as(all).fetch_all(c).await).unwrap();
        let found: Vec<_> = found.iter().map(|(number, what)| (*number, what.as_str())).collect();
        let expected = [(1, "picture.written police"), (2, "picture.levelled all 8"), (3, "picture.moved open -> draft")];
        assert_eq!(found, expected);
    }
}
