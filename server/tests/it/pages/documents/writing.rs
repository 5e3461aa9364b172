//! From a draft to a document that changes no more.

use super::{HERE, WORDS, a_month, again, begun, fixed};
use crate::support::{App, Persona, each_engine};
use app::on;
use chrono::TimeDelta;

async fn content(app: &App) -> Vec<String> {
    let scope = app.system();
    on!(scope.db(), |c| sqlx::query_scalar("SELECT content FROM document ORDER BY number").fetch_all(c).await).unwrap()
}

each_engine! {
    async fn a_report_is_filled_in_written_and_fixed(app: App) {
        a_month(&app).await;
        let coordinator = again(&app, Persona::Coordinator).await;
        let start = coordinator.get(HERE).await.is(200);
        assert!(start.main().contains("Månadsrapport mars 2026") && start.main().contains("Länsstyrelsen"), "{}", start.main());
        let page = begun(&app, "month:2026-03").await;
        coordinator.post(HERE, &[("do", "begin"), ("what", "month:2026-03")]).await.is(409);
        let draft = coordinator.get(&page).await.is(200);
        assert_eq!(draft.table("Händelser efter område")[0], ["Centrum", "19", "0"]);
        // One event by the water and four in Tallåsen: both are hidden, for the sum tells the one without the other.
        let rows = draft.table("Händelser efter område");
        let shown = |name: &str| rows.iter().find(|row| row[0].contains(name)).map(|row| row[1].clone()).unwrap();
        assert_eq!([shown("Sjöstaden"), shown("Hela kommunen")], ["–".to_owned(), "24".to_owned()]);
        let names = [("do", "save"), ("version", "1"), ("support", "Ring Anna Svensson på 070-174 06 05.")];
        let wrong = coordinator.post(&page, &names).await.is(422);
        assert!(wrong.text().contains("Ring Anna Svensson"), "what was typed is gone");
        coordinator.post(&page, &[("do", "save"), ("version", "1"), ("support", "Vi behöver hjälp med belysning.")]).await.is(303);
        coordinator.post(&page, &[("do", "save"), ("version", "1"), ("support", "Nej.")]).await.is(409);
        for persona in [Persona::CouncilMember, Persona::Police, Persona::Publisher] {
            again(&app, persona).await.get(&page).await.is(404);
        }
        coordinator.post(&page, &[("do", "fix"), ("version", "2")]).await.is(303);
        for persona in [Persona::CouncilMember, Persona::Police, Persona::Publisher] {
            let read = again(&app, persona).await.get(&page).await.is(200);
            assert!(read.main().contains("Vi behöver hjälp med belysning."));
            assert!(!read.main().contains("Ny version"));
        }
        for persona in [Persona::Participant, Persona::Handler, Persona::Administrator] {
            again(&app, persona).await.get(&page).await.is(404);
        }
    }

    async fn the_next_report_is_chosen_and_a_made_one_says_that_it_becomes_a_new_version(app: App) {
        a_month(&app).await;
        let coordinator = again(&app, Persona::Coordinator).await;
        let offered = async || coordinator.get(HERE).await.is(200);
        let list = offered().await;
        assert_eq!(list.texts("select[name=what] option[selected]"), ["Månadsrapport mars 2026"]);
        let page = begun(&app, "month:2026-03").await;
        let list = offered().await;
        assert!(!list.texts("select[name=what] option").iter().any(|one| one.contains("mars 2026")), "what is begun is not begun twice");
        let draft = coordinator.get(&format!("{page}/fil/docx")).await.is(200);
        assert!(draft.header("content-disposition").contains("\"manadsrapport-lyktkoping-2026-03-v1-utkast.docx\""));
        coordinator.post(&page, &[("do", "fix"), ("version", "1")]).await.is(303);
        let list = offered().await;
        assert_eq!(list.texts("select[name=what] optgroup[label='Redan gjorda'] option"), ["Månadsrapport mars 2026 (blir version 2)"]);
        assert_eq!(list.texts("select[name=what] option")[0], "Välj en rapport", "nothing is next: a new version is chosen knowingly");
        assert_eq!(coordinator.post(HERE, &[("do", "begin"), ("what", "")]).await.is(422).texts("#error-summary a").len(), 1);
        let fixed = coordinator.get(&format!("{page}/fil/docx")).await.is(200);
        assert!(fixed.header("content-disposition").contains("\"manadsrapport-lyktkoping-2026-03-v1.docx\""));
    }

    async fn what_is_fixed_changes_by_no_form(app: App) {
        let page = fixed(&app).await;
        let (coordinator, before) = (again(&app, Persona::Coordinator).await, content(&app).await);
        assert!(before[0].contains("\"Centrum\",\"19\""), "{}", before[0]);
        for version in ["1", "2", "3", "-1", ""] {
            for act in ["save", "fix", "drop"] {
                coordinator.post(&page, &[("do", act), ("version", version), ("support", "Annat.")]).await.is(409);
            }
        }
        super::events(&app, "centrum", "5", 30).await;
        coordinator.post(&page, &[("do", "number"), ("version", "2"), ("registration", "KS 2026/118")]).await.is(303);
        coordinator.post(&page, &[("do", "archive"), ("version", "3")]).await.is(303);
        assert_eq!(content(&app).await, before);
        let shown = coordinator.get(&page).await.is(200);
        assert!(shown.main().contains("KS 2026/118") && shown.main().contains("Arkiverad"));
        // A correction is a new version.
        let next = coordinator.post(&page, &[("do", "again")]).await.is(303).location().to_owned();
        let next = next.split('?').next().unwrap();
        coordinator.post(next, &[("do", "fix"), ("version", "1")]).await.is(303);
        assert_eq!(content(&app).await[0], before[0]);
        assert!(coordinator.get(next).await.main().contains("Version 2"));
    }

    async fn a_change_past_the_program_is_seen(app: App) {
        let page = fixed(&app).await;
        let scope = app.system();
        let mut tx = scope.db().begin().await.unwrap();
        on!(&mut tx, |c| sqlx::query("UPDATE document SET content = REPLACE(content, '19', '91')").execute(c).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
        assert!(again(&app, Persona::CouncilMember).await.get(&page).await.main().contains("stämmer inte med det som fastställdes"));
    }

    async fn the_plan_of_the_law_needs_words_and_is_due_again(app: App) {
        let coordinator = again(&app, Persona::Coordinator).await;
        assert!(coordinator.get(HERE).await.main().contains("Ingen lägesbild och åtgärdsplan är beslutad"));
        let page = begun(&app, "law:2024-2025").await;
        let refused = coordinator.post(&page, &[("do", "fix"), ("version", "1")]).await.is(422);
        assert_eq!(refused.texts("#error-summary a").len(), 1);
        let mut words = WORDS.to_vec();
        words.push(("version", "1"));
        coordinator.post(&page, &words).await.is(303);
        coordinator.post(&page, &[("do", "fix"), ("version", "2")]).await.is(303);
        let late = [("do", "number"), ("version", "3"), ("registration", "KS 2026/1"), ("decided_on", "2027-01-01")];
        coordinator.post(&page, &late).await.is(422);
        let decided = [("do", "number"), ("version", "3"), ("registration", "KS 2026/1"), ("decided_on", "2026-02-10")];
        coordinator.post(&page, &decided).await.is(303);
        assert!(coordinator.get(HERE).await.main().contains("I tid"));
        app.wait(TimeDelta::days(640));
        let coordinator = again(&app, Persona::Coordinator).await;
        assert!(coordinator.get(HERE).await.main().contains("Dags att börja"));
        app.wait(TimeDelta::days(100));
        let coordinator = again(&app, Persona::Coordinator).await;
        assert!(coordinator.get(HERE).await.main().contains("Försenad"));
    }

    async fn days_that_are_not_over_have_no_report(app: App) {
        for wrong in ["month:2026-03", "year:2026", "month:2026-13", "decade:2020", "", "month"] {
            let status = again(&app, Persona::Coordinator).await.post(HERE, &[("do", "begin"), ("what", wrong)]).await.status.as_u16();
            assert!(status == 400 || status == 422, "{wrong}: {status}");
        }
    }
}
