//! What other slices use: an item in their transaction, and what came of it.

use super::{STEERING, TODAY, acts, adjust, decide, item, meeting};
use crate::support::{App, Persona, each_engine};
use app::{
    council::{ItemKind, NewItem, Outcome, decision_on, put_on_agenda},
    fault::Fault,
    kernel::id::{BodyCode, CouncilItemId},
};

fn analysis(body: &str, title: &str) -> NewItem {
    NewItem {
        body: BodyCode::from(body),
        kind: ItemKind::CauseAnalysis,
        subject: "analysis",
        subject_id: "17".to_owned(),
        title: title.to_owned(),
    }
}

async fn put(app: &App, new: NewItem) -> Result<CouncilItemId, Fault> {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    let id = put_on_agenda(&mut tx, &scope, new).await?;
    tx.commit().await.unwrap();
    Ok(id)
}

const TITLE: &str = "Orsaksanalys av skadegörelse vid Norra skolan";

each_engine! {
    async fn what_another_slice_puts_waits_once_and_is_known_when_justerat(app: App) {
        let id = put(&app, analysis("steering", TITLE)).await.unwrap();
        assert_eq!(put(&app, analysis("steering", TITLE)).await.unwrap(), id);
        let ask = async || decision_on(&app.system(), "analysis", "17").await.unwrap();
        // The worker reads no decisions; a person does.
        assert_eq!(ask().await, None);
        let page = app.as_(Persona::Coordinator).get(STEERING).await.is(200);
        assert!(page.main().contains(TITLE));
        let here = meeting(&app, STEERING, TODAY).await;
        let item_id = id.to_string();
        let coordinator = app.as_(Persona::Coordinator);
        coordinator.post(&here, &[("do", "take_up"), ("items", &*item_id)]).await.is(303);
        // Another slice counts on it: it is postponed or decided, never thrown away.
        let (_, v) = item(&app, TITLE).await;
        coordinator.post(&here, &[("do", "remove"), ("item", &*item_id), ("version", &*v)]).await.is(409);
        decide(&app, &here, TITLE, "approved", "Orsaksanalysen görs av gruppen.", &[]).await.is(303);
        adjust(&app, &here).await;
        let again = put(&app, analysis("steering", TITLE)).await.unwrap();
        assert_ne!(again, id, "decided once, it can be laid before the body anew");
        assert_eq!(acts(&app).await.iter().filter(|(act, _)| act == "council.item_added").count(), 2);
    }

    async fn what_names_somebody_or_goes_nowhere_is_refused(app: App) {
        for (new, fault) in [
            (analysis("steering", "Åtgärd mot Anna Svensson"), Fault::BadRequest),
            (analysis("steering", ""), Fault::BadRequest),
            (analysis("steering", &"å".repeat(201)), Fault::BadRequest),
            (analysis("finns-inte", TITLE), Fault::NotFound),
            (NewItem { subject_id: String::new(), ..analysis("steering", TITLE) }, Fault::BadRequest),
        ] {
            assert_eq!(put(&app, new).await, Err(fault));
        }
        assert!(acts(&app).await.is_empty());
    }

    async fn the_outcome_is_told_to_those_who_may_read_it_and_only_when_justerat(app: App) {
        put(&app, analysis("steering", TITLE)).await.unwrap();
        let here = meeting(&app, STEERING, TODAY).await;
        let (id, _) = item(&app, TITLE).await;
        app.as_(Persona::Coordinator).post(&here, &[("do", "take_up"), ("items", &*id)]).await.is(303);
        decide(&app, &here, TITLE, "approved", "Orsaksanalysen görs av gruppen.", &[]).await.is(303);
        let (police, participant) = (scope_of(&app, Persona::Police), scope_of(&app, Persona::Participant));
        let before = decision_on(&police, "analysis", "17").await.unwrap().unwrap();
        assert_eq!((before.outcome, before.decision.as_str(), before.paragraph.as_str()), (None, "", ""));
        adjust(&app, &here).await;
        let after = decision_on(&police, "analysis", "17").await.unwrap().unwrap();
        assert_eq!((after.outcome, after.paragraph.as_str()), (Some(Outcome::Approved), "§ 1/2026"));
        assert_eq!(after.decision, "Orsaksanalysen görs av gruppen.");
        assert_eq!(decision_on(&participant, "analysis", "17").await.unwrap(), None);
        assert_eq!(decision_on(&police, "analysis", "18").await.unwrap(), None);
    }
}

fn scope_of(app: &App, persona: Persona) -> app::accounts::scope::Scope<app::accounts::policy::ReadSituation> {
    use app::{
        accounts::{
            scope::{Scope, Who},
            session::{SignedInAs, Stage},
        },
        kernel::{id::SessionId, lang::Lang},
    };
    let id = app.id_of(persona);
    let who = SignedInAs {
        id,
        name: persona.name(),
        roles: persona.role().into_iter().collect(),
        actor: None,
        stage: Stage::Full,
        session: SessionId(id.0),
    };
    Scope::check(std::sync::Arc::clone(&app.municipality), Who::Staff(std::sync::Arc::new(who)), Lang::Sv).unwrap()
}
