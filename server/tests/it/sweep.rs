//! The sweep of the shared files: it leaves every photo that a slice has, whichever slice that is.

use crate::support::{App, File, each_engine, pictures, source};
use app::platform::files::{FileKey, Variant};
use chrono::TimeDelta;
use std::{collections::BTreeSet, fs, path::Path, time::SystemTime};
use uuid::Uuid;

/// Tables that point at photos, and where each one's slice hands them to the sweep.
const KEEPERS: [(&str, &str); 3] = [
    ("report", "reports::jobs::kept_photos"),
    ("walk_finding", "walks::jobs::kept_photos"),
    ("walk_photo", "walks::jobs::kept_photos"),
];

/// Makes every file below a folder look as if it had been written long ago.
pub fn age(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => age(&path),
            false => fs::File::open(&path).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap(),
        }
    }
}

/// How many photos wait, stripped and not yet shown.
fn waiting(app: &App) -> usize {
    let folders = fs::read_dir(app.folder().join("files")).into_iter().flatten().flatten();
    let files = folders.flat_map(|folder| fs::read_dir(folder.path()).into_iter().flatten().flatten());
    files.filter(|file| file.file_name().to_string_lossy().ends_with("-incoming")).count()
}

#[test]
fn every_table_with_photos_is_asked_before_files_go() {
    let mut found = BTreeSet::new();
    for (_, text) in source::files("migrations", &[".sql"]) {
        let mut table = "";
        for line in text.lines().map(str::trim_start) {
            table = line.strip_prefix("CREATE TABLE ").map_or(table, |rest| rest.trim_end_matches([' ', '(']));
            if line.starts_with("photo ") && line.contains("UUID") {
                found.insert(table.to_owned());
            }
        }
    }
    let known: BTreeSet<String> = KEEPERS.iter().map(|(table, _)| (*table).to_owned()).collect();
    assert_eq!(found, known, "a table keeps photos that the sweep does not know, and would lose them");
    let jobs = fs::read_to_string(source::root().join("app/src/jobs.rs")).unwrap();
    for (table, asked) in KEEPERS {
        assert!(jobs.contains(asked), "nobody asks the slice of {table}");
    }
}

each_engine! {
    async fn a_sweep_takes_what_no_slice_points_at(app: App) {
        let fields = [("choice", "lamp"), ("place_words", "Tunneln"), ("words", "Lampan är släckt."), ("reviewed", "1")];
        let photo = [File { field: "photo", name: "foto.png", bytes: &pictures::png() }];
        let receipt = app.resident().multipart("/rapportera", &fields, &photo).await.is(303);
        app.run_jobs().await;
        let orphan = FileKey::new(Uuid::new_v4(), Variant::Incoming);
        app.municipality.files().put(&orphan, vec![1]).await.unwrap();
        age(&app.folder().join("files"));

        app.wait(TimeDelta::minutes(17));
        app.run_jobs().await;
        assert!(!app.municipality.files().exists(&orphan).await.unwrap());
        let path = receipt.location().split('?').next().unwrap().to_owned();
        app.resident().get(&format!("{path}/bild/stor")).await.is(200);
    }

    async fn a_photo_of_a_given_up_form_goes_after_an_hour_and_one_that_is_corrected_slowly_stays(app: App) {
        let photo = [File { field: "photo", name: "foto.png", bytes: &pictures::png() }];
        // No word about the place: the form comes back, and the photo waits with it.
        let refused = app.resident().multipart("/rapportera", &[("choice", "lamp")], &photo).await.is(422);
        let kept = refused.value("kept_photo").unwrap();
        for _ in 0..4 {
            let form = [("choice", "lamp"), ("kept_photo", kept.as_str()), ("kept_turn", "1")];
            let again = app.resident().post("/rapportera", &form).await.is(422);
            assert_eq!(again.value("kept_photo").as_deref(), Some(kept.as_str()));
            for _ in 0..4 {
                app.wait(TimeDelta::minutes(14));
                app.run_jobs().await;
            }
        }
        assert_eq!(waiting(&app), 1, "it was swept while somebody corrected the form");
        for _ in 0..20 {
            app.wait(TimeDelta::minutes(1));
            app.run_jobs().await;
        }
        assert_eq!(waiting(&app), 0, "it waits longer than an hour and a quarter");
        let form = [("choice", "lamp"), ("kept_photo", kept.as_str()), ("kept_turn", "1")];
        let gone = app.resident().post("/rapportera", &form).await.is(422);
        assert!(gone.main().contains("väntade för länge"), "{}", gone.main());
    }

    async fn a_photo_that_was_taken_out_or_exchanged_goes_at_once(app: App) {
        let photo = [File { field: "photo", name: "foto.png", bytes: &pictures::png() }];
        let send = async |kept: &str, more: (&'static str, &'static str), photo: &[File<'_>]| {
            let form = [("choice", "lamp"), ("kept_photo", kept), ("kept_turn", "1"), more];
            app.resident().multipart("/rapportera", &form, photo).await.is(422).value("kept_photo").unwrap()
        };
        let first = send("", ("lang", ""), &photo).await;
        let second = send(&first, ("lang", ""), &photo).await;
        assert_ne!(first, second);
        assert_eq!(waiting(&app), 1, "the photo that was exchanged still waits");
        assert_eq!(send(&second, ("drop_photo", "1"), &[]).await, "");
        assert_eq!(waiting(&app), 0);
    }

    async fn a_script_s_photo_does_not_wait_when_its_report_is_refused(app: App) {
        let photo = [File { field: "photo", name: "foto.png", bytes: &pictures::png() }];
        let script = app.resident().with("accept", "application/json");
        script.multipart("/rapportera", &[("choice", "lamp")], &photo).await.is(422);
        assert_eq!(waiting(&app), 0);
        let id = Uuid::new_v4().to_string();
        let send = async |words: &str| {
            let form = [("choice", "lamp"), ("place_words", "Tunneln"), ("words", words), ("client_id", &id)];
            script.multipart("/rapportera", &form, &photo).await
        };
        send("Lampan är släckt.").await.is(201);
        assert_eq!(waiting(&app), 1, "the report's own");
        send("Lampan är släckt.").await.is(201);
        send("Något helt annat hände här.").await.is(409);
        assert_eq!(waiting(&app), 1, "a repeated or another report left its photo behind");
        app.run_jobs().await;
        assert_eq!(waiting(&app), 0);
    }
}
