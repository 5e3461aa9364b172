//! Drafts of pledges: from an adopted point, once; another point makes a new version; words can be changed.

use super::{DIRECTION, act, coordinator, council_decides, decided, log, point};
use crate::support::{App, Persona, each_engine};
use app::kernel::id::PointId;

const LIGHT: &str = "Belysningen ses över varje månad.";
const WALKS: &str = "Kvällsrundor på torget.";
const LIST: &str = "/personal/loften";

/// Two adopted points.
async fn adopted(app: &App) -> [PointId; 2] {
    decided(app).await;
    let ids = [point(app, LIGHT).await, point(app, WALKS).await];
    act(app, DIRECTION, &[("do", "lay")]).await.is(303);
    council_decides(app, &[(LIGHT, "approved"), (WALKS, "approved")]).await;
    ids
}

async fn draft(app: &App, point: PointId, of: &str, title: &str) -> crate::support::Answer {
    let point = point.to_string();
    let sentence = "Vi lagar trasiga lampor inom en vecka.";
    let form = [("do", "pledge"), ("point", &*point), ("pledge", of), ("title", title), ("sentence", sentence)];
    act(app, DIRECTION, &form).await
}

each_engine! {
    async fn an_adopted_point_becomes_a_draft_once_and_the_next_a_new_version(app: App) {
        let [light, walks] = adopted(&app).await;
        let path = draft(&app, light, "", "Ljus i centrum").await.is(303).location().to_owned();
        draft(&app, light, "", "Ljus i centrum igen").await.is(409);
        let id = path.rsplit('/').next().unwrap();
        assert_eq!(draft(&app, walks, id, "Ljus och folk i centrum").await.is(303).location(), path);
        let page = app.as_(Persona::Publisher).get(&path).await.is(200);
        assert!(page.main().contains("Version 2") && page.main().contains("Version 1"), "{}", page.main());
        assert!(page.main().contains("Bara kontoret ser utkasten"));
        let list = app.as_(Persona::CouncilMember).get(LIST).await.is(200);
        assert_eq!(list.table("Utkast").len(), 1);
        assert!(list.main().contains("Ljus och folk i centrum"));
        assert_eq!(log(&app, "pledge").await, ["pledge.drafted", "pledge.drafted"]);
        assert!(coordinator(&app).get(DIRECTION).await.main().contains("Utkast till löfte: Ljus i centrum (version 1)"));
    }

    async fn what_is_not_adopted_becomes_none(app: App) {
        decided(&app).await;
        let id = point(&app, LIGHT).await;
        draft(&app, id, "", "Ljus").await.is(409);
        act(&app, DIRECTION, &[("do", "lay")]).await.is(303);
        draft(&app, id, "", "Ljus").await.is(409);
        council_decides(&app, &[(LIGHT, "rejected")]).await;
        draft(&app, id, "", "Ljus").await.is(409);
        assert!(coordinator(&app).get(LIST).await.is(200).main().contains("Inga utkast än"));
    }

    async fn words_are_changed_by_those_who_write_and_nothing_is_lost(app: App) {
        let [light, _] = adopted(&app).await;
        let path = draft(&app, light, "", "Ljus i centrum").await.is(303).location().to_owned();
        let edit = |version: &'static str, sentence: &'static str| [("version", version), ("title", "Ljus"), ("sentence", sentence)];
        let publisher = app.as_(Persona::Publisher);
        publisher.post(&path, &edit("1", "Vi lagar lampor inom tre dagar.")).await.is(303);
        let slow = publisher.post(&path, &edit("1", "Vi lagar lampor snart.")).await.is(409);
        assert!(slow.text().contains("Vi lagar lampor snart.") && slow.text().contains("inom tre dagar"));
        let named = publisher.post(&path, &edit("2", "Ring Anna Svensson på 070-174 06 12.")).await.is(422);
        assert!(!named.texts("#field-sentence-error").is_empty());
        publisher.post(&path, &edit("2", "")).await.is(422);
        for persona in [Persona::Police, Persona::CouncilMember] {
            let page = app.as_(persona).get(&path).await.is(200);
            assert!(page.texts("main form").is_empty());
            app.as_(persona).post(&path, &edit("2", "Annat.")).await.is(404);
        }
        app.as_(Persona::Participant).get(&path).await.is(404);
        assert_eq!(log(&app, "pledge").await, ["pledge.drafted", "pledge.changed"]);
        app.as_(Persona::Anonymous).get("/loften").await.is(404);
    }
}
