//! The list: narrowed, searched, counted, and many rows at once.

use super::{TELLING, a_report, given, keep, moment, now, path, rows};
use crate::support::{Persona, each_engine};
use app::reports::{Report, Status};
use chrono::TimeDelta;

const SEARCH: &str = "/personal/inkorg/sok";

each_engine! {
    async fn the_search_knows_swedish(app: App) {
        given(&app, "Lampan vid vägen är släckt.").await;
        keep(&app, Report { choice: "damage".into(), ..a_report(&app, "Klotter på väggen.") }).await;
        app.run_jobs().await;
        let coordinator = app.as_(Persona::Coordinator);
        // A stem finds longer words too: väg finds vägg. But å, ä and ö are letters of their own.
        for (query, many) in [("lampor", 1), ("LAMPA", 1), ("vägg", 1), ("vägen", 2), ("vagen", 0), ("klott", 1), ("lampan klotter", 0), ("tunnel", 2)] {
            let found = coordinator.post(SEARCH, &[("words", query), ("state", "all")]).await.is(303);
            assert!(found.location().starts_with("/personal/inkorg?state=all&sought="), "{}", found.location());
            assert!(!found.location().to_lowercase().contains(&query.to_lowercase()));
            let page = coordinator.get(found.location()).await.is(200);
            assert_eq!(rows(&page).len(), many, "{query}");
            assert_eq!(page.value("words").as_deref(), Some(query));
        }
        // What another municipality sealed, or anybody made up, narrows nothing.
        assert_eq!(rows(&coordinator.get("/personal/inkorg?sought=AQEBAQEB").await.is(200)).len(), 2);
    }

    async fn lists_show_the_kind_of_what_points_somebody_out_and_not_itself(app: App) {
        let (id, other) = (given(&app, TELLING).await, given(&app, "Lampan är släckt.").await);
        let coordinator = app.as_(Persona::Coordinator);
        let list = coordinator.get("/personal/inkorg").await.is(200);
        assert!(list.text().contains("ett telefonnummer") && list.text().contains("Lampan är släckt."));
        for page in [list, coordinator.get(&path(other)).await.is(200)] {
            assert!(!page.text().contains("070-174 06 05") && !page.text().contains("Lindqvist"));
        }
        assert!(coordinator.get(&path(id)).await.is(200).text().contains("070-174 06 05"));
    }

    async fn a_case_is_found_by_its_reference(app: App) {
        let (id, _) = (given(&app, "Lampan är släckt.").await, given(&app, "Lampan är trasig.").await);
        app.run_jobs().await;
        let coordinator = app.as_(Persona::Coordinator);
        let reference = app::reports::store::search_words::reference(id);
        assert!(coordinator.get(&path(id)).await.is(200).text().contains(&reference));
        let found = coordinator.post(SEARCH, &[("words", &*reference)]).await.is(303);
        assert_eq!(rows(&coordinator.get(found.location()).await.is(200)).len(), 1);
    }

    async fn a_pasted_receipt_code_leads_to_its_case(app: App) {
        let code = app::kernel::receipt::ReceiptCode::from_bytes(*b"0123456789");
        let fingerprint = app::reports::service::keys::code_fingerprint(app.municipality.keys(), &code);
        let id = keep(&app, Report { code: fingerprint, unit: Some("skola".into()), ..a_report(&app, "Lampan är släckt.") }).await;
        let found = app.as_(Persona::Coordinator).post(SEARCH, &[("words", &code.to_string())]).await.is(303);
        assert_eq!(found.location(), format!("/personal/inkorg/{id}"));
        let elsewhere = app.as_(Persona::Handler).post(SEARCH, &[("words", &code.to_string())]).await.is(303);
        assert!(elsewhere.location().starts_with("/personal/inkorg?sought="));
    }

    async fn the_list_is_narrowed_and_kept_in_the_address(app: App) {
        let old = moment(&app) - TimeDelta::days(20);
        keep(&app, Report { received_at: old, due_at: old + TimeDelta::days(7), ..a_report(&app, "Sen.") }).await;
        keep(&app, Report { status: Status::Done, closed_at: Some(old), ..a_report(&app, "Klar.") }).await;
        keep(&app, Report { choice: "safe".into(), category: "9".into(), area: Some("sjostaden".into()), ..a_report(&app, "Fin park.") }).await;
        let coordinator = app.as_(Persona::Coordinator);
        for (query, many) in [
            ("", 2), ("late=1", 1), ("state=closed", 1), ("state=all", 3), ("state=done", 1), ("choice=safe", 1), ("category=5", 1),
            ("category=9", 1), ("area=sjostaden", 1), ("assigned=nobody", 2), ("assigned=me", 0), ("sort=due", 2), ("unit=teknik", 0),
            ("owner=police", 0), ("reopened=1&state=in_review", 0), ("page=2", 0), ("state=%00&area=%27%3B--", 0),
        ] {
            let page = coordinator.get(&format!("/personal/inkorg?{query}")).await.is(200);
            assert_eq!(rows(&page).len(), many, "{query}");
        }
        let page = coordinator.get("/personal/inkorg?choice=safe").await.is(200);
        assert!(page.attr(".inbox-row-text > a", "href").unwrap().ends_with("?choice=safe"));
        assert!(coordinator.get("/personal/inkorg?late=1").await.main().contains("över svarstiden"));
    }

    async fn many_rows_at_once_leave_changed_ones_alone(app: App) {
        let (one, two, three) = (given(&app, "Ett.").await, given(&app, "Två.").await, given(&app, "Tre.").await);
        let coordinator = app.as_(Persona::Coordinator);
        coordinator.post(&super::path(two), &[("do", "take_on"), ("version", "1")]).await.is(303);
        let row = |id| format!("{id}.1");
        let (a, b, c) = (row(one), row(two), row(three));
        let gone = row(uuid::Uuid::new_v4().into());
        let form = [("row", a.as_str()), ("row", &b), ("row", &c), ("row", &gone), ("row", "nonsense"), ("do", "review")];
        let done = coordinator.post("/personal/inkorg?choice=lamp", &form).await.is(303);
        assert_eq!(done.location(), "/personal/inkorg?choice=lamp&done=bulk&many=2&changed=1&refused=1");
        assert_eq!(now(&app, one).await.status, Status::InReview);
        assert_eq!((now(&app, two).await.status, now(&app, two).await.version), (Status::Received, 2));
        let page = coordinator.get(done.location()).await.is(200);
        assert!(page.main().contains("Klart för 2 rapporter."));
        let sort = [("row", "x"), ("do", "category"), ("category", "none")];
        assert!(coordinator.post("/personal/inkorg", &sort).await.is(303).location().contains("done=nothing"));
    }

    async fn the_list_opens_with_what_there_is_to_do_and_all_else_is_one_press_away(app: App) {
        let old = moment(&app) - TimeDelta::days(20);
        let of = |status: Status| Report { status, answered_at: Some(old), ..a_report(&app, status.code()) };
        given(&app, "Ny.").await;
        keep(&app, Report { answered_at: None, ..of(Status::InReview) }).await;
        for status in [Status::NeedsMore, Status::InSituation, Status::HandedOver, Status::Planned, Status::Waiting] {
            keep(&app, of(status)).await;
        }
        keep(&app, Report { closed_at: Some(old), ..of(Status::Done) }).await;
        let coordinator = app.as_(Persona::Coordinator);
        let page = coordinator.get("/personal/inkorg").await.is(200);
        assert_eq!(rows(&page).len(), 2);
        assert_eq!(page.texts(".tabs [aria-current]"), ["Att göra2"]);
        let (views, links) = (page.texts(".tabs a"), page.html());
        let links: Vec<_> = links.select(&scraper::Selector::parse(".tabs a").unwrap()).map(|a| a.value().attr("href").unwrap().to_owned()).collect();
        let many = [2, 1, 0, 0, 7, 0, 1, 7, 1, 8];
        for ((view, link), many) in views.iter().zip(&links).zip(many) {
            let shown = coordinator.get(link).await.is(200);
            assert_eq!(rows(&shown).len(), many, "{view} {link}");
            assert!(shown.texts(".tabs [aria-current]")[0].starts_with(view.trim_end_matches(char::is_numeric)), "{view}");
            let counted = view.trim_start_matches(|c: char| !c.is_numeric());
            assert!(counted.is_empty() || counted == many.to_string(), "{view}");
        }
        // Words are looked for among all open ones, also from here.
        let sought = coordinator.post(SEARCH, &[("words", "lampa"), ("state", "todo")]).await.is(303);
        assert!(sought.location().starts_with("/personal/inkorg?sought="));
        assert_eq!(coordinator.post(SEARCH, &[("words", ""), ("state", "todo")]).await.is(303).location(), "/personal/inkorg");
        let narrowed = coordinator.post(SEARCH, &[("state", "todo"), ("area", "centrum")]).await.is(303);
        assert_eq!(rows(&coordinator.get(narrowed.location()).await.is(200)).len(), 2);
    }

    async fn what_a_resident_adds_or_opens_again_is_to_do_again(app: App) {
        let id = keep(&app, Report { status: Status::NeedsMore, ..a_report(&app, "Lampan är släckt.") }).await;
        let coordinator = app.as_(Persona::Coordinator);
        assert!(rows(&coordinator.get("/personal/inkorg").await.is(200)).is_empty());
        coordinator.post(&path(id), &[("do", "step"), ("version", "1"), ("status", "in_review"), ("answer", "")]).await.is(303);
        assert_eq!(rows(&coordinator.get("/personal/inkorg").await.is(200)).len(), 1);
    }
}
