//! The log of decisions: years, words, and what was followed up.

use super::{DECISIONS, acts, again, decided, item};
use crate::support::{Persona, each_engine};
use app::on;
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

    async fn a_long_log_has_pages_and_keeps_what_it_was_narrowed_by(app: App) {
        const MORE: &str = "
            INSERT INTO council_item (id, body, meeting, kind, subject, subject_id, title, note, position, outcome, decision,
                year, paragraph, decided_on, follow_who, follow_by, search, put_at, version)
            SELECT $1, body, meeting, kind, subject, subject_id, title, note, position, outcome, decision, year, $2,
                decided_on, follow_who, follow_by, search, put_at, version
            FROM council_item WHERE paragraph = 1";
        decided(&app, "Belysning i tunneln", "Lamporna byts före sommaren.").await;
        let scope = app.system();
        let mut tx = scope.db().begin().await.unwrap();
        for paragraph in 2_i64..=60 {
            let id: app::kernel::id::CouncilItemId = scope.new_id();
            on!(&mut tx, |c| sqlx::query(MORE).bind(id).bind(paragraph).execute(c).await.map(|_| ())).unwrap();
        }
        tx.commit().await.unwrap();
        let coordinator = app.as_(Persona::Coordinator);
        let first = coordinator.get(DECISIONS).await.is(200);
        assert_eq!((first.texts("main ol > li").len(), first.main().contains("§ 60/2026")), (50, true));
        let next = first.attr("nav.pager a[rel=next]", "href").unwrap();
        assert_eq!(next, format!("{DECISIONS}?ar=2026&sida=2"));
        let second = coordinator.get(&next).await.is(200);
        assert!(second.texts("main ol > li").len() == 10 && second.main().contains("§ 1/2026"), "{}", second.main());
        // Words that were sought go along sealed, and stand in the field on the next page.
        let search = [("do", "search"), ("sok", "Lamporna"), ("ar", ""), ("utfall", "approved")];
        let found = coordinator.post(DECISIONS, &search).await.is(200);
        let next = found.attr("nav.pager a[rel=next]", "href").unwrap();
        assert!(next.contains("ar=alla") && next.contains("utfall=approved") && !next.to_lowercase().contains("lamp"), "{next}");
        let second = coordinator.get(&next).await.is(200);
        assert_eq!((second.texts("main ol > li").len(), second.value("sok").as_deref()), (10, Some("Lamporna")));
        // What is followed up on the second page is followed up there.
        let open = second.attr("main ol > li:last-child a[href*=folj-upp]", "href").unwrap();
        let form = coordinator.get(open.split('#').next().unwrap()).await.is(200).untouched("form:has(textarea[name=note])");
        let mut form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        form.retain(|(name, _)| *name != "note");
        form.push(("note", "Alla lampor är bytta."));
        let done = coordinator.post(DECISIONS, &form).await.is(303);
        let back = coordinator.get(done.location()).await.is(200);
        assert!(back.main().contains("Alla lampor är bytta.") && back.value("sok").as_deref() == Some("Lamporna"), "{}", done.location());
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
