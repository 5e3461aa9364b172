//! Photos in the public protocol: none before somebody looked, with parts covered, and gone at once when taken back.

use super::{ANSWER, PUBLIC, act, count, its_day, joined, leader, open};
use crate::{
    support::{Answer, App, File, each_engine, pictures},
    sweep,
};
use chrono::TimeDelta;

const KEY: &str = "7b1f6a52-6c83-4d9f-8a10-0d6b2f3a9c21";
const WORDS: &str = "Två släckta lampor över en trappa";
const COPIES: &str = "SELECT COUNT(*) FROM walk_photo";
/// What somebody sends who has looked.
const SHOW: [(&str, &str); 3] = [("do", "show"), ("looked", "1"), ("words", WORDS)];
const PART: [(&str, &str); 4] = [("left", "10"), ("top", "20"), ("width", "50"), ("height", "40")];

/// A closed walk with one photo; tells its address.
async fn photographed(app: &App) -> String {
    let here = open(app).await;
    its_day(app).await;
    let at = format!("{}/1", joined(app, &here).await);
    let form = [("key", KEY), ("item", "c1"), ("verdict", "fault"), ("severity", "1")];
    let photo = [File { field: "photo", name: "foto.jpg", bytes: &pictures::telling() }];
    app.resident().multipart(&at, &form, &photo).await.is(303);
    app.run_jobs().await;
    act(app, &format!("{here}/protokoll"), &[("do", "close")]).await.is(303);
    here
}

/// Sends a form as somebody who saw the page as it is now.
async fn send(app: &App, page: &str, form: &[(&str, &str)]) -> Answer {
    let copy = leader(app).get(page).await.is(200).value("copy").unwrap_or_default();
    leader(app).post(page, &[form, &[("copy", &*copy)]].concat()).await
}

/// Answers the line of the photo and publishes.
async fn publish(app: &App, here: &str) {
    act(app, &format!("{here}/atgard/1"), &ANSWER).await.is(303);
    act(app, &format!("{here}/protokoll"), &[("do", "publish")]).await.is(303);
}

/// Where everybody finds the photo.
async fn shown(app: &App) -> Option<String> {
    app.resident().get(PUBLIC).await.is(200).attr(".walk-photos img", "src")
}

