//! The seam with the council: a proposal lies on the agenda, its decision comes back, the report is laid before it again.

use super::{HERE, NEW, TITLE, act, assign, log, proposed, reported, state};
use crate::{
    pages::council::{STEERING, TODAY, adjust, decide, item, meeting},
    support::{App, Persona, each_engine, rows},
};

use chrono::TimeDelta;

/// The council meets and decides; the worker hears it.
async fn decided(app: &App, title: &str, outcome: &str) {
    let here = meeting(app, STEERING, TODAY).await;
    let (id, _) = item(app, title).await;
    app.as_(Persona::Coordinator).post(&here, &[("do", "take_up"), ("items", &*id)]).await.is(303);
    decide(app, &here, title, outcome, "Så beslutar rådet.", &[]).await.is(303);
    app.run_jobs().await;
    adjust(app, &here).await;
    app.run_jobs().await;
    // Nothing is laid before the body again in the same moment.
    app.wait(TimeDelta::minutes(1));
}

each_engine! {
    async fn a_proposal_is_laid_approved_worked_on_and_reported_to_be_noted(app: App) {
        let path = proposed(&app, "propose").await;
        assert!(app.as_(Persona::Coordinator).get(STEERING).await.is(200).main().contains(TITLE));
        app.run_jobs().await;
        assert_eq!(state(&app, &path).await, "proposed", "nobody has decided yet");
        assign(&app, &path, "fritid").await.is(422);
        decided(&app, TITLE, "approved").await;
        assert_eq!(state(&app, &path).await, "commissioned");
        assert!(app.as_(Persona::Participant).get(&path).await.is(200).main().contains("§ 1/2026"));
        assign(&app, &path, "fritid").await.is(303);
        reported(&app, &path).await;
        decided(&app, &format!("Återrapport: {TITLE}"), "noted").await;
        assert_eq!(state(&app, &path).await, "closed");
        let told: Vec<_> = log(&app).await.into_iter().map(|(act, _)| act).collect();
        assert_eq!(told, [
            "analysis.drafted", "analysis.laid_before", "analysis.decided", "analysis.assigned", "analysis.worked",
            "analysis.reported", "analysis.decided",
        ]);
    }

    async fn turned_down_it_is_over(app: App) {
        let path = proposed(&app, "propose").await;
        decided(&app, TITLE, "rejected").await;
        assert_eq!(state(&app, &path).await, "rejected");
        assert!(app.as_(Persona::Coordinator).get(&path).await.is(200).texts("main form").is_empty());
        assign(&app, &path, "fritid").await.is(422);
    }

    async fn sent_back_it_is_changed_and_laid_again(app: App) {
        let path = proposed(&app, "propose").await;
        decided(&app, TITLE, "sent_back").await;
        assert_eq!(state(&app, &path).await, "returned");
        let again: Vec<_> = super::ASKED
            .into_iter()
            .map(|(name, value)| if name == "title" { (name, "Buskörning, andra försöket") } else { (name, value) })
            .chain([("do", "propose")])
            .collect();
        act(&app, Persona::Coordinator, &path, &again).await.is(303);
        app.run_jobs().await;
        assert_eq!(state(&app, &path).await, "proposed", "the old decision is not heard twice");
        decided(&app, "Buskörning, andra försöket", "approved").await;
        assert_eq!(state(&app, &path).await, "commissioned");
    }

    async fn a_report_that_says_too_little_comes_back(app: App) {
        let path = proposed(&app, "propose").await;
        decided(&app, TITLE, "approved").await;
        assign(&app, &path, "fritid").await.is(303);
        reported(&app, &path).await;
        decided(&app, &format!("Återrapport: {TITLE}"), "sent_back").await;
        assert_eq!(state(&app, &path).await, "running");
    }

    async fn what_is_missing_is_said_and_nothing_is_laid_before_anybody(app: App) {
        let before = rows::state(app.system().db()).await;
        let gaps = [("kind", "cause"), ("title", "Oro vid badet"), ("do", "propose")];
        let page = app.as_(Persona::Coordinator).post(NEW, &gaps).await.is(422);
        assert_eq!(page.texts(".error-summary li").len(), 4, "{}", page.main());
        assert_eq!(page.value("title").as_deref(), Some("Oro vid badet"));
        assert_eq!(rows::state(app.system().db()).await, before);
        // Kept as it is, it may have gaps.
        let kept = [("kind", "cause"), ("title", "Oro vid badet"), ("do", "save")];
        let path = app.as_(Persona::Coordinator).post(NEW, &kept).await.is(303).location().to_owned();
        assert_eq!(state(&app, path.split('?').next().unwrap()).await, "draft");
        assert!(app.as_(Persona::Coordinator).get(&format!("{HERE}?visa=radet")).await.main().contains("Oro vid badet"));
    }
}
