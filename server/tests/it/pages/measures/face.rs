//! What other slices use: a decision captured in a meeting, and what goes on in an area.

use super::{HERE, count, log, started};
use crate::support::{App, Persona, each_engine};
use app::{
    accounts::{
        policy::{Capability, Role},
        scope::{Scope, Who},
        session::{SignedInAs, Stage},
    },
    fault::Fault,
    kernel::{id::SessionId, lang::Lang},
    measures::{Decided, create_decided, ongoing},
};
use chrono::NaiveDate;
use std::sync::Arc;

/// The coordinator, asking for something.
fn coordinator<C: Capability>(app: &App) -> Scope<C> {
    let id = app.id_of(Persona::Coordinator);
    let who = SignedInAs {
        id,
        name: Persona::Coordinator.name(),
        roles: vec![Role::Coordinator],
        actor: None,
        stage: Stage::Full,
        session: SessionId(id.0),
    };
    Scope::check(Arc::clone(&app.municipality), Who::Staff(Arc::new(who)), Lang::Sv).unwrap()
}

fn decided() -> Decided {
    Decided {
        title: "Fler lampor vid badet".into(),
        problem: "Mörkt på kvällen.".into(),
        actor: Some("teknik".into()),
        ends: NaiveDate::from_ymd_opt(2026, 5, 29),
        area: Some("sjostaden".into()),
        period: Some("2026-v09-10".into()),
        ..Decided::default()
    }
}

each_engine! {
    async fn a_meeting_captures_a_decision_as_a_draft_or_nothing_at_all(app: App) {
        let scope = coordinator(&app);
        let mut tx = scope.db().begin().await.unwrap();
        create_decided(&mut tx, &scope, decided()).await.unwrap();
        drop(tx);
        assert_eq!((count(&app, "SELECT COUNT(*) FROM measure").await, log(&app).await.len()), (0, 0));
        let mut tx = scope.db().begin().await.unwrap();
        let id = create_decided(&mut tx, &scope, decided()).await.unwrap();
        tx.commit().await.unwrap();
        let page = app.as_(Persona::Coordinator).get(&format!("{HERE}/{id}")).await.is(200);
        assert!(page.main().contains("Utkast från ett möte") && page.main().contains("vecka 9–10 2026"), "{}", page.main());
        assert_eq!(page.value("ends").as_deref(), Some("2026-05-29"));
        assert_eq!(page.attr(".facts a", "href").as_deref(), Some("/personal/lagesbild/2026-v09-10"));
    }

    async fn a_decision_that_names_a_person_stops_at_the_wall(app: App) {
        let scope = coordinator(&app);
        for wrong in [
            Decided { title: String::new(), ..decided() },
            Decided { title: "x".repeat(121), ..decided() },
            Decided { problem: "Maja Lindqvist stör.".into(), ..decided() },
            Decided { role: "Anna Berg".into(), ..decided() },
        ] {
            let mut tx = scope.db().begin().await.unwrap();
            assert_eq!(create_decided(&mut tx, &scope, wrong).await, Err(Fault::BadRequest));
        }
    }

    async fn what_goes_on_is_told_by_area_the_next_to_end_first(app: App) {
        started(&app, &[("title", "Ett")]).await;
        started(&app, &[("title", "Två"), ("ends", "2026-06-26")]).await;
        started(&app, &[("title", "Tre"), ("area", "tallasen")]).await;
        let scope = coordinator(&app);
        let names = |found: Vec<app::measures::Summary>| found.into_iter().map(|one| one.title).collect::<Vec<_>>();
        assert_eq!(names(ongoing(&scope, Some(&"centrum".into())).await.unwrap()), ["Två", "Ett"]);
        assert_eq!(ongoing(&scope, None).await.unwrap().len(), 3);
    }
}
