//! What everybody reads: page, list, feed and cards; corrected and taken back in the open, and never to be answered.

use super::{CORRECTED, LIST, PUBLIC, TITLE, act, asked, publish, published};
use crate::support::{Persona, each_engine};
use chrono::TimeDelta;

const FEED: &str = "/grannsamverkan/informerar.atom";

each_engine! {
    async fn everybody_reads_it_in_three_frames_and_is_told_where_to_turn(app: App) {
        published(&app, &[("area", "centrum")]).await;
        for (prefix, word) in [("", "Hit vänder du dig"), ("/fi", "Ota yhteyttä tänne"), ("/en", "Where to turn")] {
            let page = app.resident().get(&format!("{prefix}{PUBLIC}")).await.is(200);
            let main = page.main();
            assert!(main.contains("Lås fast ramen.") && main.contains(word) && main.contains("112") && main.contains("Centrum"));
            assert!(page.attr("main form", "action").is_none(), "nobody answers here");
            assert_eq!(page.attr("h1", "lang").as_deref(), Some("sv"));
            let list = app.resident().get(&format!("{prefix}{LIST}")).await.is(200);
            assert!(list.main().contains(TITLE));
        }
        for page in ["/grannsamverkan", "/"] {
            let main = app.resident().get(page).await.is(200).main();
            assert!(main.contains("Kommunpolisen informerar") && main.contains(TITLE), "{page}");
        }
        app.wait(TimeDelta::days(31));
        assert!(!app.resident().get("/grannsamverkan").await.main().contains(TITLE), "what is over is no news");
        assert!(app.resident().get(LIST).await.main().contains("Gäller inte längre"));
        app.resident().get(&format!("{LIST}/finns-inte")).await.is(404);
    }

    async fn a_correction_says_so_and_the_draft_of_it_says_nothing(app: App) {
        let here = published(&app, &[]).await;
        app.wait_signed_in(TimeDelta::days(1)).await;
        let page = asked(&app, &here, &[("text", "Flera mopeder har försvunnit.")]).await.is(422);
        assert_eq!(page.texts("#field-correction-error").len(), 1);
        asked(&app, &here, &[("correction", "Inget alls.")]).await.is(422);
        asked(&app, &here, &CORRECTED).await.is(303);
        assert!(app.resident().get(PUBLIC).await.main().contains("Flera cyklar"), "it is only asked for");
        publish(&app, Persona::Coordinator, &here).await.is(303);
        let main = app.resident().get(PUBLIC).await.is(200).main();
        assert!(main.contains("Flera mopeder") && !main.contains("Flera cyklar"));
        assert!(main.contains("Rättat tisdag 3 mars") && main.contains("Det var mopeder."), "{main}");
        let feed = app.resident().get(FEED).await.is(200).text();
        assert_eq!(feed.matches("<entry>").count(), 1, "a corrected one is the same entry");
        assert!(feed.contains("2026-03-03T08:00:00") && feed.contains("Rättat 3 mars 2026"), "{feed}");
    }

    async fn what_is_taken_back_says_why_and_its_text_is_gone(app: App) {
        let here = published(&app, &[]).await;
        act(&app, Persona::Publisher, &here, &[("do", "withdraw"), ("reason", "")]).await.is(422);
        let named = [("do", "withdraw"), ("reason", "Anna Svensson hade inget med det att göra.")];
        act(&app, Persona::Publisher, &here, &named).await.is(422);
        act(&app, Persona::Publisher, &here, &[("do", "withdraw"), ("reason", "Uppgiften var fel.")]).await.is(303);
        let main = app.resident().get(PUBLIC).await.is(200).main();
        assert!(main.contains("togs tillbaka") && main.contains("Uppgiften var fel.") && !main.contains("Lås fast ramen"), "{main}");
        assert!(app.resident().get(LIST).await.main().contains("Tillbakataget"));
        assert!(!app.resident().get("/grannsamverkan").await.main().contains(TITLE));
        let feed = app.resident().get(FEED).await.is(200).text();
        assert!(feed.contains("Tillbakataget: ") && !feed.contains("Lås fast ramen"), "{feed}");
        act(&app, Persona::Publisher, &here, &[("do", "withdraw"), ("reason", "Igen.")]).await.is(409);
        app.as_(Persona::Police).get(&format!("{here}/skriv")).await.is(404);
    }

    async fn the_feed_is_whole_and_kept_by_no_phone(app: App) {
        published(&app, &[]).await;
        let feed = app.resident().get(FEED).await.is(200);
        assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
        assert!(feed.header("cache-control").contains("private"));
        let text = feed.text();
        assert!(text.contains(&format!("<id>https://trygg.lyktkoping.test{PUBLIC}</id>")), "{text}");
        assert!(text.contains("Lås fast ramen.") && text.contains("Kommunpolis, Lyktköping"));
        let page = app.resident().get(PUBLIC).await;
        assert_eq!(page.attr("link[type='application/atom+xml']", "href").as_deref(), Some(FEED));
    }
}
