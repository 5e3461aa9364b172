//! Who may do what: the coordinator proposes, the actor works on its own, the group reads, others read what is reported.

use super::{HERE, act, assign, cause, proposed, reported, running};
use crate::{
    pages::measures::observed,
    support::{Persona, each_engine, rows},
};
use chrono::TimeDelta;

each_engine! {
    async fn only_those_it_was_given_to_and_the_coordinator_work_on_it(app: App) {
        let path = running(&app, "lyktbo").await;
        let (work, star) = (format!("{path}/arbete"), format!("{path}/stjarna"));
        let new = [("do", "cause"), ("bone", "object"), ("words", "Mörk passage")];
        let before = rows::state(app.system().db()).await;
        for persona in [Persona::Police, Persona::Handler, Persona::OtherHandler] {
            app.as_(persona).get(&path).await.is(200);
            for page in [&work, &star] {
                app.as_(persona).get(page).await.is(404);
            }
            act(&app, persona, &work, &new).await.is(404);
            act(&app, persona, &star, &[("do", "star"), ("points", "crime")]).await.is(404);
            act(&app, persona, &path, &[("do", "report"), ("report", "Klart.")]).await.is(404);
            // Mistakes tell no more than what is right.
            act(&app, persona, &path, &[("do", "report")]).await.is(404);
        }
        assert_eq!(rows::state(app.system().db()).await, before);
        app.as_(Persona::Participant).get(&work).await.is(200);
        act(&app, Persona::Participant, &work, &new).await.is(303);
        // To draft a measure and to give the work to others is the coordinator's.
        let id = cause(&app, "Mörk passage").await;
        act(&app, Persona::Participant, &work, &[("do", "suggest"), ("cause", &id), ("measure_title", "Ljus")]).await.is(404);
        let away = [("do", "assign"), ("actor", "polisen"), ("role", "Chef"), ("due", "2026-04-01")];
        act(&app, Persona::Participant, &path, &away).await.is(404);
        assign(&app, &path, "polisen").await.is(303);
        app.as_(Persona::Participant).get(&work).await.is(404);
        app.as_(Persona::Police).get(&work).await.is(200);
    }

    async fn others_read_it_once_it_is_reported_without_small_numbers_and_without_drafts(app: App) {
        observed(&app, 3, "5.1", 2).await;
        let path = running(&app, "lyktbo").await;
        let work = format!("{path}/arbete");
        let count = [("do", "count"), ("category", "5.1"), ("first", "2026-02-20"), ("last", "2026-03-01")];
        act(&app, Persona::Coordinator, &work, &count).await.is(303);
        let new = [("do", "cause"), ("bone", "object"), ("words", "Mörk passage")];
        act(&app, Persona::Participant, &work, &new).await.is(303);
        let id = cause(&app, "Mörk passage").await;
        let suggest = [("do", "suggest"), ("cause", &*id), ("measure_title", "Ljus i passagen")];
        act(&app, Persona::Coordinator, &work, &suggest).await.is(303);
        for persona in [Persona::CouncilMember, Persona::Publisher] {
            app.as_(persona).get(&path).await.is(404);
            assert!(!app.as_(persona).get(HERE).await.is(200).main().contains(super::TITLE));
        }
        assert!(app.as_(Persona::Participant).get(&path).await.main().contains(": 2 uppgifter"));
        reported(&app, &path).await;
        for persona in [Persona::CouncilMember, Persona::Publisher] {
            let page = app.as_(persona).get(&path).await.is(200).main();
            assert!(page.contains("Platsen gör det lätt.") && page.contains("färre än 3 uppgifter"), "{page}");
            assert!(!page.contains(": 2 uppgifter") && !page.contains("Ljus i passagen") && !page.contains("Planterad"));
            assert!(app.as_(persona).get(HERE).await.main().contains(super::TITLE));
            act(&app, persona, &path, &[("do", "close")]).await.is(404);
        }
        // What comes in afterwards changes nothing of what was told.
        observed(&app, 2, "5.1", 5).await;
        assert!(app.as_(Persona::CouncilMember).get(&path).await.main().contains("färre än 3 uppgifter"));
        for persona in [Persona::Administrator, Persona::SupportOfficer, Persona::DataProtectionOfficer] {
            app.as_(persona).get(&path).await.is(404);
        }
    }

    async fn an_assignment_that_is_due_is_told_at_the_start_and_by_one_letter(app: App) {
        running(&app, "polisen").await;
        proposed(&app, "propose").await;
        app.run_jobs().await;
        assert!(app.letters().await.is_empty());
        app.wait_signed_in(TimeDelta::days(24)).await;
        for _ in 0..2 {
            app.run_jobs().await;
        }
        let letters = app.letters().await;
        let about: Vec<_> = letters.iter().filter(|(_, subject, _)| subject.contains("analys")).collect();
        let [(to, subject, body)] = &about[..] else { panic!("{about:?}") };
        assert_eq!(to, &Persona::Police.email());
        assert!(!subject.contains("torget") && !body.contains("torget"), "only a link");
        for (persona, told) in [(Persona::Police, true), (Persona::Coordinator, true), (Persona::Participant, false)] {
            let start = app.as_(persona).get("/personal").await.is(200).main();
            assert_eq!(start.contains("Analyser att lämna"), told, "{persona:?}");
        }
    }
}
