//! The log of decisions: years, words, and what was followed up.

use super::{DECISIONS, acts, again, decided, item};
use crate::support::{Persona, each_engine};
use chrono::TimeDelta;

each_engine! {
    async fn decisions_are_found_by_year_and_by_word_and_the_word_stands_in_no_address(app: App) {
        decided(&app, "Belysning i tunneln", "Lamporna byts före sommaren.").await;
        let member = app.as_(Persona::CouncilMember);
        let page = member.get(DECISIONS).await.is(200);
        assert!(page.main().contains("§ 1/2026") && page.main().contains("Lamporna byts"));
        assert_eq!(page.attr("form[role=search]", "method").as_deref(), Some("post"));
        assert!(member.get(&format!("{DECISIONS}?ar=2025")).await.is(200).main().contains("Inga beslut"));
        for (words, found) in [("LAMPOR sommaren", true), ("tunnel", true), ("gata", true), ("gungor", false), ("lampor gungor", false)] {
            let page = member.post(DECISIONS, &[("do", "search"), ("sok", words), ("ar", "")]).await.is(200);
            assert_eq!(page.main().contains("§ 1/2026"), found, "{words}");
            assert_eq!(page.value("sok").as_deref(), Some(words));
        }
        let many = member.post(DECISIONS, &[("do", "search"), ("sok", "lampor byts före sommaren gata park gungor"), ("ar", "")]).await.is(200);
        assert!(many.main().contains("Sökningen använder bara de 6 första orden") && many.main().contains("§ 1/2026"));
        let four = member.post(DECISIONS, &[("do", "search"), ("sok", "lampor byts före gungor"), ("ar", "")]).await.is(200);
        assert!(!four.main().contains("§ 1/2026") && !four.main().contains("Sökningen använder bara"));
        for (outcome, found) in [("approved", true), ("rejected", false)] {
            let page = member.post(DECISIONS, &[("do", "search"), ("utfall", outcome), ("grupp", "steering")]).await.is(200);
            assert_eq!(page.main().contains("§ 1/2026"), found, "{outcome}");
        }
        // The operative group does not read what the council decides.
        assert!(!app.as_(Persona::Participant).get(DECISIONS).await.is(200).text().contains("Lamporna byts"));
    }

    async fn a_decision_is_followed_up_once_beside_its_minutes(app: App) {
        decided(&app, "Belysning i tunneln", "Lamporna byts före sommaren.").await;
        let (id, _) = item(&app, "Belysning i tunneln").await;
        let coordinator = app.as_(Persona::Coordinator);
        assert!(!coordinator.get("/personal").await.is(200).main().contains("beslut ska följas upp"));
        app.wait(TimeDelta::days(70));
        let coordinator = again(&app, Persona::Coordinator).await;
        assert!(coordinator.get("/personal").await.is(200).main().contains("1 beslut ska följas upp"));
        assert!(coordinator.get("/personal/rad").await.is(200).main().contains("Gata och park"));
        assert!(coordinator.get(DECISIONS).await.main().contains("Försenad"));
        let followed = |note: &'static str| {
            let (coordinator, id) = (&coordinator, &id);
            async move { coordinator.post(DECISIONS, &[("do", "followed"), ("item", &**id), ("note", note), ("ar", "2026")]).await }
        };
        followed("").await.is(422);
        followed("Anna Svensson ringde 070-174 06 12.").await.is(422);
        followed("Alla lampor är bytta.").await.is(303);
        assert!(followed("Alla lampor är bytta igen.").await.is(422).main().contains("redan antecknad"));
        let page = again(&app, Persona::CouncilMember).await.get(DECISIONS).await.is(200);
        assert!(page.main().contains("Uppföljt") && page.main().contains("Alla lampor är bytta."));
        assert!(!coordinator.get("/personal").await.main().contains("beslut ska följas upp"));
        let done = acts(&app).await.into_iter().filter(|(act, _)| act == "council.decision_followed_up").count();
        assert_eq!(done, 1);
    }

    async fn those_who_read_do_not_follow_up_or_correct(app: App) {
        decided(&app, "Belysning i tunneln", "Lamporna byts före sommaren.").await;
        let (id, _) = item(&app, "Belysning i tunneln").await;
        for persona in [Persona::CouncilMember, Persona::Police, Persona::Publisher, Persona::Participant] {
            for act in ["followed", "correct"] {
                app.as_(persona).post(DECISIONS, &[("do", act), ("item", &*id), ("note", "Klart.")]).await.is(404);
            }
        }
        app.as_(Persona::Coordinator).post(DECISIONS, &[("do", "annat")]).await.is(400);
    }
}
