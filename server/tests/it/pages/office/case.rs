//! Masking, sorting, merging, and two people at one case.

use super::{TELLING, a_report, given, keep, logged, north, now, path};
use crate::support::{Persona, each_engine, logs};
use app::{
    kernel::pii_types::Purpose,
    on,
    reports::{Event, EventKind, Report, Status, store::event},
};

each_engine! {
    async fn masking_hides_the_words_and_keeps_the_original_sealed(app: App) {
        let id = given(&app, TELLING).await;
        let coordinator = app.as_(Persona::Coordinator);
        let page = coordinator.get(&path(id)).await.is(200);
        assert!(page.texts(".words mark").iter().any(|mark| mark.contains("070-174")));
        let form = [("do", "mask"), ("mark", "all"), ("version", "1")];
        coordinator.post(&path(id), &form).await.is(303);

        let page = coordinator.get(&path(id)).await.is(200);
        assert!(!page.text().contains("070-174") && page.main().contains("[•••]"));
        let kept: Vec<u8> = {
            let scope = app.system();
            on!(scope.db(), |c| sqlx::query_scalar("SELECT sealed FROM report_masked").fetch_one(c).await).unwrap()
        };
        assert!(!kept.windows(7).any(|bytes| bytes == b"070-174"));

        assert_eq!(logged(&app, "report.original_opened", id).await, 0);
        let opened = coordinator.post(&format!("{}/original", path(id)), &[]).await.is(200);
        assert!(opened.main().contains("070-174 06 05"));
        assert_eq!(opened.header("cache-control"), "no-store");
        assert_eq!(logged(&app, "report.original_opened", id).await, 1);
        logs::hold_none_of(&["070-174 06 05", "Lindqvist"]);
    }

    async fn personal_data_is_masked_wherever_a_resident_wrote_it(app: App) {
        let at_home = Report { place_words: "Hos Karl Johansson".to_owned().into(), ..a_report(&app, "Lampan är släckt.") };
        let id = keep(&app, at_home).await;
        let scope = app.system();
        let mut tx = scope.db().begin().await.unwrap();
        let added = Event::new(scope.new_id(), id, scope.now(), EventKind::Addition).words("Ring 070-174 06 07.".to_owned().into());
        event::append_event(&mut tx, &added).await.unwrap();
        tx.commit().await.unwrap();
        let coordinator = app.as_(Persona::Coordinator);
        assert!(coordinator.get(&path(id)).await.is(200).text().contains("070-174 06 07"));
        coordinator.post(&path(id), &[("do", "mask"), ("mark", "all"), ("version", "1")]).await.is(303);
        let page = coordinator.get(&path(id)).await.is(200);
        assert!(!page.text().contains("070-174") && !page.text().contains("Johansson"));
        let opened = coordinator.post(&format!("{}/original", path(id)), &[]).await.is(200);
        assert!(opened.main().contains("070-174 06 07") && opened.main().contains("Karl Johansson"));
        coordinator.post(&path(id), &[("do", "unmask"), ("version", "2")]).await.is(303);
        assert!(coordinator.get(&path(id)).await.is(200).text().contains("070-174 06 07"));
    }

    async fn every_opening_of_a_case_is_in_the_log_once_an_hour(app: App) {
        let id = given(&app, "Lampan är släckt.").await;
        for (persona, wait, opened) in [(Persona::Coordinator, 0, 1), (Persona::Coordinator, 30, 1), (Persona::Handler, 0, 2), (Persona::Coordinator, 31, 3)] {
            app.wait(chrono::TimeDelta::minutes(wait));
            app.as_(persona).get(&path(id)).await.is(200);
            assert_eq!(logged(&app, "report.opened", id).await, opened);
        }
    }

    async fn what_is_unmasked_is_logged_as_opened(app: App) {
        let id = given(&app, TELLING).await;
        let coordinator = app.as_(Persona::Coordinator);
        coordinator.post(&path(id), &[("do", "mask"), ("mark", "0"), ("version", "1")]).await.is(303);
        coordinator.post(&path(id), &[("do", "unmask"), ("version", "2")]).await.is(303);
        let report = now(&app, id).await;
        assert_eq!((report.words.disclose(Purpose::MaskText).as_str(), report.masked), (TELLING, false));
        assert_eq!(logged(&app, "report.original_opened", id).await, 1);
        coordinator.post(&format!("{}/original", path(id)), &[]).await.is(404);
    }

    async fn a_case_of_another_unit_is_not_there(app: App) {
        let own = Report { unit: Some("skola".into()), ..a_report(&app, "Glas på skolgården.") };
        let id = keep(&app, own).await;
        app.as_(Persona::OtherHandler).get(&path(id)).await.is(200);
        let handler = app.as_(Persona::Handler);
        let nowhere = path(uuid::Uuid::new_v4().into());
        for more in ["", "/bild/small"] {
            let there = handler.get(&format!("{}{more}", path(id))).await.is(404);
            assert_eq!(there.main(), handler.get(&format!("{nowhere}{more}")).await.is(404).main());
        }
        for act in ["step", "mask", "note", "assign", "take_on", "merge", "unmerge", "classify", "take_in", "preview", "template"] {
            let form = [("do", act), ("version", "1"), ("mark", "all"), ("note", "x"), ("category", "5.1"), ("into", "00000000-0000-0000-0000-000000000000")];
            handler.post(&path(id), &form).await.is(404);
        }
        handler.post(&format!("{}/original", path(id)), &[]).await.is(404);
        assert_eq!(now(&app, id).await.version, 1);
        let list = handler.get("/personal/inkorg?state=all").await.is(200);
        assert!(!list.text().contains("skolgården"));
    }

    async fn the_second_of_two_is_told_and_loses_nothing(app: App) {
        let id = given(&app, "Lampan är släckt.").await;
        let sorted = [("do", "classify"), ("version", "1"), ("category", "5.2"), ("area", "centrum")];
        app.as_(Persona::Coordinator).post(&path(id), &sorted).await.is(303);
        let typed = [("do", "step"), ("version", "1"), ("status", "planned"), ("answer", "Vi byter lampan på fredag.")];
        let page = app.as_(Persona::Handler).post(&path(id), &typed).await.is(409);
        assert!(page.main().contains("ändrade detta nyss"));
        assert!(page.main().contains("Kategori"));
        assert_eq!(page.value("answer").as_deref(), Some("Vi byter lampan på fredag."));
        let report = now(&app, id).await;
        assert_eq!((report.status, report.category.as_str()), (Status::Received, "5.2"));
        // Having read what changed, the person sends the same again.
        let again = [("do", "step"), ("version", "2"), ("status", "planned"), ("answer", "Vi byter lampan på fredag.")];
        app.as_(Persona::Handler).post(&path(id), &again).await.is(303);
        assert_eq!(now(&app, id).await.status, Status::Planned);
    }

    async fn similar_reports_are_merged_and_taken_apart(app: App) {
        let near = |metres| Report { position: north(metres), ..a_report(&app, "Lampan är släckt.") };
        let main = keep(&app, near(0.0)).await;
        let (this, far) = (keep(&app, near(30.0)).await, keep(&app, near(80.0)).await);
        let coordinator = app.as_(Persona::Coordinator);
        let page = coordinator.get(&path(this)).await.is(200);
        let similar = page.texts(".similar").join(" ");
        assert!(similar.contains("30 m bort") && !similar.contains("80 m"));

        let form = [("do", "merge"), ("version", "1"), ("into", &main.to_string()), ("merge_answer", "Fler har berättat om samma sak.")];
        coordinator.post(&path(this), &form).await.is(303);
        let merged = now(&app, this).await;
        assert_eq!((merged.status, merged.merged_into), (Status::Duplicate, Some(main)));
        assert!(coordinator.get(&path(main)).await.is(200).text().contains(&path(this)));
        assert!(merged.closed_at.is_some() && merged.answered_at.is_some());
        // What was merged into cannot be merged away.
        let on = [("do", "merge"), ("version", "1"), ("into", &far.to_string())];
        coordinator.post(&path(main), &on).await.is(422);

        coordinator.post(&path(this), &[("do", "unmerge"), ("version", "2")]).await.is(303);
        let apart = now(&app, this).await;
        assert_eq!((apart.status, apart.merged_into, apart.answered_at, apart.closed_at), (Status::InReview, None, None, None));
        assert_eq!((logged(&app, "report.merged", this).await, logged(&app, "report.unmerged", this).await), (1, 1));
    }

    async fn nothing_new_disappears_behind_an_old_answer(app: App) {
        let near = |metres| Report { position: north(metres), ..a_report(&app, "Lampan är släckt.") };
        let (closed, new) = (keep(&app, Report { status: Status::Done, ..near(0.0) }).await, keep(&app, near(10.0)).await);
        let coordinator = app.as_(Persona::Coordinator);
        let page = coordinator.get(&path(new)).await.is(200);
        assert_eq!(page.texts(".similar").len(), 1);
        assert!(page.texts(".similar button").is_empty());
        let form = [("do", "merge"), ("version", "1"), ("into", &*closed.to_string())];
        coordinator.post(&path(new), &form).await.is(422);
        assert_eq!(now(&app, new).await.merged_into, None);
    }

    async fn a_merged_report_of_another_unit_stays_out_of_reach(app: App) {
        let main = given(&app, "Lampan är släckt.").await;
        let hidden = Report { unit: Some("skola".into()), merged_into: Some(main), status: Status::Duplicate, ..a_report(&app, "Glas på skolgården.") };
        keep(&app, hidden).await;
        assert!(app.as_(Persona::Coordinator).get(&path(main)).await.is(200).text().contains("skolgården"));
        assert!(!app.as_(Persona::Handler).get(&path(main)).await.is(200).text().contains("skolgården"));
    }

    async fn a_handler_gives_cases_to_nobody_else(app: App) {
        let id = given(&app, "Lampan är släckt.").await;
        let (handler, other) = (app.as_(Persona::Handler), app.id_of(Persona::OtherHandler).to_string());
        handler.post(&path(id), &[("do", "assign"), ("version", "1"), ("assigned", &other)]).await.is(404);
        handler.post(&path(id), &[("do", "take_on"), ("version", "1")]).await.is(303);
        assert_eq!(now(&app, id).await.assigned, Some(app.id_of(Persona::Handler)));
        let move_away = [("do", "classify"), ("version", "2"), ("category", "5.1"), ("unit", "skola")];
        handler.post(&path(id), &move_away).await.is(422);
        app.as_(Persona::Coordinator).post(&path(id), &[("do", "assign"), ("version", "2"), ("assigned", &other)]).await.is(303);
        assert_eq!(now(&app, id).await.assigned, Some(app.id_of(Persona::OtherHandler)));
    }

    async fn a_note_is_for_staff_only(app: App) {
        let id = given(&app, "Lampan är släckt.").await;
        let coordinator = app.as_(Persona::Coordinator);
        coordinator.post(&path(id), &[("do", "note"), ("note", "")]).await.is(422);
        coordinator.post(&path(id), &[("do", "note"), ("note", "Ring entreprenören.")]).await.is(303);
        assert!(coordinator.get(&path(id)).await.is(200).main().contains("Ring entreprenören."));
        let public = app::reports::store::event::events_of(app.system().db(), id, false).await.unwrap();
        assert!(public.iter().all(|line| line.words.disclose(Purpose::Count).is_empty()));
    }
}
