//! Photos that come with a report: everything hidden in them goes, and what is no photo is refused with the rest kept.

use crate::support::{Answer, App, File, each_engine, pictures, rows};
use std::time::{Duration, Instant};

const WORDS: &str = "Det är mörkt vid tunneln, och lampan har varit släckt länge.";
/// No file may keep the server busy longer, even unoptimised.
const PATIENCE: Duration = Duration::from_secs(10);

fn form(client: &str) -> [(&'static str, &str); 5] {
    [
        ("choice", "lamp"),
        ("place_words", "Tunneln vid stationen"),
        ("words", WORDS),
        ("reviewed", "1"),
        ("client_id", client),
    ]
}

async fn send(app: &App, bytes: &[u8]) -> Answer {
    let client = uuid::Uuid::new_v4().to_string();
    let photo = File { field: "photo", name: "IMG_0001.jpg", bytes };
    let network = [203, rand::random(), rand::random(), rand::random()];
    app.resident().from(network).multipart("/rapportera", &form(&client), &[photo]).await
}

async fn reports(app: &App) -> usize {
    rows::everything(app.system().db()).await["report"].len()
}

fn nothing_hidden(app: &App) {
    for (path, bytes) in rows::files(app.folder()) {
        assert!(!rows::holds(&bytes, pictures::SECRET), "{path} holds what was hidden in the photo");
    }
}

each_engine! {
    async fn a_photo_loses_everything_that_is_not_picture(app: App) {
        let sent = send(&app, &pictures::telling()).await.is(303);
        nothing_hidden(&app);
        app.run_jobs().await;
        nothing_hidden(&app);
        let page = sent.location().split('?').next().unwrap().to_owned();
        for size in ["liten", "stor"] {
            let picture = app.resident().get(&format!("{page}/bild/{size}")).await.is(200);
            assert_eq!(picture.header("content-type"), "image/jpeg");
            assert_eq!(picture.header("x-content-type-options"), "nosniff");
            assert_eq!(picture.header("cache-control"), "no-store");
            assert!(image::load_from_memory(&picture.body).is_ok(), "{size} is no picture");
            for hidden in [pictures::SECRET, "Exif", "http://ns.adobe.com", "Photoshop"] {
                assert!(!rows::holds(&picture.body, hidden), "{size} still holds {hidden}");
            }
        }
        app.resident().get(&format!("{page}/bild/incoming")).await.is(404);
    }

    async fn a_photo_as_large_as_those_of_phones_is_received(app: App) {
        let photo = pictures::large();
        assert!(photo.len() > 400_000, "{}", photo.len());
        send(&app, &photo).await.is(303);
    }

    async fn what_is_no_photo_is_refused_and_the_words_are_kept(app: App) {
        let before = rows::files(app.folder()).len();
        for (what, bytes) in pictures::refused() {
            let began = Instant::now();
            let answer = send(&app, &bytes).await;
            assert_eq!(answer.status, 422, "{what}");
            assert!(began.elapsed() < PATIENCE, "{what} took {:?}", began.elapsed());
            assert!(answer.text().contains(WORDS), "{what}: the words are gone");
            assert!(!answer.texts("[id^='field-photo'], .error-summary").is_empty(), "{what}: it is not said why");
        }
        assert_eq!(reports(&app).await, 0, "something was received");
        assert_eq!(rows::files(app.folder()).len(), before, "something was stored");
    }

    async fn a_report_without_a_photo_needs_none(app: App) {
        send(&app, b"").await.is(303);
        assert_eq!(reports(&app).await, 1);
    }
}
