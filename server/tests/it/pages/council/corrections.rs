//! Decisions are put right by later ones, or taken back before they are justerade.

use super::{DECISIONS, OPERATIVE, STEERING, TODAY, acts, add, adjust, decide, decided, item, meeting};
use crate::support::{App, Persona, each_engine};
use app::{
    council::{ItemKind, NewItem, put_on_agenda},
    kernel::id::BodyCode,
};

each_engine! {
    async fn a_correction_is_a_new_decision_and_the_old_one_stays(app: App) {
        decided(&app, "Belysning i tunneln", "Lamporna byts före sommaren.").await;
        let (id, _) = item(&app, "Belysning i tunneln").await;
        let coordinator = app.as_(Persona::Coordinator);
        coordinator.post(DECISIONS, &[("do", "correct"), ("item", &*id), ("ar", "2026")]).await.is(303);
        let title = "Rättelse av § 1/2026: Belysning i tunneln";
        let next = meeting(&app, STEERING, super::TODAY).await;
        let (waiting, _) = item(&app, title).await;
        coordinator.post(&next, &[("do", "take_up"), ("items", &*waiting)]).await.is(303);
        decide(&app, &next, title, "approved", "Lamporna byts före skolstarten.", &[]).await.is(303);
        assert!(!coordinator.get(DECISIONS).await.main().contains("Rättat genom"));
        adjust(&app, &next).await;
        let page = app.as_(Persona::CouncilMember).get(DECISIONS).await.is(200);
        assert!(page.main().contains("Lamporna byts före sommaren.") && page.main().contains("Rättat genom § 2/2026"), "{}", page.main());
    }

    async fn a_body_that_takes_note_only_puts_right_by_taking_note_and_once(app: App) {
        let here = meeting(&app, OPERATIVE, TODAY).await;
        add(&app, &here, "Läget vid torget").await;
        decide(&app, &here, "Läget vid torget", "noted", "Noteras.", &[]).await.is(303);
        adjust(&app, &here).await;
        let (id, _) = item(&app, "Läget vid torget").await;
        let coordinator = app.as_(Persona::Coordinator);
        for _ in 0..2 {
            coordinator.post(DECISIONS, &[("do", "correct"), ("item", &*id), ("ar", "2026")]).await.is(303);
        }
        let added = acts(&app).await.into_iter().filter(|line| *line == ("council.item_added".into(), "correction".into())).count();
        assert_eq!(added, 1, "pressed twice, it waits once");
        let title = "Rättelse av § 1/2026: Läget vid torget";
        let next = meeting(&app, OPERATIVE, TODAY).await;
        let (waiting, _) = item(&app, title).await;
        coordinator.post(&next, &[("do", "take_up"), ("items", &*waiting)]).await.is(303);
        decide(&app, &next, title, "noted", "Noteras med ändring.", &[]).await.is(303);
        adjust(&app, &next).await;
        let page = app.as_(Persona::Participant).get(DECISIONS).await.is(200);
        assert!(page.main().contains("Rättat genom § 2/2026"), "{}", page.main());
        // Put right once more, it stands once, beside the latest.
        coordinator.post(DECISIONS, &[("do", "correct"), ("item", &*id), ("ar", "2026")]).await.is(303);
        let third = meeting(&app, OPERATIVE, TODAY).await;
        let waiting = coordinator.get(&third).await.is(200).attr("input[name=items]", "value").unwrap();
        coordinator.post(&third, &[("do", "take_up"), ("items", &*waiting)]).await.is(303);
        let v = version_of(&app, &waiting).await;
        let form = [("do", "decide"), ("item", &*waiting), ("version", &*v), ("outcome", "noted"), ("decision", "Noteras igen.")];
        coordinator.post(&third, &form).await.is(303);
        adjust(&app, &third).await;
        let page = app.as_(Persona::Participant).get(DECISIONS).await.is(200);
        assert!(page.main().contains("Rättat genom § 3/2026") && page.texts("li.card").len() == 3, "{}", page.main());
    }

    async fn a_decision_is_not_taken_back_once_the_same_thing_was_laid_anew(app: App) {
        put(&app).await;
        let here = meeting(&app, STEERING, TODAY).await;
        let coordinator = app.as_(Persona::Coordinator);
        let (id, _) = item(&app, "Orsaksanalys").await;
        coordinator.post(&here, &[("do", "take_up"), ("items", &*id)]).await.is(303);
        decide(&app, &here, "Orsaksanalys", "sent_back", "Mer underlag.", &[]).await.is(303);
        put(&app).await;
        let v = version_of(&app, &id).await;
        let undo = [("do", "undo"), ("item", &*id), ("version", &*v)];
        let page = coordinator.post(&here, &undo).await.is(422);
        assert!(page.main().contains("Samma ärende har lagts fram på nytt"), "{}", page.main());
        let to = page.attr("#error-summary a", "href").unwrap();
        assert_eq!(page.texts(&to).len(), 1, "the link leads somewhere");
        assert!(page.main().contains("Mer underlag."));
    }

    async fn what_was_typed_about_an_item_that_left_is_still_there(app: App) {
        let here = meeting(&app, STEERING, TODAY).await;
        add(&app, &here, "Ett").await;
        let (id, v) = item(&app, "Ett").await;
        let coordinator = app.as_(Persona::Coordinator);
        coordinator.post(&here, &[("do", "postpone"), ("item", &*id), ("version", &*v)]).await.is(303);
        let form = [("do", "decide"), ("item", &*id), ("version", &*v), ("outcome", "approved"), ("decision", "Enligt förslaget.")];
        let told = coordinator.post(&here, &form).await.is(409);
        assert_eq!(told.value("decision").as_deref(), Some("Enligt förslaget."));
        assert!(told.main().contains("Ärendet står inte längre på det här mötet"));
    }

    async fn the_second_to_follow_up_keeps_what_was_typed(app: App) {
        decided(&app, "Ett", "Enligt förslaget.").await;
        let (id, _) = item(&app, "Ett").await;
        let coordinator = app.as_(Persona::Coordinator);
        let send = async |note: &str| {
            coordinator.post(DECISIONS, &[("do", "followed"), ("item", &*id), ("note", note), ("ar", "2026")]).await
        };
        send("Det är gjort.").await.is(303);
        let page = send("Det är gjort sedan länge.").await.is(422);
        assert_eq!(page.value("note").as_deref(), Some("Det är gjort sedan länge."));
    }
}

/// Lays a cause analysis before the steering body, as another slice does.
async fn put(app: &App) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    let new = NewItem {
        body: BodyCode::from("steering"),
        kind: ItemKind::CauseAnalysis,
        subject: "analysis",
        subject_id: "17".to_owned(),
        title: "Orsaksanalys".to_owned(),
    };
    put_on_agenda(&mut tx, &scope, new).await.unwrap();
    tx.commit().await.unwrap();
}

/// The version of an item, as its forms carry it.
async fn version_of(app: &App, item: &str) -> String {
    const VERSION: &str = "SELECT version FROM council_item WHERE id = $1";
    let id = app::kernel::id::CouncilItemId::parse(item).unwrap();
    let scope = app.system();
    let version: i64 = app::on!(scope.db(), |c| sqlx::query_scalar(VERSION).bind(id).fetch_one(c).await).unwrap();
    version.to_string()
}
