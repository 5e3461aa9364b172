//! Minutes that are justerade change no more: not by any form, not by another slice, on neither engine.

use super::{STEERING, acts, adjust, decide, decided, item, meeting, version};
use crate::support::{App, Persona, each_engine, rows};
use app::on;
use std::collections::{BTreeMap, BTreeSet};

/// The tables that minutes are made of.
async fn kept(app: &App) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = rows::state(app.system().db()).await;
    all.retain(|table, _| table == "council_meeting" || table == "council_item");
    all
}

/// Writes past the program.
async fn tamper(app: &App, statement: &'static str) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(statement).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

each_engine! {
    async fn no_form_changes_what_is_justerat(app: App) {
        let here = decided(&app, "Belysning i tunneln", "Lamporna byts före sommaren.").await;
        let other = meeting(&app, STEERING, super::TODAY).await;
        let (id, v) = item(&app, "Belysning i tunneln").await;
        let to = other.rsplit('/').next().unwrap();
        let now = version(&app, &here).await;
        let before = kept(&app).await;
        let coordinator = app.as_(Persona::Coordinator);
        for meeting_version in [&*now, "1", "2", "3", "4", "5", "6"] {
            for form in [
                vec![("do", "save"), ("day", "2026-03-05"), ("starts", "09:00"), ("minutes", "60"), ("place", "Annan plats")],
                vec![("do", "hold"), ("others", "Rektor")],
                vec![("do", "cancel")],
                vec![("do", "restore")],
                vec![("do", "item"), ("title", "Nytt ärende"), ("note", "")],
                vec![("do", "adjust"), ("adjusted_by", "Rektor")],
            ] {
                let mut form = form;
                form.push(("version", meeting_version));
                let answer = coordinator.post(&here, &form).await;
                assert_eq!(answer.status.as_u16(), 409, "{form:?}");
            }
        }
        for item_version in [&*v, "1", "2", "3"] {
            for act in ["decide", "undo", "earlier", "later", "postpone", "remove"] {
                let form = [("do", act), ("item", &*id), ("version", item_version), ("to", to),
                    ("outcome", "rejected"), ("decision", "Något annat.")];
                let answer = coordinator.post(&here, &form).await;
                assert_eq!(answer.status.as_u16(), 409, "{form:?}");
                // Neither by way of another meeting, to which nothing can be postponed from itself.
                let status = if act == "postpone" { 422 } else if item_version == v { 404 } else { 409 };
                assert_eq!(coordinator.post(&other, &form).await.status.as_u16(), status, "{form:?}");
            }
        }
        assert_eq!(coordinator.post(&here, &[("do", "take_up"), ("items", &*id)]).await.status.as_u16(), 409);
        assert_eq!(coordinator.post(&other, &[("do", "take_up"), ("items", &*id)]).await.status.as_u16(), 409);
        assert_eq!(kept(&app).await, before);
        let page = coordinator.get(&here).await.is(200);
        assert!(page.texts("main form").is_empty(), "a form that could not do anything");
    }

    async fn what_is_written_past_the_program_shows(app: App) {
        let here = decided(&app, "Belysning i tunneln", "Lamporna byts före sommaren.").await;
        let protocol = format!("{here}/protokoll");
        let page = app.as_(Persona::CouncilMember).get(&protocol).await.is(200);
        assert!(page.main().contains("Protokollet är som det justerades"));
        let seal = page.texts("code").concat();
        let log = acts(&app).await;
        assert!(seal.len() == 64 && log.contains(&("council.minutes_adjusted".to_owned(), seal)), "{log:?}");
        tamper(&app, "UPDATE council_item SET decision = 'Lamporna byts inte.'").await;
        let page = app.as_(Persona::CouncilMember).get(&protocol).await.is(200);
        assert!(page.main().contains("Protokollet stämmer inte med det som justerades"));
    }

    async fn a_new_name_of_the_body_does_not_change_old_minutes(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let body = |act: &'static str, name: &'static str| {
            vec![("do", act), ("name", name), ("circle", "council"), ("per_year", "4"), ("weekday", "2"), ("starts", "10.00"),
                ("minutes", "120"), ("version", "1")]
        };
        let made = coordinator.post("/personal/rad/grupper", &body("add", "Polisområdets råd")).await.is(303);
        let there = made.location().split('?').next().unwrap().to_owned();
        let here = meeting(&app, &there, super::TODAY).await;
        super::add(&app, &here, "Ett").await;
        decide(&app, &here, "Ett", "noted", "Noteras.", &[]).await.is(303);
        adjust(&app, &here).await;
        coordinator.post(&there, &body("save", "Trygghetsrådet")).await.is(303);
        let member = app.as_(Persona::CouncilMember);
        assert!(member.get(&there).await.is(200).main().contains("Trygghetsrådet"));
        let page = member.get(&format!("{here}/protokoll")).await.is(200);
        assert!(page.main().contains("Polisområdets råd") && !page.text().contains("Trygghetsrådet"), "{}", page.main());
        assert!(page.main().contains("Protokollet är som det justerades"));
        tamper(&app, "UPDATE council_meeting SET body_long_name = 'Trygghetsrådet'").await;
        let page = member.get(&format!("{here}/protokoll")).await.is(200);
        assert!(page.main().contains("Protokollet stämmer inte med det som justerades"));
    }

    async fn of_two_who_adjust_or_change_at_once_one_is_told(app: App) {
        let here = meeting(&app, STEERING, super::TODAY).await;
        let coordinator = app.as_(Persona::Coordinator);
        let v = version(&app, &here).await;
        coordinator.post(&here, &[("do", "hold"), ("version", &*v), ("others", "Ordförande")]).await.is(303);
        let v = version(&app, &here).await;
        // The agenda grows after the form to adjust was opened: it is refused, and what was read is not what would be sealed.
        super::add(&app, &here, "Sent ärende").await;
        coordinator.post(&here, &[("do", "adjust"), ("version", &*v), ("adjusted_by", "Ordförande")]).await.is(409);
        decide(&app, &here, "Sent ärende", "noted", "Noteras.", &[]).await.is(303);
        let v = version(&app, &here).await;
        let adjusting = [("do", "adjust"), ("version", &*v), ("adjusted_by", "Ordförande")];
        let adding = [("do", "item"), ("title", "Ännu senare"), ("note", "")];
        let (adjusted, added) = tokio::join!(coordinator.post(&here, &adjusting), coordinator.post(&here, &adding));
        let statuses = (adjusted.status.as_u16(), added.status.as_u16());
        assert!(statuses == (303, 409) || statuses == (409, 303), "{statuses:?}");
    }
}
