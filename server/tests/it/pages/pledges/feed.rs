//! For other programs and for walls: Atom, JSON, a poster.

use super::{PUBLIC, TITLE, followed_up, published};
use crate::support::each_engine;

each_engine! {
    async fn the_feed_tells_every_publication_the_latest_first(app: App) {
        let empty = app.resident().get("/loften.atom").await.is(200);
        assert!(empty.text().contains("<feed") && !empty.text().contains("<entry"));
        let here = published(&app).await;
        followed_up(&app, &here).await;
        let feed = app.resident().get("/loften.atom").await.is(200);
        assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
        let text = feed.text();
        let ids: Vec<_> = text.split("<id>").skip(2).map(|after| after.split('<').next().unwrap().to_owned()).collect();
        let address = |n| format!("https://trygg.lyktkoping.test{PUBLIC}/version/{n}");
        assert_eq!(ids, [address(2), address(1)]);
        assert!(text.contains("Pågår. Den första vandringen är gjord."), "{text}");
        assert!(text.contains("2026-03-02T08:00:00"));
        assert!(app.resident().get("/en/loften.atom").await.is(200).text().contains("In progress."));
        let page = app.resident().get(PUBLIC).await;
        assert_eq!(page.attr("link[type='application/atom+xml']", "href").as_deref(), Some("/loften.atom"));
    }

    async fn other_programs_read_the_same(app: App) {
        let here = published(&app).await;
        followed_up(&app, &here).await;
        let all: serde_json::Value = serde_json::from_slice(&app.resident().get("/loften.json").await.is(200).body).unwrap();
        assert_eq!(all["pledges"][0]["title"], TITLE);
        let answer = app.resident().get(&format!("{PUBLIC}.json")).await.is(200);
        assert!(answer.header("content-type").starts_with("application/json"));
        let one: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!((&one["version"], &one["status"]), (&2.into(), &"running".into()));
        let activity = &one["activities"][0];
        assert_eq!((&activity["target_amount"], &activity["outcome"]), (&2.0.into(), &1.0.into()));
        assert_eq!(activity["reached"], false);
        assert_eq!(one["versions"].as_array().unwrap().len(), 2);
        let old: serde_json::Value =
            serde_json::from_slice(&app.resident().get(&format!("{PUBLIC}/version/1.json")).await.is(200).body).unwrap();
        assert_eq!(old["activities"][0]["outcome"], serde_json::Value::Null);
        app.resident().get("/loften/finns-inte.json").await.is(404);
    }

    async fn a_poster_is_one_page_that_leads_there(app: App) {
        published(&app).await;
        for prefix in ["", "/en", "/fi"] {
            let answer = app.resident().get(&format!("{prefix}{PUBLIC}/affisch.pdf")).await.is(200);
            assert_eq!(answer.header("content-type"), "application/pdf");
            assert!(answer.header("cache-control").contains("private"), "no phone keeps it as a page");
            let pdf = lopdf::Document::load_mem(&answer.body).unwrap();
            assert_eq!(pdf.get_pages().len(), 1);
        }
        app.resident().get("/loften/finns-inte/affisch.pdf").await.is(404);
    }
}
