//! Merging is looked at before it is done, and a look changes nothing.

use super::{a_report, given, keep, logged, north, now, path};
use crate::support::{App, Persona, each_engine};
use app::{
    kernel::id::ReportId,
    reports::{Report, Status},
};

async fn two(app: &App) -> (ReportId, ReportId) {
    let near = |metres| Report { position: north(metres), ..a_report(app, "Lampan är släckt.") };
    (keep(app, near(0.0)).await, keep(app, near(30.0)).await)
}

each_engine! {
    async fn the_question_shows_what_the_resident_will_read(app: App) {
        let (main, this) = two(&app).await;
        let coordinator = app.as_(Persona::Coordinator);
        let page = coordinator.get(&path(this)).await.is(200);
        let button = ".similar button[name=merge_with]";
        assert_eq!(page.attr(button, "value"), Some(main.to_string()));
        // The button sends the form of the next step along, so that what is typed there is not lost.
        let form = page.attr(button, "form").unwrap();
        assert!(page.attr(&format!("form#{form}"), "method").is_some());

        let typed = [("version", "1"), ("status", "planned"), ("answer", "Halvskrivet svar."), ("merge_with", &*main.to_string())];
        let asked = coordinator.post(&path(this), &typed).await.is(200);
        assert!(asked.main().contains("Lägg ihop rapporterna?") && asked.main().contains("Så här ser invånaren det"));
        let usual = asked.value("merge_answer").unwrap();
        assert!(!usual.is_empty() && asked.texts("#lagg-ihop .card-calm").join(" ").contains(&usual));
        assert_eq!(asked.texts("#nasta-steg textarea[name=answer]"), ["Halvskrivet svar."]);
        assert!(asked.texts(".similar button").is_empty());

        let own = [("do", "merge_look"), ("version", "1"), ("into", &*main.to_string()), ("merge_answer", "Ring 070-174 06 05."), ("answer", "Halvskrivet svar.")];
        let again = coordinator.post(&path(this), &own).await.is(200);
        assert!(again.texts("#lagg-ihop .card-calm").join(" ").contains("Ring 070-174 06 05."));
        assert!(again.texts("#lagg-ihop").join(" ").contains("personuppgifter"));
        assert_eq!(again.texts("#nasta-steg textarea[name=answer]"), ["Halvskrivet svar."]);

        let kept = coordinator.post(&path(this), &[("do", "keep"), ("version", "1"), ("answer", "Halvskrivet svar.")]).await.is(200);
        assert!(!kept.main().contains("Lägg ihop rapporterna?"));
        assert_eq!(kept.texts("#nasta-steg textarea[name=answer]"), ["Halvskrivet svar."]);
        let report = now(&app, this).await;
        assert_eq!((report.version, report.merged_into, logged(&app, "report.merged", this).await), (1, None, 0));
    }

    async fn the_second_of_two_is_asked_again_and_keeps_the_words(app: App) {
        let (main, this) = two(&app).await;
        let coordinator = app.as_(Persona::Coordinator);
        app.as_(Persona::Handler).post(&path(this), &[("do", "take_on"), ("version", "1")]).await.is(303);
        let form = [("do", "merge"), ("version", "1"), ("into", &*main.to_string()), ("merge_answer", "Mina ord.")];
        let page = coordinator.post(&path(this), &form).await.is(409);
        assert_eq!(page.value("merge_answer").as_deref(), Some("Mina ord."));
        assert_eq!(page.attr("#lagg-ihop-nu input[name=version]", "value").as_deref(), Some("2"));
        let long = "x".repeat(2_001);
        let form = [("do", "merge"), ("version", "2"), ("into", &*main.to_string()), ("merge_answer", &*long)];
        assert_eq!(coordinator.post(&path(this), &form).await.is(422).value("merge_answer"), Some(long));
        let form = [("do", "merge"), ("version", "2"), ("into", &*main.to_string()), ("merge_answer", "Mina ord.")];
        coordinator.post(&path(this), &form).await.is(303);
        assert_eq!(now(&app, this).await.status, Status::Duplicate);
    }

    async fn what_cannot_be_merged_is_said_when_one_looks(app: App) {
        let this = given(&app, "Lampan är släckt.").await;
        let closed = keep(&app, Report { status: Status::Done, ..a_report(&app, "Klar.") }).await;
        let coordinator = app.as_(Persona::Coordinator);
        for into in [closed.to_string(), this.to_string()] {
            let page = coordinator.post(&path(this), &[("merge_with", &*into), ("version", "1")]).await.is(422);
            assert!(!page.main().contains("Lägg ihop rapporterna?"), "{into}");
        }
        coordinator.post(&path(this), &[("merge_with", "nonsense"), ("version", "1")]).await.is(422);
    }
}
