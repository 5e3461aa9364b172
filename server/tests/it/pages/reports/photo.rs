//! The photo: stripped at the door, shown only after it was re-encoded, refused with a text that helps.

use super::{LEAST, code, count};
use crate::support::{App, each_engine};
use app::platform::photo;

/// One pixel, as PNG.
const PIXEL: [u8; 67] = [
    0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8,
    6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0A, b'I', b'D', b'A', b'T', 0x78, 0x9C, 0x63, 0, 1, 0, 0, 5, 0, 1,
    0x0D, 0x0A, 0x2D, 0xB4, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xAE, 0x42, 0x60, 0x82,
];
/// How every JPEG begins.
const JPEG: &[u8] = &[0xFF, 0xD8, 0xFF];
const HIDDEN: &[u8] = b"GPS-PLANTERAD-59.5898";

/// A JPEG as a phone takes it, with something hidden in it.
fn telling_jpeg() -> Vec<u8> {
    let plain = photo::process(&PIXEL).unwrap().large;
    let payload = [b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0".as_slice(), HIDDEN].concat();
    let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xFF, 0xE1], &length, &payload, &plain[2..]].concat()
}

fn file(bytes: &[u8]) -> [crate::support::File<'_>; 1] {
    [crate::support::File { field: "photo", name: "foto.jpg", bytes }]
}

fn holds(folder: &std::path::Path, needle: &[u8]) -> bool {
    std::fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let path = entry.path();
            match path.is_dir() {
                true => holds(&path, needle),
                false => std::fs::read(path).unwrap_or_default().windows(needle.len()).any(|part| part == needle),
            }
        })
    })
}

async fn send(app: &App, bytes: &[u8]) -> crate::support::Answer {
    app.resident().with("accept", "application/json").multipart("/rapportera", &LEAST, &file(bytes)).await
}

each_engine! {
    async fn a_photo_is_shown_without_what_was_hidden_in_it(app: App) {
        let code = code(&send(&app, &telling_jpeg()).await.is(201));
        let (small, large) = (format!("/arende/{code}/bild/liten"), format!("/arende/{code}/bild/stor"));
        app.resident().get(&large).await.is(404);
        app.run_jobs().await;
        for path in [small, large] {
            let picture = app.resident().get(&path).await.is(200);
            assert_eq!(picture.header("content-type"), "image/jpeg");
            assert_eq!(picture.header("cache-control"), "no-store");
            assert!(!picture.body.windows(HIDDEN.len()).any(|part| part == HIDDEN));
        }
        assert!(!holds(app.folder(), HIDDEN));
        app.resident().get(&format!("/arende/{code}/bild/incoming")).await.is(404);
    }

    async fn a_file_that_lies_is_refused_and_the_rest_is_kept(app: App) {
        let too_wide = { let mut png = PIXEL; png[18] = 0x75; png[19] = 0x30; png };
        let cut = { let jpeg = telling_jpeg(); jpeg[..jpeg.len() / 2].to_vec() };
        for (lie, field) in [(b"<svg onload=alert(1)>".to_vec(), "photo"), (too_wide.to_vec(), "photo"), (cut, "photo")] {
            let answer = send(&app, &lie).await.is(422);
            assert!(answer.text().contains(&format!("\"{field}\"")), "{}", answer.text());
            let page = app.resident().multipart("/rapportera", &LEAST, &file(&lie)).await.is(422);
            assert_eq!(page.value("words").as_deref(), Some("Lampan är släckt sedan i höstas."));
            assert!(page.attr("#field-photo", "aria-invalid").is_some());
        }
        assert_eq!(super::reports(&app).await, 0);
    }

    async fn without_a_script_the_photo_waits_through_the_review(app: App) {
        let review = app.resident().multipart("/rapportera", &LEAST, &file(&telling_jpeg())).await.is(200);
        let kept = review.value("kept_photo").unwrap();
        let sent: Vec<_> = LEAST.iter().copied().chain([("kept_photo", kept.as_str()), ("kept_turn", "1"), ("reviewed", "1")]).collect();
        let receipt = app.resident().post("/rapportera", &sent).await.is(303);
        app.run_jobs().await;
        let path = receipt.location().split('?').next().unwrap().to_owned();
        app.resident().get(&format!("{path}/bild/liten")).await.is(200);
        // The name it waited under opens nothing any more.
        let again = app.resident().post("/rapportera", &sent).await.is(422);
        assert!(again.attr("#field-photo", "aria-invalid").is_some());
    }

    async fn withdrawing_removes_the_files(app: App) {
        let code = code(&send(&app, &telling_jpeg()).await.is(201));
        app.run_jobs().await;
        // Not in the database beside them: three bytes turn up there by chance.
        let files = app.folder().join("files");
        assert!(holds(&files, JPEG));
        let path = format!("/arende/{code}");
        app.resident().post(&path, &[("do", "withdraw"), ("sure", "1")]).await.is(303);
        app.resident().get(&format!("{path}/bild/liten")).await.is(404);
        app.run_jobs().await;
        assert!(!holds(&files, JPEG));
        assert_eq!(count(&app, "SELECT COUNT(*) FROM report WHERE photo IS NOT NULL").await, 0);
    }
}
