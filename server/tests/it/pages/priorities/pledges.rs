//! Pledges from adopted points: each point once; a pledge can go on with another point.

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
    async fn an_adopted_point_becomes_a_draft_once_and_a_draft_goes_on_with_the_next(app: App) {
        let [light, walks] = adopted(&app).await;
        let path = draft(&app, light, "", "Ljus i centrum").await.is(303).location().to_owned();
        draft(&app, light, "", "Ljus i centrum igen").await.is(409);
        let id = path.rsplit('/').next().unwrap();
        assert_eq!(draft(&app, walks, id, "Ljus och folk i centrum").await.is(303).location(), path);
        let page = app.as_(Persona::Publisher).get(&path).await.is(200);
        assert_eq!(page.texts(".timeline .timeline-title"), ["Ljus och folk i centrum", "Ljus i centrum"]);
        assert!(page.main().contains("Bara kontoret ser utkastet"));
        assert_eq!(page.value("title").as_deref(), Some("Ljus och folk i centrum"));
        let list = app.as_(Persona::CouncilMember).get(LIST).await.is(200);
        assert_eq!(list.table("Utkast").len(), 1);
        assert!(list.main().contains("Ljus och folk i centrum"));
        assert_eq!(log(&app, "pledge").await, ["pledge.drafted", "pledge.drafted"]);
        assert!(coordinator(&app).get(DIRECTION).await.main().contains("Blev ett löfte: Ljus i centrum"));
    }

    async fn what_is_not_adopted_becomes_none(app: App) {
        decided(&app).await;
        let id = point(&app, LIGHT).await;
        draft(&app, id, "", "Ljus").await.is(409);
        act(&app, DIRECTION, &[("do", "lay")]).await.is(303);
        draft(&app, id, "", "Ljus").await.is(409);
        council_decides(&app, &[(LIGHT, "rejected")]).await;
        draft(&app, id, "", "Ljus").await.is(409);
        assert!(coordinator(&app).get(LIST).await.is(200).main().contains("Inga löften än"));
    }
}
