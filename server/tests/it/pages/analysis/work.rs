//! The work: causes on their bones, the chain, measures from causes; nothing lost, nobody named.

use super::{act, cause, running, version};
use crate::support::{Persona, each_engine, rows};

each_engine! {
    async fn indirect_causes_hang_on_direct_ones_and_both_are_drawn_and_listed(app: App) {
        let path = running(&app, "lyktbo").await;
        let work = format!("{path}/arbete");
        act(&app, Persona::Coordinator, &work, &[("do", "cause"), ("bone", "object"), ("words", "Rak väg utan hinder")]).await.is(303);
        let direct = cause(&app, "Rak väg utan hinder").await;
        let behind = [("do", "cause"), ("direct", &*direct), ("words", "Ingen har byggt om sedan 1974")];
        act(&app, Persona::Coordinator, &work, &behind).await.is(303);
        let indirect = cause(&app, "Ingen har byggt om sedan 1974").await;
        let deeper = [("do", "cause"), ("direct", &*indirect), ("words", "Pengar saknas")];
        let page = act(&app, Persona::Coordinator, &work, &deeper).await.is(422);
        assert_eq!(page.texts("#field-direct-error"), ["Välj en direkt orsak i samma analys."]);
        let page = act(&app, Persona::Coordinator, &work, &[("do", "cause"), ("words", "Pengar saknas")]).await.is(422);
        assert_eq!(page.texts("#field-bone-error"), ["Välj vilket ben orsaken hör till."]);
        assert_eq!(page.attr("#field-words", "value").as_deref(), Some("Pengar saknas"));
        let page = app.as_(Persona::Police).get(&path).await.is(200);
        assert!(page.texts(".fishbone svg").len() == 2 && page.main().contains("Gärningsperson"));
        assert!(page.texts("details ol li ul li").contains(&"Ingen har byggt om sedan 1974".to_owned()));
        // Taken down, it takes along what lies behind it.
        act(&app, Persona::Coordinator, &work, &[("do", "forget"), ("cause", &direct)]).await.is(303);
        assert!(!app.as_(Persona::Police).get(&path).await.main().contains("1974"));
    }

    async fn a_person_is_refused_everywhere_and_nothing_is_written(app: App) {
        let path = running(&app, "lyktbo").await;
        let (work, star) = (format!("{path}/arbete"), format!("{path}/stjarna"));
        let before = rows::state(app.system().db()).await;
        let forms: [(&str, &[(&str, &str)]); 6] = [
            (&work, &[("do", "cause"), ("bone", "offender"), ("words", "Anna Svensson samlar dem")]),
            (&work, &[("do", "chain"), ("order", "1"), ("step", "Anna Svensson kommer"), ("breaks", "")]),
            (&work, &[("do", "chain"), ("order", "1"), ("step", "Behov"), ("breaks", "Ring 070-174 06 12")]),
            (&work, &[("do", "found"), ("found", "Det är Anna Svensson."), ("proposals", "")]),
            (&star, &[("do", "star"), ("factor", "Anna Svensson"), ("effect", "risk"), ("at", "peers"), ("spot", "base")]),
            (&path, &[("do", "report"), ("report", "Anna Svensson har flyttat.")]),
        ];
        for (at, form) in forms {
            let page = act(&app, Persona::Coordinator, at, form).await.is(422);
            assert!(page.main().contains("Skriv om situationen, inte personen."), "{form:?}");
        }
        assert_eq!(rows::state(app.system().db()).await, before);
        let new = [("kind", "cause"), ("title", "Kring Anna Svensson"), ("do", "save")];
        app.as_(Persona::Coordinator).post(super::NEW, &new).await.is(422);
    }

    async fn who_was_slower_is_told_what_changed_and_keeps_what_was_typed(app: App) {
        let path = running(&app, "lyktbo").await;
        let work = format!("{path}/arbete");
        let seen = version(&app, &path).await.to_string();
        act(&app, Persona::Participant, &work, &[("do", "cause"), ("bone", "object"), ("words", "Mörk passage")]).await.is(303);
        let late = [("do", "found"), ("found", "Passagen är mörk."), ("proposals", "Ljus."), ("version", &*seen)];
        let page = app.as_(Persona::Coordinator).post(&work, &late).await.is(409);
        assert!(page.main().contains("Ändrade orsakerna"), "{}", page.main());
        assert_eq!(page.texts("#field-found"), ["Passagen är mörk."]);
        let now = version(&app, &path).await.to_string();
        let again = [("do", "found"), ("found", "Passagen är mörk."), ("proposals", "Ljus."), ("version", &*now)];
        app.as_(Persona::Coordinator).post(&work, &again).await.is(303);
    }

    async fn the_chain_keeps_its_order_and_says_where_it_breaks(app: App) {
        let path = running(&app, "lyktbo").await;
        let work = format!("{path}/arbete");
        let chain = [
            ("do", "chain"), ("order", "2"), ("step", "Störning"), ("breaks", ""), ("order", "1"), ("step", "Behov"),
            ("breaks", "Mötesplats"), ("order", "3"), ("step", ""), ("breaks", ""),
        ];
        act(&app, Persona::Coordinator, &work, &chain).await.is(303);
        let page = app.as_(Persona::Police).get(&path).await.is(200);
        assert_eq!(page.texts(".chain li"), ["BehovKan brytas: Mötesplats", "Störning"]);
    }

    async fn a_measure_drafted_from_a_cause_brings_problem_and_cause_and_is_linked(app: App) {
        let path = running(&app, "lyktbo").await;
        let work = format!("{path}/arbete");
        act(&app, Persona::Coordinator, &work, &[("do", "cause"), ("bone", "object"), ("words", "Mörk passage")]).await.is(303);
        let id = cause(&app, "Mörk passage").await;
        let suggest = [("do", "suggest"), ("cause", &*id), ("measure_title", "")];
        let page = act(&app, Persona::Coordinator, &work, &suggest).await.is(422);
        assert!(page.attr("#field-measure_title", "id").is_some());
        let suggest = [("do", "suggest"), ("cause", &*id), ("measure_title", "Ljus i passagen")];
        let to = act(&app, Persona::Coordinator, &work, &suggest).await.is(303).location().to_owned();
        let draft = app.as_(Persona::Coordinator).get(&to).await.is(200);
        assert_eq!(draft.texts("#field-cause"), ["Mörk passage"]);
        assert_eq!(draft.texts("#field-problem"), ["Fordon kör fort runt torget på kvällen."]);
        let rows = app.as_(Persona::Police).get(&path).await.is(200).table("Insatser mot orsakerna");
        assert_eq!((rows[0][0].as_str(), rows[0][1].as_str()), ("Ljus i passagen", "Mörk passage"));
        let measure = to.rsplit('/').next().unwrap();
        act(&app, Persona::Coordinator, &work, &[("do", "unlink"), ("measure", measure)]).await.is(303);
        assert!(app.as_(Persona::Police).get(&path).await.table("Insatser mot orsakerna").is_empty());
    }

    async fn nothing_is_reported_before_something_is_found_and_nothing_changes_after(app: App) {
        let path = running(&app, "lyktbo").await;
        let work = format!("{path}/arbete");
        act(&app, Persona::Participant, &path, &[("do", "report"), ("report", "Klart.")]).await.is(422);
        super::reported(&app, &path).await;
        act(&app, Persona::Participant, &work, &[("do", "cause"), ("bone", "object"), ("words", "Sent")]).await.is(422);
        act(&app, Persona::Coordinator, &path, &[("do", "close")]).await.is(303);
        assert_eq!(super::state(&app, &path).await, "closed");
        let acts = [("do", "found"), ("found", "Annat."), ("proposals", "")];
        act(&app, Persona::Coordinator, &work, &acts).await.is(422);
    }
}