each_engine! {
    async fn a_photo_is_shown_only_when_somebody_looked_and_said_what_is_on_it(app: App) {
        let here = photographed(&app).await;
        let page = format!("{here}/foto/{KEY}");
        assert!(leader(&app).get(&format!("{here}/protokoll")).await.main().contains("Visas inte i protokollet"));
        let asked = leader(&app).get(&page).await.is(200);
        assert!(asked.main().contains("Inga människor. Inga registreringsskyltar."));
        let refused = send(&app, &page, &[("do", "show")]).await.is(422);
        assert!(refused.main().contains("Titta först"));
        assert_eq!(refused.texts("#field-words-error").len(), 1);
        let person = [("do", "show"), ("looked", "1"), ("words", "Ring 070-174 06 12.")];
        send(&app, &page, &person).await.is(422);
        assert_eq!(count(&app, COPIES).await, 0);
        send(&app, &page, &SHOW).await.is(303);
        assert!(leader(&app).get(&page).await.main().contains("Visas i protokollet"));
        assert_eq!(shown(&app).await, None, "the protocol is not public");
        publish(&app, &here).await;
        let told = app.resident().get(PUBLIC).await;
        assert_eq!(told.attr(".walk-photos img", "alt").as_deref(), Some(WORDS));
        let src = told.attr(".walk-photos img", "src").unwrap();
        let answer = app.resident().get(&src).await.is(200);
        assert_eq!((answer.header("content-type"), answer.header("cache-control")), ("image/jpeg", "no-store"));
        assert!(!src.contains(KEY), "the name says nothing of the note: {src}");
        app.resident().get(&src.replace("/liten", "/stor")).await.is(200);
        app.resident().get(&src.replace("/liten", "/incoming")).await.is(404);
        app.resident().get(&src.replace("kvallsvandring", "annan-vandring")).await.is(404);
    }

    async fn an_approval_that_is_taken_back_holds_at_once(app: App) {
        let here = photographed(&app).await;
        let page = format!("{here}/foto/{KEY}");
        send(&app, &page, &SHOW).await.is(303);
        publish(&app, &here).await;
        let src = shown(&app).await.unwrap();
        send(&app, &page, &[("do", "hide")]).await.is(303);
        app.resident().get(&src).await.is(404);
        assert_eq!((shown(&app).await, count(&app, COPIES).await), (None, 0));
        leader(&app).get(&format!("{here}/bild/{KEY}/stor")).await.is(200);
        leader(&app).post(&page, &[("do", "hide"), ("copy", KEY)]).await.is(409);
        leader(&app).get(&format!("{here}/bild/{KEY}/kopia")).await.is(404);
    }

    async fn what_is_covered_is_looked_at_before_it_is_shown(app: App) {
        let here = photographed(&app).await;
        let page = format!("{here}/foto/{KEY}");
        let wrong = [("do", "cover"), ("left", "80"), ("top", "0"), ("width", "30"), ("height", "5")];
        assert!(send(&app, &page, &wrong).await.is(422).main().contains("Ruta 1 ryms inte i bilden"));
        let first = send(&app, &page, &[&SHOW[..], &PART[..]].concat()).await.is(303);
        assert!(first.location().ends_with("done=look"), "{}", first.location());
        let again = leader(&app).get(&page).await;
        assert!(again.main().contains("Visas inte i protokollet"));
        assert_eq!([again.value("left"), again.value("words")], [Some("10".to_owned()), Some(WORDS.to_owned())]);
        let (copy, original) = (format!("{here}/bild/{KEY}/kopia"), format!("{here}/bild/{KEY}/stor"));
        let covered = leader(&app).get(&copy).await.is(200).body;
        assert_ne!(covered, leader(&app).get(&original).await.is(200).body);
        let second = send(&app, &page, &[&SHOW[..], &PART[..]].concat()).await.is(303);
        assert!(second.location().ends_with("done=show"), "{}", second.location());
        publish(&app, &here).await;
        let src = shown(&app).await.unwrap();
        assert_eq!(app.resident().get(&src.replace("/liten", "/stor")).await.is(200).body, covered);
        // Another cover makes another copy, which nobody has looked at.
        send(&app, &page, &[&[("do", "cover")][..], &[("left", "0"), ("top", "0"), ("width", "100"), ("height", "100")]].concat()).await.is(303);
        app.resident().get(&src).await.is(404);
        assert_eq!((shown(&app).await, count(&app, COPIES).await), (None, 1));
    }

    async fn the_sweep_leaves_what_is_shown_and_the_purge_takes_it(app: App) {
        let here = photographed(&app).await;
        send(&app, &format!("{here}/foto/{KEY}"), &SHOW).await.is(303);
        publish(&app, &here).await;
        let src = shown(&app).await.unwrap();
        sweep::age(&app.folder().join("files"));
        app.wait(TimeDelta::minutes(17));
        app.run_jobs().await;
        app.resident().get(&src).await.is(200);
        app.wait(TimeDelta::days(365 * 6));
        app.run_jobs().await;
        app.resident().get(&src).await.is(404);
        assert_eq!((shown(&app).await, count(&app, COPIES).await), (None, 0));
    }

    async fn nobody_else_looks_at_photos(app: App) {
        let here = photographed(&app).await;
        app.resident().get(&format!("{here}/foto/{KEY}")).await.is(303);
        leader(&app).get(&format!("{here}/foto/{}", KEY.replace('7', "8"))).await.is(404);
        let other = super::begun(&app).await;
        leader(&app).get(&format!("{other}/foto/{KEY}")).await.is(404);
    }
}
