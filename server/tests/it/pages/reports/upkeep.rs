//! What the worker does for reports: search words, and letting go of what is old.

use super::{count, send};
use crate::support::each_engine;
use app::{
    on,
    reports::{service::purge, store::search_words},
};
use chrono::TimeDelta;

each_engine! {
    async fn new_words_become_searchable(app: App) {
        send(&app, &[]).await;
        app.run_jobs().await;
        let scope = app.system();
        for query in ["lampor", "TUNNELN", "släckta", "hösten"] {
            let stem = search_words::stems(query).remove(0);
            let end = search_words::end_of(&stem);
            let found: i64 = on!(scope.db(), |c| sqlx::query_scalar("SELECT COUNT(*) FROM report_word WHERE word >= $1 AND word < $2")
                .bind(&stem).bind(&end).fetch_one(c).await).unwrap();
            assert!(found > 0 || query == "hösten", "{query}");
        }
        assert_eq!(count(&app, "SELECT COUNT(*) FROM report WHERE indexed").await, 1);
    }

    async fn what_is_old_is_purged_and_the_count_stays(app: App) {
        let code = send(&app, &[("email", "maja@example.org"), ("area", "centrum")]).await;
        app.wait(TimeDelta::days(15));
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM report_contact").await, 0);
        app.wait(TimeDelta::days(366 * 10));
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM report WHERE status = 'purged' AND words = '' AND area = 'centrum'").await, 1);
        let page = app.resident().get(&format!("/arende/{code}")).await.is(200);
        assert!(page.main().contains("Gallrad"));
        assert_eq!(purge::purge(&app.system()).await.unwrap(), 0);
    }
}
