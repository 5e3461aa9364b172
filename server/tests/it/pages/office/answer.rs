//! Steps, answers, letters, handing over, and the way into the situation picture.

use super::{TELLING, address, given, logged, now, path};
use crate::support::{App, Persona, each_engine};
use app::{kernel::id::ReportId, on, reports::Status};

async fn step(app: &App, id: ReportId, more: &[(&str, &str)]) -> crate::support::Answer {
    let version = now(app, id).await.version.to_string();
    let mut form = vec![("do", "step"), ("version", version.as_str())];
    form.extend_from_slice(more);
    app.as_(Persona::Coordinator).post(&path(id), &form).await
}

async fn observations(app: &App) -> Vec<(String, String)> {
    let scope = app.system();
    on!(scope.db(), |c| sqlx::query_as("SELECT category, words FROM observation").fetch_all(c).await).unwrap()
}

each_engine! {
    async fn a_step_owes_what_the_table_says(app: App) {
        let id = given(&app, "Lampan är släckt.").await;
        for (form, field) in [
            (vec![("status", "")], "#field-status"),
            (vec![("status", "purged"), ("answer", "x")], "#field-status"),
            (vec![("status", "duplicate"), ("answer", "x")], "#field-status"),
            (vec![("status", "planned")], "#field-answer"),
            (vec![("status", "waiting"), ("answer", "Vi väntar.")], "#field-reason"),
            (vec![("status", "waiting"), ("answer", "Vi väntar."), ("reason", "no-such")], "#field-reason"),
            (vec![("status", "handed_over"), ("answer", "Överlämnat.")], "#field-owner"),
            (vec![("status", "handed_over"), ("answer", "Överlämnat."), ("owner", "police"), ("description", "Ring 070-174 06 05")], "#field-description"),
        ] {
            let page = step(&app, id, &form).await.is(422);
            assert_eq!(page.attr("#error-summary a", "href").as_deref(), Some(field), "{form:?}");
        }
        assert_eq!(now(&app, id).await.version, 1);
        step(&app, id, &[("status", "waiting"), ("answer", "Vi väntar på våren."), ("reason", "season")]).await.is(303);
        let report = now(&app, id).await;
        assert_eq!((report.status, report.waiting_for.as_deref(), report.answered_at.is_some()), (Status::Waiting, Some("season"), true));
        step(&app, id, &[("status", "done"), ("answer", "Lampan lyser.")]).await.is(303);
        let report = now(&app, id).await;
        assert!(report.closed_at.is_some() && report.waiting_for.is_none());
        step(&app, id, &[("status", "planned"), ("answer", "Igen.")]).await.is(422);
        assert_eq!(logged(&app, "report.step", id).await, 2);
    }

    async fn an_answer_that_changes_nothing_else_counts_and_is_told(app: App) {
        let id = given(&app, "Lampan är släckt.").await;
        address(&app, id, "maja@example.org").await;
        step(&app, id, &[("status", "in_review")]).await.is(303);
        assert!(now(&app, id).await.answered_at.is_none(), "reading is no answer");
        step(&app, id, &[("status", "in_review")]).await.is(422);
        assert!(app.letters().await.is_empty());
        step(&app, id, &[("status", "in_review"), ("answer", "Vi tittar på det på torsdag.")]).await.is(303);
        let report = now(&app, id).await;
        assert_eq!((report.status, report.answered_at), (Status::InReview, Some(app.system().now())));
        assert_eq!(app.letters().await.len(), 1);
        let page = app.as_(Persona::Coordinator).get(&path(id)).await.is(200);
        assert!(page.text().contains("Behåll status: Granskas"));
    }

    async fn the_answer_is_told_by_a_letter_that_does_not_hold_it(app: App) {
        let (id, merged) = (given(&app, "Lampan är släckt.").await, given(&app, "Lampan är trasig.").await);
        address(&app, id, "maja@example.org").await;
        address(&app, merged, "kalle@example.org").await;
        let form = [("do", "merge"), ("version", "1"), ("into", &id.to_string()), ("merge_answer", "Samma sak.")];
        app.as_(Persona::Coordinator).post(&path(merged), &form).await.is(303);
        step(&app, id, &[("status", "in_review")]).await.is(303);
        assert_eq!(app.letters().await.len(), 1);
        step(&app, id, &[("status", "planned"), ("answer", "Vi byter lampan på fredag.")]).await.is(303);
        let letters = app.letters().await;
        let to: Vec<&str> = letters.iter().map(|(to, ..)| to.as_str()).collect();
        assert_eq!(to.len(), 3);
        assert!(to.contains(&"maja@example.org") && to.iter().filter(|to| **to == "kalle@example.org").count() == 2);
        assert!(letters.iter().all(|(_, subject, body)| !format!("{subject}{body}").contains("lampan")));
    }

    async fn a_preview_shows_and_stores_nothing(app: App) {
        let id = given(&app, "Lampan är släckt.").await;
        let form = [("do", "preview"), ("version", "1"), ("status", "done"), ("answer", "Nu lyser den <b>igen</b>.")];
        let page = app.as_(Persona::Coordinator).post(&path(id), &form).await.is(200);
        assert!(page.texts(".preview").join(" ").contains("Nu lyser den <b>igen</b>."));
        assert_eq!(now(&app, id).await.version, 1);
        let form = [("do", "template"), ("version", "1"), ("template", "lamp_mended")];
        let page = app.as_(Persona::Coordinator).post(&path(id), &form).await.is(200);
        assert!(page.value("answer").unwrap().contains("Nu lyser lampan igen."));
        assert_eq!(page.attr("#field-status option[selected]", "value").as_deref(), Some("done"));
    }

    async fn a_hand_over_carries_no_person_and_none_of_their_words(app: App) {
        let id = given(&app, TELLING).await;
        address(&app, id, "maja@example.org").await;
        let form = [("status", "handed_over"), ("answer", "Vi har bett dem som sköter gatan."), ("owner", "street_park"), ("description", "Lampa nummer 4 är släckt.")];
        step(&app, id, &form).await.is(303);
        let letters = app.letters().await;
        let (_, subject, body) = letters.iter().find(|(to, ..)| to.starts_with("gatapark@")).unwrap();
        for there in ["Lampa nummer 4 är släckt.", "5.1 Belysning", "Centrum", "Tunneln vid skolan"] {
            assert!(body.contains(there), "{there}: {body}");
        }
        for not_there in ["070-174", "Maja", "maja@", "Lindqvist"] {
            assert!(!format!("{subject}{body}").contains(not_there));
        }
        let report = now(&app, id).await;
        assert_eq!((report.status, report.owner.unwrap().as_str()), (Status::HandedOver, "street_park"));
    }

    async fn part_of_the_picture_is_a_step_that_leads_to_its_form(app: App) {
        let id = given(&app, "Lampan är släckt.").await;
        let page = app.as_(Persona::Coordinator).get(&path(id)).await.is(200);
        let offered = page.texts("#field-status option");
        assert!(offered.contains(&"Del av lägesbilden (välj vad som räknas)".to_owned()), "{offered:?}");
        for way in ["step", "preview"] {
            let form = [
                ("do", way), ("version", "1"), ("status", "in_situation"), ("answer", "Tack, vi tar med det."),
                ("reason", "season"), ("description", "Lampa 4."),
            ];
            let page = app.as_(Persona::Coordinator).post(&path(id), &form).await.is(200);
            assert!(page.main().contains("Ett steg kvar: välj vad som ska räknas"), "{}", page.main());
            // The browser goes to the part the form named: there the form of the picture stands, open, with the answer.
            let at = if way == "step" { "#nasta-steg" } else { "#forhandsvisning" };
            assert_eq!(page.texts(&format!("{at} details[open] #in-answer")), ["Tack, vi tar med det."]);
            assert_eq!(page.attr(&format!("{at} form [name=version]"), "value").as_deref(), Some("1"));
            // What was typed in the step stays too.
            assert_eq!(page.texts("#field-answer"), ["Tack, vi tar med det."]);
            assert_eq!(page.texts("#field-description"), ["Lampa 4."]);
            assert_eq!(page.attr("#field-reason option[selected]", "value").as_deref(), Some("season"));
        }
        assert_eq!((now(&app, id).await.version, observations(&app).await.len()), (1, 0));
        let take_in = [("do", "take_in"), ("version", "1"), ("category", "5.1"), ("answer", "Tack, vi tar med det.")];
        app.as_(Persona::Coordinator).post(&path(id), &take_in).await.is(303);
        // Now it is a status like the others: it can be kept, and come back to.
        let page = app.as_(Persona::Coordinator).get(&path(id)).await.is(200);
        assert!(page.texts("#field-status option").contains(&"Behåll status: Del av lägesbilden".to_owned()));
        step(&app, id, &[("status", "planned"), ("answer", "Vi byter lampan på fredag.")]).await.is(303);
        step(&app, id, &[("status", "in_situation"), ("answer", "Den räknas fortfarande.")]).await.is(303);
        assert_eq!(now(&app, id).await.status, Status::InSituation);
    }

    async fn only_approved_words_reach_the_situation_picture(app: App) {
        let id = given(&app, TELLING).await;
        let take = |more: &'static [(&'static str, &'static str)]| {
            let mut form = vec![("do", "take_in"), ("version", "1"), ("category", "5.1"), ("area", "centrum"), ("place_type", "underpass"), ("time_band", "evening")];
            form.extend_from_slice(more);
            let client = app.as_(Persona::Coordinator);
            async move { client.post(&path(id), &form).await }
        };
        take(&[("observation", "Mörk tunnel.")]).await.is(422);
        take(&[("observation", "Ring 070-174 06 05."), ("approved", "1")]).await.is(422);
        assert!(observations(&app).await.is_empty());
        take(&[("observation", "Mörk tunnel."), ("approved", "1"), ("answer", "Nu är det med.")]).await.is(303);
        assert_eq!(observations(&app).await, [("5.1".to_owned(), "Mörk tunnel.".to_owned())]);
        let report = now(&app, id).await;
        assert_eq!((report.status, report.place_type.map(|kind| kind.code())), (Status::InSituation, Some("underpass")));
        let again = app.as_(Persona::Coordinator).get(&path(id)).await.is(200);
        assert!(again.value("observation").is_none());
    }

    async fn what_is_removed_leaves_no_words(app: App) {
        let id = given(&app, TELLING).await;
        address(&app, id, "maja@example.org").await;
        step(&app, id, &[("status", "removed"), ("answer", "Texten pekade ut en person.")]).await.is(303);
        let report = now(&app, id).await;
        assert_eq!(report.status, Status::Removed);
        assert!(report.words.disclose(app::kernel::pii_types::Purpose::Count).is_empty());
        assert_eq!(app.letters().await.len(), 1);
        let page = app.as_(Persona::Coordinator).get(&path(id)).await.is(200);
        assert!(!page.text().contains("Lindqvist"));
    }
}
